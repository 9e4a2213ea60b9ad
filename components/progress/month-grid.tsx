"use client";

import {
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from "react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formatMoney } from "@/lib/i18n/format";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales";
import { sumWan } from "@/lib/platform/money";
import type { GridRow } from "@/lib/projects/queries/get-month-grid";
import { idleFormState, type FormAction } from "@/lib/web/form-state";
import { amountOf, type Cells, isChanged, pasteBlock, rowsToSave, storedCells } from "./grid-cells";
import { MonthRow } from "./month-row";
import { dropGridDraft, readGridDraft, useGridDraft } from "./use-grid-draft";

type Props = {
  zone: string;
  month: string;
  rows: readonly GridRow[];
  editable: boolean;
  action: FormAction;
  formKey: string;
  draftName: string;
};

const HEADS = [
  "investedWan",
  "investedYearWan",
  "investedCumulativeWan",
  "fundsInPlaceWan",
  "physical",
  "problems",
  "coordination",
] as const;

/** A month of a whole zone as one page: typed, pasted or walked by keyboard, kept as a draft, saved in one go. */
export function MonthGrid({ zone, month, rows, editable, action, formKey, draftName }: Props) {
  const t = useTranslations("progress");
  const found = useLocale();
  const locale = isLocale(found) ? found : DEFAULT_LOCALE;
  const [cells, setCells] = useState<Record<string, Cells>>({});
  const [restored, setRestored] = useState(false);
  const [sent, setSent] = useState<string[]>([]);
  const [state, post, pending] = useActionState(action, idleFormState);
  const table = useRef<HTMLTableElement>(null);
  useGridDraft(draftName, cells);

  useEffect(() => {
    const draft = editable ? readGridDraft(draftName) : null;
    if (!draft) return;
    const known = Object.fromEntries(
      rows.flatMap((row) => {
        const kept = draft[row.projectId];
        return kept && isChanged(row, kept) ? [[row.projectId, kept]] : [];
      }),
    );
    if (Object.keys(known).length > 0) {
      setCells(known);
      setRestored(true);
    } else dropGridDraft(draftName);
  }, [draftName, editable, rows]);

  const byId = useMemo(() => new Map(rows.map((row) => [row.projectId, row])), [rows]);
  const change = useCallback(
    (projectId: string, part: Partial<Cells>) =>
      setCells((before) => {
        const row = byId.get(projectId);
        return row ? { ...before, [projectId]: { ...(before[projectId] ?? storedCells(row)), ...part } } : before;
      }),
    [byId],
  );
  const stored = useMemo(() => new Map(rows.map((row) => [row.projectId, storedCells(row)])), [rows]);
  const cellsOf = (row: GridRow) => cells[row.projectId] ?? stored.get(row.projectId) ?? storedCells(row);
  const problems = useMemo(() => {
    const at = new Map<string, { path: string; code: string; params?: Record<string, string | number> }[]>();
    if (state.status !== "error") return at;
    for (const problem of state.problems) {
      const match = /^rows\[(\d+)\]\.?(.*)$/.exec(problem.path);
      const projectId = match ? sent[Number(match[1])] : undefined;
      if (projectId) at.set(projectId, [...(at.get(projectId) ?? []), { ...problem, path: match?.[2] ?? "" }]);
    }
    return at;
  }, [state, sent]);
  const total = sumWan(rows.map((row) => amountOf(cellsOf(row).investedWan) ?? "0"));
  const entered = rows.filter((row) => cellsOf(row).investedWan.trim() !== "").length;
  const waiting = rowsToSave(rows, cells);

  const move = useCallback((event: KeyboardEvent<HTMLInputElement>) => {
    const box = event.currentTarget;
    const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = table.current?.querySelector<HTMLInputElement>(
      `input[data-row="${Number(box.dataset.row) + step}"][data-column="${box.dataset.column}"]`,
    );
    next?.focus();
    next?.select();
  }, []);

  const paste = useCallback(
    (event: ClipboardEvent<HTMLInputElement>) => {
      const box = event.currentTarget;
      const text = event.clipboardData.getData("text/plain");
      if (!/[\t\n]/.test(text.trim())) return;
      event.preventDefault();
      const from = { row: Number(box.dataset.row), column: Number(box.dataset.column) };
      setCells((before) => pasteBlock(rows, before, from, text));
    },
    [rows],
  );

  function save() {
    const form = new FormData();
    form.set("zone", zone);
    form.set("month", month);
    form.set("formKey", state.status === "idle" ? formKey : crypto.randomUUID());
    form.set("rows", JSON.stringify(waiting));
    setSent(waiting.map((row) => row.projectId));
    startTransition(() => post(form));
  }

  return (
    <>
      {state.status === "error" && (
        <ErrorSummary problems={state.problems.map((problem) => ({ ...problem, path: "" }))} />
      )}
      {restored && (
        <p role="status" className="mb-3 border-l-4 border-brand bg-brand-pale px-4 py-2">
          {t("restored")}{" "}
          <Button
            size="small"
            onClick={() => {
              dropGridDraft(draftName);
              setCells({});
              setRestored(false);
            }}
          >
            {t("discard")}
          </Button>
        </p>
      )}
      <div className="table-region wide" role="region" aria-label={t("caption")} tabIndex={0}>
        <table ref={table} className="ledger">
          <caption className="sr-only">{t("caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("column.name")}</th>
              <th scope="col" className="num">
                {t("column.totalInvestmentWan")}
              </th>
              <th scope="col" className="num">
                {t("column.lastInvestedWan")}
              </th>
              {HEADS.map((column, index) => (
                <th key={column} scope="col" className={index < 4 ? "num" : undefined}>
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <MonthRow
                key={row.projectId}
                row={row}
                index={index}
                cells={cellsOf(row)}
                changed={cells[row.projectId] !== undefined && isChanged(row, cellsOf(row))}
                editable={editable}
                problems={problems.get(row.projectId) ?? NONE}
                onChange={change}
                onMove={move}
                onPaste={paste}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("entered", { entered, all: rows.length })}</th>
              <td />
              <td className="num">
                {formatMoney(sumWan(rows.map((row) => row.lastInvestedWan ?? "0")), "wan", locale)}
              </td>
              <td className="num">{formatMoney(total, "wan", locale)}</td>
              <td colSpan={6} />
            </tr>
          </tfoot>
        </table>
      </div>
      {editable && (
        <div className="no-print sticky bottom-0 mt-3 flex flex-wrap items-center gap-4 border-t border-line bg-canvas py-3">
          <Button
            tone="primary"
            onClick={save}
            aria-disabled={pending || waiting.length === 0}
            disabled={pending || waiting.length === 0}
          >
            {t("save", { count: waiting.length })}
          </Button>
          <span role="status" className="text-muted">
            {pending ? t("saving") : waiting.length > 0 ? t("draftKept") : t("allSaved")}
          </span>
          {state.status === "error" &&
            state.problems.some(({ code }) => code === "progress-row-changed" || code === "stale-version") && (
              <Button onClick={() => window.location.reload()}>{t("reload")}</Button>
            )}
        </div>
      )}
    </>
  );
}

const NONE: never[] = [];
