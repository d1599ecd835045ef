import { InvalidInputError } from "../../errors/errors.js";
import { checkLimit } from "../../model/values/limits.js";
import type { ForeignReading } from "../foreign/foreign-options.js";
import { recogniseStart } from "../recognise/recognise.js";
import { ImportNotes } from "../tables/import-note.js";
import { readTemplate } from "../tables/read-table.js";
import type { Table, TableRow } from "../tables/table.js";
import { formatIssue } from "../text/format-issue.js";
import { openAnyWorkbook } from "../xlsx/open-workbook.js";
import { readWorkbook } from "../xlsx/workbook.js";
import type { ZipArchive } from "../zip/zip-archive.js";
import { codesOfTexts } from "./drop-down.js";
import { mayHoldArchives, NestedArchives } from "./nested-archives.js";
import { dayIn, type Register, type RegisterFile, type RegisterPart, RegisterTable } from "./register.js";
import { registerTemplates, templateOf } from "./register-columns.js";
import { registerHeadings } from "./register-headings.js";
import type { RegisterRowCount } from "./register-row-count.js";

/** How registers are read, and the rows of all that are read together. */
type Reading = Pick<ForeignReading, "limits" | "onNote"> & { readonly count: RegisterRowCount };

/** Called with what stands packed in an archive and is no register. */
type OnLeft = (name: string) => void;

/**
 * The registers that stand in a file or a folder: a package (zip) with one or several of them, a workbook, archives of packages and workbooks, or
 * files. Each is read when it is asked for.
 * @param onLeft - called for each packed file that is none
 * @throws `InvalidInputError` for what is none, or a file in it that is no table
 * @throws `LimitExceededError` as `readTable` and `readXlsxTable`, and beyond `limits.zipNesting` or `limits.registerRows`
 */
export function* readRegisters(input: RegisterFile, reading: Reading, onLeft: OnLeft = () => undefined): Generator<Register> {
  const { file, content } = input;
  const found =
    content instanceof Uint8Array
      ? registersPacked({ name: file, bytes: content }, reading, new NestedArchives(reading.limits), 1, onLeft)
      : registersOf(file, content, reading);
  let count = 0;
  for (const register of found) {
    count++;
    yield register;
  }
  if (count === 0) throw new InvalidInputError([formatIssue("other-format", { format: "register" })], file);
}

function* registersPacked(
  { name: file, bytes }: { readonly name: string | undefined; readonly bytes: Uint8Array },
  reading: Reading,
  nested: NestedArchives,
  depth: number,
  onLeft: OnLeft,
): Generator<Register> {
  const format = recogniseStart(bytes);
  const [isPackage, holdsArchives] = [format === "register", mayHoldArchives(bytes)];
  if (format === "xlsx") {
    const { sheets } = readWorkbook(nested.open(bytes, depth, file), reading.limits);
    if (sheets.some(({ name }) => templateOfSheet(name) !== undefined)) yield registerOfWorkbook(bytes, reading, file);
    else onLeft(file ?? "");
  } else if (isPackage || holdsArchives) {
    const archive = nested.open(bytes, depth, file);
    if (isPackage) yield* registersOf(file, partsOfZip(archive), reading);
    for (const inner of nested.within(archive)) {
      const name = file === undefined ? inner.name : `${file}/${inner.name}`;
      yield* registersPacked({ name, bytes: inner.bytes }, reading, nested, depth + 1, onLeft);
    }
  } else onLeft(file ?? "");
}

const isWanted = (name: string): boolean => templateOf(name) !== undefined || besideOf(name) !== undefined;

/** What a file beside the templates is. */
function besideOf(name: string): "parameters" | "indicators" | "report" | undefined {
  const [, found] = /(?:^|\/)(parameters\.csv|filingindicators\.csv|report\.json|reportpackage\.json)$/i.exec(name) ?? [];
  if (found === undefined) return undefined;
  return /^p/i.test(found) ? "parameters" : /^f/i.test(found) ? "indicators" : "report";
}

function partsOfZip(archive: ZipArchive): RegisterPart[] {
  return archive.names.filter(isWanted).map((name) => ({ name, content: archive.bytesOf(name) }));
}

/** Files by the folder in which their templates stand: each is a register. */
function* registersOf(file: string | undefined, parts: readonly RegisterPart[], reading: Reading): Generator<Register> {
  checkLimit(reading.limits, "zipParts", parts.length, file);
  const folders = new Map<string, RegisterPart[]>();
  for (const part of parts) {
    const name = part.name.replaceAll("\\", "/");
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, [part]);
    else known.push(part);
  }
  const found = [...folders].filter(([, own]) => own.some(({ name }) => templateOf(name) !== undefined));
  const isOne = found.length === 1;
  for (const [folder, own] of found) {
    const called = isOne ? file : [file, folder.replace(/\/$/, "")].filter(Boolean).join("/");
    yield registerOfParts(called, own, isOne && parts.some(({ name }) => besideOf(name) === "report"), reading);
  }
}

