import "server-only";
import { defineQuery } from "@/lib/access/query";
import { type SettingRow, settingsOf } from "../internal";
import { GetSettingsInput } from "../schema";

/** The settings in force; what the province has not set has its default. */
export const getSettings = defineQuery({
  name: "settings.get-settings",
  capability: "settings.read",
  input: GetSettingsInput,
  async run({ sql }) {
    return settingsOf(await sql<SettingRow>`select key, value, version, updated_at as "updatedAt" from settings`);
  },
});
