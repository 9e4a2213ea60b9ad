import type { Named } from "./named";

/** The 16 provincial key industry chains 省级重点产业链, ten of 2022 and six of 2023 (domain/reference.md §6). */
export const CHAINS = [
  { code: "special-steel", zh: "特钢材料", en: "Special steel" },
  { code: "nev", zh: "新能源汽车", en: "New-energy vehicles" },
  { code: "high-end-equipment", zh: "高端装备制造", en: "High-end equipment" },
  { code: "wind-power", zh: "风电装备", en: "Wind-power equipment" },
  { code: "hydrogen", zh: "氢能", en: "Hydrogen" },
  { code: "al-mg", zh: "铝镁精深加工", en: "Aluminium–magnesium deep processing" },
  { code: "photovoltaic", zh: "光伏", en: "Photovoltaics" },
  { code: "medicine", zh: "现代医药", en: "Modern medicine" },
  { code: "gen3-semiconductor", zh: "第三代半导体", en: "Third-generation semiconductors" },
  { code: "synthetic-biology", zh: "合成生物", en: "Synthetic biology" },
  { code: "energy-storage", zh: "新型储能", en: "New energy storage" },
  { code: "waste-reuse", zh: "废弃资源综合利用", en: "Reuse of waste resources" },
  { code: "carbon-materials", zh: "碳基新材料", en: "Carbon-based materials" },
  { code: "copper-materials", zh: "铜基新材料", en: "Copper-based materials" },
  { code: "it-fusion", zh: "信息技术融合应用", en: "IT fusion applications" },
  { code: "prefab-building", zh: "装配式建筑", en: "Prefabricated building" },
] as const satisfies readonly Named[];

export type Chain = (typeof CHAINS)[number]["code"];

export const CHAIN_CODES = CHAINS.map((chain) => chain.code) as [Chain, ...Chain[]];
