import { LimitExceededError } from "../../errors/errors.js";

/** Named limits and their defaults. Each can be raised; passing one ends in `limit-exceeded` before memory does. */
export const defaultLimits = {
  /** Bytes of an input file: JSON takes some seven times as many in memory. A text has at most 2²⁹ − 24 characters in V8. */
  fileBytes: 256 * 1024 * 1024,
  /** Bytes of a YAML file, which takes some ninety times as many in memory: larger landscapes are for JSON. */
  yamlBytes: 16 * 1024 * 1024,
  /** Tokens of a YAML file of more than 250,000 of them, on 100 characters: landscapes have some 30, lists of single letters 150. */
  yamlDensity: 50,
  /** Depth of nested lists and objects in a file. */
  nesting: 64,
  /** Values that the aliases of a YAML file stand for, counted as often as they are used. */
  yamlAliases: 1_000_000,
  /** Parts of a packed file such as a workbook. */
  zipParts: 4_096,
  /** Bytes of all parts of a packed file together, unpacked. */
  unzippedBytes: 512 * 1024 * 1024,
  /** Bytes of one part, unpacked. */
  unzippedPartBytes: 256 * 1024 * 1024,
  /** How many times larger a part of at least 1 MiB may become: tables become some 20 to 100 times larger. */
  zipRatio: 300,
  /** Archives within archives, workbooks among them: a zip of zips is 2. Parts and bytes of all of them count together. */
  zipNesting: 3,
  /** Cells of a workbook or of a table as text, empty ones before filled ones of a row too, and values of a graph by default. */
  cells: 5_000_000,
  /** Texts that cells of a workbook share, each once. */
  sharedTexts: 1_000_000,
  /** Rows of a table of contracts, its headings included, of some 15 KB each until a landscape of them is written. */
  tableRows: 50_000,
  /** Columns of a table of contracts: a spreadsheet has no more. */
  tableColumns: 16_384,
  /** Rows of all registers of information that are read together: fifty of 5,000 entities have some 130,000. */
  registerRows: 200_000,
  nodes: 2_000_000,
  dependencies: 10_000_000,
  groups: 10_000_000,
  disturbances: 100_000,
  /** Selectors of a scenario, exceptions among them: one may pick a great part of the landscape. */
  selectors: 20_000,
  /** Evaluations of a node, on average over its cyclic component, before a loop counts as not converging. */
  evaluationsPerNode: 1_000_000,
  /** Moments at which anything switches in a course over time. */
  breakpoints: 1_000_000,
  /** Changes of levels that a course over time keeps, 20 bytes each. */
  levelChanges: 20_000_000,
  /** Gates of a question about cut sets, loops unrolled. */
  gates: 2_000_000,
  /** Nodes of decision diagrams at one time, some 36 bytes each. */
  diagramNodes: 16_777_216,
  /** Sets of failures that are tried where there is no diagram. */
  trials: 50_000_000,
  /** Levels of one node that cut sets tell apart. */
  lossLevels: 4_096,
  /** Time for solving one question about cut sets. */
  milliseconds: 120_000,
  /** Issues of one document that are listed; the rest is counted. */
  issues: 1_000,
} as const satisfies Record<string, number>;

/** The name of a limit, as in `--limit NAME=VALUE`. */
export type LimitName = keyof typeof defaultLimits;
/** A value for every named limit. */
export type Limits = Readonly<Record<LimitName, number>>;

export function withDefaultLimits(limits: Partial<Limits> = {}): Limits {
  return { ...defaultLimits, ...limits };
}

/** @throws {@link LimitExceededError} when `found` passes the limit */
export function checkLimit(limits: Limits, limit: LimitName, found: number, file?: string): void {
  if (found > limits[limit]) throw new LimitExceededError(limit, limits[limit], found, file);
}
