import { batch } from "@preact/signals";
import { anyText } from "../edit/any-text.js";
import { type Draft, documentOf } from "../edit/draft.js";
import { draftWritten } from "../edit/written-draft.js";
import { InvalidInputError, TragweiteError } from "../errors/errors.js";
import { readImportMap } from "../formats/read-import-map.js";
import { readLandscape, readWritten } from "../formats/read-landscape.js";
import type { OnNote } from "../formats/text/decode-text.js";
import { readXlsxLandscape } from "../formats/xlsx/read-xlsx-landscape.js";
import { isXlsx } from "../formats/xlsx/read-xlsx-table.js";
import { writeXlsxLandscape } from "../formats/xlsx/write-xlsx-landscape.js";
import { writeYaml } from "../formats/yaml/yaml.js";
import { saveFile } from "../live-page/save-file.js";
import { patchDocument } from "../model/documents/patch-diff.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { jsonText } from "../model/values/json-text.js";
import { errorText, wordingIn } from "../report/errors/error-text.js";
import { areRegisters, type ForeignWork, foreignFormat, foreignWork, joinedFormat } from "./foreign-work.js";
import { type ImportWork, importOfSheet, importOfText, isForeignTable, withMap } from "./import-work.js";
import { openPatch } from "./open-patch.js";
import { openScenario } from "./open-scenario.js";
import type { Workbench } from "./workbench.js";

/** Lines of issues that are shown of a file that is not opened. */
const mostLines = 30;

/** Ends of names that the browser's dialogue offers. */
export const acceptedFiles =
  ".xlsx,.yaml,.yml,.json,.csv,.tsv,.txt,.ndjson,.jsonl,.xml,.graphml,.gexf,.archimate,.cdx,.edges,.zip";

/** Asks for files by the browser's own dialogue. */
export function pickFiles(bench: Workbench): void {
  const input = document.createElement("input");
  Object.assign(input, { type: "file", multiple: true, accept: acceptedFiles });
  input.addEventListener("change", () => void openFiles(bench, [...(input.files ?? [])]));
  input.click();
}

