const begun = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const HEARTBEAT_MS = 10_000;

/** Seconds since the script began, as text. */
export const elapsed = () => seconds(begun);

/** Writes a line of progress to stderr, which leaves stdout to results. */
export const say = (text) => process.stderr.write(`${text}\n`);

/**
 * Runs one step and says its name, a sign of life every ten seconds and its duration. A step that returns false had nothing
 * to do and is left out when it took no time.
 */
export async function step(name, work) {
  const since = Date.now();
  const timer = setInterval(() => say(`  … ${name}: ${seconds(since)}`), HEARTBEAT_MS);
  try {
    const result = await work();
    if (result !== false || Date.now() - since > 1000) say(`  ✓ ${name} (${seconds(since)})`);
    return result;
  } catch (error) {
    say(`  ✗ ${name} (${seconds(since)})`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
