import type { ReactNode } from "react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { headRows } from "./table-head";

/** A column of a `DataTable`. */
export interface Column<Row> {
  key: string;
  /** Short plain text; also the label of the value where rows are shown as cards. */
  header: string;
  cell: (row: Row, index: number) => ReactNode;
  /** Right-aligned with tabular figures. */
  numeric?: boolean;
  /** The column that names the row. One per table. */
  rowHeader?: boolean;
  /** Only as wide as its content. */
  fit?: boolean;
  /** Neighbouring columns of the same group stand under one spanning head. */
  group?: string;
  /** Content of the total row. */
  footer?: ReactNode;
  /** Makes the head a link that sorts; `direction` if the table is sorted by it now. */
  sort?: { href: Route; direction?: "ascending" | "descending" };
}

export interface DataTableProps<Row> {
  /** Names the table; always present, `captionHidden` when a heading right above says the same. */
  caption: string;
  captionHidden?: boolean;
  /** Beside the caption: unit, basis, count. */
  note?: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  /** `cards` turns rows into blocks below 640 px; `wide` always scrolls inside its own region (many columns). */
  layout?: "cards" | "wide" | "scroll";
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  /** Marks rows that need a look, besides what a cell says in words. */
  marked?: (row: Row) => boolean;
}

/** The attributes of a region that scrolls and can be scrolled by keyboard. */
function scrollRegion(label: string) {
  return { role: "region", "aria-label": label, tabIndex: 0 };
}

/** In card layout the cells are no table boxes any more, so the roles that browsers would drop are said aloud. */
function spoken(role: string, cards: boolean) {
  return cards ? { role } : {};
}

const cellClass = <Row,>({ numeric, fit }: Column<Row>) => [numeric && "num", fit && "fit"].filter(Boolean).join(" ") || undefined;

/** The product's table: caption, scoped heads that stay in view, aligned figures, an optional total row. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  note,
  columns,
  rows,
  rowKey,
  layout = "scroll",
  empty,
  marked,
}: DataTableProps<Row>) {
  const t = useTranslations("common.table");
  const cards = layout === "cards";
  const hasFooter = columns.some(({ footer }) => footer !== undefined);
  const line = (column: Column<Row>, content: ReactNode) =>
    column.rowHeader ? (
      <th key={column.key} scope="row" className={cellClass(column)} {...spoken("rowheader", cards)}>
        {content}
      </th>
    ) : (
      <td key={column.key} className={cellClass(column)} data-label={cards ? column.header : undefined} {...spoken("cell", cards)}>
        {content}
      </td>
    );
  return (
    <div className={`table-region${layout === "wide" ? " wide" : ""}`} {...scrollRegion(t("scroll", { caption }))}>
      <table className={cards ? "ledger cards" : "ledger"} {...spoken("table", cards)}>
        <caption className={captionHidden && !note ? "sr-only" : undefined}>
          <span className={captionHidden ? "sr-only" : undefined}>{caption}</span>
          {note && <span className={captionHidden ? "note" : "note ml-3"}>{note}</span>}
        </caption>
        <thead {...spoken("rowgroup", cards)}>{headRows(columns, cards, t)}</thead>
        <tbody {...spoken("rowgroup", cards)}>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)} className={marked?.(row) ? "marked" : undefined} {...spoken("row", cards)}>
              {columns.map((column) => line(column, column.cell(row, index)))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr {...spoken("row", cards)}>
              <td colSpan={columns.length} {...spoken("cell", cards)}>
                {empty ?? t("empty")}
              </td>
            </tr>
          )}
        </tbody>
        {hasFooter && rows.length > 0 && (
          <tfoot {...spoken("rowgroup", cards)}>
            <tr {...spoken("row", cards)}>{columns.map((column) => line(column, column.footer))}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
