import type { ReactNode } from "react";
import type { Route } from "next";
import { TextLink } from "./links";

/** What is said of a column besides its cells. */
export interface ColumnHead {
  key: string;
  /** Short plain text; also the label of the value where rows are shown as cards. */
  header: string;
  /** Right-aligned with tabular figures. */
  numeric?: boolean;
  /** The column that names the row. One per table. */
  rowHeader?: boolean;
  /** Only as wide as its content. */
  fit?: boolean;
  /** Left out on paper: links to acts. */
  screenOnly?: boolean;
  /** Neighbouring columns of the same group stand under one spanning head. */
  group?: string;
  /** Content of the total row. */
  footer?: ReactNode;
  /** Makes the head a link that sorts; `direction` if the table is sorted by it now. */
  sort?: { href: Route; direction?: "ascending" | "descending" };
}

/** The classes of a column's cells. */
export function cellClass({ numeric, fit, screenOnly }: ColumnHead): string | undefined {
  return [numeric && "num", fit && "fit", screenOnly && "no-print"].filter(Boolean).join(" ") || undefined;
}

type Words = (key: "sortAscending" | "sortDescending") => string;

function HeadCell({ column, rowSpan, cards, t }: { column: ColumnHead; rowSpan?: number; cards: boolean; t: Words }) {
  const { header, sort } = column;
  const direction = sort?.direction;
  return (
    <th
      scope="col"
      rowSpan={rowSpan}
      className={cellClass(column)}
      aria-sort={direction}
      {...(cards ? { role: "columnheader" } : {})}
    >
      {sort ? (
        <TextLink href={sort.href} scroll={false}>
          {header}
          {direction && (
            <>
              <span aria-hidden="true">{direction === "ascending" ? " ↑" : " ↓"}</span>
              <span className="sr-only">{t(direction === "ascending" ? "sortAscending" : "sortDescending")}</span>
            </>
          )}
        </TextLink>
      ) : (
        header
      )}
    </th>
  );
}

/** The head of a table: one row, or two when columns are grouped. */
export function headRows(columns: readonly ColumnHead[], cards: boolean, t: Words) {
  const role = cards ? { role: "row" } : {};
  if (columns.every(({ group }) => group === undefined)) {
    return (
      <tr {...role}>
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} cards={cards} t={t} />
        ))}
      </tr>
    );
  }
  const spans: ColumnHead[][] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last && column.group !== undefined && last[0]?.group === column.group) last.push(column);
    else spans.push([column]);
  }
  return (
    <>
      <tr {...role}>
        {spans.map((span) => {
          const [column] = span;
          if (column === undefined) return null;
          return column.group === undefined ? (
            <HeadCell key={column.key} column={column} rowSpan={2} cards={cards} t={t} />
          ) : (
            <th key={column.key} scope="colgroup" colSpan={span.length} {...(cards ? { role: "columnheader" } : {})}>
              {column.group}
            </th>
          );
        })}
      </tr>
      <tr {...role}>
        {columns
          .filter(({ group }) => group !== undefined)
          .map((column) => (
            <HeadCell key={column.key} column={column} cards={cards} t={t} />
          ))}
      </tr>
    </>
  );
}