function registerOfParts(
  file: string | undefined,
  parts: readonly RegisterPart[],
  hasReport: boolean,
  reading: Reading,
): Register {
  const notes = new ImportNotes();
  const tables = new Map<string, RegisterTable>();
  const beside = new Map<string, readonly TableRow[]>();
  let cells = 0;
  for (const { name, content } of parts) {
    cells += mostCells(content);
    checkLimit(reading.limits, "cells", cells, file);
    const own = name.replace(/^.*[/\\]/, "");
    const what = besideOf(name);
    const template = templateOf(name);
    if (what === "report") continue;
    const isEmpty = content.length === 0 || (content.length <= 3 && new TextDecoder().decode(bytesIn(content)).trim() === "");
    const table: Table = isEmpty
      ? { rows: [] }
      : readTemplate(
          content,
          { limits: reading.limits, onNote: reading.onNote, file: file === undefined ? own : `${file}:${own}` },
          reading.count.ofTable(file),
        );
    if (what !== undefined) beside.set(what, table.rows);
    else if (template !== undefined) addTable(tables, notes, template, `${own}:`, table.rows);
    else notes.tally("element-left", own);
  }
  const parameters = new Map((beside.get("parameters") ?? []).map(({ cells: [name = "", value = ""] }) => [name, value]));
  const indicators = indicatorsIn(beside.get("indicators"));
  const isPackage = hasReport || beside.has("parameters") || beside.has("indicators");
  return { file, tables, indicators, isPackage, day: dayIn(parameters.get("refPeriod") ?? "") ?? dayOf(tables), notes };
}

/** No more cells can stand in a file than it has marks between them. */
function mostCells(content: string | Uint8Array): number {
  if (typeof content === "string") return content.split(/[,;\t\n]/).length;
  let marks = 1;
  for (const byte of content) if (byte === 0x2c || byte === 0x3b || byte === 0x0a || byte === 0x09) marks++;
  return marks;
}

const bytesIn = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** What the filing indicators say, below their heading. */
function indicatorsIn(rows: readonly TableRow[] | undefined): ReadonlyMap<string, boolean> | undefined {
  if (rows === undefined) return undefined;
  const said = rows.map(
    ({ cells: [name = "", value = ""] }) => [name.trim().toLowerCase(), /^(?:true|1)$/i.test(value.trim())] as const,
  );
  return new Map(said.filter(([name]) => registerTemplates.has(name)));
}

function dayOf(tables: ReadonlyMap<string, RegisterTable>): string | undefined {
  const table = tables.get("b_01.01");
  const days = table?.rows.map((row) => dayIn(table.cell(row, "0060"))).filter((day) => day !== undefined) ?? [];
  return days.sort().at(-1);
}

function addTable(
  tables: Map<string, RegisterTable>,
  notes: ImportNotes,
  template: string,
  part: string,
  rows: readonly TableRow[],
): void {
  const columns = registerTemplates.get(template) ?? [];
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const headings = registerHeadings(template, columns, filled);
  if (headings === undefined) {
    if (filled.length > 0) notes.add("row-left", { texts: [part.slice(0, -1)] }, `${part}1`);
    tables.set(template, new RegisterTable(template, part, new Map(), []));
    return;
  }
  if (headings.isShifted) notes.add("read-otherwise", { found: `${part}0030`, taken: `${template}.0050` }, part.slice(0, -1));
  for (const [heading] of headings.unknown) notes.tally("attribute-left", `${template}: ${heading}`, part.slice(0, -1));
  // what a formula leaves in a row that nobody filled in
  const own = filled.slice(headings.start).filter(({ cells }) => cells.some((cell) => !/^\s*0?\s*$/.test(cell)));
  tables.set(template, new RegisterTable(template, part, headings.columns, own));
}

const templateOfSheet = (name: string): string | undefined => templateOf(name.slice(0, 31));

function registerOfWorkbook(bytes: Uint8Array, { limits, count }: Reading, file: string | undefined): Register {
  const notes = new ImportNotes();
  const workbook = openAnyWorkbook(bytes, limits, file);
  const tables = new Map<string, RegisterTable>();
  const lists = workbook.sheets.find(({ name }) => /^drop\s*-?downs?$/i.test(name.trim()));
  const toCodes = codesOfTexts(lists === undefined ? [] : workbook.read(lists).rows);
  for (const sheet of workbook.sheets) {
    const template = templateOfSheet(sheet.name);
    if (template === undefined) continue;
    const { rows } = workbook.read(sheet);
    count.ofTable(file)(rows.length);
    addTable(tables, notes, template, `${sheet.name.trim()}!`, rows);
    const table = tables.get(template);
    if (table !== undefined) tables.set(template, toCodes(table));
  }
  return { file, tables, indicators: undefined, isPackage: false, day: dayOf(tables), notes };
}
