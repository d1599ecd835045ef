import { type InputIssue, InvalidInputError } from "../../errors.js";
import { chunkCount, chunkRange, chunkSizes, scoreFields } from "../failures/failure-chunk.js";
import { sweepKinds } from "../failures/failure-model.js";
import { pairFields } from "../failures/pair-rows.js";
import { questionIssue } from "../question-issues/question-issue.js";
import { readChunkText } from "./chunk-text.js";
import type { SweepHeader } from "./sweep.js";
import { type ChunkLine, headerLine, sweepFile } from "./sweep-file.js";

/** A file of a sweep: its name in messages and its text. */
export interface SweepText {
  readonly file: string;
  readonly text: string;
}

interface ReadSweep {
  readonly file: string;
  /** Without the shard. */
  readonly header: SweepHeader;
  readonly chunks: readonly (ChunkLine & { readonly line: number })[];
}

/** Fields in which two files can differ. */
const identity = [
  ["version", ({ version }: SweepHeader) => version],
  ["model", ({ model }: SweepHeader) => JSON.stringify([model.id, model.nodes, model.dependencies])],
  ["model-hash", ({ model }: SweepHeader) => model.hash],
  ["sweep", ({ sweep }: SweepHeader) => sweep],
  ["options", ({ options }: SweepHeader) => JSON.stringify(options)],
  ["units", ({ units }: SweepHeader) => String(units)],
  ["chunk-size", (header: SweepHeader) => String(header.chunkSize)],
] as const;

/** The most numbers of missing chunks that are written out. */
const mostListed = 20;

/**
 * Joins the shards of a sweep into the file that one run without shards would have written, to the byte. A chunk that
 * stands in several files with the same content counts once.
 * @param texts - at least one; in any order
 * @throws `InvalidInputError` with all that does not fit: a file that is no sweep or one of another model, version,
 * kind or options; a line that is cut off; a chunk that two files give differently; chunks that are missing
 * @remarks Cost: time and space O(text).
 */
export function mergeSweeps(texts: readonly SweepText[]): string {
  const issues: InputIssue[] = [];
  const sweeps = texts.flatMap((text) => readSweep(text, issues));
  const [first] = sweeps;
  if (first === undefined) throw new InvalidInputError(issues.length > 0 ? issues : [questionIssue("no-sweep", {})]);
  const ours = sweeps.filter((sweep) => isSame(first, sweep, issues));
  const found = new Map<number, { readonly file: string; readonly text: string }>();
  for (const { file, chunks } of ours) {
    for (const { chunk, text, line } of chunks) {
      const known = found.get(chunk);
      if (known === undefined) found.set(chunk, { file, text });
      else if (known.text !== text) issues.push(questionIssue("sweep-chunk-differs", { file, line, chunk, other: known.file }));
    }
  }
  const { units, sweep } = first.header;
  const chunks = chunkCount(units, sweep);
  if (found.size < chunks) issues.push(missingIssue(found, chunks));
  if (issues.length > 0) throw new InvalidInputError(issues);
  return sweepFile(
    headerLine(first.header),
    [...found].map(([chunk, { text }]) => ({ chunk, text })),
  );
}

/** Looks only as far as it names: a header may claim any number. */
function missingIssue(found: ReadonlyMap<number, unknown>, chunks: number): InputIssue {
  const named: number[] = [];
  for (let chunk = 0; chunk < chunks && named.length < mostListed; chunk++) if (!found.has(chunk)) named.push(chunk);
  const missing = chunks - found.size;
  return questionIssue("sweep-chunks-missing", { chunks, missing, named });
}

function isSame(first: ReadSweep, { file, header }: ReadSweep, issues: InputIssue[]): boolean {
  const differing = identity.filter(([, read]) => read(header) !== read(first.header));
  if (differing.length === 0) return true;
  const told = differing.map(([what, read]) => [what, read(header), read(first.header)] as const);
  issues.push(questionIssue("sweep-of-another", { file, first: first.file, differing: told }));
  return false;
}

/** The header and chunks of a file; nothing, and an issue, where it is none. */
function readSweep({ file, text }: SweepText, issues: InputIssue[]): ReadSweep[] {
  const [headerText = "", ...rest] = text.split("\n");
  const header = headerOf(parsed(headerText));
  if (header === undefined) {
    issues.push(questionIssue("sweep-no-file", { file }));
    return [];
  }
  const chunks = rest.flatMap((line, index) => {
    if (line === "") return [];
    const chunk = chunkOf(line, header);
    if (chunk !== undefined) return [{ chunk, text: line, line: index + 2 }];
    issues.push(questionIssue("sweep-damaged-line", { file, line: index + 2 }));
    return [];
  });
  return [{ file, header, chunks }];
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function headerOf({ shard: _shard, ...header }: Readonly<Record<string, unknown>>): SweepHeader | undefined {
  const { tragweite, version, model, sweep, options, units, chunkSize } = header;
  const hash = typeof model === "object" && model !== null ? (model as Record<string, unknown>)["hash"] : undefined;
  const texts = [version, hash].every((value) => typeof value === "string");
  const counts = [units, chunkSize].every((value) => Number.isSafeInteger(value) && Number(value) >= 0);
  const kind = sweepKinds.find((each) => each === sweep);
  const known = tragweite === "sweep/2" && texts && counts && kind !== undefined && typeof options === "object";
  return known && chunkSize === chunkSizes[kind] ? (header as unknown as SweepHeader) : undefined;
}

/** The number of a chunk whose rows are all there. */
function chunkOf(line: string, { units, sweep }: SweepHeader): number | undefined {
  const content = readChunkText(line);
  if (content === undefined || content.chunk < 0 || content.chunk >= chunkCount(units, sweep)) return undefined;
  const { chunk, rows } = content;
  const [from, to] = chunkRange(chunk, units, sweep);
  // a pair that takes nothing beyond its two has no row
  if (sweep === "single" && rows.length !== to - from) return undefined;
  const ids = sweep === "pairs" ? 2 : 1;
  const numbers = sweep === "pairs" ? pairFields - 2 : scoreFields;
  const isRow = (row: readonly unknown[]): boolean =>
    row.length === ids + numbers &&
    row.slice(0, ids).every((id) => typeof id === "string") &&
    row.slice(ids).every((number) => number === null || (Number.isFinite(number) && Number(number) >= 0));
  return rows.every(isRow) ? chunk : undefined;
}
