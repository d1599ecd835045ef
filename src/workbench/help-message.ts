import type { Measures } from "../analysis/measures/measures-result.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";

/** What the page asks of its worker: which few measures help most in a scenario. */
export interface HelpQuestion {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  /** How many measures the set has at most. */
  readonly most: number;
  /** The WebAssembly of the solver whose script stands before that of the worker; absent where there is none. */
  readonly wasm?: Uint8Array<ArrayBuffer> | undefined;
}

/** What the worker answers: how far it is, then what it found, or why there is nothing. */
export type HelpAnswer =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "found"; readonly result: Measures }
  | { readonly kind: "failed"; readonly message: string };
