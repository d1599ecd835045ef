import type { Tables } from "./tables.js";

/** Stands in a table for each group of institutions that reaches the TI: practices, hospitals, pharmacies. */
const placeholder = /^institution(?=\/|$)/;

/** Each line that names the placeholder in one of `columns`, once for every such group; all others as they are. */
export function institutionRows<Line extends Readonly<Record<Column, string>>, Column extends string>(
  tables: Tables,
  lines: readonly Line[],
  columns: readonly Column[],
): Line[] {
  const institutions = tables["service-providers"].filter(({ kind }) => kind === "service-provider");
  return lines.flatMap((line) => {
    if (!columns.some((column) => placeholder.test(line[column]))) return [line];
    return institutions.map(({ id }) => ({
      ...line,
      ...Object.fromEntries(columns.map((column) => [column, line[column].replace(placeholder, id)])),
    }));
  });
}
