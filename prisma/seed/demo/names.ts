import { creditCodeCheck } from "@/lib/projects/rules/identifiers";
import type { ProjectKind } from "@/lib/projects/types";
import type { Product } from "./catalog";
import type { Random } from "./random";

// Three of these in a row make a name that no registered firm bears; the region 149900 of the code says the same to a machine.
const SYLLABLES = [..."岚曜垣屿砚澍珩霁昀樾沅翊旻筠暄骁峤湜琮衍煦劭烁皓澜朔晞屹"];
const CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const TAILS: Record<string, readonly string[]> = {
  A: ["农业科技", "农业发展", "生态农业"],
  C: ["新材料", "科技", "实业", "制造", "工业科技"],
  D: ["能源科技", "新能源"],
  E: ["建设", "置业"],
  G: ["物流", "供应链"],
  I: ["数据科技", "信息技术"],
};
const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const GIVEN = [..."志国建华晓军伟丽敏静强磊洋艳勇杰娟涛明超霞平刚桂英"];

/** The region part of every invented code: no real unit has it. */
const INVENTED_REGION = "149900";

/** An invented enterprise. */
export function enterpriseName(random: Random, product: Product, place: string): string {
  const brand = `${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}`;
  const tail = random.pick(TAILS[product.industry.charAt(0)] ?? ["文化旅游", "旅游发展", "文化科技"]);
  const head = random.weighted([
    ["山西", 5],
    [place, 3],
    ["", 2],
  ] as const);
  return `${head}${brand}${tail}${random.chance(0.08) ? "股份有限公司" : "有限公司"}`;
}

/** A 统一社会信用代码 with the region of no real unit and a valid check character. */
export function creditCode(random: Random): string {
  const body = Array.from({ length: 9 }, () => random.pick([...CODE_SIGNS])).join("");
  const first17 = `91${INVENTED_REGION}${body}`;
  return `${first17}${creditCodeCheck(first17)}`;
}

/** A 项目代码 of the month, region 149900. */
export function projectCode(random: Random, month: string): string {
  return `${month.slice(2, 4)}${month.slice(5, 7)}-${INVENTED_REGION}-${random.int(10, 99)}-0${random.int(1, 5)}-${String(random.int(0, 999_999)).padStart(6, "0")}`;
}

export function personName(random: Random): string {
  return `${random.pick(SURNAMES)}${random.pick(GIVEN)}${random.chance(0.6) ? random.pick(GIVEN) : ""}`;
}

/** A project's name as ledgers print it, by what it makes and by the project's kind. */
export function projectName(random: Random, product: Product, kind: ProjectKind): string {
  const amount =
    product.yearly &&
    `${/利用|拆解/.test(product.name) ? "年处理" : "年产"}${random.skewed(product.yearly[1], product.yearly[2], product.yearly[3])}${product.yearly[0]}`;
  if (kind === "equipment") return `${product.name}${amount ? "生产线" : ""}设备购置项目`;
  if (kind === "upgrade")
    return `${amount && random.chance(0.5) ? amount : ""}${product.name}${random.pick(["智能化改造", "绿色低碳技术改造", "生产线技改"])}项目`;
  if (kind === "expansion") return `${amount ?? ""}${product.name}扩建项目${random.chance(0.3) ? "（二期）" : ""}`;
  if (amount) return `${amount}${product.name}${random.pick(["项目", "生产项目", "生产线建设项目", "产业化项目"])}`;
  return `${product.name}${random.pick(["项目", "建设项目", "工程项目"])}`;
}

/** What is built, in one sentence. */
export function projectContent(random: Random, product: Product, landMu: number): string {
  const area = Math.round((landMu * random.int(300, 600)) / 100) * 100;
  return product.yearly
    ? `占地${landMu}亩，新建生产车间、仓库及配套设施${area}平方米，购置${product.name}生产及检测设备${random.int(12, 180)}台（套）。`
    : `占地${landMu}亩，建设${product.name}主体工程及配套设施${area}平方米，完善道路、管网和绿化。`;
}
