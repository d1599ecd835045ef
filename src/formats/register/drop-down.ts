import type { TableRow } from "../tables/table.js";
import { type CodeListName, codeLists, isCodeOf } from "./code-lists.js";
import { RegisterTable } from "./register.js";
import { registerTemplates } from "./register-columns.js";

const folded = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/**
 * Writes codes for the texts that people chose from the drop-downs of a workbook, as its own sheet of them says: each list a column of
 * codes with its texts in the next.
 */
export function codesOfTexts(rows: readonly TableRow[]): (table: RegisterTable) => RegisterTable {
  const codesOf = new Map<string, string[]>();
  for (const { cells } of rows)
    cells.forEach((cell, column) => {
      const text = folded(cells[column + 1] ?? "");
      if (!/^eba_\w+:\w+$/.test(cell.trim()) || text === "") return;
      const known = codesOf.get(text);
      if (known === undefined) codesOf.set(text, [cell.trim()]);
      else known.push(cell.trim());
    });
  if (codesOf.size === 0) return (table) => table;
  return (table) => {
    const lists = (registerTemplates.get(table.template) ?? []).flatMap(({ code, cell }) => {
      const column = table.columns.get(code);
      return column !== undefined && Object.hasOwn(codeLists, cell) ? [[column, cell as CodeListName] as const] : [];
    });
    const coded = table.rows.map((row) => {
      const cells = [...row.cells];
      for (const [column, list] of lists) {
        const code = codesOf.get(folded(cells[column] ?? ""))?.find((each) => isCodeOf(list, each));
        if (code !== undefined) cells[column] = code;
      }
      return { ...row, cells };
    });
    return new RegisterTable(table.template, table.part, table.columns, coded);
  };
}
