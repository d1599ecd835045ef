import { type CompiledLandscape, compile, structuralDoubts } from "../../engine/compile/compile.js";
import { dependentsBySlot } from "../../engine/compile/dependents-by-slot.js";
import { allAtBest, allAtWorst, type DoubtKind, doubtKinds } from "../../engine/compile/doubt.js";
import type { Failure } from "../../engine/failures/single-failures.js";
import { type Memory, ownMemory } from "../../engine/memory.js";
import { type Disturbed, disturb } from "../../engine/propagate/disturb.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import { type PropagationState, untouchedState } from "../../engine/propagate/propagation-state.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { EvidenceStatus } from "../../quantities.js";
import { type CountedUnit, countedUnit } from "../counting/counted-unit.js";
import { namingLoop } from "../levels/named-loop.js";
import { offerTable } from "../offers/landscape-offers.js";
import { OfferReader } from "../offers/offer-reader.js";
import type { OfferTable } from "../offers/offer-table.js";
import { DoubtBefore, type ReadSide } from "./doubt-before.js";
import type { RankUnit } from "./failure-units.js";
import type { MomentBelow } from "./moment-below.js";
import type { SupplyingUnit } from "./supplying-units.js";

/** One reading of what is not known, with a state that is used again for each failure. */
export interface SweepSide {
  readonly compiled: CompiledLandscape;
  readonly state: PropagationState;
  readonly reader: OfferReader;
  readonly failureOf: (unit: RankUnit) => Failure;
  /** What has been taken before: it is in the state that was kept. */
  readonly disturbed: Disturbed | undefined;
}

/** A landscape made ready for many failures one after the other. */
export interface Sweep {
  readonly landscape: Landscape;
  /** The unit in which what is lost is compared. */
  readonly counted: CountedUnit;
  readonly offers: OfferTable;
  /** What is unknown and read both ways. */
  readonly doubts: readonly DoubtKind[];
  readonly worst: SweepSide;
  /** The same as `worst` where nothing is unknown. */
  readonly best: SweepSide;
  /** The moment on which failures come on top; absent: nothing has failed before. */
  readonly below: MomentBelow | undefined;
  /** What may have been lost before; absent where that is known. */
  readonly doubtBefore: DoubtBefore | undefined;
}

/** How a landscape is made ready. */
export interface SweepPreparation {
  /** Take an offer as lost when any of its nodes is, instead of all. @defaultValue false */
  readonly anyNode?: boolean;
  /** Where the compiled arrays shall lie. @defaultValue memory of this thread */
  readonly memory?: Memory | undefined;
  /** The moment on which failures come on top. @defaultValue nothing has failed before */
  readonly below?: MomentBelow | undefined;
  /** The unit in which what is lost is compared. @defaultValue that of `lost` */
  readonly unit?: string | undefined;
  /** A sweep of a landscape that differs in dependencies alone: what is offered and counted is the same. */
  readonly like?: Pick<Sweep, "counted" | "offers"> | undefined;
  /** When a loop counts as not coming to rest in it. */
  readonly propagation?: PropagateOptions;
}

/**
 * @throws {@link NoConvergenceError} for a loop that amplifies the losses of the moment below; {@link UnknownIdError} for a unit
 * that nobody is counted in
 * @remarks Cost: compiling once or twice, O(n log n + m log m).
 */
export function prepareSweep(
  landscape: Landscape,
  minEvidence: EvidenceStatus,
  units: readonly (RankUnit & Pick<SupplyingUnit, "itself">)[],
  { anyNode = false, memory = ownMemory, below, unit, like, propagation = {} }: SweepPreparation = {},
): Sweep {
  const found = new Set<DoubtKind>([...structuralDoubts(landscape, minEvidence), ...(below?.doubts ?? [])]);
  for (const { possibly, unstated, itself } of units) {
    if (possibly.length > 0) found.add(unstated ?? "operators");
    if (itself !== undefined && itself.perhaps.size > 0) found.add("operators");
  }
  const doubts = doubtKinds.filter((kind) => found.has(kind));
  const counted = like?.counted ?? countedUnit(landscape, unit);
  const compiled = compile(landscape, { doubts: allAtWorst, minEvidence, memory });
  const offers = like?.offers ?? (anyNode ? atAnyNode : offerTable)(landscape);
  const side = (each: CompiledLandscape): SweepSide => sideOf(each, offers, below?.disturbedIn(each), propagation);
  const worst = side(compiled);
  const best = doubts.length === 0 ? worst : side(compile(landscape, { doubts: allAtBest, minEvidence, memory }));
  const read = ({ compiled: { graph }, reader }: SweepSide): ReadSide => ({ graph, reader });
  const doubtBefore = best === worst ? undefined : DoubtBefore.between(read(worst), read(best), landscape.nodes.length);
  return { landscape, counted, offers, doubts, worst, best, below, doubtBefore };
}

