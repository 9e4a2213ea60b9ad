import { beforeAll, describe, expect, it } from "vitest";
import { aLedger, actsOf, type Ledger, refusalOf } from "@/prisma/builders/ledger";
import { aZone, unique } from "@/prisma/builders/zones";
import { asOwner } from "@/prisma/builders/owner";
import { aProject } from "@/prisma/builders/projects";
import { getZone } from "../queries/get-zone";
import { listPublishedFigures } from "../queries/list-published-figures";
import { listRegions } from "../queries/list-regions";
import { listUnits } from "../queries/list-units";
import { listZones } from "../queries/list-zones";
import { addZone } from "./add-zone";
import { changeCity } from "./change-city";
import { updateZone } from "./update-zone";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await aLedger();
});

const profile = (code: string, more: object = {}) => ({
  code,
  version: 1,
  nameZh: `${code}经济技术开发区`,
  shortZh: code,
  nameEn: code,
  aliases: ["老名称"],
  level: "national",
  kind: "hightech",
  county: "140405",
  areaKm2: "12.5",
  parks: [{ name: "创新科技产业园", areaKm2: "0.8" }],
  leadingIndustries: ["C32", "I"],
  ...more,
});

describe("update-zone", () => {
  it("changes the profile, by the province alone", async () => {
    const { code } = await aZone();
    for (const ctx of [ledger.manager, ledger.city, ledger.viewer])
      expect((await refusalOf(updateZone(ctx, profile(code)))).kind).toBe("forbidden");
    const now = await updateZone(ledger.admin, profile(code));
    expect(now).toMatchObject({
      ...profile(code),
      version: 2,
      countyNameZh: "屯留区",
      areaKm2: "12.5",
      parks: [{ name: "创新科技产业园", areaKm2: "0.8" }],
    });
    expect((await actsOf(ledger.admin, 1))[0]).toMatchObject({
      action: "zones.update-zone",
      entity: "zone",
      entityId: code,
      before: { level: "provincial" },
      after: { level: "national" },
    });
    const stale = await refusalOf(updateZone(ledger.admin, profile(code)));
    expect(stale).toMatchObject({ kind: "conflict", error: { code: "stale-version", current: { version: 2 } } });
    expect((await refusalOf(updateZone(ledger.admin, profile("no-such-zone")))).kind).toBe("not-found");
  });

  it("names every problem", async () => {
    const { code } = await aZone();
    const wrong = profile(code, {
      county: "140105",
      leadingIndustries: ["C32", "C32"],
      parks: [{ name: "园", areaKm2: "20" }],
    });
    expect((await refusalOf(updateZone(ledger.admin, wrong))).problems).toEqual([
      "leadingIndustries[1] industry-twice",
      "areaKm2 parks-over-area",
      "county zone-county-elsewhere",
    ]);
    const malformed = profile(code, {
      areaKm2: "1.23456",
      leadingIndustries: ["C32", "C33", "C34"],
      kind: "x",
      parks: [{ name: "", areaKm2: "-1" }],
    });
    expect(new Set((await refusalOf(updateZone(ledger.admin, malformed))).problems)).toEqual(
      new Set([
        "areaKm2 area-format",
        "leadingIndustries too-many",
        "kind not-in-list",
        "parks[0].name required",
        "parks[0].areaKm2 area-negative",
      ]),
    );
    const other = await aZone({ nameZh: unique("开发区") });
    const [named] = await asOwner<{ name_zh: string }>("select name_zh from zones where id = $1", [other.id]);
    expect((await refusalOf(updateZone(ledger.admin, profile(code, { nameZh: named?.name_zh })))).problems).toEqual([
      "nameZh zone-name-twice",
    ]);
  });
});

