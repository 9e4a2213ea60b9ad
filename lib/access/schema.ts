import { z } from "zod";
import { CalendarDate } from "@/lib/platform/dates";
import { Limit, OneOf, Optional, Version } from "@/lib/platform/fields";
import { Line } from "@/lib/platform/text";
import { ROLES } from "./capabilities";
import { ACCOUNT_STATES } from "./types";

const NO_UUID = "00000000-0000-4000-8000-000000000000";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LOCALES = ["zh-CN", "en"] as const;
const MAX_INPUT = 1_000;

/** Zod: the id of an account, session or token. What cannot be one becomes an id that nothing has: not found, as if out of scope. */
const Uuid = z
  .string({ error: (issue) => (issue.input === undefined || issue.input === null ? "required" : "wrong-type") })
  .transform((text) => (UUID.test(text) ? text.toLowerCase() : NO_UUID))
  .meta({ description: "Id", format: "uuid" });

/** Zod: a user name: a small letter, then small letters, digits, dot, hyphen, underscore; 2 to 64. */
const Username = Line(64)
  .transform((name) => name.toLowerCase())
  .refine((name) => /^[a-z][a-z0-9._-]{1,63}$/.test(name), { error: "username-format" });

/** Zod: a password as typed; its rules are in password-rules.ts. */
const Typed = z
  .string({ error: (issue) => (issue.input === undefined || issue.input === null ? "required" : "wrong-type") })
  .min(1, { error: "required" })
  .max(MAX_INPUT, { error: "password-long" });

export const Nothing = z.strictObject({});
export const AccountKey = z.strictObject({ accountId: Uuid });
export const AccountVersion = z.strictObject({ accountId: Uuid, version: Version });

/** A new account with its first role; its unit is the unit of that role. */
export const CreateAccountInput = z.strictObject({
  username: Username,
  displayName: Line(60),
  role: OneOf(ROLES),
  unit: Line(64),
});

export const UpdateAccountInput = z.strictObject({ accountId: Uuid, displayName: Line(60), version: Version });
export const AssignRoleInput = z.strictObject({ accountId: Uuid, role: OneOf(ROLES), unit: Line(64) });
export const UnassignRoleInput = z.strictObject({ accountId: Uuid, role: OneOf(ROLES), unit: Line(64) });

/** One's own password. `repeat` is sent by the form only. */
export const ChangePasswordInput = z
  .strictObject({
    current: Typed,
    next: Typed,
    repeat: z.string().max(MAX_INPUT, { error: "password-long" }).nullish(),
  })
  .superRefine(({ next, repeat }, ctx) => {
    if (repeat !== undefined && repeat !== next)
      ctx.addIssue({ code: "custom", path: ["repeat"], message: "password-repeat" });
  });

export const SetLanguageInput = z.strictObject({ locale: OneOf(LOCALES) });
export const SessionKey = z.strictObject({ id: Uuid });
export const TokenKey = z.strictObject({ id: Uuid });
export const CreateTokenInput = z.strictObject({ name: Line(60), expiresOn: CalendarDate });

export const ListAccountsInput = z.strictObject({
  q: Optional(Line(100)),
  unit: Optional(Line(64)),
  role: Optional(OneOf(ROLES)),
  state: Optional(OneOf(ACCOUNT_STATES)),
  limit: Limit,
  cursor: Optional(Line(200)),
});
export type ListAccountsInput = z.output<typeof ListAccountsInput>;
