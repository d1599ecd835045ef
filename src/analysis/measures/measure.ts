import type { Landscape } from "../../model/landscape/landscape.js";
import { joinedChanges, type MeasureChange } from "./joined-changes.js";
import { settledChanges } from "./settled-changes.js";

/** What kinds of measures are generated: each is what a contract, a project or a drill would change. */
export const measureKinds = ["second-supplier", "second-instance", "stand-by", "buffer", "recovery"] as const;
/** One of {@link measureKinds}. */
export type MeasureKind = (typeof measureKinds)[number];

/** Which end of what is not known counts: what may be lost, or what surely is. */
export type MeasureReading = "worst" | "best";

/** Something that can be done, and what it costs. */
export interface Measure {
  readonly id: string;
  /** `stated` of one that a file states. */
  readonly kind: MeasureKind | "stated";
  /** What people call one that is stated. */
  readonly name?: string;
  /** In any currency, or 1 each where nobody stated it. */
  readonly cost: number;
  /** Where the cost of one that is stated comes from. */
  readonly source?: string;
  /** What a generated one is about: of whom, on what, and how many hours it takes or lasts. */
  readonly about?: {
    /** Ids: who depends, or the node itself. */
    readonly node: string;
    readonly supplier?: string;
    /** Id of what is added beside it. */
    readonly beside?: string;
    readonly hours?: number;
  };
  readonly change: MeasureChange;
  /** What changes besides where another one is taken, too: what both add stands together as what they stand beside does. */
  readonly besides?: readonly { readonly measure: string; readonly change: MeasureChange }[];
}

/**
 * All that some measures change together.
 * @throws `ConflictingChanges` where two say different things of one row
 */
export function changeOf(measures: readonly Measure[], landscape: Landscape): MeasureChange {
  const taken = new Set(measures.flatMap(({ id, kind }) => (kind === "stated" ? [] : [id])));
  const besides = measures.flatMap(({ besides: own = [] }) => own.filter(({ measure }) => taken.has(measure)));
  return settledChanges(joinedChanges([...measures, ...besides].map(({ change }) => change)), landscape);
}

/** All that measures change and add, and nothing that they take away: in it everything reaches what it may reach in any set. */
export function keepingAll(measures: readonly Measure[], landscape: Landscape): MeasureChange {
  const kept = measures.map(({ change: { remove: _remove, ...change }, ...measure }) => ({ ...measure, change }));
  const { remove: _remove, ...all } = changeOf(kept, landscape);
  return all;
}
