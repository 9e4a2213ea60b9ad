"use server";

import { describeSetting, readSetting } from "@/components/settings/read-setting";
import { routes } from "@/lib/platform/routes";
import { updateSetting } from "@/lib/settings/commands/update-setting";
import type { StoredSetting } from "@/lib/settings/types";
import { formAction, textOf } from "@/lib/web/form-action";
import { versionOf } from "@/lib/web/form-state";

/** Changes one setting of the province. */
export const updateSettingAction = formAction({
  command: updateSetting,
  read: (form) => ({
    key: textOf(form, "key"),
    value: readSetting(form),
    version: versionOf(form),
    reason: textOf(form, "reason"),
  }),
  done: () => routes.settings({ done: "settings.saved" }),
  // the conflict carries the setting as it is now
  describe: (current) => describeSetting(current as StoredSetting),
});
