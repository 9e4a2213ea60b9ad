"use client";

import { memo, type ClipboardEvent, type KeyboardEvent } from "react";
import { useLocale, useTranslations } from "next-intl";
import { useProblemText } from "@/components/ui/form-context";
import { formatMoney } from "@/lib/i18n/format";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales";
import type { Problem } from "@/lib/platform/errors";
import { routes } from "@/lib/platform/routes";
import type { GridRow } from "@/lib/projects/queries/get-month-grid";
import { GRID_COLUMNS, type Cells, type GridColumn, sumsOf, warningOf } from "./grid-cells";

type Props = {
  row: GridRow;
  index: number;
  cells: Cells;
  changed: boolean;
  editable: boolean;
  /** of this row, paths relative to it ("investedWan", "" for the row) */
  problems: readonly Problem[];
  onChange: (projectId: string, change: Partial<Cells>) => void;
  onMove: (event: KeyboardEvent<HTMLInputElement>) => void;
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
};

/** One project of the month grid: last month beside this one, the sums following what is typed, every problem at its cell. */
export const MonthRow = memo(function MonthRow({
  row,
  index,
  cells,
  changed,
  editable,
  problems,
  onChange,
  onMove,
  onPaste,
}: Props) {
  const t = useTranslations("progress");
  const say = useProblemText();
  const found = useLocale();
  const locale = isLocale(found) ? found : DEFAULT_LOCALE;
  const money = (wan: string | null) => formatMoney(wan, "wan", locale);
  const sums = sumsOf(row, cells);
  const warning = warningOf(row, cells);
  const at = (column: string) => problems.filter((problem) => problem.path === column);
  const unusual =
    warning.usual !== null ||
    warning.overTotal ||
    problems.some(({ code }) => code === "progress-unit-slip" || code === "progress-over-total");

  function box(column: GridColumn, numeric: boolean) {
    const wrong = at(column);
    const id = `g-${row.projectId}-${column}`;
    return (
      <>
        <input
          id={id}
          className={`ctl${numeric ? " ctl-num" : ""} ${numeric ? "min-w-28" : "min-w-40"}`}
          value={cells[column]}
          onChange={(event) => onChange(row.projectId, { [column]: event.target.value })}
          onKeyDown={onMove}
          onPaste={onPaste}
          aria-label={`${t(`column.${column}`)} ${row.name}`}
          aria-invalid={wrong.length > 0 || undefined}
          aria-describedby={wrong.length > 0 ? `${id}-error` : undefined}
          inputMode={numeric ? "decimal" : undefined}
          data-row={index}
          data-column={GRID_COLUMNS.indexOf(column)}
          autoComplete="off"
        />
        {wrong.length > 0 && (
          <span id={`${id}-error`} className="block text-sm font-medium whitespace-normal text-bad">
            {wrong.map((problem) => say(problem)).join(" ")}
          </span>
        )}
      </>
    );
  }

  function sum(column: "investedYearWan" | "investedCumulativeWan", value: string) {
    const wrong = at(column);
    return (
      <>
        {money(value)}
        {cells[column] !== "" && (
          <span className="block text-sm text-muted">{t("pasted", { value: cells[column] })}</span>
        )}
        {wrong.length > 0 && (
          <span className="block text-sm font-medium whitespace-normal text-bad">
            {wrong.map((problem) => say(problem)).join(" ")}
          </span>
        )}
      </>
    );
  }

  return (
    <tr className={problems.length > 0 || unusual ? "marked" : undefined}>
      <th scope="row" className="min-w-52">
        <a href={routes.project(row.projectId)}>{row.name}</a>
        <span className="block text-sm font-normal text-muted">{row.enterprise}</span>
        {changed && <span className="text-sm font-normal text-brand">{t("unsaved")}</span>}
        {at("").map((problem) => (
          <span key={problem.code} className="block text-sm text-bad">
            {say(problem)}
          </span>
        ))}
      </th>
      <td className="num">{money(row.totalInvestmentWan)}</td>
      <td className="num">{money(row.lastInvestedWan)}</td>
      <td className="num">
        {editable ? box("investedWan", true) : money(row.investedWan)}
        {editable && unusual && (
          <span className="block text-sm whitespace-normal">
            {warning.usual !== null && (
              <span className="block text-warn">{t("usual", { usual: money(warning.usual) })}</span>
            )}
            {warning.overTotal && <span className="block text-warn">{t("overTotal")}</span>}
            <label className="check-row">
              <input
                type="checkbox"
                className="check"
                checked={cells.confirmed}
                onChange={(event) => onChange(row.projectId, { confirmed: event.target.checked })}
              />
              <span>{t("confirm")}</span>
            </label>
          </span>
        )}
      </td>
      <td className="num">{sum("investedYearWan", sums.year)}</td>
      <td className="num">{sum("investedCumulativeWan", sums.cumulative)}</td>
      <td className="num">
        {editable ? box("fundsInPlaceWan", true) : money(row.fundsInPlaceWan)}
        {row.lastFundsInPlaceWan && (
          <span className="block text-sm text-muted">{t("last", { value: money(row.lastFundsInPlaceWan) })}</span>
        )}
      </td>
      <td>
        {editable ? box("physical", false) : row.physical}
        {row.lastPhysical && (
          <span className="block text-sm whitespace-normal text-muted">{t("last", { value: row.lastPhysical })}</span>
        )}
      </td>
      <td>{editable ? box("problems", false) : row.problems}</td>
      <td>{editable ? box("coordination", false) : row.coordination}</td>
    </tr>
  );
});
