import { InvalidInputError, TragweiteError } from "../errors/errors.js";
import { formatOfName, sniffFormat } from "../formats/format.js";
import { readImportMap } from "../formats/read-import-map.js";
import { recogniseContent } from "../formats/recognise/recognise.js";
import { headingRow } from "../formats/tables/column-plan.js";
import { guessImportMap } from "../formats/tables/guess-map.js";
import { type Imported, importTable } from "../formats/tables/import-table.js";
import { readTable } from "../formats/tables/read-table.js";
import { cellPlace, comparable, plainText, type Table } from "../formats/tables/table.js";
import type { OnNote } from "../formats/text/decode-text.js";
import { readXlsxTable } from "../formats/xlsx/read-xlsx-table.js";
import { type ImportMap, type ImportRole, importRoles } from "../model/documents/import-map.js";

/** A table of contracts that is to become a landscape, and what each of its columns is taken for. */
export interface ImportWork {
  readonly file: string;
  /** Of a workbook, which may have other sheets. */
  readonly bytes?: Uint8Array;
  readonly table: Table;
  readonly map: ImportMap;
  /** Headings that somebody has given a meaning, or none: all others are guessed. */
  readonly chosen: ReadonlySet<string>;
}

/** A column as the table shows it. */
export interface ImportColumn {
  readonly letters: string;
  readonly heading: string;
  /** Its first cells that are filled and differ. */
  readonly samples: readonly string[];
  readonly filled: number;
  /** Absent: it is not read. */
  readonly role: ImportRole | undefined;
  /** Another column has the same heading, or it has none: it cannot be told apart by it. */
  readonly isNameless: boolean;
}

const mostSamples = 3;

/** The headings of a mapping, each with its meaning. */
const meantIn = ({ columns = {} }: ImportMap): (readonly [ImportRole, string])[] =>
  importRoles.flatMap((role) => (columns[role] === undefined ? [] : [[role, columns[role]] as const]));

/** The beginning of an import of a sheet of a workbook, its headings guessed. */
export function importOfSheet(bytes: Uint8Array, file: string, sheet?: string): ImportWork {
  const table = readXlsxTable(bytes, { file, sheet });
  return { file, bytes, table, map: guessImportMap(table), chosen: new Set() };
}

/** The beginning of an import of a text of rows, its headings guessed. */
export function importOfText(bytes: Uint8Array, file: string, onNote: OnNote): ImportWork {
  const table = readTable(bytes, { file, onNote });
  return { file, table, map: guessImportMap(table), chosen: new Set() };
}

/** Whether a text is rows between commas, semicolons or tabs, and of nothing that is known: perhaps contracts. */
export function isForeignTable(bytes: Uint8Array, file: string): boolean {
  const format = formatOfName(file) ?? sniffFormat(new TextDecoder().decode(bytes.subarray(0, 10_000)));
  return format === "csv" && recogniseContent(bytes) === undefined;
}

/** The sheets of the workbook, the one that is read first. */
export function sheetsOf({ table }: ImportWork): readonly string[] {
  const [note] = (table.notes ?? []).flatMap((each) => (each.code === "sheet" ? [each] : []));
  return note === undefined ? [] : [note.values.sheet, ...note.values.others];
}

/** The columns of the table in their order. Cost: O(cells). */
export function columnsOf({ table, map }: ImportWork): { readonly columns: readonly ImportColumn[]; readonly row: number } {
  const known = new Set(meantIn(map).map(([, heading]) => comparable(heading)));
  const fits = (cells: readonly string[]): number => cells.filter((cell) => known.has(comparable(cell))).length;
  const filled = (cells: readonly string[]): number => cells.filter((cell) => plainText(cell) !== "").length;
  const at = headingRow(table, known.size > 0 ? fits : filled);
  const headings = table.rows[at] ?? { number: 1, cells: [] };
  const below = table.rows.slice(at + 1);
  const words = headings.cells.map(comparable);
  const columns = headings.cells.map((cell, column): ImportColumn => {
    const cells = below.map((row) => plainText(row.cells[column] ?? "")).filter((each) => each !== "");
    const isNameless = words[column] === "" || words.indexOf(words[column] ?? "") !== column;
    return {
      letters: cellPlace(column, 0).slice(0, -1),
      heading: plainText(cell),
      samples: [...new Set(cells)].slice(0, mostSamples),
      filled: cells.length,
      role: isNameless ? undefined : importRoles.find((role) => comparable(map.columns?.[role] ?? "") === words[column]),
      isNameless,
    };
  });
  return { columns: columns.filter(({ heading, filled: count }) => heading !== "" || count > 0), row: headings.number };
}

/** A column means something else, or nothing: what had that meaning loses it. */
export function withRole(work: ImportWork, heading: string, role: ImportRole | undefined): ImportWork {
  const others = meantIn(work.map).filter(([other, named]) => other !== role && comparable(named) !== comparable(heading));
  const columns = Object.fromEntries([...others, ...(role === undefined ? [] : [[role, heading]])]);
  return { ...work, map: { ...work.map, columns }, chosen: new Set([...work.chosen, heading]) };
}

/** What the table does not say of whose it is. */
export function withOrganisation(work: ImportWork, said: NonNullable<ImportMap["organisation"]>): ImportWork {
  const organisation = Object.fromEntries(
    Object.entries({ ...work.map.organisation, ...said }).filter(([, value]) => value !== ""),
  );
  return { ...work, map: { ...work.map, organisation } };
}

/** A mapping that was kept, in place of what was guessed. */
export function withMap(work: ImportWork, bytes: Uint8Array, file: string): ImportWork {
  const map = readImportMap(bytes, { file });
  return { ...work, map, chosen: new Set(meantIn(map).map(([, heading]) => heading)) };
}

/** What becomes of the table as it is mapped now, or why nothing does. */
export function importedOf({ table, map }: ImportWork): Imported | TragweiteError {
  try {
    return importTable(table, map);
  } catch (error) {
    if (error instanceof TragweiteError) return error;
    throw error;
  }
}

/** The issues of a mapping that does not fit; none of any other error. */
export const issuesOf = (error: TragweiteError) => (error instanceof InvalidInputError ? error.issues : []);
