import type { ChunkRunner } from "./failure-chunk.js";
import { pairFields, sortedRows } from "./pair-rows.js";

/** The bounds of pairs over several landscapes; what a pair does not take in one of them is none there. */
export function overWorlds(runners: readonly ChunkRunner[]): ChunkRunner {
  return (from, to) => {
    const found = new Map<string, { row: number[]; worlds: number }>();
    for (const run of runners) {
      const rows = run(from, to);
      for (let at = 0; at < rows.length; at += pairFields) {
        const row = Array.from(rows.subarray(at, at + pairFields));
        const key = `${row[0]} ${row[1]}`;
        const before = found.get(key);
        found.set(
          key,
          before === undefined ? { row, worlds: 1 } : { row: bothBounds(before.row, row), worlds: before.worlds + 1 },
        );
      }
    }
    const all = Array.from(found.values(), ({ row, worlds }) =>
      worlds < runners.length ? bothBounds(row, [...row.slice(0, 2), 0, 0, 0, 0]) : row,
    );
    return sortedRows(all);
  };
}

function bothBounds(
  [first = 0, second = 0, atLeast = 0, ...most]: readonly number[],
  [, , otherAtLeast = 0, ...otherMost]: readonly number[],
): number[] {
  return [first, second, Math.min(atLeast, otherAtLeast), ...most.map((value, field) => Math.max(value, otherMost[field] ?? 0))];
}
