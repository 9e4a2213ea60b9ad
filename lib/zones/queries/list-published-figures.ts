import "server-only";
import { defineQuery } from "@/lib/access/query";
import { frag } from "@/lib/platform/db";
import { FIGURE } from "../internal";
import { ListPublishedFiguresInput } from "../schema";
import type { PublishedFigure } from "../types";

/** Figures printed in public, of one unit (a zone's or region's code) or of all; as printed. */
export const listPublishedFigures = defineQuery({
  name: "zones.list-published-figures",
  capability: "zone.read",
  input: ListPublishedFiguresInput,
  async run({ sql, input }): Promise<PublishedFigure[]> {
    return sql<PublishedFigure>`
      select ${FIGURE} from published_figures f where ${input.unit ? frag`f.unit_code = ${input.unit}` : frag`true`}
      order by f.unit_code, f.period_end desc nulls last, f.id`;
  },
});
