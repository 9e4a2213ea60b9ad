import zhCommon from "./messages/zh-CN/common.json";
import zhNav from "./messages/zh-CN/nav.json";
import zhAccess from "./messages/zh-CN/access.json";
import zhProjects from "./messages/zh-CN/projects.json";
import zhMilestones from "./messages/zh-CN/milestones.json";
import zhProgress from "./messages/zh-CN/progress.json";
import zhRounds from "./messages/zh-CN/rounds.json";
import zhRollups from "./messages/zh-CN/rollups.json";
import zhZones from "./messages/zh-CN/zones.json";
import zhHome from "./messages/zh-CN/home.json";
import zhSettings from "./messages/zh-CN/settings.json";
import zhAudit from "./messages/zh-CN/audit.json";
import zhApi from "./messages/zh-CN/api.json";
import zhProblems from "./messages/zh-CN/problems.json";
import enCommon from "./messages/en/common.json";
import enNav from "./messages/en/nav.json";
import enAccess from "./messages/en/access.json";
import enProjects from "./messages/en/projects.json";
import enMilestones from "./messages/en/milestones.json";
import enProgress from "./messages/en/progress.json";
import enRounds from "./messages/en/rounds.json";
import enRollups from "./messages/en/rollups.json";
import enZones from "./messages/en/zones.json";
import enHome from "./messages/en/home.json";
import enSettings from "./messages/en/settings.json";
import enAudit from "./messages/en/audit.json";
import enApi from "./messages/en/api.json";
import enProblems from "./messages/en/problems.json";
import type { Locale } from "./locales";

interface Words {
  [key: string]: string | Words;
}

/** All words by language and namespace (= file name). A new namespace needs a file in both languages and a line in both maps. */
export const MESSAGES: Record<Locale, Record<string, Words>> = {
  "zh-CN": {
    common: zhCommon,
    nav: zhNav,
    access: zhAccess,
    projects: zhProjects,
    milestones: zhMilestones,
    progress: zhProgress,
    rounds: zhRounds,
    rollups: zhRollups,
    zones: zhZones,
    home: zhHome,
    settings: zhSettings,
    audit: zhAudit,
    api: zhApi,
    problems: zhProblems,
  },
  en: {
    common: enCommon,
    nav: enNav,
    access: enAccess,
    projects: enProjects,
    milestones: enMilestones,
    progress: enProgress,
    rounds: enRounds,
    rollups: enRollups,
    zones: enZones,
    home: enHome,
    settings: enSettings,
    audit: enAudit,
    api: enApi,
    problems: enProblems,
  },
};

/** The words of one language. */
export function messagesOf(locale: Locale): Record<string, Words> {
  return MESSAGES[locale];
}
