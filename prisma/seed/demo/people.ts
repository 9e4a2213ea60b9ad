import type { Role } from "@/lib/access/capabilities";
import type { DemoActor } from "./ledger";

type DemoAccount = { username: string; displayName: string; roles: Role[]; unit: string };

/** The accounts of the demo (product.md, "What a first start shows"). */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    username: "province",
    displayName: "省级管理员（演示）",
    roles: ["province_admin", "province_reviewer"],
    unit: "140000",
  },
  { username: "viewer", displayName: "省领导（演示）", roles: ["viewer"], unit: "140000" },
  { username: "inspector", displayName: "督导员（演示）", roles: ["inspector"], unit: "140400" },
  { username: "changzhi", displayName: "长治市审核员（演示）", roles: ["city_reviewer"], unit: "140400" },
  { username: "shuozhou", displayName: "朔州市审核员（演示）", roles: ["city_reviewer"], unit: "140600" },
  { username: "tunliu", displayName: "屯留开发区负责人（演示）", roles: ["zone_manager"], unit: "tunliu" },
  { username: "youyu", displayName: "右玉示范区负责人（演示）", roles: ["zone_manager"], unit: "youyu-tourism" },
  { username: "tunliu.clerk", displayName: "屯留填报员（演示）", roles: ["zone_clerk"], unit: "tunliu" },
  { username: "tunliu.agent", displayName: "屯留代办员（演示）", roles: ["zone_agent"], unit: "tunliu" },
];

/** Who acts in a zone: the accounts of Tunliu and Youyu, elsewhere people whose accounts the demo does not show. */
export type ZonePeople = { clerk: DemoActor; manager: DemoActor };

export function peopleOf(zone: { code: string; shortZh: string }, accounts: ReadonlyMap<string, string>): ZonePeople {
  const actor = (username: string, name: string): DemoActor => {
    const known = DEMO_ACCOUNTS.find((each) => each.username === username);
    return { id: accounts.get(username) ?? null, name: known?.displayName ?? name };
  };
  const manager = actor(
    zone.code === "youyu-tourism" ? "youyu" : zone.code === "tunliu" ? "tunliu" : "",
    `${zone.shortZh}负责人（演示）`,
  );
  const clerk =
    zone.code === "tunliu"
      ? actor("tunliu.clerk", "")
      : zone.code === "youyu-tourism"
        ? manager
        : { id: null, name: `${zone.shortZh}填报员（演示）` };
  return { clerk, manager };
}
