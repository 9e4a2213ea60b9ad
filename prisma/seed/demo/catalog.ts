import type { Chain } from "@/lib/zones/reference/chains";

/** Something an invented project makes or builds: industry, chain, the yearly amount, the range of the total investment in 万元. */
export type Product = {
  name: string;
  industry: string;
  chain?: Chain;
  /** unit and range of the yearly amount; absent for what is built rather than produced */
  yearly?: readonly [unit: string, from: number, to: number, step: number];
  wan: readonly [from: number, to: number];
};

const made = (
  name: string,
  industry: string,
  yearly: NonNullable<Product["yearly"]>,
  wan: Product["wan"],
  chain?: Chain,
): Product => ({
  name,
  industry,
  yearly,
  wan,
  ...(chain ? { chain } : {}),
});
const built = (name: string, industry: string, wan: Product["wan"], chain?: Chain): Product => ({
  name,
  industry,
  wan,
  ...(chain ? { chain } : {}),
});

/** What industrial zones attract. */
const INDUSTRIAL: readonly Product[] = [
  made("高纯镁合金", "C32", ["万吨", 1, 10, 1], [12000, 90000], "al-mg"),
  made("铝合金轮毂", "C33", ["万只", 50, 300, 10], [9000, 60000], "al-mg"),
  made("铝型材深加工", "C32", ["万吨", 2, 12, 1], [8000, 45000], "al-mg"),
  made("特种不锈钢精密带材", "C31", ["万吨", 2, 20, 1], [20000, 150000], "special-steel"),
  made("高端锻件", "C33", ["万吨", 1, 8, 1], [6000, 40000], "special-steel"),
  made("耐磨铸件", "C33", ["万吨", 1, 10, 1], [3000, 20000], "special-steel"),
  made("动力电池结构件", "C36", ["万套", 20, 200, 10], [15000, 120000], "nev"),
  made("新能源汽车驱动电机", "C38", ["万台", 5, 40, 5], [12000, 80000], "nev"),
  made("新能源商用车车桥", "C36", ["万套", 2, 20, 1], [8000, 50000], "nev"),
  made("矿用智能采掘装备", "C35", ["台（套）", 100, 800, 50], [15000, 100000], "high-end-equipment"),
  made("液压支架关键部件", "C35", ["万件", 2, 20, 1], [5000, 40000], "high-end-equipment"),
  made("智能输送装备", "C34", ["台（套）", 200, 2000, 100], [4000, 30000], "high-end-equipment"),
  made("工业机器人减速器", "C34", ["万台", 1, 10, 1], [9000, 60000], "high-end-equipment"),
  made("风电主轴", "C34", ["万件", 1, 5, 1], [10000, 70000], "wind-power"),
  made("风电法兰", "C33", ["万吨", 3, 15, 1], [8000, 50000], "wind-power"),
  made("风机叶片", "C38", ["套", 200, 1200, 100], [20000, 90000], "wind-power"),
  made("焦炉煤气制氢", "C26", ["万立方米", 1000, 8000, 500], [10000, 80000], "hydrogen"),
  made("氢燃料电池电堆", "C38", ["套", 500, 5000, 500], [15000, 90000], "hydrogen"),
  made("高效光伏组件", "C38", ["兆瓦", 500, 5000, 500], [25000, 200000], "photovoltaic"),
  made("光伏支架", "C33", ["万吨", 2, 15, 1], [5000, 30000], "photovoltaic"),
  made("中药提取物", "C27", ["吨", 200, 3000, 100], [4000, 35000], "medicine"),
  made("中药饮片", "C27", ["吨", 1000, 8000, 500], [3000, 20000], "medicine"),
  made("原料药中间体", "C27", ["吨", 100, 2000, 100], [8000, 60000], "medicine"),
  made("碳化硅单晶衬底", "C39", ["万片", 2, 30, 1], [20000, 180000], "gen3-semiconductor"),
  made("深紫外芯片封装", "C39", ["万颗", 500, 5000, 500], [8000, 50000], "gen3-semiconductor"),
  made("生物基聚酰胺", "C28", ["万吨", 1, 10, 1], [30000, 200000], "synthetic-biology"),
  made("生物发酵法氨基酸", "C14", ["吨", 1000, 10000, 500], [8000, 50000], "synthetic-biology"),
  made("钠离子电池正极材料", "C38", ["吨", 2000, 20000, 1000], [15000, 100000], "energy-storage"),
  built("100MW/200MWh独立储能电站", "D44", [20000, 60000], "energy-storage"),
  built("200MW/400MWh共享储能电站", "D44", [40000, 110000], "energy-storage"),
  made("煤矸石烧结砖", "C30", ["万块", 6000, 20000, 1000], [2500, 12000], "waste-reuse"),
  made("粉煤灰综合利用", "C42", ["万吨", 20, 150, 10], [3000, 25000], "waste-reuse"),
  made("废旧轮胎资源化利用", "C42", ["万吨", 1, 10, 1], [4000, 28000], "waste-reuse"),
  made("报废汽车拆解", "C42", ["万辆", 1, 6, 1], [3000, 15000], "waste-reuse"),
  made("锂电池负极材料", "C30", ["万吨", 1, 10, 1], [20000, 150000], "carbon-materials"),
  made("超高功率石墨电极", "C30", ["万吨", 1, 6, 1], [15000, 80000], "carbon-materials"),
  made("碳纤维复合材料", "C30", ["吨", 500, 5000, 500], [15000, 90000], "carbon-materials"),
  made("针状焦", "C25", ["万吨", 3, 12, 1], [20000, 100000], "carbon-materials"),
  made("高精度铜带", "C32", ["万吨", 1, 8, 1], [15000, 100000], "copper-materials"),
  made("铜基粉末冶金制品", "C33", ["吨", 1000, 8000, 500], [5000, 30000], "copper-materials"),
  built("工业互联网数据中心", "I64", [10000, 80000], "it-fusion"),
  built("智能矿山软件研发基地", "I65", [3000, 20000], "it-fusion"),
  made("装配式混凝土构件", "C30", ["万立方米", 5, 30, 5], [6000, 35000], "prefab-building"),
  made("装配式钢结构", "C33", ["万吨", 3, 15, 1], [6000, 40000], "prefab-building"),
  made("粗苯精制", "C25", ["万吨", 5, 20, 5], [15000, 80000]),
  made("煤基合成蜡", "C26", ["万吨", 2, 10, 1], [15000, 90000]),
  made("日用玻璃制品", "C30", ["万件", 3000, 20000, 1000], [3000, 18000]),
  made("陶瓷薄板", "C30", ["万平方米", 300, 2000, 100], [8000, 40000]),
  made("小杂粮休闲食品", "C13", ["吨", 2000, 20000, 1000], [2500, 12000]),
  made("医用无纺布制品", "C17", ["吨", 2000, 15000, 1000], [3000, 15000]),
  built("智慧物流园", "G59", [6000, 60000]),
  built("标准化厂房", "E47", [5000, 40000]),
  built("集中供热热源", "D44", [4000, 30000]),
  built("污水处理及中水回用", "N77", [4000, 25000]),
];

