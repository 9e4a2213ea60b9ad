import { useTranslations } from "next-intl";
import { drawSvg, type BarOption } from "./echarts-svg";
import { sizeOf, type Drawn } from "./scale";

/** One round: this year's value and that of the same round a year before. null: no such round (yet). */
export interface RoundPoint {
  label: string;
  value: Drawn;
  before: Drawn;
}

const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';

function optionFor(points: readonly RoundPoint[], names: [string, string], unit: string): BarOption {
  const text = { fontFamily: FONT, fontSize: 13, color: "#1c2733" };
  const label = { show: points.length <= 8, position: "top" as const, ...text, fontSize: 12 };
  const data = (pick: (point: RoundPoint) => Drawn) =>
    points.map((point) => (pick(point) === null ? "-" : sizeOf(pick(point))));
  return {
    textStyle: text,
    grid: { left: 8, right: 8, top: 56, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, itemWidth: 16, itemHeight: 12 },
    xAxis: {
      type: "category",
      data: points.map((point) => point.label),
      axisLabel: { ...text, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: "#75828f" } },
    },
    yAxis: {
      type: "value",
      name: unit,
      nameTextStyle: { ...text, align: "left" },
      axisLabel: text,
      splitLine: { lineStyle: { color: "#d9dee5" } },
    },
    series: [
      {
        type: "bar",
        name: names[1],
        data: data((point) => point.before),
        barMaxWidth: 28,
        itemStyle: { color: "#ffffff", borderColor: "#536071", borderWidth: 1.5 },
        label,
      },
      {
        type: "bar",
        name: names[0],
        data: data((point) => point.value),
        barMaxWidth: 28,
        itemStyle: { color: "#2a639f" },
        label,
      },
    ],
  };
}

/** Rounds over time beside the same rounds of the year before: hollow bars then, filled bars now. Its table stands beside it. */
export function RoundSeries({
  name,
  points,
  unit = "",
}: {
  name: string;
  points: readonly RoundPoint[];
  unit?: string;
}) {
  const t = useTranslations("common.chart");
  const option = optionFor(points, [t("thisYear"), t("lastYear")], unit);
  // Drawn for two widths instead of scaled, so that the words stay readable at 360 px.
  const [wide, narrow] = [drawSvg(option, 760, 300), drawSvg(option, 320, 300)];
  return (
    <div role="img" aria-label={name} className="chart max-w-3xl">
      <div
        className="hidden sm:block print:block [&_svg]:h-auto [&_svg]:w-full"
        dangerouslySetInnerHTML={{ __html: wide.text }}
      />
      <div
        className="sm:hidden print:hidden [&_svg]:h-auto [&_svg]:w-full"
        dangerouslySetInnerHTML={{ __html: narrow.text }}
      />
    </div>
  );
}
