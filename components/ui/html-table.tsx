import type { ReactNode } from "react";
import { html, type Html } from "./html";
import { EmptyBody, TableFrame, spoken, type TableFrameProps } from "./table-frame";
import { cellClass, type ColumnHead } from "./table-head";

/** A column of an `HtmlTable`: the cell is text, or escaped HTML made by `html`. */
export interface HtmlColumn<Row> extends ColumnHead {
  cell: (row: Row, index: number) => Html | string;
}

/**
 * The same table as `DataTable` with its body as one piece of HTML text: for the ledger and other long lists, where a component
 * per cell costs more than the query. Cells can hold links and states (`htmlLink`, `htmlStatus`, `htmlLight`), no components.
 */
export function HtmlTable<Row>({
  columns,
  rows,
  empty,
  marked,
  ...frame
}: TableFrameProps & {
  columns: readonly HtmlColumn<Row>[];
  rows: readonly Row[];
  empty?: ReactNode;
  marked?: (row: Row) => boolean;
}) {
  const cards = frame.layout === "cards";
  const role = (name: string) => cards && html` role="${name}"`;
  const opened = columns.map((column) => {
    const attributes = html`${cellClass(column) && html` class="${cellClass(column)}"`}`;
    return column.rowHeader
      ? { open: html`<th scope="row"${attributes}${role("rowheader")}>`, close: html`</th>` }
      : {
          open: html`<td${attributes}${cards && html` data-label="${column.header}"`}${role("cell")}>`,
          close: html`</td>`,
        };
  });
  const body = html`${rows.map(
    (row, at) =>
      html`<tr${marked?.(row) && html` class="marked"`}${role("row")}>${columns.map((column, index) => [
        opened[index]?.open,
        column.cell(row, at),
        opened[index]?.close,
      ])}</tr>`,
  )}`;
  return (
    <TableFrame {...frame} columns={columns} total={rows.length > 0}>
      {rows.length === 0 ? (
        <EmptyBody span={columns.length} cards={cards}>
          {empty}
        </EmptyBody>
      ) : (
        <tbody {...spoken("rowgroup", cards)} dangerouslySetInnerHTML={{ __html: body.text }} />
      )}
    </TableFrame>
  );
}
