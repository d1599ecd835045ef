import { never } from "../../engine/boolean/gate-model.js";
import { greatestOf } from "../../sequences.js";

/** What counts of one offer: the signals of its steps, each with the part of the whole that it adds. */
export type Steps = readonly (readonly [signal: number, part: number])[];

/** The signal of nodes all having lost at least so many units. */
export type AllAtLeast = (numbers: readonly number[], units: number) => number;

/** What an offer is told by: one signal where all or nothing counts, several where levels do. */
export type StepsOf = (nodes: readonly number[], allAtLeast: AllAtLeast) => Steps;

/** Where the steps of an offer end, as parts of the whole. */
export function endsOf(steps: Steps): number[] {
  let before = 0;
  return steps.map(([, part]) => {
    before += part;
    return before;
  });
}

/** Where the last of some ends that may be lost. */
export function lastEnd(offers: readonly Steps[]): number {
  return greatestOf(offers.map((steps) => endsOf(steps).at(-1) ?? 0));
}

/** The signal of an offer having lost so much of the whole. */
export function stepAt(steps: Steps, part: number): number {
  return steps[endsOf(steps).findIndex((each) => each >= part)]?.[0] ?? never;
}
