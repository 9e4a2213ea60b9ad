import type { Route } from "next";
import type { CountFigure, MoneyFigure } from "@/lib/rollups/types";
import { routes, type Query } from "@/lib/platform/routes";
import type { MoneyUnit } from "@/lib/i18n/format";

/** A figure of a rollup row, with or without money. */
export type AnyFigure = MoneyFigure | CountFigure;

/** The ledger's page of the records behind a figure: the same parameters as in the API. */
export function recordsHref(figure: AnyFigure, unit?: MoneyUnit): Route {
  const query: Query = Object.fromEntries(new URLSearchParams(figure.records.split("?")[1] ?? ""));
  return routes.projects({ ...query, unit });
}

/** The money of a figure, null where it carries none. */
export function moneyOf(figure: AnyFigure): string | null {
  return "investmentWan" in figure ? figure.investmentWan : null;
}
