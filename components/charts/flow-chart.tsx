import { ChartLink, ChartSvg } from "./chart-frame";

/** A step of the flow. `note` stands after the figure, e.g. the share with its base. */
export interface FlowStep {
  key: string;
  label: string;
  count: number;
  /** The figure as text; default the count. */
  shown?: string;
  note?: string;
  href?: string;
}

const WIDTH = 340;
const ROW = 62;
const BAR = 26;

/** Name, figure and note of a step as one line, set off from what lies behind it. */
function StepText({ y, step: { label, count, shown, note } }: { y: number; step: Omit<FlowStep, "key"> }) {
  return (
    <text x="1" y={y} fontSize="13" fill="#1c2733" stroke="#fff" strokeWidth="4" paintOrder="stroke">
      <tspan fontWeight="650">{`${label} ${shown ?? count}`}</tspan>
      {note && <tspan fill="#536071">{` ${note}`}</tspan>}
    </text>
  );
}

/** The way of a cohort from step to step: bars as wide as their counts, joined by what goes on; what was withdrawn stands apart. */
export function FlowChart({
  name,
  desc,
  steps,
  withdrawn,
}: {
  name: string;
  desc?: string;
  steps: readonly FlowStep[];
  withdrawn?: Omit<FlowStep, "key">;
}) {
  const most = Math.max(1, ...steps.map(({ count }) => count), withdrawn?.count ?? 0);
  const widthOf = (count: number) => (count === 0 ? 0 : Math.max(3, (count / most) * WIDTH));
  const top = (index: number) => index * ROW + 22;
  const height = steps.length * ROW + (withdrawn ? ROW + 6 : 0) - 10;
  return (
    <ChartSvg
      name={name}
      desc={desc}
      width={WIDTH + 2}
      height={height}
      interactive={[...steps, withdrawn].some((step) => step?.href)}
      className="max-w-md"
    >
      {steps.map((step, index) => {
        const next = steps[index + 1];
        const y = top(index);
        return (
          <g key={step.key}>
            {next && (
              <path
                d={`M1 ${y + BAR}H${1 + widthOf(Math.min(step.count, next.count))}V${y + ROW}H1z`}
                fill="#dbe7f4"
                aria-hidden="true"
              />
            )}
            <ChartLink href={step.href}>
              <StepText y={y - 6} step={step} />
              <rect x="1" y={y} width={widthOf(step.count)} height={BAR} fill="#2a639f" />
              {step.count === 0 && <path d={`M1 ${y}v${BAR}`} stroke="#2a639f" strokeWidth="1.5" />}
            </ChartLink>
          </g>
        );
      })}
      {withdrawn && (
        <ChartLink href={withdrawn.href}>
          <StepText y={top(steps.length)} step={withdrawn} />
          <rect
            x="1"
            y={top(steps.length) + 6}
            width={Math.max(1, widthOf(withdrawn.count))}
            height={BAR - 6}
            fill="#fff"
            stroke="#536071"
            strokeWidth="1.5"
            strokeDasharray="4 3"
          />
        </ChartLink>
      )}
    </ChartSvg>
  );
}