/** Opens what was picked or dropped: one file, or several that belong together; of others none is left silently. */
export async function openFiles(bench: Workbench, files: readonly File[]): Promise<void> {
  bench.waiting.value = undefined;
  const [only] = files;
  if (files.length <= 1) return only === undefined ? undefined : openFile(bench, only);
  const inTurn = await landscapeFirst(files);
  if (inTurn !== undefined) {
    for (const file of inTurn) await openFile(bench, file);
    return;
  }
  const opened = await Promise.all(
    files.map(async (file) => ({ file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const [first, ...others] = opened.sort((a, b) => (a.file < b.file ? -1 : 1));
  if (first === undefined) return;
  const names = opened.map(({ file }) => file);
  const all = names.length <= 3 ? names.join(", ") : `${names[0]} … ${names.at(-1)} (${names.length})`;
  try {
    const format = areRegisters(opened) ? "register" : joinedFormat(opened);
    if (format !== undefined) return await lookAt(bench, { file: all, files: [first, ...others], format, said: {} });
    refuse(bench, bench.words.value.several(names.length), names);
  } catch (error) {
    if (!(error instanceof TragweiteError)) throw error;
    refuse(bench, bench.words.value.refused(all), errorText(error, bench.language.value).split("\n"));
  }
}

/** A landscape with its changes and a scenario, in the order in which they are opened; nothing where they are anything else. */
async function landscapeFirst(files: readonly File[]): Promise<readonly File[] | undefined> {
  const kinds = await Promise.all(files.map(async (file) => kindOf(await file.slice(0, headBytes).text())));
  const order = ["landscape", "patch", "scenario"] as const;
  const [landscapes = 0, , scenarios = 0] = order.map((kind) => kinds.filter((each) => each === kind).length);
  const isAll = kinds.every((each) => order.some((kind) => kind === each));
  if (!isAll || landscapes !== 1 || scenarios > 1) return undefined;
  return order.flatMap((kind) => files.filter((_, place) => kinds[place] === kind));
}

/** So much of a file is looked at for what it is. */
const headBytes = 4_000;

/** What a text of this package says that it is, as YAML, JSON or in its first row; nothing of any other. */
const kindOf = (head: string): string | undefined => /["']?tragweite["']?\s*:\s*["']?([a-z-]+)\//.exec(head)?.[1];

/** Shows what becomes of files of another program before they are a landscape. */
async function lookAt(bench: Workbench, asked: Omit<ForeignWork, "imported">): Promise<void> {
  const notes: string[] = [];
  const work = await foreignWork(asked, (note) => notes.push(wordingIn(note, bench.language.value).message));
  batch(() => {
    bench.foreign.value = work;
    bench.importing.value = undefined;
    bench.refusal.value = [];
    bench.status.value = notes.join(" ");
  });
}

function refuse(bench: Workbench, title: string, lines: readonly string[]): void {
  bench.refusal.value = [title, ...lines.slice(0, mostLines)];
  bench.status.value = title;
}

/**
 * Opens a file that was picked or dropped: a landscape as new work, a patch as one step of the work that is open, a scenario as what
 * is asked of it; a table of
 * contracts, a file of another program, or a mapping of one of them to be looked at before it is a landscape.
 */
async function openFile(bench: Workbench, file: File): Promise<void> {
  const words = bench.words.value;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = kindOf(new TextDecoder().decode(bytes.subarray(0, headBytes)));
    if (kind === "patch") return openPatch(bench, bytes, file.name);
    if (kind === "scenario") return await openScenario(bench, bytes, file.name);
    if (kind === "import-map" && (await takeMap(bench, bytes, file.name))) return;
    const format = foreignFormat(bytes, file.name);
    if (format !== undefined)
      return await lookAt(bench, { file: file.name, files: [{ file: file.name, bytes }], format, said: {} });
    const notes: string[] = [];
    const onNote: OnNote = (note) => notes.push(wordingIn(note, bench.language.value).message);
    const read = readAny(bytes, file.name, onNote);
    if ("map" in read) {
      bench.importing.value = read;
      bench.foreign.value = undefined;
      bench.refusal.value = [];
    } else await bench.beginWith(read);
    bench.status.value = notes.join(" ");
  } catch (error) {
    if (error instanceof InvalidInputError && (await openedAsDraft(bench, file))) return;
    if (!(error instanceof TragweiteError)) throw error;
    const lines = errorText(error, bench.language.value).split("\n");
    bench.refusal.value = [words.refused(file.name), ...lines.slice(0, mostLines)];
    bench.status.value = error instanceof InvalidInputError ? words.refused(file.name) : (lines[0] ?? "");
  }
}

/** Takes a mapping for what is being looked at. @returns whether anything is */
async function takeMap(bench: Workbench, bytes: Uint8Array, file: string): Promise<boolean> {
  const { importing, foreign } = bench;
  if (foreign.value !== undefined) {
    const { kinds } = readImportMap(bytes, { file });
    foreign.value = await foreignWork({ ...foreign.value, said: { ...foreign.value.said, kinds } });
    return true;
  }
  if (importing.value === undefined) return false;
  importing.value = withMap(importing.value, bytes, file);
  return true;
}

/** A landscape, or a table of contracts that is to become one. */
function readAny(bytes: Uint8Array, file: string, onNote: OnNote): Landscape | ImportWork {
  if (isXlsx(bytes)) return readXlsxLandscape(bytes, { file }) ?? importOfSheet(bytes, file);
  return isForeignTable(bytes, file) ? importOfText(bytes, file, onNote) : readLandscape(bytes, { file, onNote });
}

/** Opens a landscape with mistakes as what is being written; a text that cannot be read, or is no landscape, is none. */
async function openedAsDraft(bench: Workbench, file: File): Promise<boolean> {
  const draft = draftIn(new Uint8Array(await file.arrayBuffer()), file.name);
  if (draft === undefined) return false;
  await bench.begin(draft);
  bench.status.value = bench.words.value.openedWithIssues(file.name, bench.usable.value.issues.length);
  return true;
}

function draftIn(bytes: Uint8Array, file: string): Draft | undefined {
  try {
    return draftWritten(readWritten(bytes, { file }));
  } catch (error) {
    if (error instanceof TragweiteError) return undefined;
    throw error;
  }
}

/** What the work can be saved as. */
export const savedAs = ["yaml", "json", "xlsx", "patch"] as const;
export type SavedAs = (typeof savedAs)[number];

/** Saves the work as a file, mistakes and all: nothing that was written is lost. A workbook alone takes no mistakes, and says so. */
export function saveWork(bench: Workbench, as: SavedAs): void {
  const { value: history } = bench.history;
  if (history === undefined) return;
  const words = bench.words.value;
  const document = documentOf(bench.draft.value);
  const id = anyText(document["id"]) || "landscape";
  const count = bench.usable.value.issues.length;
  const name = as === "patch" ? `${id}-changes.json` : `${id}.${as}`;
  try {
    const patch = as === "patch" ? patchDocument(documentOf(history.base), document, "changes") : undefined;
    saveFile(
      name,
      types[as],
      patch === undefined
        ? written(bench, document, as as Exclude<SavedAs, "patch">)
        : `${JSON.stringify(patch, undefined, 2)}\n`,
    );
    if (as !== "patch") bench.saved.value = history;
    bench.status.value = count === 0 ? words.saved(name) : words.savedWithIssues(name, count);
  } catch (error) {
    if (!(error instanceof TragweiteError)) throw error;
    bench.status.value = words.notSaved(name, errorText(error, bench.language.value));
  }
}

const types: Readonly<Record<SavedAs, string>> = {
  yaml: "application/yaml",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  patch: "application/json",
};

/** The whole work in a format. */
function written(bench: Workbench, document: object, as: Exclude<SavedAs, "patch">): string | Uint8Array<ArrayBuffer> {
  const landscape = document as Landscape;
  // unfinished work is written as it is: what writes landscapes for others takes none with mistakes
  if (as === "yaml") return writeYaml(landscape);
  if (as === "json") return jsonText(landscape);
  return new Uint8Array(writeXlsxLandscape(landscape, { language: bench.language.value }));
}
