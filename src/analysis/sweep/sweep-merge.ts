import { type InputIssue, InvalidArgumentError, InvalidInputError } from "../../errors/errors.js";
import { checkList, checkRecord, checkText } from "../../model/values/argument-checks.js";
import { chunkCount } from "../failures/failure-chunk.js";
import { questionIssue } from "../question-issues/question-issue.js";
import type { SweepHeader } from "./sweep.js";
import { chunkIn, isOfShard } from "./sweep-chunk.js";
import { type ChunkLine, sweepFile } from "./sweep-file.js";
import { headerLine, readHeaderLine } from "./sweep-header.js";

/** A file of a sweep: its name in messages and its text. */
export interface SweepText {
  readonly file: string;
  readonly text: string;
}

interface ReadSweep {
  readonly file: string;
  /** Without the shard. */
  readonly header: SweepHeader;
  readonly chunks: readonly (ChunkLine & {
    readonly line: number;
    /** Units that no other chunk has. */
    readonly units: readonly string[];
  })[];
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
 * kind or options; a header or a line that is cut off, altered, or says what cannot be; a chunk that stands where it does not belong; a chunk that two files give differently; chunks that are missing
 * @remarks Cost: time and space O(text).
 */
export function mergeSweeps(texts: readonly SweepText[]): string {
  checkList("mergeSweeps", "files", texts, "give { file, text } of each");
  for (const each of texts) {
    checkRecord("mergeSweeps", "file", each, [], "give { file, text } of each");
    checkText("mergeSweeps", "name of a file", each.file, "give { file, text } of each");
    if (typeof each.text !== "string") throw new InvalidArgumentError("mergeSweeps", "the text of a file is no text");
  }
  const issues: InputIssue[] = [];
  const sweeps = texts.flatMap((text) => readSweep(text, issues));
  const [first] = sweeps;
  if (first === undefined) throw new InvalidInputError(issues.length > 0 ? issues : [questionIssue("no-sweep", {})]);
  const ours = sweeps.filter((sweep) => isSame(first, sweep, issues));
  const found = chunksIn(ours, issues);
  const { units, sweep } = first.header;
  const chunks = chunkCount(units, sweep);
  if (found.size < chunks) issues.push(missingIssue(found, chunks));
  if (issues.length > 0) throw new InvalidInputError(issues);
  return sweepFile(
    headerLine(first.header),
    [...found].map(([chunk, { text }]) => ({ chunk, text })),
  );
}

/** The chunks of all files by their numbers, each with the file in which it stands first. */
function chunksIn(
  sweeps: readonly ReadSweep[],
  issues: InputIssue[],
): ReadonlyMap<number, { readonly file: string; readonly text: string }> {
  const found = new Map<number, { readonly file: string; readonly text: string }>();
  const swept = new Set<string>();
  for (const { file, chunks } of sweeps) {
    for (const { chunk, text, line, units } of chunks) {
      const known = found.get(chunk);
      if (known === undefined) {
        found.set(chunk, { file, text });
        if (units.some((unit) => swept.has(unit))) issues.push(questionIssue("sweep-misplaced-chunk", { file, line, chunk }));
        for (const unit of units) swept.add(unit);
      } else if (known.text !== text) issues.push(questionIssue("sweep-chunk-differs", { file, line, chunk, other: known.file }));
    }
  }
  return found;
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
  const read = readHeaderLine(headerText);
  if (typeof read === "string") {
    issues.push(questionIssue(read === "foreign" ? "sweep-no-file" : "sweep-altered-header", { file }));
    return [];
  }
  const { header, shard } = read;
  let last = -1;
  const chunks = rest.flatMap((line, index): ReadSweep["chunks"][number][] => {
    if (line === "") return [];
    const found = chunkIn(line, header);
    const place = { file, line: index + 2 };
    if (found === undefined) {
      issues.push(questionIssue("sweep-damaged-line", place));
      return [];
    }
    const { chunk, ids } = found;
    if (chunk <= last || !isOfShard(chunk, shard)) issues.push(questionIssue("sweep-misplaced-chunk", { ...place, chunk }));
    last = Math.max(chunk, last);
    return [{ chunk, text: line, line: index + 2, units: header.sweep === "single" ? ids.flat() : [] }];
  });
  return [{ file, header, chunks }];
}
