import type { Command } from "../command";
import type { Query } from "../query";
import type { Act } from "./run";

const modules = import.meta.glob<Record<string, unknown>>(
  ["/lib/*/commands/*.ts", "/lib/*/queries/*.ts", "!**/*.test.ts"],
  { eager: true },
);

/** Every command and query of the product, found in the folders that may hold them. */
export const ACTS: readonly Act[] = Object.values(modules)
  .flatMap((exported) => Object.values(exported))
  .flatMap((value): Act[] => {
    if (isCommand(value))
      return [{ name: value.command.name, capability: value.command.capability, kind: "command", call: value }];
    if (isQuery(value))
      return [{ name: value.query.name, capability: value.query.capability, kind: "query", call: value }];
    return [];
  });

function isCommand(value: unknown): value is Command {
  return typeof value === "function" && "command" in value;
}

function isQuery(value: unknown): value is Query {
  return typeof value === "function" && "query" in value;
}
