import type { Capability, Role } from "./capabilities";
import type { Assignment, Locale } from "./ctx";

export const ACCOUNT_STATES = ["active", "disabled", "locked", "initial"] as const;

/**
 * `disabled` by somebody; `locked` for 15 minutes after five wrong passwords; `initial`: the first password was not changed yet; otherwise `active`.
 */
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** One role of an account in one unit. */
export type HeldRole = { id: string; role: Role; unit: string; unitNameZh: string; unitNameEn: string };

/** An account as lists show it. */
export type AccountRow = {
  id: string;
  username: string;
  displayName: string;
  unit: string;
  unitNameZh: string;
  unitNameEn: string;
  state: AccountState;
  roles: HeldRole[];
  createdAt: string;
  version: number;
};

/** An account with what the caller may do with it. */
export type AccountDetail = AccountRow & {
  locale: Locale;
  disabledAt: string | null;
  /** until when the first password holds, while the state is `initial` */
  passwordExpiresAt: string | null;
  may: { manage: boolean; assign: Role[] };
};

/** One of the caller's own sessions. */
export type OwnSession = {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  ip: string | null;
  userAgent: string | null;
  current: boolean;
};

/** One of the caller's own API tokens, without the token. */
export type OwnToken = {
  id: string;
  name: string;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
};

/** The caller. */
export type Me = {
  id: string;
  username: string;
  displayName: string;
  unit: string;
  locale: Locale;
  assignments: Pick<Assignment, "role" | "unitCode" | "unitKind" | "unitNameZh" | "unitNameEn">[];
  capabilities: Capability[];
};
