import type { Named } from "./named";

/** The 20 sections of GB/T 4754-2017 国民经济行业分类. A project may be filed under a section alone. */
export const SECTIONS = [
  { code: "A", zh: "农、林、牧、渔业", en: "Agriculture, forestry, animal husbandry and fishery" },
  { code: "B", zh: "采矿业", en: "Mining" },
  { code: "C", zh: "制造业", en: "Manufacturing" },
  {
    code: "D",
    zh: "电力、热力、燃气及水生产和供应业",
    en: "Production and supply of electricity, heat, gas and water",
  },
  { code: "E", zh: "建筑业", en: "Construction" },
  { code: "F", zh: "批发和零售业", en: "Wholesale and retail trade" },
  { code: "G", zh: "交通运输、仓储和邮政业", en: "Transport, storage and post" },
  { code: "H", zh: "住宿和餐饮业", en: "Hotels and catering" },
  {
    code: "I",
    zh: "信息传输、软件和信息技术服务业",
    en: "Information transmission, software and information technology",
  },
  { code: "J", zh: "金融业", en: "Finance" },
  { code: "K", zh: "房地产业", en: "Real estate" },
  { code: "L", zh: "租赁和商务服务业", en: "Leasing and business services" },
  { code: "M", zh: "科学研究和技术服务业", en: "Scientific research and technical services" },
  { code: "N", zh: "水利、环境和公共设施管理业", en: "Water conservancy, environment and public facilities" },
  { code: "O", zh: "居民服务、修理和其他服务业", en: "Household services, repair and other services" },
  { code: "P", zh: "教育", en: "Education" },
  { code: "Q", zh: "卫生和社会工作", en: "Health and social work" },
  { code: "R", zh: "文化、体育和娱乐业", en: "Culture, sports and entertainment" },
  { code: "S", zh: "公共管理、社会保障和社会组织", en: "Public management, social security and social organisations" },
  { code: "T", zh: "国际组织", en: "International organisations" },
] as const satisfies readonly Named[];

