"use server";

import { routes } from "@/lib/platform/routes";
import { formAction, textOf } from "@/lib/web/form-action";
import { versionOf } from "@/lib/web/form-state";
import { changeCity } from "@/lib/zones/commands/change-city";

/** Moves a zone to another city. */
export const changeCityAction = formAction({
  command: changeCity,
  read: (form) => ({
    code: textOf(form, "code"),
    version: versionOf(form),
    city: textOf(form, "city"),
    county: textOf(form, "county"),
    sinceOn: textOf(form, "sinceOn"),
    reason: textOf(form, "reason"),
  }),
  done: (zone) => routes.zone(zone.code, { done: "zones.moved" }),
  describe: (current) => ({ city: (current as { city: string }).city }),
});
