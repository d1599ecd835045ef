import type { Landscape } from "../../model/landscape/landscape.js";
import { stateOfLevel } from "../../quantities.js";
import { countRows, type RowCount } from "../counting/count-rows.js";
import { countedRows } from "../counting/counted-rows.js";
import { offerStates } from "../counting/offer-states.js";
import { type PopulationFigures, populationFigures } from "../counting/population-figures.js";
import { type SteadyState, steadyState } from "../levels/steady-state.js";
import type { ComparedRun, CountedType, OfferedStates } from "./run-comparison.js";

/** What one organisation offers of one type, or itself. */
export interface Offer extends CountedType, OfferedStates {
  readonly holder: string;
  readonly nodes: readonly string[];
}

/** One side of a comparison, come to rest and counted. */
export interface Side {
  readonly landscape: Landscape;
  readonly run: ComparedRun;
  readonly states: SteadyState;
  readonly figures: PopulationFigures;
  readonly rows: readonly RowCount[];
  readonly offers: ReadonlyMap<string, Offer>;
}

/** What tells one offer from another. */
export const keyOf = ({ what, type, holder }: CountedType & { readonly holder: string }): string =>
  JSON.stringify([holder, what, type]);

/** The keys of the offers of a landscape, by row and holder. */
export function offerKeys(landscape: Landscape): (row: number, holder: number) => string {
  const [{ rows }, { holders }] = [countedRows(landscape), populationFigures(landscape)];
  return (row, holder) => {
    const { what, type } = rows[row] ?? nothing;
    return keyOf({ what, type, holder: holders[holder]?.id ?? "" });
  };
}

const nothing = { what: "service", type: "" } as const;

export function sideOf(run: ComparedRun): Side {
  const { landscape, scenario, ...options } = run;
  const states = steadyState(landscape, scenario, options);
  const [counted, figures] = [countedRows(landscape), populationFigures(landscape)];
  const found = offerStates(states, counted.offers);
  const { nodes } = states.worst.compiled;
  const offers = new Map<string, Offer>();
  // units of one organisation stand on the same nodes
  for (const { row, holder, nodes: numbers, level } of found) {
    const { what, type } = counted.rows[row] ?? nothing;
    const offer: Offer = {
      what,
      type,
      holder: figures.holders[holder]?.id ?? "",
      worst: stateOfLevel(level.atLeast),
      best: stateOfLevel(level.atMost),
      level,
      nodes: numbers.flatMap((number) => nodes[number]?.id ?? []).sort(),
    };
    offers.set(keyOf(offer), offer);
  }
  return { landscape, run, states, figures, rows: countRows(counted, found, figures), offers };
}
