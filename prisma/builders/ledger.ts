import type { Ctx } from "@/lib/access/ctx";
import { Refusal } from "@/lib/platform/errors";
import { anAccount, ctxFor } from "./accounts";
import { asOwner } from "./owner";
import { aZone, type BuiltZone } from "./zones";

/** A zone with its people, a sibling zone of the same city, and the city and province above: who acts in most tests. */
export type Ledger = {
  zone: BuiltZone;
  sibling: BuiltZone;
  manager: Ctx;
  clerk: Ctx;
  agent: Ctx;
  /** the manager of the sibling zone */
  neighbour: Ctx;
  city: Ctx;
  admin: Ctx;
  viewer: Ctx;
};

/** Makes a ledger of its own for a test file; everybody's day is `today`. */
export async function aLedger(today = "2023-12-05"): Promise<Ledger> {
  const [zone, sibling] = [await aZone(), await aZone()];
  const as = async (role: Parameters<typeof anAccount>[0]["role"], unit?: string) =>
    ctxFor(await anAccount({ role, unit }), { today });
  return {
    zone,
    sibling,
    manager: await as("zone_manager", zone.code),
    clerk: await as("zone_clerk", zone.code),
    agent: await as("zone_agent", zone.code),
    neighbour: await as("zone_manager", sibling.code),
    city: await as("city_reviewer", zone.cityCode),
    admin: await as("province_admin"),
    viewer: await as("viewer", "140000"),
  };
}

/** What a call was refused with: its kind and, in order, every problem as "path code". Fails when it was not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<{ kind: string; problems: string[]; error: Refusal }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problems =
      "problems" in error && Array.isArray(error.problems) ? (error.problems as { path: string; code: string }[]) : [];
    return { kind: error.kind, problems: problems.map(({ path, code }) => `${path} ${code}`.trim()), error };
  }
  throw new Error("the call was not refused");
}

export type AuditedAct = {
  action: string;
  outcome: string;
  entity: string;
  entityId: string | null;
  before: unknown;
  after: unknown;
  reason: string | null;
};

/** The newest acts in the audit trail by one account. */
export async function actsOf(ctx: Ctx, limit = 5): Promise<AuditedAct[]> {
  return asOwner<AuditedAct>(
    `select action, outcome, entity, entity_id as "entityId", before, after, reason from audit_events where account_id = $1 order by seq desc limit $2`,
    [ctx.actor.accountId, limit],
  );
}