/** All 97 divisions of GB/T 4754-2017, section letter and two digits: the usual grain of a filing. */
export const DIVISIONS = [
  { code: "A01", zh: "农业", en: "Farming" },
  { code: "A02", zh: "林业", en: "Forestry" },
  { code: "A03", zh: "畜牧业", en: "Animal husbandry" },
  { code: "A04", zh: "渔业", en: "Fishery" },
  {
    code: "A05",
    zh: "农、林、牧、渔专业及辅助性活动",
    en: "Support activities for agriculture, forestry, animal husbandry and fishery",
  },
  { code: "B06", zh: "煤炭开采和洗选业", en: "Mining and washing of coal" },
  { code: "B07", zh: "石油和天然气开采业", en: "Extraction of petroleum and natural gas" },
  { code: "B08", zh: "黑色金属矿采选业", en: "Mining and dressing of ferrous metal ores" },
  { code: "B09", zh: "有色金属矿采选业", en: "Mining and dressing of non-ferrous metal ores" },
  { code: "B10", zh: "非金属矿采选业", en: "Mining and dressing of non-metal ores" },
  { code: "B11", zh: "开采专业及辅助性活动", en: "Support activities for mining" },
  { code: "B12", zh: "其他采矿业", en: "Other mining" },
  { code: "C13", zh: "农副食品加工业", en: "Processing of food from agricultural products" },
  { code: "C14", zh: "食品制造业", en: "Manufacture of foods" },
  { code: "C15", zh: "酒、饮料和精制茶制造业", en: "Manufacture of liquor, beverages and refined tea" },
  { code: "C16", zh: "烟草制品业", en: "Manufacture of tobacco" },
  { code: "C17", zh: "纺织业", en: "Textiles" },
  { code: "C18", zh: "纺织服装、服饰业", en: "Manufacture of garments and accessories" },
  { code: "C19", zh: "皮革、毛皮、羽毛及其制品和制鞋业", en: "Leather, fur, feather and related products, footwear" },
  {
    code: "C20",
    zh: "木材加工和木、竹、藤、棕、草制品业",
    en: "Processing of timber; wood, bamboo, rattan, palm and straw products",
  },
  { code: "C21", zh: "家具制造业", en: "Manufacture of furniture" },
  { code: "C22", zh: "造纸和纸制品业", en: "Paper and paper products" },
  { code: "C23", zh: "印刷和记录媒介复制业", en: "Printing and reproduction of recording media" },
  {
    code: "C24",
    zh: "文教、工美、体育和娱乐用品制造业",
    en: "Articles for culture, education, arts and crafts, sport and entertainment",
  },
  { code: "C25", zh: "石油、煤炭及其他燃料加工业", en: "Processing of petroleum, coal and other fuels" },
  { code: "C26", zh: "化学原料和化学制品制造业", en: "Raw chemical materials and chemical products" },
  { code: "C27", zh: "医药制造业", en: "Manufacture of medicines" },
  { code: "C28", zh: "化学纤维制造业", en: "Manufacture of chemical fibres" },
  { code: "C29", zh: "橡胶和塑料制品业", en: "Rubber and plastic products" },
  { code: "C30", zh: "非金属矿物制品业", en: "Non-metallic mineral products" },
  { code: "C31", zh: "黑色金属冶炼和压延加工业", en: "Smelting and pressing of ferrous metals" },
  { code: "C32", zh: "有色金属冶炼和压延加工业", en: "Smelting and pressing of non-ferrous metals" },
  { code: "C33", zh: "金属制品业", en: "Metal products" },
  { code: "C34", zh: "通用设备制造业", en: "General-purpose machinery" },
  { code: "C35", zh: "专用设备制造业", en: "Special-purpose machinery" },
  { code: "C36", zh: "汽车制造业", en: "Manufacture of automobiles" },
  {
    code: "C37",
    zh: "铁路、船舶、航空航天和其他运输设备制造业",
    en: "Railway, ship, aerospace and other transport equipment",
  },
  { code: "C38", zh: "电气机械和器材制造业", en: "Electrical machinery and apparatus" },
  {
    code: "C39",
    zh: "计算机、通信和其他电子设备制造业",
    en: "Computers, communication and other electronic equipment",
  },
  { code: "C40", zh: "仪器仪表制造业", en: "Measuring instruments" },
  { code: "C41", zh: "其他制造业", en: "Other manufacturing" },
  { code: "C42", zh: "废弃资源综合利用业", en: "Comprehensive use of waste resources" },
  { code: "C43", zh: "金属制品、机械和设备修理业", en: "Repair of metal products, machinery and equipment" },
  { code: "D44", zh: "电力、热力生产和供应业", en: "Production and supply of electricity and heat" },
  { code: "D45", zh: "燃气生产和供应业", en: "Production and supply of gas" },
  { code: "D46", zh: "水的生产和供应业", en: "Production and supply of water" },
  { code: "E47", zh: "房屋建筑业", en: "Construction of buildings" },
  { code: "E48", zh: "土木工程建筑业", en: "Civil engineering" },
  { code: "E49", zh: "建筑安装业", en: "Building installation" },
  { code: "E50", zh: "建筑装饰、装修和其他建筑业", en: "Building decoration and other construction" },
  { code: "F51", zh: "批发业", en: "Wholesale trade" },
  { code: "F52", zh: "零售业", en: "Retail trade" },
  { code: "G53", zh: "铁路运输业", en: "Railway transport" },
  { code: "G54", zh: "道路运输业", en: "Road transport" },
  { code: "G55", zh: "水上运输业", en: "Water transport" },
  { code: "G56", zh: "航空运输业", en: "Air transport" },
  { code: "G57", zh: "管道运输业", en: "Pipeline transport" },
  { code: "G58", zh: "多式联运和运输代理业", en: "Multimodal transport and transport agencies" },
  { code: "G59", zh: "装卸搬运和仓储业", en: "Loading, handling and storage" },
  { code: "G60", zh: "邮政业", en: "Post" },
  { code: "H61", zh: "住宿业", en: "Accommodation" },
  { code: "H62", zh: "餐饮业", en: "Catering" },
  {
    code: "I63",
    zh: "电信、广播电视和卫星传输服务",
    en: "Telecommunications, broadcasting and satellite transmission",
  },
  { code: "I64", zh: "互联网和相关服务", en: "Internet and related services" },
  { code: "I65", zh: "软件和信息技术服务业", en: "Software and information technology services" },
  { code: "J66", zh: "货币金融服务", en: "Monetary and financial services" },
  { code: "J67", zh: "资本市场服务", en: "Capital market services" },
  { code: "J68", zh: "保险业", en: "Insurance" },
  { code: "J69", zh: "其他金融业", en: "Other finance" },
  { code: "K70", zh: "房地产业", en: "Real estate" },
  { code: "L71", zh: "租赁业", en: "Leasing" },
  { code: "L72", zh: "商务服务业", en: "Business services" },
  { code: "M73", zh: "研究和试验发展", en: "Research and experimental development" },
  { code: "M74", zh: "专业技术服务业", en: "Professional technical services" },
  { code: "M75", zh: "科技推广和应用服务业", en: "Promotion and application of science and technology" },
  { code: "N76", zh: "水利管理业", en: "Water conservancy management" },
  { code: "N77", zh: "生态保护和环境治理业", en: "Ecological protection and environmental control" },
  { code: "N78", zh: "公共设施管理业", en: "Management of public facilities" },
  { code: "N79", zh: "土地管理业", en: "Land management" },
  { code: "O80", zh: "居民服务业", en: "Household services" },
  { code: "O81", zh: "机动车、电子产品和日用产品修理业", en: "Repair of vehicles, electronics and household goods" },
  { code: "O82", zh: "其他服务业", en: "Other services" },
  { code: "P83", zh: "教育", en: "Education" },
  { code: "Q84", zh: "卫生", en: "Health" },
  { code: "Q85", zh: "社会工作", en: "Social work" },
  { code: "R86", zh: "新闻和出版业", en: "News and publishing" },
  { code: "R87", zh: "广播、电视、电影和录音制作业", en: "Broadcasting, television, film and audio production" },
  { code: "R88", zh: "文化艺术业", en: "Culture and arts" },
  { code: "R89", zh: "体育", en: "Sports" },
  { code: "R90", zh: "娱乐业", en: "Entertainment" },
  { code: "S91", zh: "中国共产党机关", en: "Organs of the Communist Party of China" },
  { code: "S92", zh: "国家机构", en: "State organs" },
  { code: "S93", zh: "人民政协、民主党派", en: "People's political consultative conferences and democratic parties" },
  { code: "S94", zh: "社会保障", en: "Social security" },
  { code: "S95", zh: "群众团体、社会团体和其他成员组织", en: "Mass, social and other membership organisations" },
  { code: "S96", zh: "基层群众自治组织及其他组织", en: "Grassroots self-governing and other organisations" },
  { code: "T97", zh: "国际组织", en: "International organisations" },
] as const satisfies readonly Named[];

export type Industry = (typeof SECTIONS)[number]["code"] | (typeof DIVISIONS)[number]["code"];

const BY_CODE = new Map<string, Named>([...SECTIONS, ...DIVISIONS].map((entry) => [entry.code, entry]));

/** Every code a project's industry may have: "C", "C32". */
export const INDUSTRY_CODES = [...BY_CODE.keys()] as [Industry, ...Industry[]];

/** The entry of a section or division, undefined for a code that GB/T 4754-2017 does not know. */
export function industryOf(code: string): Named | undefined {
  return BY_CODE.get(code);
}

/** The section letter of an industry: "C32" → "C". */
export function sectionOf(code: string): string {
  return code.slice(0, 1);
}

/** The divisions of a section, in the standard's order. */
export function divisionsOf(section: string): readonly Named[] {
  return DIVISIONS.filter((division) => division.code.startsWith(section));
}
