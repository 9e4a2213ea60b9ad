import { inspect } from "node:util";

/**
 * A secret that its maker may read once, in memory: the one-time password of a new account, a new API token, the secret of a session. JSON and
 * logs never contain it, so that neither a remembered answer of a command nor a log line keeps it.
 */
export class OneTimeSecret {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  reveal(): string {
    return this.#secret;
  }

  toJSON(): null {
    return null;
  }

  [inspect.custom](): string {
    return "[secret]";
  }
}

/** The secret of a command's answer, or null when the answer is a replay, which does not know it any more. */
export function revealed(secret: OneTimeSecret | null): string | null {
  return secret instanceof OneTimeSecret ? secret.reveal() : null;
}
