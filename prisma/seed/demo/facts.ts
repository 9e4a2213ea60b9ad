import { addDays, monthOf } from "@/lib/platform/dates";
import { fromYuan } from "@/lib/platform/money";
import { searchInitials } from "@/lib/projects/rules/pinyin";
import type { ProjectKind, SourceMode } from "@/lib/projects/types";
import { type Product, productsOf } from "./catalog";
import type { Row } from "./ledger";
import { creditCode, enterpriseName, personName, projectCode, projectContent, projectName } from "./names";
import type { Plot } from "./plot";
import type { Random } from "./random";

export type DemoZone = { id: number; code: string; shortZh: string; kind: string; place: string };

export const WAN = 10_000;

/** An amount of whole yuan as the ledger stores it. */
export function wan(yuan: number): string {
  return fromYuan(BigInt(Math.round(yuan)));
}

/** A share of an amount, to the full ten thousand yuan. */
export function share(yuan: number, part: number): number {
  return Math.round((yuan * part) / WAN) * WAN;
}

const PROVINCES = [
  ["110000", 16],
  ["130000", 9],
  ["140000", 28],
  ["310000", 7],
  ["320000", 10],
  ["330000", 9],
  ["370000", 8],
  ["410000", 5],
  ["440000", 8],
  ["610000", 4],
] as const;
const MODES: readonly (readonly [SourceMode, number])[] = [
  ["leader_visit", 22],
  ["chain_lead", 18],
  ["agency", 10],
  ["event", 22],
  ["existing_firm", 20],
  ["other", 8],
];
const KINDS: readonly (readonly [ProjectKind, number])[] = [
  ["new", 68],
  ["expansion", 12],
  ["upgrade", 13],
  ["equipment", 7],
];
const DEPARTMENTS = ["投资促进部", "经济发展部", "规划建设部", "行政审批局", "企业服务中心"];

/** A fixed part of the lists, so that a zone's projects are mostly of a few trades. */
export function chooseProduct(random: Random, zone: DemoZone): Product {
  const own = productsOf(zone.kind);
  if (own.length < 20 || random.chance(0.35)) return random.pick(own);
  const offset = zone.id * 7;
  return own[(offset + random.int(0, 9)) % own.length] ?? random.pick(own);
}

export function chooseKind(random: Random, product: Product): ProjectKind {
  const kind = random.weighted(KINDS);
  return product.yearly === undefined && kind !== "new" ? (random.chance(0.3) ? "expansion" : "new") : kind;
}

/** The total investment in yuan: full hundreds of 万元 mostly, sometimes to the 万元, seldom below it. */
export function chooseTotal(random: Random, product: Product, kind: ProjectKind): number {
  const scale = kind === "new" ? 1 : kind === "expansion" ? 0.6 : 0.3;
  const step = random.weighted([
    [500, 60],
    [100, 25],
    [1, 15],
  ] as const);
  const total = random.skewed(product.wan[0] * scale, product.wan[1] * scale, step) * WAN;
  return random.chance(0.05) ? total + random.int(1, 9999) : total;
}

export function enterpriseRow(
  random: Random,
  product: Product,
  zone: DemoZone,
  id: number,
  at: string,
  by: string | null,
): Row {
  const code = random.chance(0.86) ? creditCode(random) : null;
  return {
    id,
    zone_id: zone.id,
    name: enterpriseName(random, product, zone.place),
    credit_code: code,
    version: 1,
    created_at: at,
    created_by: by,
  };
}

/** The invented facts of a project at its registration; stage, milestones and agreement are put in by what happens to it. */
export function projectRow(at: {
  random: Random;
  zone: DemoZone;
  product: Product;
  kind: ProjectKind;
  plot: Plot;
  totalYuan: number;
  id: number;
  enterprise: Row;
  name: string;
  createdAt: string;
  by: string | null;
}): Row {
  const { random, product, plot, totalYuan, enterprise } = at;
  const landMu = product.yearly || at.kind === "new" ? random.skewed(15, 420, 1) : random.int(5, 40);
  const output = share(totalYuan, random.int(60, 220) / 100);
  const registeredOn =
    plot.begins < at.createdAt.slice(0, 10) && plot.occurrences.length > 0 ? plot.begins : at.createdAt.slice(0, 10);
  const emerging = product.chain !== undefined;
  return {
    id: at.id,
    zone_id: at.zone.id,
    enterprise_id: enterprise.id,
    name: at.name,
    former_names: [],
    pinyin: searchInitials(at.name, [], String(enterprise.name)),
    code: random.chance(0.82) ? projectCode(random, monthOf(addDays(plot.begins, 0))) : null,
    kind: at.kind,
    industry: product.industry,
    chain: product.chain ?? null,
    content: projectContent(random, product, landMu),
    park: null,
    parcel_no: random.chance(0.4) ? `${plot.begins.slice(0, 4)}-演${String(at.id).padStart(4, "0")}` : null,
    land_mu: random.chance(0.92) ? `${landMu}${random.chance(0.2) ? `.${random.int(1, 99)}` : ""}` : null,
    strategic_emerging: random.chance(0.9) ? emerging && random.chance(0.8) : null,
    six_new: random.chance(0.8) ? emerging && random.chance(0.6) : null,
    in_statistics: random.chance(0.85) ? random.chance(0.7) : null,
    total_investment_wan: wan(totalYuan),
    fixed_investment_wan: random.chance(0.95) ? wan(share(totalYuan, random.int(60, 95) / 100)) : null,
    expected_output_wan: random.chance(0.93) ? wan(output) : null,
    expected_tax_wan: random.chance(0.9) ? wan(share(output, random.int(20, 80) / 1000)) : null,
    expected_jobs: random.chance(0.9) ? random.skewed(10, 600, 5) : null,
    invested_before_wan: wan(0),
    source_region: random.weighted(PROVINCES),
    source_mode: random.weighted(MODES),
    lead_officer: random.chance(0.85) ? personName(random) : null,
    support_department: random.chance(0.8) ? random.pick(DEPARTMENTS) : null,
    agent_name: random.chance(0.75) ? personName(random) : null,
    contact_name: personName(random),
    // numbers of the invented exchange 140-0000 are assigned to nobody
    contact_phone: random.chance(0.85) ? `1400000${String(random.int(0, 9999)).padStart(4, "0")}` : null,
    remarks: random.chance(0.05) ? "演示数据，内容为虚构。" : null,
    planned_start_on: plot.plannedStartOn,
    planned_producing_on: plot.plannedProducingOn,
    stage: "registered",
    stage_on: registeredOn,
    registered_on: registeredOn,
    signed_on: null,
    started_on: null,
    producing_on: null,
    at_capacity_on: null,
    withdrawn_during: "{}",
    agreement_kind: null,
    contract_wan: null,
    version: 1,
    created_at: at.createdAt,
    created_by: at.by,
    updated_at: at.createdAt,
    updated_by: at.by,
  };
}

/** A name that no other project of the zone bears. */
export function uniqueName(random: Random, product: Product, kind: ProjectKind, taken: Set<string>): string {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const name = projectName(random, product, kind);
    const candidate =
      attempt < 20 ? name : name.replace(/项目$/, `项目（${["一期", "二期", "三期", "四期"][attempt % 4]}）`);
    if (taken.has(candidate)) continue;
    taken.add(candidate);
    return candidate;
  }
  const name = `${product.name}项目（${taken.size}）`;
  taken.add(name);
  return name;
}
