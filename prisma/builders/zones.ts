import { randomBytes } from "node:crypto";
import { asOwner } from "./owner";

export type BuiltZone = { id: number; code: string; cityCode: string };

/** A name that no other test uses. */
export function unique(prefix: string): string {
  return `${prefix}-${randomBytes(5).toString("hex")}`;
}

/** A zone of its own for a test, in the city 140400 unless another is named. Regions that are missing are made. */
export async function aZone(
  given: { code?: string; cityCode?: string; nameZh?: string; kind?: string; level?: string } = {},
): Promise<BuiltZone> {
  const code = given.code ?? unique("zone");
  const cityCode = given.cityCode ?? "140400";
  await asOwner("insert into regions (code, name_zh) values ('140000', '山西省') on conflict do nothing");
  await asOwner(
    "insert into regions (code, name_zh, parent_code) values ($1, '某市', '140000') on conflict do nothing",
    [cityCode],
  );
  const name = given.nameZh ?? `${code}经济技术开发区`;
  const [zone] = await asOwner<{ id: number }>(
    `insert into zones (code, name_zh, short_zh, name_en, level, kind, city_code, status) values ($1, $2, $2, $1, $3, $4, $5, 'sourced') returning id`,
    [code, name, given.level ?? "provincial", given.kind ?? "etdz", cityCode],
  );
  if (!zone) throw new Error("the zone was not made");
  await asOwner("insert into zone_affiliations (zone_id, since_on, city_code) values ($1, '1990-01-01', $2)", [
    zone.id,
    cityCode,
  ]);
  return { id: zone.id, code, cityCode };
}
