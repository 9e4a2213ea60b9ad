import type { Samples } from "../sample";

/** Settings of the province. */
export const SETTINGS: Samples = {
  "settings.update-setting": {
    about: "common",
    input: async ({ fresh }) => {
      const { rows } = await fresh.world.owner.query<{ version: number; value: number }>(
        "select version, value::int as value from settings where key = 'progress.due-day'",
      );
      const { version, value } = rows[0] ?? { version: 0, value: 1 };
      return { key: "progress.due-day", value: (value % 28) + 1, version, reason: "调整填报期限" };
    },
  },
  "settings.get-settings": { about: "common", input: () => ({}) },
  "settings.list-settings": { about: "common", input: () => ({}) },
};