describe("change-city", () => {
  it("moves a zone as of a day; who sees it follows", async () => {
    const { code } = await aZone();
    const input = { code, version: 1, city: "140500", sinceOn: "2023-07-01", reason: "区划调整" };
    expect((await refusalOf(changeCity(ledger.manager, input))).kind).toBe("forbidden");
    expect(
      (await refusalOf(changeCity(ledger.admin, { ...input, city: "140400", sinceOn: "2023-12-06", county: "140105" })))
        .problems,
    ).toEqual(["city zone-city-same", "sinceOn date-future", "county zone-county-elsewhere"]);
    expect((await refusalOf(changeCity(ledger.admin, { ...input, city: "140405" }))).problems).toEqual([
      "city zone-city-unknown",
    ]);
    expect(await changeCity(ledger.admin, input)).toMatchObject({ city: "140500", county: null, version: 2 });
    expect((await actsOf(ledger.admin, 1))[0]).toMatchObject({
      action: "zones.change-city",
      before: { city: "140400" },
      after: { city: "140500", sinceOn: "2023-07-01" },
      reason: "区划调整",
    });
    expect((await getZone(ledger.viewer, { code })).affiliations).toMatchObject([
      { sinceOn: "2023-07-01", city: "140500" },
      { sinceOn: "1990-01-01", city: "140400" },
    ]);
    expect((await refusalOf(changeCity(ledger.admin, input))).kind).toBe("conflict");
    expect(
      (await refusalOf(changeCity(ledger.admin, { ...input, version: 2, city: "140400", sinceOn: "2023-07-01" })))
        .problems,
    ).toEqual(["sinceOn zone-city-too-early"]);
  });
});

describe("add-zone", () => {
  it("adds a missing zone, unverified, in its city since ever", async () => {
    const code = unique("new-zone");
    const { version: _version, ...input } = profile(code, { city: "140400" }) as ReturnType<typeof profile> & {
      city: string;
    };
    expect((await refusalOf(addZone(ledger.manager, input))).kind).toBe("forbidden");
    expect(await addZone(ledger.admin, input)).toMatchObject({
      code,
      status: "unverified",
      city: "140400",
      version: 1,
    });
    expect((await actsOf(ledger.admin, 1))[0]).toMatchObject({ action: "zones.add-zone", entityId: code });
    expect(await getZone(ledger.admin, { code })).toMatchObject({
      projects: 0,
      affiliations: [{ sinceOn: "2000-01-01" }],
    });
    expect(await refusalOf(addZone(ledger.admin, input))).toMatchObject({
      kind: "conflict",
      problems: ["code zone-code-taken"],
    });
    expect((await refusalOf(addZone(ledger.admin, { ...input, code: "Ä b" }))).problems).toEqual([
      "code zone-code-format",
    ]);
    expect((await refusalOf(addZone(ledger.admin, { ...input, code: "new" }))).problems).toEqual([
      "code zone-code-reserved",
    ]);
  });
});

describe("reading zones", () => {
  it("shows the zones to everybody, their projects to whom they concern", async () => {
    await aProject({ zone: ledger.zone, signedOn: "2022-01-01", totalInvestmentWan: "5" });
    await aProject({ zone: ledger.sibling });
    const codes = [ledger.zone.code, ledger.sibling.code];
    const of = async (ctx: Ledger["admin"]) =>
      Object.fromEntries(
        (await listZones(ctx, { city: "140400", limit: "200" })).items
          .filter((zone) => codes.includes(zone.code))
          .map((zone) => [zone.code, zone.projects]),
      );
    expect(await of(ledger.manager)).toEqual({ [codes[0] ?? ""]: 1, [codes[1] ?? ""]: null });
    expect(await of(ledger.city)).toEqual({ [codes[0] ?? ""]: 1, [codes[1] ?? ""]: 1 });
    expect((await getZone(ledger.manager, { code: ledger.zone.code })).stages).toEqual([
      { stage: "signed", count: 1, investmentWan: "5.0000" },
    ]);
    expect(await getZone(ledger.manager, { code: ledger.sibling.code })).toMatchObject({
      stages: null,
      projects: null,
    });
    expect((await refusalOf(getZone(ledger.manager, { code: "no-such" }))).kind).toBe("not-found");
  });

  it("pages and finds", async () => {
    const first = await listZones(ledger.viewer, { limit: "3" });
    expect(first.items).toHaveLength(3);
    const second = await listZones(ledger.viewer, { limit: "3", cursor: first.nextCursor });
    expect(second.items.map((zone) => zone.code)).not.toContain(first.items[2]?.code);
    expect((await listZones(ledger.viewer, { q: "屯留" })).items.map((zone) => zone.code)).toEqual(["tunliu"]);
    expect(
      (await listZones(ledger.viewer, { kind: "tourism", level: "provincial", limit: "200" })).items.every(
        (zone) => zone.kind === "tourism",
      ),
    ).toBe(true);
    expect((await refusalOf(listZones(ledger.viewer, { cursor: "?" }))).problems).toEqual(["cursor cursor-invalid"]);
  });

  it("lists the units of a caller by capability, and the regions", async () => {
    expect(await listUnits(ledger.manager, {})).toMatchObject({
      all: false,
      zones: [{ code: ledger.zone.code, city: "140400" }],
      cities: [{ code: "140400" }],
    });
    expect(await listUnits(ledger.city, { capability: "project.create" })).toMatchObject({
      zones: [],
      cities: [],
      all: false,
    });
    expect((await listUnits(ledger.viewer, {})).cities.map((city) => city.code)).toContain("140000");
    const { cities, counties } = await listRegions(ledger.clerk, {});
    expect([cities.length, counties.length]).toEqual([12, 117]);
  });
});

