import "server-only";
import { defineCommand } from "@/lib/access/command";
import { NotFoundError } from "@/lib/platform/errors";
import { DeleteViewInput } from "../schema/project";

/** Forgets a saved view of one's own. Somebody else's is not found, shared or not. */
export const deleteView = defineCommand({
  name: "projects.delete-view",
  capability: "self.manage",
  input: DeleteViewInput,
  async run({ ctx, tx, input, audit }) {
    const view = await tx.savedView.findFirst({ where: { id: input.viewId, accountId: ctx.actor.accountId } });
    if (!view) throw new NotFoundError("view");
    await tx.savedView.delete({ where: { id: view.id } });
    audit({
      entity: "view",
      entityId: view.id,
      before: { screen: view.screen, name: view.name, query: view.query, shared: view.shared },
    });
    return { id: String(view.id) };
  },
});
