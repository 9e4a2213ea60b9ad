import "server-only";
import { DEFAULT_SETTINGS } from "./reference";
import { SETTING_SCHEMAS } from "./schema";
import { SETTING_FIELD, SETTING_KEYS, type SettingKey, type Settings, type StoredSetting } from "./types";

export type SettingRow = { key: string; value: unknown; version: number; updatedAt: string | null };

/** A stored value that its schema does not accept any more counts as not set: the default is in force. */
function valueOf(key: SettingKey, row: SettingRow | undefined): Settings[keyof Settings] {
  const parsed = row && SETTING_SCHEMAS[key].safeParse(row.value);
  return parsed?.success ? parsed.data : DEFAULT_SETTINGS[SETTING_FIELD[key]];
}

/** All settings in the order of the screen, defaults where nothing is stored. */
export function storedSettings(rows: readonly SettingRow[]): StoredSetting[] {
  return SETTING_KEYS.map((key) => {
    const row = rows.find((each) => each.key === key);
    // the schema of the key and the type of its field are the same shape by SETTING_SCHEMAS
    return {
      key,
      value: valueOf(key, row),
      version: row?.version ?? 0,
      updatedAt: row?.updatedAt ?? null,
    } as StoredSetting;
  });
}

/** The settings by field. */
export function settingsOf(rows: readonly SettingRow[]): Settings {
  const entries = storedSettings(rows).map(({ key, value }) => [SETTING_FIELD[key], value]);
  // every key of SETTING_KEYS fills its field of Settings
  return Object.fromEntries(entries) as Settings;
}