describe("published figures", () => {
  it("stand beside what the ledger counts, never mixed", async () => {
    const [tunliu] = await asOwner<{ id: number }>("select id from zones where code = 'tunliu'");
    const zone = { id: tunliu?.id ?? 0, code: "tunliu", cityCode: "140400" };
    const project = await aProject({ zone, signedOn: "2023-02-22", totalInvestmentWan: "40000" });
    const [round] = await asOwner<{ id: number }>(
      "insert into rounds (year, number, held_on) values (2023, 9, '2023-02-22') returning id",
    );
    await asOwner(
      "insert into batch_entries (zone_id, round_id, project_id, batch, amount_wan) values ($1, $2, $3, 'signed', 40000)",
      [zone.id, round?.id, project.id],
    );
    const { published } = await getZone(ledger.viewer, { code: "tunliu" });
    const by = (id: string) => published.find((figure) => figure.id === id);
    expect(by("tl-signed-n")).toMatchObject({
      value: "8",
      measure: "个",
      basis: "in-period",
      ledger: { measure: "batch-count", value: "1", difference: "-7" },
    });
    expect(by("tl-signed-inv")).toMatchObject({
      value: "23.9",
      ledger: { measure: "batch-yi", value: "4", difference: "-19.9" },
    });
    expect(by("tl-started-n")?.ledger).toMatchObject({ value: "0" });
    expect(by("tl-rounds")?.ledger).toMatchObject({ measure: "rounds", value: "1" });
    expect(by("tl-approvals-cum")?.ledger).toBeNull();
    expect(
      (await getZone(ledger.manager, { code: "tunliu" })).published.every((figure) => figure.ledger === null),
    ).toBe(true);
  });

  it("of an event are compared with the agreements of its day", async () => {
    const [youyu] = await asOwner<{ id: number }>("select id from zones where code = 'youyu-tourism'");
    const zone = { id: youyu?.id ?? 0, code: "youyu-tourism", cityCode: "140600" };
    await aProject({ zone, signedOn: "2024-01-19", totalInvestmentWan: "50000" });
    await aProject({ zone, agreement: { kind: "framework", signedOn: "2024-01-19" } });
    const ledgerOf = Object.fromEntries(
      (await getZone(ledger.viewer, { code: "youyu-tourism" })).published.map((figure) => [
        figure.id,
        figure.ledger?.value,
      ]),
    );
    expect(ledgerOf).toMatchObject({ "yy-signed-inv": "5", "yy-frameworks": "1", "yy-contracts": "1" });
    expect((await listPublishedFigures(ledger.agent, { unit: "140000" })).map((figure) => figure.id)).toContain(
      "pv-chains",
    );
    expect((await listPublishedFigures(ledger.agent, {})).length).toBeGreaterThan(30);
  });
});
