"use server";

import { describeZone } from "@/components/zones/describe-zone";
import { readZone, zonePath } from "@/components/zones/read-zone";
import { routes } from "@/lib/platform/routes";
import { formAction } from "@/lib/web/form-action";
import { withPaths } from "@/lib/web/form-paths";
import { versionOf } from "@/lib/web/form-state";
import { updateZone } from "@/lib/zones/commands/update-zone";

/** Changes the profile of a zone. */
export const updateZoneAction = withPaths(
  formAction({
    command: updateZone,
    read: (form) => ({ ...readZone(form), version: versionOf(form) }),
    done: (zone) => routes.zone(zone.code, { done: "zones.saved" }),
    describe: describeZone,
  }),
  zonePath,
);
