import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import type { Failure } from "../../engine/failures/single-failures.js";
import { type Disturbed, disturb } from "../../engine/propagate/disturb.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { type PropagationState, untouchedState } from "../../engine/propagate/propagation-state.js";
import type { SummedFigures } from "../counting/population-sum.js";
import type { OfferTable } from "../offers/offer-table.js";
import type { RankUnit } from "./failure-units.js";
import type { Sweep, SweepSide } from "./prepared-failures.js";

/** One reading of what is not known, and where its units stand in it. u units. */
export interface SweepModelSide {
  readonly graph: CompiledGraph;
  readonly standBysCarry: boolean;
  /** Length u + 1: the positions of a unit are `position[positionStart[unit]] …`. */
  readonly positionStart: Int32Array;
  readonly position: Int32Array;
  /** Length u + 1: the dependencies that a unit cuts are `slot[slotStart[unit]] …`, those of `dependent[…]`. */
  readonly slotStart: Int32Array;
  readonly slot: Int32Array;
  readonly dependent: Int32Array;
  /** What has been taken before anything fails; absent: nothing. */
  readonly disturbed?: Disturbed | undefined;
}

/** What a sweep tries: each unit alone, or every two of them together. */
export const sweepKinds = ["single", "pairs"] as const;
/** One of {@link sweepKinds}. */
export type SweepKind = (typeof sweepKinds)[number];

/**
 * All that the chunks of a sweep are computed from, in typed arrays and plain values: it can be handed to another thread,
 * and two of the same model hash and options are equal.
 */
export interface SweepModel {
  readonly sweep: SweepKind;
  readonly unitCount: number;
  /** Nodes of the landscape; the graphs may have auxiliary ones besides. */
  readonly nodeCount: number;
  readonly offers: OfferTable;
  /** Of the unit in which what is lost is compared. */
  readonly figures: SummedFigures;
  /** The only service type that counts, or `undefined` for the worst hit of all. */
  readonly service: string | undefined;
  readonly worst: SweepModelSide;
  /** Absent where nothing is unknown. */
  readonly best: SweepModelSide | undefined;
  readonly evaluationsPerNode: number;
  /** Whether it is not known of every service what had been lost before anything fails. @defaultValue false */
  readonly isOpenBefore?: boolean;
  /** Of a sweep of pairs: each landscape that this one may be, where they are few and tried one by one. */
  readonly worlds?: readonly SweepModel[];
}

export interface SweepModelOptions {
  /** @defaultValue "single" */
  readonly sweep?: SweepKind;
  readonly service: string | undefined;
  readonly evaluationsPerNode: number;
}

/** @remarks Cost: time and space of what the units hold; the compiled arrays are shared with `sweep`. */
export function sweepModel(
  { landscape, offers, counted, worst, best, doubtBefore }: Sweep,
  units: readonly RankUnit[],
  { sweep = "single", service, evaluationsPerNode }: SweepModelOptions,
): SweepModel {
  return {
    sweep,
    unitCount: units.length,
    nodeCount: landscape.nodes.length,
    offers,
    figures: counted.figures,
    service,
    worst: sideModel(worst, units),
    best: best === worst ? undefined : sideModel(best, units),
    evaluationsPerNode,
    isOpenBefore: doubtBefore !== undefined,
  };
}

function sideModel({ compiled, failureOf, disturbed }: SweepSide, units: readonly RankUnit[]): SweepModelSide {
  const positionStart = new Int32Array(units.length + 1);
  const slotStart = new Int32Array(units.length + 1);
  const position: number[] = [];
  const slot: number[] = [];
  const dependent: number[] = [];
  units.forEach((unit, index) => {
    const { positions, slots = [], dependents = [] } = failureOf(unit);
    append(position, positions);
    append(slot, slots);
    append(dependent, dependents);
    positionStart[index + 1] = position.length;
    slotStart[index + 1] = slot.length;
  });
  return {
    graph: compiled.graph,
    standBysCarry: compiled.doubts.standBys === "best",
    positionStart,
    position: Int32Array.from(position),
    slotStart,
    slot: Int32Array.from(slot),
    dependent: Int32Array.from(dependent),
    disturbed,
  };
}

/** The state of a side before anything fails. */
export function stateBefore({ graph, standBysCarry, disturbed }: SweepModelSide, options: PropagateOptions): PropagationState {
  const state = untouchedState(graph, { standBysCarry });
  if (disturbed !== undefined) disturb(graph, state, disturbed, options);
  return state;
}

function append(list: number[], more: ArrayLike<number>): void {
  for (let index = 0; index < more.length; index++) list.push(more[index] ?? -1);
}

/** What is lost with a unit. */
export function failureOf({ positionStart, position, slotStart, slot, dependent }: SweepModelSide, unit: number): Failure {
  const [slotsFrom, slotsTo] = [slotStart[unit], slotStart[unit + 1]];
  return {
    positions: position.subarray(positionStart[unit], positionStart[unit + 1]),
    slots: slot.subarray(slotsFrom, slotsTo),
    dependents: dependent.subarray(slotsFrom, slotsTo),
  };
}
