import "server-only";
import { defineCommand } from "@/lib/access/command";
import { requireInZone } from "@/lib/access/ctx";
import { NotFoundError, type Problem, refuseIf } from "@/lib/platform/errors";
import { frag } from "@/lib/platform/db";
import { holdRound, readCandidates, readEntries, readerOfTx, type StoredCandidate, writeEntry } from "../internal";
import { eligibilityProblems, lockProblems, repeatedProblems } from "../rules";
import { AddEntriesInput } from "../schema";
import { BATCHES } from "../types";

/**
 * Puts many projects of one zone into batches of an open round, all or none; every row that may not is named with all its reasons
 * (`entries[3].projectId`). Answers the new entries.
 */
export const addEntries = defineCommand({
  name: "rounds.add-entries",
  capability: "round.entry.record",
  input: AddEntriesInput,
  async run({ ctx, tx, input, audit }) {
    const sql = readerOfTx(tx);
    const zone = await tx.zone.findUnique({ where: { code: input.zone }, select: { id: true } });
    if (!zone) throw new NotFoundError("zone");
    requireInZone(ctx, "round.entry.record", zone.id, "zone");
    const round = await holdRound(tx, input.roundId);
    const known = new Map<string, StoredCandidate>();
    for (const batch of BATCHES) {
      const ids = input.entries.filter((entry) => entry.batch === batch).map((entry) => entry.projectId);
      const rows = ids.length > 0 ? await readCandidates(sql, batch, ids) : [];
      rows.filter((row) => row.zoneId === zone.id).forEach((row) => known.set(`${batch} ${row.id}`, row));
    }
    const problems: Problem[] = [...lockProblems(round), ...repeatedProblems(input.entries)];
    const wanted = input.entries.flatMap((entry, index) => {
      const path = `entries[${index}].projectId`;
      const project = known.get(`${entry.batch} ${entry.projectId}`);
      if (!project) problems.push({ path, code: "entry-project-unknown" });
      else problems.push(...eligibilityProblems(round, project, entry.batch, path));
      return project ? [{ entry, project }] : [];
    });
    refuseIf(problems);

    const ids: number[] = [];
    for (const { entry, project } of wanted)
      ids.push(await writeEntry(tx, ctx, { roundId: input.roundId, ...entry }, project));
    const entries = await readEntries(sql, ctx, frag`b.id = any (${ids}::int[])`, ids.length);
    for (const { id, projectId, batch, investmentWan } of entries) {
      audit({
        entity: "batch-entry",
        entityId: id,
        zoneId: zone.id,
        projectId: Number(projectId),
        after: { batch, investmentWan },
        detail: { roundId: round.id },
      });
    }
    return entries;
  },
});