/** What agricultural zones attract. */
const AGRICULTURAL: readonly Product[] = [
  made("食用菌工厂化栽培", "A01", ["吨", 1000, 10000, 500], [2000, 12000]),
  made("设施蔬菜", "A01", ["吨", 2000, 15000, 1000], [1500, 8000]),
  made("连翘叶茶", "C15", ["吨", 50, 500, 50], [1200, 6000], "medicine"),
  made("道地中药材加工", "C27", ["吨", 500, 5000, 500], [2000, 12000], "medicine"),
  made("玉露香梨精深加工", "C14", ["吨", 2000, 20000, 1000], [3000, 18000]),
  made("肉羊屠宰及冷链", "C13", ["万只", 10, 60, 5], [4000, 22000]),
  made("杂粮方便面", "C14", ["吨", 2000, 12000, 1000], [2500, 12000]),
  made("生物有机肥", "C26", ["万吨", 2, 20, 1], [1500, 9000]),
  made("预制菜", "C14", ["吨", 3000, 20000, 1000], [3500, 20000]),
  built("智能温室育苗中心", "A01", [2000, 10000]),
  built("农产品冷链仓储中心", "G59", [3000, 18000]),
  built("生猪标准化养殖", "A03", [3000, 25000]),
];

/** What tourism zones attract. */
const TOURISM: readonly Product[] = [
  built("康养度假区", "R90", [6000, 60000]),
  built("生态露营基地", "R90", [800, 6000]),
  built("乡村民宿集群", "H61", [1000, 9000]),
  built("研学实践营地", "P83", [1200, 8000]),
  built("冰雪运动乐园", "R89", [3000, 20000]),
  built("文化创意街区", "R88", [3000, 25000]),
  built("游客集散中心", "N78", [2000, 12000]),
  built("生态修复及观光步道", "N77", [1500, 10000]),
  built("草原风情马术基地", "R89", [1500, 9000]),
  made("沙棘饮品", "C15", ["吨", 2000, 20000, 1000], [2500, 15000]),
  made("特色羊肉制品", "C13", ["吨", 500, 5000, 500], [2000, 12000]),
  built("分散式风电", "D44", [15000, 60000], "wind-power"),
];

/** The products of a zone's kind; a few of the others are mixed in by the caller. */
export function productsOf(zoneKind: string): readonly Product[] {
  if (zoneKind === "agriculture") return AGRICULTURAL;
  return zoneKind === "tourism" ? TOURISM : INDUSTRIAL;
}
