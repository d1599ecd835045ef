import { type InputIssue, InvalidInputError, LimitExceededError } from "../../errors/errors.js";
import type { FormatIssues } from "../../errors/format-issues.js";
import type { IssueValues } from "../../errors/issues.js";
import { invalidInput } from "../../model/documents/document.js";
import { parseLandscape } from "../../model/documents/parse-landscape.js";
import { numberKeys, wholeNumberKeys } from "../../model/documents/schema-keys.js";
import { type Landscape, landscapeSchema } from "../../model/landscape/landscape.js";
import { checkBytes, checkOptions } from "../../model/values/argument-checks.js";
import { type LimitName, type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { landscapeTable } from "../csv/csv-landscape.js";
import type { CsvRecord } from "../csv/csv-shape.js";
import { readJsonWithCare } from "../json/json.js";
import { QuickJson, unsure } from "../json/quick-json.js";
import { orRecognised } from "../recognise/read-recognised.js";
import { lineFeed } from "../text/characters.js";
import type { OnNote } from "../text/decode-text.js";
import { formatIssue } from "../text/format-issue.js";
import { NumberList } from "../text/number-list.js";
import { PartsAsUtf8 } from "../text/parts-as-utf-8.js";
import { TextPool } from "../text/text-pool.js";
import { LineBlocks } from "./line-blocks.js";

/** The name of the lines of JSON, and limits for reading them. */
export interface NdjsonOptions {
  /** The name of the input in messages. */
  readonly file?: string;
  readonly limits?: Partial<Limits>;
  /** Is told of what was read although it is not written as it is best: UTF-16. */
  readonly onNote?: OnNote | undefined;
}

/** Whether a file's name stands for lines of JSON. */
export function isNdjsonName(file: string | undefined): boolean {
  return typeof file === "string" && /\.(?:ndjson|jsonl)$/i.test(file);
}

const recordNames = landscapeTable.records.map(({ name }) => name);
/** Lists whose rows are counted while they are read. */
const limited = ["nodes", "groups", "dependencies"] as const;

/** The rows of one kind of record, and the line of each. */
interface RecordRows {
  readonly list: string;
  readonly rows: unknown[];
  readonly lines: NumberList;
  /** The limit that has the name of the list, where there is one. */
  readonly limit: LimitName | undefined;
}
const byteOrderMark = "\ufeff";
/** So much of the beginning is kept, to say what it is where it is no landscape. */
const headBytes = 65_536;

/**
 * Reads a landscape from lines of JSON, each an object with one key that says what its row is:
 * `{"landscape":{"tragweite":"landscape/1","id":…}}`, `{"node":{…}}`, `{"group":{…}}`, `{"dependency":{…}}`, and so on, in
 * any order. The bytes come in parts of any size and are not kept.
 */
export class NdjsonLandscapeReader {
  private readonly limits: Limits;
  private readonly file: string | undefined;
  private readonly head = new Uint8Array(headBytes);
  private readonly parts: PartsAsUtf8;
  private readonly blocks = new LineBlocks();
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  private readonly wholeNumbers = wholeNumberKeys(landscapeSchema);
  private readonly numbers = numberKeys(landscapeSchema);
  private readonly quick: QuickJson;
  private readonly issues: InputIssue[] = [];
  private unlisted = 0;
  /** By the name of a record. */
  private readonly records: ReadonlyMap<string, RecordRows> = new Map(landscapeTable.records.map(rowsOfRecord));
  private document: { readonly row: Record<string, unknown>; readonly line: number } | undefined;
  private bytes = 0;
  private line = 0;

  constructor(options: NdjsonOptions = {}) {
    checkOptions("NdjsonLandscapeReader", options, { file: "text", limits: "limits", onNote: "function" });
    const { file, limits, onNote } = options;
    this.limits = withDefaultLimits(limits);
    this.file = file;
    this.parts = new PartsAsUtf8(() => onNote?.(formatIssue("utf-16", {}), file));
    this.quick = new QuickJson(new TextPool(), this.limits, this.wholeNumbers);
  }

  /** @throws `LimitExceededError` beyond `fileBytes`, `nesting`, `nodes`, `groups` or `dependencies`, as soon as it is passed */
  push(part: Uint8Array): void {
    checkBytes("push", "part", part, "give bytes, as a file is read");
    if (this.bytes < headBytes) this.head.set(part.subarray(0, headBytes - this.bytes), this.bytes);
    this.bytes += part.byteLength;
    if (this.bytes > this.limits.fileBytes)
      throw new LimitExceededError("fileBytes", this.limits.fileBytes, undefined, this.file);
    this.orRecognised(() => this.blocks.push(this.utf8Of(part), (lines) => this.takeBytes(lines)));
  }

  /**
   * @throws `InvalidInputError` with all issues at once, each with its line
   * @remarks Cost: of all lines and the checks across records, O(bytes); memory of the rows and 1 MB of lines.
   */
  finish(): Landscape {
    return this.orRecognised(() => this.parsed(this.writtenLines()));
  }

  /**
   * What the lines say, where it is no landscape too.
   * @throws `InvalidInputError` for lines that cannot be read
   */
  written(): unknown {
    return this.orRecognised(() => this.writtenLines());
  }

  private orRecognised<T>(read: () => T): T {
    const head = this.head.subarray(0, Math.min(this.bytes, headBytes));
    return orRecognised(head, { wanted: "landscape", isLines: true, file: this.file }, read);
  }

  /** A part as UTF-8; without one, what was held back at the end. */
  private utf8Of(part?: Uint8Array): Uint8Array {
    try {
      return part === undefined ? this.parts.finish() : this.parts.take(part);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new InvalidInputError([formatIssue("no-utf-16", {})], this.file);
    }
  }

  private parsed(written: unknown): Landscape {
    const named = this.file === undefined ? {} : { file: this.file };
    try {
      return parseLandscape(written, { limits: this.limits, ...named });
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const placed = error.issues.map((issue) => ({ ...issue, line: this.lineOf(issue), column: 1 }));
      throw new InvalidInputError(
        placed.sort((a, b) => a.line - b.line),
        this.file,
        error.unlisted,
        error.isUnfinished,
      );
    }
  }

  private writtenLines(): unknown {
    this.blocks.push(this.utf8Of(), (lines) => this.takeBytes(lines));
    this.blocks.finish((lines) => this.takeBytes(lines));
    if (this.document === undefined && this.issues.length === 0)
      this.issues.push(formatIssue("ndjson-no-landscape", {}, { line: 1, column: 1 }));
    if (this.issues.length > 0) throw invalidInput(this.issues, this.limits, this.file, this.unlisted, true);
    return { ...this.document?.row, ...this.filledLists() };
  }

  /** Lines that are UTF-8 one by one, up to the first that is not, where they are not so together. */
  private takeBytes(lines: Uint8Array): void {
    const text = this.decoded(lines);
    if (text !== undefined) {
      this.takeText(text);
      return;
    }
    for (let start = 0, end = 0; start < lines.byteLength; start = end) {
      end = lines.indexOf(lineFeed, start) + 1 || lines.byteLength;
      const line = this.decoded(lines.subarray(start, end));
      if (line === undefined) {
        const issue = formatIssue("no-utf-8", {}, { line: this.line + 1, column: 1 });
        throw new InvalidInputError([...this.issues, issue], this.file);
      }
      this.takeText(line);
    }
  }

  private decoded(bytes: Uint8Array): string | undefined {
    try {
      return this.decoder.decode(bytes);
    } catch {
      return undefined;
    }
  }

  private takeText(text: string): void {
    const begin = this.line === 0 && text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
    for (let start = begin, end = begin; start < text.length; start = end + 1) {
      end = text.indexOf("\n", start);
      if (end === -1) end = text.length;
      this.takeLine(text, start, end);
    }
  }

  private takeLine(text: string, start: number, end: number): void {
    this.line++;
    const quick = this.quick.read(text, start, end);
    // of a line that ends early the place is on this line, not after a carriage return
    const value = quick === unsure ? this.valueOf(text.slice(start, text.endsWith("\r", end) ? end - 1 : end)) : quick;
    if (value === undefined) return;
    let name = "";
    let keys = 0;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const key in value) {
        name = key;
        keys++;
      }
    }
    const record = this.records.get(name);
    const row = keys === 1 ? (value as Record<string, unknown>)[name] : undefined;
    if (record === undefined || typeof row !== "object" || row === null) {
      this.report("ndjson-no-record", { records: recordNames });
      return;
    }
    if (record.list === "") this.takeDocument(row as Record<string, unknown>);
    else this.takeRow(record, row);
  }

  /** The value of a line that is read with care; nothing where the line is empty, or wrong, which is then an issue. */
  private valueOf(line: string): unknown {
    if (line.trim() === "") return undefined;
    const { limits, file, wholeNumbers, numbers } = this;
    const source = readJsonWithCare(line, { limits, file, wholeNumbers, numbers });
    for (const issue of source.issues) this.addIssue({ ...issue, line: this.line });
    this.unlisted += source.unlisted ?? 0;
    return source.issues.length > 0 ? undefined : source.value;
  }

  private takeDocument(row: Record<string, unknown>): void {
    if (this.document !== undefined) this.report("ndjson-second-landscape", {});
    else this.document = { row, line: this.line };
    for (const { name, list } of landscapeTable.records) {
      if (list !== "" && Object.hasOwn(row, list)) this.report("ndjson-list-in-landscape", { list, record: name });
    }
  }

  private takeRow({ rows, lines, limit }: RecordRows, row: object): void {
    rows.push(row);
    lines.push(this.line);
    if (limit !== undefined && rows.length > this.limits[limit])
      throw new LimitExceededError(limit, this.limits[limit], undefined, this.file);
  }

  /** The lists that have rows, in the order in which a landscape is written; the list of nodes in any case. */
  private filledLists(): Record<string, unknown[]> {
    const lists = [...this.records.values()].filter(({ list, rows }) => list === "nodes" || rows.length > 0);
    return Object.fromEntries(lists.map(({ list, rows }) => [list, rows]));
  }

  private report<C extends keyof FormatIssues>(code: C, values: IssueValues[C]): void {
    this.addIssue(formatIssue(code, values, { line: this.line, column: 1 }));
  }

  private addIssue(issue: InputIssue): void {
    if (this.issues.length < this.limits.issues) this.issues.push(issue);
    else this.unlisted++;
  }

  private lineOf({ path: [list, index] }: InputIssue): number {
    const record = [...this.records.values()].find((each) => each.list === list);
    const line = typeof index === "number" ? record?.lines.at(index) : undefined;
    return line ?? this.document?.line ?? 1;
  }
}

function rowsOfRecord({ name, list }: CsvRecord): [name: string, RecordRows] {
  return [name, { list, rows: [], lines: new NumberList(), limit: limited.find((limit) => limit === list) }];
}
