import "server-only";
import { BarChart, type BarSeriesOption } from "echarts/charts";
import {
  GridComponent,
  LegendComponent,
  type GridComponentOption,
  type LegendComponentOption,
} from "echarts/components";
import { init, use as register, type ComposeOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

register([BarChart, GridComponent, LegendComponent, SVGRenderer]);

export type BarOption = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption>;

/** Draws an echarts option to SVG text on the server; no script reaches the browser. Text in it is escaped by echarts. */
export function drawSvg(option: BarOption, width: number, height: number): { readonly text: string } {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ animation: false, silent: true, ...option });
    // echarts adds rules for the pointer, which the content security policy refuses
    return { text: chart.renderToSVGString({ useViewBox: true }).replace(/<style\b[\s\S]*?<\/style>/g, "") };
  } finally {
    chart.dispose();
  }
}
