/** What is measured, and what it should come to. */
export interface Goal {
  /** Number of the row. Several goals of a row are the same question to several graphs, peers or formats. */
  readonly row: number;
  /** What is measured, and in what. */
  readonly what: string;
  /** Which of two figures is the better one. */
  readonly better: "larger" | "smaller";
  /** What must be reached, and what is to be. Absent where a figure is told, but nothing is demanded of it. */
  readonly floor?: number;
  readonly target?: number;
}

const asFast = { better: "larger" } as const;
const asLong = { better: "smaller" } as const;

/** Goals by the name that the rows give their figures. Row 6, Monte Carlo, is none: there is nothing of the kind in here. */
export const goals = {
  "widest local": {
    row: 1,
    what: "one scenario, widest failure, `local`: graphology objects / ours",
    ...asFast,
    floor: 200,
    target: 500,
  },
  "widest giant": { row: 1, what: "the same, `giant`", ...asFast, floor: 200, target: 500 },
  "random local": { row: 2, what: "random failures, `local`: graphology objects / ours", ...asFast, floor: 15, target: 30 },
  "random giant": { row: 2, what: "the same, `giant`", ...asFast, floor: 15, target: 30 },
  "cpp local": { row: 3, what: "one scenario, widest failure, `local`: ours / C++ -O3", ...asLong, floor: 3, target: 2 },
  "cpp giant": { row: 3, what: "the same, `giant`", ...asLong, floor: 3, target: 2 },
  boolean: { row: 4, what: "all single failures, Boolean: ours / C++ -O3", ...asLong, floor: 2.5, target: 1.6 },
  graded: { row: 5, what: "single failures, graded: ours / C++ -O3", ...asLong, floor: 3, target: 2 },
  pairs: { row: 7, what: "all pairs of 2,000 nodes, Boolean: from scratch / kept state", ...asFast, floor: 3, target: 5 },
  traversal: { row: 8, what: "reach of 200 nodes: graphology-traversal / ours", ...asFast, floor: 50, target: 120 },
  networkx: { row: 8, what: "the same: NetworkX / ours", ...asFast, floor: 100, target: 300 },
  igraph: { row: 8, what: "the same: igraph (C), which nodes / ours", ...asFast, floor: 2, target: 4 },
  "igraph count": { row: 8, what: "the same: igraph (C), how many nodes / ours", ...asFast },
  duckdb: { row: 8, what: "the same: DuckDB / ours", ...asFast, floor: 5, target: 12 },
  process: {
    row: 9,
    what: "whole process, all single failures with gates: ours / igraph, reach only, which nodes",
    ...asLong,
    floor: 0.3,
    target: 0.13,
  },
  "process count": { row: 9, what: "the same: ours / igraph, reach only, how many nodes", ...asLong },
  command: { row: 9, what: "`tragweite sweep`, landscape checked, persons counted / igraph, which nodes", ...asLong },
  growth: { row: 10, what: "growth exponent of one scenario, 1,000 to 1,000,000 nodes", ...asLong, floor: 1.3, target: 1.2 },
  json: {
    row: 11,
    what: "load of a million dependencies, checked, JSON: ours / JSON.parse",
    ...asLong,
    floor: 2.5,
    target: 1.4,
  },
  ndjson: { row: 11, what: "the same, NDJSON", ...asLong, floor: 2.5, target: 1.4 },
  csv: { row: 11, what: "the same, CSV", ...asLong, floor: 2.5, target: 1.4 },
  memory: { row: 12, what: "bytes a dependency in hot arrays", ...asLong, floor: 24, target: 18 },
  threads: { row: 13, what: "Boolean N-1, gain of a second worker / that of an empty loop", ...asFast, target: 0.85 },
} as const satisfies Record<string, Goal>;

export type GoalName = keyof typeof goals;

export type Verdict = "target" | "floor" | "below" | "missed" | "told";

/** What a figure reaches: `missed` where it has a target but no floor, `told` where nothing is demanded of it. */
export function verdictOf({ better, floor, target }: Goal, measured: number): Verdict {
  const reaches = (wanted: number | undefined): boolean =>
    wanted !== undefined && (better === "larger" ? measured >= wanted : measured <= wanted);
  if (target === undefined) return "told";
  if (reaches(target)) return "target";
  if (floor === undefined) return "missed";
  return reaches(floor) ? "floor" : "below";
}
