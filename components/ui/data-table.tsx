import type { ReactNode } from "react";
import { EmptyBody, TableCell, TableFrame, spoken, type TableFrameProps } from "./table-frame";
import { type ColumnHead } from "./table-head";

/** A column of a `DataTable`. */
export interface Column<Row> extends ColumnHead {
  cell: (row: Row, index: number) => ReactNode;
}

export interface DataTableProps<Row> extends TableFrameProps {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  /** Marks rows that need a look, besides what a cell says in words. */
  marked?: (row: Row) => boolean;
}

/** The product's table: caption, scoped heads that stay in view, aligned figures, an optional total row. */
export function DataTable<Row>({ columns, rows, rowKey, empty, marked, ...frame }: DataTableProps<Row>) {
  const cards = frame.layout === "cards";
  return (
    <TableFrame {...frame} columns={columns} total={rows.length > 0}>
      {rows.length === 0 ? (
        <EmptyBody span={columns.length} cards={cards}>
          {empty}
        </EmptyBody>
      ) : (
        <tbody {...spoken("rowgroup", cards)}>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)} className={marked?.(row) ? "marked" : undefined} {...spoken("row", cards)}>
              {columns.map((column) => (
                <TableCell key={column.key} column={column} cards={cards}>
                  {column.cell(row, index)}
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      )}
    </TableFrame>
  );
}
