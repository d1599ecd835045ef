import type { Landscape } from "../../model/landscape/landscape.js";
import { joinedChanges, type MeasureChange } from "./joined-changes.js";

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
export function changeOf(measures: readonly Measure[], { groups = [], dependencies = [] }: Landscape): MeasureChange {
  const taken = new Set(measures.map(({ id }) => id));
  const besides = measures.flatMap(({ besides: own = [] }) => own.filter(({ measure }) => taken.has(measure)));
  const joined = joinedChanges([...measures, ...besides].map(({ change }) => change));
  const moved = new Set(joined.change?.dependencies?.flatMap(({ id, set }) => (set?.["group"] === undefined ? [] : [id])));
  if (moved.size === 0) return joined;
  // a group of which every dependency has an alternative now has none left
  const left = new Set(dependencies.flatMap(({ id, group }) => (moved.has(id) ? [] : [group])));
  const from = new Set(dependencies.flatMap(({ id, group }) => (moved.has(id) ? [group] : [])));
  const emptied = groups.flatMap(({ id }) => (from.has(id) && !left.has(id) ? [id] : []));
  return emptied.length === 0 ? joined : joinedChanges([joined, { remove: { groups: emptied } }]);
}
