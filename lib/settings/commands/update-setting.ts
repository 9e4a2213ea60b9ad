import "server-only";
import { defineCommand } from "@/lib/access/command";
import type { Tx } from "@/lib/platform/db";
import { ConflictError, refuseIf } from "@/lib/platform/errors";
import { type SettingRow, storedSettings } from "../internal";
import { UpdateSettingInput } from "../schema";
import type { SettingKey, StoredSetting } from "../types";

async function current(tx: Tx, key: SettingKey): Promise<StoredSetting> {
  const rows = await tx.$queryRaw<SettingRow[]>`
    select key, value, version, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "updatedAt" from settings where key = ${key}`;
  const found = storedSettings(rows).find((each) => each.key === key);
  if (!found) throw new Error(`${key} is no setting`);
  return found;
}

/**
 * Changes one setting of the province, with the reason. Refuses a value equal to the one in force; ConflictError when somebody else saved
 * first. Answers the setting with its new version.
 */
export const updateSetting = defineCommand({
  name: "settings.update-setting",
  capability: "settings.manage",
  input: UpdateSettingInput,
  async run({ ctx, tx, input, audit }) {
    const { key, version, reason } = input;
    const before = await current(tx, key);
    if (before.version !== version) throw new ConflictError("stale-version", before);
    // both values come from the schema and so name their fields in the same order
    const value = JSON.stringify(input.value);
    refuseIf(JSON.stringify(before.value) === value ? [{ path: "value", code: "correction-no-change" }] : []);
    const written = await tx.$executeRaw`
      insert into settings (key, value, version, updated_at, updated_by) values (${key}, ${value}::jsonb, 1, now(), ${ctx.actor.accountId}::uuid)
      on conflict (key) do update set value = excluded.value, version = settings.version + 1, updated_at = excluded.updated_at,
        updated_by = excluded.updated_by where settings.version = ${version}`;
    if (written !== 1) throw new ConflictError("stale-version", await current(tx, key));
    audit({ entity: "setting", entityId: key, before: { value: before.value }, after: { value: input.value }, reason });
    return current(tx, key);
  },
});
