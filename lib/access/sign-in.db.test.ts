import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hash } from "@node-rs/argon2";
import { anAccount, type BuiltAccount } from "@/prisma/builders/accounts";
import { asOwner, closeOwner } from "@/prisma/builders/owner";
import { aZone, unique } from "@/prisma/builders/zones";
import { closeDatabase } from "@/lib/platform/db";
import { UnavailableError } from "@/lib/platform/errors";
import { gate, hashPassword, needsRehash, verifyPassword } from "./passwords";
import { ctxOfSession } from "./session";
import { signIn, signOut } from "./sign-in";

/** Controls 1, 2 and 5: how passwords are stored, and what a guesser meets. */

const PASSWORD = "Lantern.Orchid.58";
const facts = (ip: string | null = null) => ({
  ip,
  userAgent: "test",
  requestId: "00000000-0000-4000-8000-00000000000a",
});

let zone: Awaited<ReturnType<typeof aZone>>;
let passwordHash: string;

async function clerk(hashed = passwordHash): Promise<BuiltAccount> {
  return anAccount({ role: "zone_clerk", unit: zone.code, passwordHash: hashed });
}

async function trailOf(account: BuiltAccount): Promise<string[]> {
  const rows = await asOwner<{ line: string }>(
    `select action || ' ' || outcome || coalesce(' ' || (detail ->> 'cause'), '') as line from audit_events where account_id = $1 order by seq`,
    [account.id],
  );
  return rows.map(({ line }) => line);
}

