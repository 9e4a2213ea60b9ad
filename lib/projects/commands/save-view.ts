import "server-only";
import { defineCommand } from "@/lib/access/command";
import { SaveViewInput } from "../schema/project";

/** Keeps the filters of a screen under a name of one's own; the same name again replaces them. Shared ones are seen by one's whole unit. */
export const saveView = defineCommand({
  name: "projects.save-view",
  capability: "self.manage",
  input: SaveViewInput,
  async run({ ctx, tx, input, audit }) {
    const { accountId, unitCode } = ctx.actor;
    const { screen, name, query, shared } = input;
    const view = await tx.savedView.upsert({
      where: { accountId_screen_name: { accountId, screen, name } },
      create: { accountId, unitCode, screen, name, query, shared },
      update: { query, shared, unitCode },
    });
    audit({ entity: "view", entityId: view.id, after: { screen, name, query, shared } });
    return { id: String(view.id), screen, name, query, shared };
  },
});
