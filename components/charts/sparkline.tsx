import { sizeOf, type Drawn } from "./scale";

const WIDTH = 96;
const HEIGHT = 24;

/** A course at a glance, as wide as a cell. Gaps stay gaps; the last value carries a dot. `name` says what it shows in words. */
export function Sparkline({ name, values }: { name: string; values: readonly Drawn[] }) {
  const known = values.filter((value) => value !== null).map(sizeOf);
  const low = Math.min(0, ...known);
  const span = Math.max(0, ...known) - low || 1;
  const point = (value: Drawn, index: number): [number, number] => [
    3 + (index * (WIDTH - 6)) / Math.max(1, values.length - 1),
    HEIGHT - 3 - ((sizeOf(value) - low) / span) * (HEIGHT - 6),
  ];
  let path = "";
  let open = false;
  values.forEach((value, index) => {
    if (value !== null)
      path += `${open ? "L" : "M"}${point(value, index)
        .map((n) => n.toFixed(1))
        .join(" ")}`;
    open = value !== null;
  });
  const last = values.findLastIndex((value) => value !== null);
  const [x, y] = point(values[last] ?? null, last);
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      className="chart inline-block align-middle"
    >
      <path d={`M3 ${HEIGHT - 2.5}H${WIDTH - 3}`} stroke="#aeb8c2" />
      <path d={path} fill="none" stroke="#1d4f91" strokeWidth="1.75" strokeLinejoin="round" strokeLinecap="round" />
      {last >= 0 && <circle cx={x} cy={y} r="2.5" fill="#1d4f91" />}
    </svg>
  );
}