beforeAll(async () => {
  zone = await aZone();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => Promise.all([closeDatabase(), closeOwner()]));

describe("stored passwords", () => {
  it("are argon2id with 19 MiB, two passes, one lane", () => {
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("fit whatever code points spell them, and nothing else", async () => {
    const composed = await hashPassword("Caf\u00e9-Rq8wzLk4");
    expect(await verifyPassword(composed, "Cafe\u0301-Rq8wzLk4")).toBe(true);
    expect(await verifyPassword(composed, "Cafe-Rq8wzLk4")).toBe(false);
    expect(await verifyPassword("not a hash", PASSWORD)).toBe(false);
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
  });

  it("made with other parameters are replaced at the next sign-in", async () => {
    const weak = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    const account = await clerk(weak);
    expect(needsRehash(weak)).toBe(true);
    expect(await signIn(account.username, PASSWORD, facts())).not.toBeNull();
    const [stored] = await asOwner<{ hash: string }>(
      "select password_hash as hash from account_secrets where account_id = $1",
      [account.id],
    );
    expect(needsRehash(stored?.hash ?? weak)).toBe(false);
    expect(await signIn(account.username, PASSWORD, facts())).not.toBeNull();
  });
});

describe("the gate before hashing", () => {
  it("lets so many work, so many wait, and refuses more", async () => {
    const enter = gate(2, 3);
    let working = 0;
    let most = 0;
    const work = () =>
      enter(async () => {
        working += 1;
        most = Math.max(most, working);
        await new Promise((resolve) => setTimeout(resolve, 5));
        working -= 1;
        return true;
      });
    const results = await Promise.allSettled(Array.from({ length: 8 }, work));
    expect(most).toBe(2);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toBeInstanceOf(UnavailableError);
    expect(await work()).toBe(true);
  });
});

describe("signing in", () => {
  it("answers a session, and leaves a row in the trail", async () => {
    const account = await clerk();
    const signedIn = await signIn(`  ${account.username.toUpperCase()} `, PASSWORD, facts("192.0.2.7"));
    const ctx = await ctxOfSession(signedIn?.secret ?? "", { ip: null });
    expect(ctx?.actor.username).toBe(account.username);
    expect(await trailOf(account)).toEqual(["access.sign-in done"]);
    const [row] = await asOwner<{ ip: string; zone: number }>(
      "select ip, zone_id as zone from audit_events where account_id = $1",
      [account.id],
    );
    expect(row).toEqual({ ip: "192.0.2.7", zone: zone.id });
  });

  it("gives a new secret each time and ends the session that the browser held", async () => {
    const account = await clerk();
    const first = await signIn(account.username, PASSWORD, facts());
    const second = await signIn(account.username, PASSWORD, { ...facts(), replaces: first?.secret });
    expect(second?.secret).not.toBe(first?.secret);
    expect(await ctxOfSession(first?.secret ?? "", { ip: null })).toBeNull();
    expect(await ctxOfSession(second?.secret ?? "", { ip: null })).not.toBeNull();
  });

  it("keeps no secret, only its hash", async () => {
    const account = await clerk();
    const signedIn = await signIn(account.username, PASSWORD, facts());
    const [row] = await asOwner<{ hash: string }>("select token_hash as hash from sessions where account_id = $1", [
      account.id,
    ]);
    expect(Buffer.from(signedIn?.secret ?? "", "base64url")).toHaveLength(32);
    expect(row?.hash).not.toContain(signedIn?.secret);
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(["", "nobody-of-this-name", "a b", "名字", "x".repeat(5000), "\0", "'; drop table accounts; --"])(
    "refuses the user name %j without a fault",
    async (name) => {
      expect(await signIn(name, PASSWORD, facts())).toBeNull();
    },
  );

  it.each(["", "wrong", "\0", "x".repeat(100_000), `${PASSWORD} `])(
    "refuses a wrong password without a fault",
    async (password) => {
      expect(await signIn((await clerk()).username, password, facts())).toBeNull();
    },
  );

  it("refuses a first password after its 24 hours", async () => {
    const account = await clerk();
    await asOwner(
      "update account_secrets set must_change = true, expires_at = now() + interval '1 minute' where account_id = $1",
      [account.id],
    );
    expect(await signIn(account.username, PASSWORD, facts())).not.toBeNull();
    await asOwner("update account_secrets set expires_at = now() - interval '1 second' where account_id = $1", [
      account.id,
    ]);
    expect(await signIn(account.username, PASSWORD, facts())).toBeNull();
    expect(await trailOf(account)).toEqual(["access.sign-in done", "access.sign-in refused expired"]);
  });

  it("asks for a new password after 90 days", async () => {
    const account = await clerk();
    await asOwner("update account_secrets set changed_at = now() - interval '91 days' where account_id = $1", [
      account.id,
    ]);
    const signedIn = await signIn(account.username, PASSWORD, facts());
    expect((await ctxOfSession(signedIn?.secret ?? "", { ip: null }))?.actor.mustChange).toBe(true);
  });
});

describe("a guesser", () => {
  it("locks the account with the fifth wrong password: the sixth, right one is refused for 15 minutes", async () => {
    const account = await clerk();
    for (let i = 0; i < 5; i += 1) expect(await signIn(account.username, "wrong", facts())).toBeNull();
    expect(await signIn(account.username, PASSWORD, facts())).toBeNull();
    expect(await trailOf(account)).toEqual([
      ...Array<string>(5).fill("access.sign-in refused wrong"),
      "access.lock-account done",
      "access.sign-in refused locked",
    ]);
    await asOwner(
      "update account_secrets set locked_until = locked_until - interval '15 minutes' where account_id = $1",
      [account.id],
    );
    expect(await signIn(account.username, PASSWORD, facts())).not.toBeNull();
  });

  it("starts counting anew after a success", async () => {
    const account = await clerk();
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 4; i += 1) await signIn(account.username, "wrong", facts());
      expect(await signIn(account.username, PASSWORD, facts())).not.toBeNull();
    }
  });

  it("gains nothing by trying many at the same time", async () => {
    const account = await clerk();
    await Promise.all(Array.from({ length: 12 }, () => signIn(account.username, "wrong", facts())));
    expect(await signIn(account.username, PASSWORD, facts())).toBeNull();
  });

  it("is refused by address after fifty failures, others are not", async () => {
    const account = await clerk();
    await asOwner("insert into sign_in_failures (ip) select '198.51.100.9' from generate_series(1, 49)");
    expect(await signIn(account.username, PASSWORD, facts("198.51.100.9"))).not.toBeNull();
    await signIn(unique("nobody"), "wrong", facts("198.51.100.9"));
    expect(await signIn(account.username, PASSWORD, facts("198.51.100.9"))).toBeNull();
    expect(await signIn(account.username, PASSWORD, facts("198.51.100.10"))).not.toBeNull();
    await asOwner("update sign_in_failures set failed_at = failed_at - interval '10 minutes'");
    expect(await signIn(account.username, PASSWORD, facts("198.51.100.9"))).not.toBeNull();
  });

  it("cannot tell a disabled account from none; the trail can", async () => {
    const account = await clerk();
    await asOwner("update accounts set disabled_at = now() where id = $1", [account.id]);
    expect(await signIn(account.username, PASSWORD, facts())).toBeNull();
    expect(await trailOf(account)).toEqual(["access.sign-in refused disabled"]);
  });

  it("leaves no typed name in the trail when nobody has it", async () => {
    const name = unique("typed");
    await signIn(name, "wrong", facts());
    const rows = await asOwner("select 1 from audit_events e where to_jsonb(e)::text like '%' || $1 || '%'", [name]);
    expect(rows).toEqual([]);
    const [newest] = await asOwner<{ actor: string; cause: string }>(
      "select actor_name as actor, detail ->> 'cause' as cause from audit_events order by seq desc limit 1",
    );
    expect(newest).toEqual({ actor: "—", cause: "unknown" });
  });

  it("waits as long for an unknown user as for a known one", async () => {
    const account = await clerk();
    const spent: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let i = 0; i < 60; i += 1) {
      await asOwner("update account_secrets set failures = 0, locked_until = null where account_id = $1", [account.id]);
      for (const kind of ["known", "unknown"] as const) {
        const since = performance.now();
        await signIn(kind === "known" ? account.username : "nobody-at-all", "wrong", facts());
        spent[kind].push(performance.now() - since);
      }
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
    // 5 ms on a quiet machine (control 5); on a busy one everything takes longer, and so does the noise
    const bound = Math.max(5, median(spent.known) / 3);
    expect(Math.abs(median(spent.known) - median(spent.unknown))).toBeLessThan(bound);
    expect(median(spent.unknown)).toBeGreaterThan(5);
  });
});

describe("signing out", () => {
  it("ends the session once, with a row in the trail", async () => {
    const account = await clerk();
    const signedIn = await signIn(account.username, PASSWORD, facts());
    expect(await signOut(signedIn?.secret ?? "", facts())).toBe(true);
    expect(await signOut(signedIn?.secret ?? "", facts())).toBe(false);
    expect(await trailOf(account)).toEqual(["access.sign-in done", "access.sign-out done"]);
  });
});
