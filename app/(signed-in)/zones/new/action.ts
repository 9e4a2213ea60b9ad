"use server";

import { readZone, zonePath } from "@/components/zones/read-zone";
import { routes } from "@/lib/platform/routes";
import { formAction, textOf } from "@/lib/web/form-action";
import { withPaths } from "@/lib/web/form-paths";
import { addZone } from "@/lib/zones/commands/add-zone";

/** Adds a zone. */
export const addZoneAction = withPaths(
  formAction({
    command: addZone,
    read: (form) => ({ ...readZone(form), city: textOf(form, "city") }),
    done: (zone) => routes.zone(zone.code, { done: "zones.added" }),
  }),
  zonePath,
);
