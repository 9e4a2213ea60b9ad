import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { verifyAudit } from "@/lib/jobs/verify-audit";
import { option, runAsOwner } from "./administration";

const ANCHOR_FILE = "audit-anchor.log";

/** `npm run audit:verify [-- --anchor file]`: recomputes the chain of the audit trail, compares it with the anchor, names what does not fit. */
await runAsOwner(async (client) => {
  const file = option("anchor") ?? join(process.env.DATA_DIR ?? ".data", ANCHOR_FILE);
  const anchor = await readFile(file, "utf8").catch(() => null);
  const findings = await verifyAudit(client, anchor);
  for (const { seal, problem } of findings) console.log(seal === null ? problem : `seal ${seal}: ${problem}`);
  if (findings.length > 0) process.exitCode = 1;
  else console.log(`The audit trail fits its seals and the anchor ${file}.`);
});
