/** Beginnings that make a spreadsheet read a cell as a formula. */
const formula = /^[=+\-@\t\r]/;

function csvCell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV after RFC 4180; a text that a spreadsheet would take for a formula carries an apostrophe in front. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}
