import "server-only";
import { availableParallelism } from "node:os";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { UnavailableError } from "@/lib/platform/errors";

/** argon2id (the library's default kind) with the parameters that OWASP names as the minimum: 19 MiB, two passes, one lane. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const ARGON2ID = 2;
const QUEUE_LIMIT = 2_000;
const RETRY_AFTER_SECONDS = 5;

// Of a random password that nobody knows: verified for unknown users, so that their answer takes as long as that of known ones.
const DUMMY_HASH = "$argon2id$v=19$m=19456,t=2,p=1$oiBswzhkE8KeJmFlAu9b2g$5pzbqXUlS0dwdqi6xnIHh4C8q+h4MSdDyuvUWfGcC2Q";

/**
 * Lets `limit` pieces of work run at a time and `queue` wait; refuses more with UnavailableError. Hashing shares libuv's threads with files and
 * name look-ups, so that a storm of sign-ins must not take them all.
 */
export function gate(limit: number, queue: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= limit) {
      if (waiting.length >= queue) throw new UnavailableError(RETRY_AFTER_SECONDS);
      // whoever ends hands its place over, so that nobody overtakes the queue
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

const hashing = gate(availableParallelism(), QUEUE_LIMIT);

// The same password can be typed as different code points; compared and hashed is its NFKC form.
const canonical = (password: string) => password.normalize("NFKC");

/** The stored form of a password: argon2id in PHC text. UnavailableError when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return hashing(() => hash(canonical(password), ARGON));
}

/** Does the password fit? `stored` null stands for an unknown user: false, after the same work. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const fits = await hashing(() => verify(stored ?? DUMMY_HASH, canonical(password)).catch(() => false));
  return fits && stored !== null;
}

/** Was the hash made with other parameters than today's? Then the next sign-in replaces it. */
export function needsRehash(stored: string): boolean {
  const { algorithm, memoryCost, timeCost, parallelism } = parseOptions(stored);
  return (
    algorithm !== ARGON2ID ||
    memoryCost !== ARGON.memoryCost ||
    timeCost !== ARGON.timeCost ||
    parallelism !== ARGON.parallelism
  );
}
