import { addWan, compareWan, parseMoneyWan, toYuan, type Wan, typedDecimal } from "@/lib/platform/money";
import type { GridRow } from "@/lib/projects/queries/get-month-grid";
import { unitSlip } from "@/lib/projects/rules/progress";

/** The columns of the month grid in the order in which they stand, which is also the order of a pasted block. */
export const GRID_COLUMNS = [
  "investedWan",
  "investedYearWan",
  "investedCumulativeWan",
  "fundsInPlaceWan",
  "physical",
  "problems",
  "coordination",
] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

/** What stands in the boxes of a row, as typed. The two sums are empty unless pasted: then they are compared. */
export type Cells = Record<GridColumn, string> & { confirmed: boolean };

const plain = (wan: Wan | null) => (wan === null ? "" : typedDecimal(wan));

/** The boxes of a row as it is stored. */
export function storedCells(row: GridRow): Cells {
  return {
    investedWan: plain(row.investedWan),
    investedYearWan: "",
    investedCumulativeWan: "",
    fundsInPlaceWan: plain(row.fundsInPlaceWan),
    physical: row.physical ?? "",
    problems: row.problems ?? "",
    coordination: row.coordination ?? "",
    confirmed: false,
  };
}

/** Does a row differ from what is stored? Sums given for comparison change nothing by themselves. */
export function isChanged(row: GridRow, cells: Cells): boolean {
  const stored = storedCells(row);
  return (["investedWan", "fundsInPlaceWan", "physical", "problems", "coordination"] as const).some(
    (column) => cells[column].trim() !== stored[column],
  );
}

/** An amount as typed, when it can be understood. */
export function amountOf(text: string): Wan | null {
  if (text.trim() === "") return null;
  const parsed = parseMoneyWan(text);
  return parsed.ok ? parsed.wan : null;
}

/** The sums of the year and since the beginning with what is typed for the month. */
export function sumsOf(row: GridRow, cells: Cells): { year: Wan; cumulative: Wan } {
  const month = amountOf(cells.investedWan) ?? "0";
  return { year: addWan(row.yearBeforeWan, month), cumulative: addWan(row.cumulativeBeforeWan, month) };
}

/** What deserves a second look before saving: the usual amount when this one looks like a slip of the unit, or more than the total. */
export function warningOf(row: GridRow, cells: Cells): { usual: Wan | null; overTotal: boolean } {
  const amount = amountOf(cells.investedWan);
  if (amount === null) return { usual: null, overTotal: false };
  const overTotal = toYuan(amount) > 0n && compareWan(sumsOf(row, cells).cumulative, row.totalInvestmentWan) > 0;
  return { usual: unitSlip(row.earlier, amount), overTotal };
}

/** Puts a block copied from a spreadsheet into the rows from a cell on; what lies outside the grid is left out. */
export function pasteBlock(
  rows: readonly GridRow[],
  cells: Record<string, Cells>,
  from: { row: number; column: number },
  text: string,
): Record<string, Cells> {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const next = { ...cells };
  lines.forEach((line, down) => {
    const row = rows[from.row + down];
    if (!row) return;
    const filled = { ...(next[row.projectId] ?? storedCells(row)) };
    line.split("\t").forEach((value, right) => {
      const column = GRID_COLUMNS[from.column + right];
      if (column) filled[column] = value.trim();
    });
    next[row.projectId] = filled;
  });
  return next;
}

/** The changed rows as the command takes them: amounts understood where possible, as typed otherwise so that they are refused at their cell. */
export function rowsToSave(rows: readonly GridRow[], cells: Record<string, Cells>) {
  const money = (text: string) => (text.trim() === "" ? null : (amountOf(text) ?? text));
  const words = (text: string) => (text.trim() === "" ? null : text);
  return rows.flatMap((row) => {
    const typed = cells[row.projectId];
    if (!typed || !isChanged(row, typed)) return [];
    return [
      {
        projectId: row.projectId,
        version: row.version ?? undefined,
        investedWan: money(typed.investedWan),
        investedYearWan: money(typed.investedYearWan),
        investedCumulativeWan: money(typed.investedCumulativeWan),
        fundsInPlaceWan: money(typed.fundsInPlaceWan),
        physical: words(typed.physical),
        problems: words(typed.problems),
        coordination: words(typed.coordination),
        confirmUnusual: typed.confirmed || undefined,
      },
    ];
  });
}
