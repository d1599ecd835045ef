import { chunkCount, chunkRange, scoreNames } from "../failures/failure-chunk.js";
import { pairNames } from "../failures/pair-rows.js";
import { readChunkText } from "./chunk-text.js";
import type { SweepHeader } from "./sweep.js";
import type { Shard } from "./sweep-header.js";

/** Rows of a chunk that can be: how many ids begin them, and what their numbers are called. */
const rowShapes = { single: { ids: 1, numbers: scoreNames }, pairs: { ids: 2, numbers: pairNames } } as const;

/** A chunk of a file of a sweep, whole. */
interface ReadChunk {
  readonly chunk: number;
  /** Of each row the ids that begin it. */
  readonly ids: readonly (readonly string[])[];
}

/**
 * The chunk that a line says, where it can be one of this sweep: as it was written, with all its rows, and numbers that a
 * sweep can have (whole but for graded losses, none below 0, no lower bound above its upper one, nothing unknown besides upper bounds).
 */
export function chunkIn(
  line: string,
  { units, sweep, model }: Pick<SweepHeader, "units" | "sweep" | "model">,
): ReadChunk | undefined {
  const content = readChunkText(line);
  if (content === undefined || content.chunk < 0 || content.chunk >= chunkCount(units, sweep)) return undefined;
  const { chunk, rows } = content;
  const [from, to] = chunkRange(chunk, units, sweep);
  const { ids, numbers } = rowShapes[sweep];
  // a pair that takes nothing beyond its two has no row
  const isWhole = sweep === "single" ? rows.length === to - from : rows.length <= pairsIn(from, to);
  if (!isWhole || !rows.every((row) => row.length === ids + numbers.length)) return undefined;
  const named = rows.map((row) => row.slice(0, ids));
  if (!named.every((row): row is string[] => row.every((id) => typeof id === "string" && id !== "") && new Set(row).size === ids))
    return undefined;
  if (new Set(named.map((row) => JSON.stringify([...row].sort()))).size !== rows.length) return undefined;
  return rows.every((row) => areNumbers(numbers, row.slice(ids), model.nodes)) ? { chunk, ids: named } : undefined;
}

/** Pairs of units of a chunk with all before them. */
const pairsIn = (from: number, to: number): number => (to * (to - 1) - from * (from - 1)) / 2;

const inNodes: ReadonlySet<string> = new Set([
  "organisationsAtLeast",
  "organisationsAtMost",
  "organisations",
  "impaired",
  "nodes",
]);

/** What need not be whole. */
const inParts: ReadonlySet<string> = new Set(["gradedAtLeast", "gradedAtMost"]);

function areNumbers(names: readonly string[], values: readonly unknown[], nodes: number): boolean {
  const isPossible = names.every((name, index) => {
    const value = values[index];
    if (value === null) return name === "atMost" || name === "gradedAtMost";
    const isOne = inParts.has(name) ? Number.isFinite(value) : Number.isInteger(value);
    return isOne && Number(value) >= 0 && (!inNodes.has(name) || Number(value) <= nodes);
  });
  const of = (name: string, unknown: number): number => {
    const value = values[names.indexOf(name)];
    return typeof value === "number" ? value : unknown;
  };
  const isOrdered = (least: string, most: string): boolean => of(least, 0) <= of(most, Number.POSITIVE_INFINITY);
  return (
    isPossible &&
    isOrdered("atLeast", "atMost") &&
    isOrdered("gradedAtLeast", "gradedAtMost") &&
    isOrdered("organisationsAtLeast", "organisationsAtMost")
  );
}

/** Whether a chunk is one of a shard. */
export const isOfShard = (chunk: number, { index, count }: Shard = { index: 1, count: 1 }): boolean =>
  chunk % count === index - 1;

/** Tells, one after the other, whether lines are chunks of this very sweep and shard, each once, with the units that they have in it. */
export function chunkJudge(
  { header, units }: { readonly header: SweepHeader; readonly units: readonly string[] },
  shard: Shard | undefined,
): (line: string) => boolean {
  const known = new Set(units);
  const seen = new Set<number>();
  return (line) => {
    const found = chunkIn(line, header);
    if (found === undefined || seen.has(found.chunk) || !isOfShard(found.chunk, shard)) return false;
    seen.add(found.chunk);
    const [from] = chunkRange(found.chunk, units.length, header.sweep);
    return found.ids.every((row, index) =>
      header.sweep === "single" ? row[0] === units[from + index] : row.every((id) => known.has(id)),
    );
  };
}