/** Offers that are lost with the first of their nodes. */
function atAnyNode(landscape: Landscape): OfferTable {
  const offers = offerTable(landscape);
  return { ...offers, sizeOf: new Int32Array(offers.sizeOf.length).fill(1) };
}

function sideOf(
  compiled: CompiledLandscape,
  offers: OfferTable,
  disturbed: Disturbed | undefined,
  propagation: PropagateOptions,
): SweepSide {
  const { graph, numberOf, doubts } = compiled;
  const state = untouchedState(graph, { standBysCarry: doubts.standBys === "best" });
  if (disturbed !== undefined) namingLoop(compiled, () => disturb(graph, state, disturbed, propagation));
  const slotsOf = slotsByRow(compiled);
  const positionOf = (id: string): number => graph.positionOf[numberOf.get(id) ?? -1] ?? -1;
  return {
    compiled,
    state,
    reader: new OfferReader(compiled, offers, state, disturbed),
    disturbed,
    failureOf: ({ nodes, possibly, dependency }) => {
      const positions = nodes.map(positionOf);
      if (doubts.operators === "worst") for (const id of possibly) positions.push(positionOf(id));
      return dependency === undefined ? { positions } : { positions, ...slotsOf(dependency) };
    },
  };
}

/**
 * By row of the landscape's dependencies: the slots in which it hears a node and the positions whose they are. A choice is heard
 * through those of its candidates, which have the buffer, and what is taken as whole is none. Made when first asked for: 12 bytes
 * a dependency.
 */
export function slotsByRow(compiled: CompiledLandscape): (row: number) => Pick<Failure, "slots" | "dependents"> {
  let rows: SlotRows | undefined;
  return (row) => {
    rows ??= slotRows(compiled);
    const [start, end] = [rows.start[row], rows.start[row + 1]];
    return { slots: rows.slots.subarray(start, end), dependents: rows.dependents.subarray(start, end) };
  };
}

interface SlotRows {
  /** The slots of a row are `slots[start[row]] …`, those of `dependents[…]`. */
  readonly start: Int32Array;
  readonly slots: Int32Array;
  readonly dependents: Int32Array;
}

function slotRows({ graph, landscape, dependencyOf, nodes }: CompiledLandscape): SlotRows {
  const isOnNode = (slot: number): boolean => (graph.nodeAt[graph.supplier[slot] ?? -1] ?? -1) < nodes.length;
  const start = new Int32Array((landscape.dependencies?.length ?? 0) + 1);
  const slotsOfRows = (take: (row: number, slot: number) => void): void => {
    for (let edge = 0; edge < graph.dependencyCount; edge++) {
      const slot = graph.slotOf[edge] ?? -1;
      if (isOnNode(slot)) take(dependencyOf[edge] ?? -1, slot);
    }
  };
  slotsOfRows((row) => {
    start[row + 1] = (start[row + 1] ?? 0) + 1;
  });
  for (let row = 1; row < start.length; row++) start[row] = (start[row] ?? 0) + (start[row - 1] ?? 0);
  const slots = new Int32Array(start.at(-1) ?? 0);
  const dependents = new Int32Array(slots.length);
  const next = start.slice();
  const dependentAt = dependentsBySlot(graph);
  slotsOfRows((row, slot) => {
    const index = next[row] ?? -1;
    slots[index] = slot;
    dependents[index] = dependentAt[slot] ?? -1;
    next[row] = index + 1;
  });
  return { start, slots, dependents };
}
