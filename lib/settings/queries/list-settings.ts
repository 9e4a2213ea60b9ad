import "server-only";
import { defineQuery } from "@/lib/access/query";
import { type SettingRow, storedSettings } from "../internal";
import { GetSettingsInput } from "../schema";

/** Every setting with its version and the day of its last change, for the screen that edits them. */
export const listSettings = defineQuery({
  name: "settings.list-settings",
  capability: "settings.read",
  input: GetSettingsInput,
  async run({ sql }) {
    return storedSettings(await sql<SettingRow>`select key, value, version, updated_at as "updatedAt" from settings`);
  },
});
