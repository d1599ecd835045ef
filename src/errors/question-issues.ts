import type { NoValues } from "./format-issues.js";

/** What belongs at a place of the text of a target. */
export type TargetWanted =
  | "node"
  | "service-type"
  | "node-or-service-type"
  | "unit"
  | "unit-with-total"
  | "organisation"
  | "level"
  | "count"
  | "end"
  | { readonly symbol: string }
  | { readonly mostBrackets: number }
  | { readonly leastTargets: number };

/** In what two files of sweeps differ. */
export type SweepDifference = "version" | "model" | "model-hash" | "sweep" | "options" | "units" | "chunk-size";

/** Issues of what a question is asked with, besides its documents. */
export interface QuestionIssues {
  /** `found` is absent where the text ends. */
  "target-syntax": { readonly found?: string; readonly wanted: TargetWanted };
  /** A target that an `at-least` would count twice, as it is written. */
  "target-repeated": { readonly part: string };
  "no-sweep": NoValues;
  "sweep-no-file": { readonly file: string };
  "sweep-altered-header": { readonly file: string };
  /** A chunk of another shard, out of order, or with units of another chunk. */
  "sweep-misplaced-chunk": { readonly file: string; readonly line: number; readonly chunk: number };
  "sweep-damaged-line": { readonly file: string; readonly line: number };
  "sweep-of-another": {
    readonly file: string;
    readonly first: string;
    readonly differing: readonly (readonly [what: SweepDifference, found: string, first: string])[];
  };
  "sweep-chunk-differs": { readonly file: string; readonly line: number; readonly chunk: number; readonly other: string };
  /** `named` are the first few of the missing. */
  "sweep-chunks-missing": { readonly chunks: number; readonly missing: number; readonly named: readonly number[] };
}
