/** The rows of a CSV text (RFC 4180: quotes, doubled quotes, commas and line ends inside quotes) as records by the names of its header. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  for (let i = 0; i < plain.length; i += 1) {
    const sign = plain.charAt(i);
    if (quoted && sign === '"' && plain.charAt(i + 1) === '"') {
      cell += '"';
      i += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === "," && !quoted) endCell();
    else if (sign === "\n" && !quoted) {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  if (cell !== "" || (rows.at(-1)?.length ?? 0) > 0) endCell();
  const [head = [], ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])));
}
