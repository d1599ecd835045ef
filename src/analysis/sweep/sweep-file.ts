import { InvalidArgumentError } from "../../errors/errors.js";
import { checkCount, checkList, checkOptions, checkRecord, checkText } from "../../model/values/argument-checks.js";
import { chunkCount, chunkRange, scoreFields } from "../failures/failure-chunk.js";
import { type SweepKind, type SweepModel, sweepKinds } from "../failures/failure-model.js";
import { pairFields } from "../failures/pair-rows.js";
import { chunkText } from "./chunk-text.js";
import { checkShard, readHeaderLine, type Shard } from "./sweep-header.js";

/** A number of a chunk and its line in a file. */
export interface ChunkLine {
  readonly chunk: number;
  readonly text: string;
}

/** No landscape has more nodes or dependencies: they are numbered by whole numbers of 32 bits. */
const mostUnits = 2 ** 31 - 1;

/** Every chunk of a shard, ascending; neighbours go to different shards, so that all have about the same to do. */
export function chunksOf(units: number, shard: Shard = { index: 1, count: 1 }, sweep: SweepKind = "single"): number[] {
  checkCount("chunksOf", "number of units", units, 0);
  if (units > mostUnits)
    throw new InvalidArgumentError("chunksOf", `the number of units is ${units}`, `at most ${mostUnits} are swept`);
  checkOptions("chunksOf", { sweep }, { sweep: sweepKinds });
  checkShard("chunksOf", shard);
  const { index, count } = shard;
  const chunks: number[] = [];
  for (let chunk = index - 1; chunk < chunkCount(units, sweep); chunk += count) chunks.push(chunk);
  return chunks;
}

/**
 * The line of a chunk: its number, its rows and a checksum of both. Of single failures a row for each unit: its id and the numbers of
 * `scoreNames`. Of pairs a row for each pair that takes anything beyond its two, `[id, id, atLeast, atMost, organisations,
 * nodes]`: what it takes though neither of the two does alone. An upper bound that nothing bounds is `null`.
 */
export function chunkLine(
  chunk: number,
  numbers: Float64Array,
  swept: { readonly units: readonly string[]; readonly model: Pick<SweepModel, "sweep"> },
): ChunkLine {
  if (!(numbers instanceof Float64Array))
    throw new InvalidArgumentError("chunkLine", "the numbers are no Float64Array", "give those that runSweep hands over");
  checkSwept("chunkLine", swept);
  const { units, model } = swept;
  const { sweep } = model;
  checkChunk("chunkLine", chunk, chunkCount(units.length, sweep));
  const [from, to] = chunkRange(chunk, units.length, sweep);
  if (sweep === "pairs" ? numbers.length % pairFields !== 0 : numbers.length !== (to - from) * scoreFields)
    throw new InvalidArgumentError(
      "chunkLine",
      `there are ${numbers.length} numbers`,
      "give those that runSweep hands over for this chunk",
    );
  const rows = sweep === "pairs" ? pairRows(numbers, units) : unitRows(numbers, units, chunk);
  return { chunk, text: chunkText({ chunk, rows }) };
}

/** @throws `InvalidArgumentError` for what is no chunk of so many */
export function checkChunk(call: string, chunk: unknown, count: number): void {
  checkCount(call, "chunk", chunk, 0);
  if ((chunk as number) >= count)
    throw new InvalidArgumentError(call, `the chunk is ${chunk}`, `the sweep has ${count}; give those of chunksOf`);
}

/** @throws `InvalidArgumentError` for what is no sweep on its outside */
export function checkSwept(call: string, sweep: { readonly model: object }): void {
  const hint = "give one that prepareSingleSweep or preparePairSweep made";
  checkRecord(call, "sweep", sweep, ["units"], hint);
  checkRecord(call, "model of the sweep", sweep.model, [], hint);
}

type Row = readonly (string | number | undefined)[];

function unitRows(scores: Float64Array, units: readonly string[], chunk: number): Row[] {
  const [from, to] = chunkRange(chunk, units.length);
  return units.slice(from, to).map((id, index) => {
    return [id, ...scores.subarray(index * scoreFields, (index + 1) * scoreFields)];
  });
}

function pairRows(numbers: Float64Array, units: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < numbers.length; at += pairFields) {
    const [first = -1, second = -1, ...taken] = numbers.subarray(at, at + pairFields);
    rows.push([units[first], units[second], ...taken]);
  }
  return rows;
}

const linesHint = "give those that chunkLine wrote";

/** The file of a sweep or a shard of it: a line for the header and one for each chunk, ascending. */
export function sweepFile(header: string, lines: readonly ChunkLine[]): string {
  checkText("sweepFile", "header", header, "give what headerLine wrote");
  if (typeof readHeaderLine(header) === "string")
    throw new InvalidArgumentError("sweepFile", "the header is none of a sweep", "give what headerLine wrote");
  checkList("sweepFile", "lines", lines, linesHint);
  for (const line of lines) {
    checkRecord("sweepFile", "line", line, [], linesHint);
    checkCount("sweepFile", "chunk of a line", line.chunk, 0);
    checkText("sweepFile", "text of a line", line.text, linesHint);
  }
  const sorted = [...lines].sort((a, b) => a.chunk - b.chunk);
  return `${[header, ...sorted.map(({ text }) => text)].join("\n")}\n`;
}
