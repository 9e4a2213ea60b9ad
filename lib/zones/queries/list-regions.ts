import "server-only";
import { defineQuery } from "@/lib/access/query";
import { PROVINCE } from "../rules";
import { ListRegionsInput } from "../schema";
import type { Regions, Unit } from "../types";

/** The cities that a zone can belong to, the province itself first, and the counties of each. */
export const listRegions = defineQuery({
  name: "zones.list-regions",
  capability: "zone.read",
  input: ListRegionsInput,
  async run({ sql }): Promise<Regions> {
    const rows = await sql<Unit & { parent: string | null }>`
      select code, name_zh as "nameZh", coalesce(name_en, name_zh) as "nameEn", parent_code as "parent" from regions order by code`;
    const plain = ({ code, nameZh, nameEn }: Unit): Unit => ({ code, nameZh, nameEn });
    return {
      cities: rows.filter((row) => row.code === PROVINCE || row.parent === PROVINCE).map(plain),
      counties: rows.flatMap((row) =>
        row.parent === null || row.parent === PROVINCE ? [] : [{ ...plain(row), city: row.parent }],
      ),
    };
  },
});
