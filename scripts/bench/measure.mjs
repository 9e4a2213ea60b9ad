const middle = (sorted) =>
  sorted.length % 2 === 1
    ? sorted[sorted.length >> 1]
    : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;

/** The median. */
export const median = (values) => middle([...values].sort((a, b) => a - b));

/** Milliseconds of one act. */
export async function timed(act) {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

async function medianOf(act, times) {
  const all = [];
  for (let i = 0; i < times; i += 1) all.push(await timed(() => act(i)));
  return median(all);
}

/** Takes two measurements in turn; the medians of each and of the rounds' ratios, with the smallest and largest ratio. */
async function inTurn(rounds, measureOurs, measureReference) {
  const a = [];
  const b = [];
  for (let round = 0; round < rounds; round += 1) {
    a.push(await measureOurs());
    b.push(await measureReference());
  }
  const ratios = a.map((value, at) => value / b[at]);
  return {
    ours: median(a),
    reference: median(b),
    ratio: median(ratios),
    low: Math.min(...ratios),
    high: Math.max(...ratios),
  };
}

/**
 * Measures two acts in turn, round by round: the median milliseconds of each, the median of the rounds' ratios (ours ÷ reference), and the
 * smallest and largest ratio. The first round warms up and does not count.
 */
export async function alternate({ ours, reference, rounds, times, referenceTimes = times }) {
  await medianOf(ours, Math.max(3, times >> 2));
  await medianOf(reference, Math.max(3, referenceTimes >> 2));
  return inTurn(
    rounds,
    () => medianOf(ours, times),
    () => medianOf(reference, referenceTimes),
  );
}

/** Requests per second of an act at so many connections. */
export async function throughput(act, { connections, milliseconds }) {
  const end = performance.now() + milliseconds;
  let done = 0;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        await act(done);
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - from);
}

/** As `alternate`, for requests per second: the ratio is ours ÷ reference, more is better. */
export async function alternateThroughput({ ours, reference, rounds, connections, milliseconds }) {
  const at = { connections, milliseconds };
  await throughput(ours, { connections, milliseconds: milliseconds / 2 });
  await throughput(reference, { connections, milliseconds: milliseconds / 2 });
  return inTurn(
    rounds,
    () => throughput(ours, at),
    () => throughput(reference, at),
  );
}
