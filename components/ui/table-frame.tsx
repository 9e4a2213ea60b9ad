import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { cellClass, type ColumnHead, headRows } from "./table-head";

export interface TableFrameProps {
  /** Names the table; always present, `captionHidden` when a heading right above says the same. */
  caption: string;
  captionHidden?: boolean;
  /** Beside the caption: unit, basis, count. */
  note?: ReactNode;
  /** `cards` turns rows into blocks below 640 px; `wide` always scrolls inside its own region (many columns). */
  layout?: "cards" | "wide" | "scroll";
}

/** The attributes of a region that scrolls and can be scrolled by keyboard. */
function scrollRegion(label: string) {
  return { role: "region", "aria-label": label, tabIndex: 0 };
}

/** In card layout the cells are no table boxes any more, so the roles that browsers would drop are said aloud. */
export function spoken(role: string, cards: boolean): { role?: string } {
  return cards ? { role } : {};
}

/** A cell of a row, in the way that its column wants it. */
export function TableCell({ column, cards, children }: { column: ColumnHead; cards: boolean; children: ReactNode }) {
  return column.rowHeader ? (
    <th scope="row" className={cellClass(column)} {...spoken("rowheader", cards)}>
      {children}
    </th>
  ) : (
    <td className={cellClass(column)} data-label={cards ? column.header : undefined} {...spoken("cell", cards)}>
      {children}
    </td>
  );
}

/** Region, caption, head and total row of a table; the body comes as child. */
export function TableFrame({
  caption,
  captionHidden = false,
  note,
  layout = "scroll",
  columns,
  total,
  children,
}: TableFrameProps & { columns: readonly ColumnHead[]; total: boolean; children: ReactNode }) {
  const t = useTranslations("common.table");
  const cards = layout === "cards";
  return (
    <div className={`table-region${layout === "wide" ? " wide" : ""}`} {...scrollRegion(t("scroll", { caption }))}>
      <table className={cards ? "ledger cards" : "ledger"} {...spoken("table", cards)}>
        <caption className={captionHidden && !note ? "sr-only" : undefined}>
          <span className={captionHidden ? "sr-only" : undefined}>{caption}</span>
          {note && <span className={captionHidden ? "note" : "note ml-3"}>{note}</span>}
        </caption>
        <thead {...spoken("rowgroup", cards)}>{headRows(columns, cards, t)}</thead>
        {children}
        {total && columns.some(({ footer }) => footer !== undefined) && (
          <tfoot {...spoken("rowgroup", cards)}>
            <tr {...spoken("row", cards)}>
              {columns.map((column) => (
                <TableCell key={column.key} column={column} cards={cards}>
                  {column.footer}
                </TableCell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** The body of a table without rows. */
export function EmptyBody({ span, cards, children }: { span: number; cards: boolean; children?: ReactNode }) {
  const t = useTranslations("common.table");
  return (
    <tbody {...spoken("rowgroup", cards)}>
      <tr {...spoken("row", cards)}>
        <td colSpan={span} {...spoken("cell", cards)}>
          {children ?? t("empty")}
        </td>
      </tr>
    </tbody>
  );
}
