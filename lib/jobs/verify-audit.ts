import type pg from "pg";

/** What is wrong with the trail, as sentences for an operator. */
export type AuditFinding = { seal: number | null; problem: string };

const LINE = /^\S+ ([0-9a-f]{64})$/;

/** The heads of the chain that the anchor knows, oldest first. A line that is none is a finding of its own. */
function anchoredHashes(text: string): { hashes: string[]; broken: number } {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const hashes = lines.flatMap((line) => LINE.exec(line)?.[1] ?? []);
  return { hashes, broken: lines.length - hashes.length };
}

/**
 * Recomputes the chain and compares it with the anchor kept outside the database. Finds an act that was altered, removed or slipped in, and, by the
 * anchor, an end that was cut off with its seals or a chain that was computed anew. Nothing found is an empty list.
 */
export async function verifyAudit(client: pg.ClientBase, anchor: string | null): Promise<AuditFinding[]> {
  const chain = await client.query<{ seal: number; problem: string }>(
    "select seal_id as seal, problem from app.verify_audit()",
  );
  const seals = await client.query<{ hash: string }>("select hash from audit_seals order by id");
  const findings: AuditFinding[] = chain.rows.map(({ seal, problem }) => ({ seal, problem }));
  if (anchor === null) {
    return seals.rows.length === 0
      ? findings
      : [
          ...findings,
          { seal: null, problem: "there is no anchor to compare with: the end of the trail could be missing" },
        ];
  }
  const { hashes, broken } = anchoredHashes(anchor);
  if (broken > 0) findings.push({ seal: null, problem: `${broken} lines of the anchor are damaged` });
  const kept = new Set(seals.rows.map(({ hash }) => hash));
  const missing = hashes.filter((hash) => !kept.has(hash));
  if (missing.length > 0)
    findings.push({
      seal: null,
      problem: `${missing.length} of ${hashes.length} anchored seals are gone from the database: the trail was cut or rewritten`,
    });
  return findings;
}
