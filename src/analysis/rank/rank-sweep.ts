import { type CompiledLandscape, compile, structuralDoubts } from "../../engine/compile.js";
import { allAtBest, allAtWorst, type DoubtKind, doubtKinds } from "../../engine/doubt.js";
import { type PropagationState, untouchedState } from "../../engine/propagation-state.js";
import type { Failure } from "../../engine/single-failures.js";
import type { Landscape } from "../../model/landscape.js";
import type { EvidenceStatus } from "../../quantities.js";
import { type InsuredFigures, insuredFigures } from "../impact/insured-figures.js";
import { OfferReader, type OfferTable, offerTable } from "./rank-offers.js";
import type { RankUnit } from "./rank-units.js";

/** One reading of what is not known, with a state that is used again for each failure. */
export interface SweepSide {
  readonly compiled: CompiledLandscape;
  readonly state: PropagationState;
  readonly reader: OfferReader;
  readonly failureOf: (unit: RankUnit) => Failure;
}

/** A landscape made ready for many failures one after the other. */
export interface Sweep {
  readonly landscape: Landscape;
  readonly figures: InsuredFigures;
  readonly offers: OfferTable;
  /** What is unknown and read both ways. */
  readonly doubts: readonly DoubtKind[];
  readonly worst: SweepSide;
  /** The same as `worst` where nothing is unknown. */
  readonly best: SweepSide;
}

/**
 * @param anyService - take an offer as lost when any of its services is, instead of all
 * @remarks Cost: compiling once or twice, O(n log n + m log m).
 */
export function prepareSweep(
  landscape: Landscape,
  minEvidence: EvidenceStatus,
  units: readonly RankUnit[],
  { anyService = false } = {},
): Sweep {
  const doubts: DoubtKind[] = structuralDoubts(landscape, minEvidence);
  if (units.some(({ possibly }) => possibly.length > 0)) doubts.push("operators");
  doubts.sort((a, b) => doubtKinds.indexOf(a) - doubtKinds.indexOf(b));
  const figures = insuredFigures(landscape);
  const compiled = compile(landscape, { doubts: allAtWorst, minEvidence });
  const table = offerTable(compiled.nodes, figures.numberOf);
  const offers = anyService ? { ...table, sizeOf: new Int32Array(table.sizeOf.length).fill(1) } : table;
  const worst = sideOf(compiled, offers);
  const best = doubts.length === 0 ? worst : sideOf(compile(landscape, { doubts: allAtBest, minEvidence }), offers);
  return { landscape, figures, offers, doubts, worst, best };
}

function sideOf(compiled: CompiledLandscape, offers: OfferTable): SweepSide {
  const { graph, numberOf, doubts } = compiled;
  const slotsOf = slotsByRow(compiled);
  const positionOf = (id: string): number => graph.positionOf[numberOf.get(id) ?? -1] ?? -1;
  return {
    compiled,
    state: untouchedState(graph, { standBysCarry: doubts.standBys === "best" }),
    reader: new OfferReader(compiled, offers),
    failureOf: ({ nodes, possibly, dependency }) => {
      const positions = nodes.map(positionOf);
      if (doubts.operators === "worst") for (const id of possibly) positions.push(positionOf(id));
      if (dependency === undefined) return { positions };
      return { positions, ...(slotsOf().get(dependency) ?? { slots: [], dependents: [] }) };
    },
  };
}

/** Slots, and by the same index the positions whose dependencies they are. */
interface DependencySlots {
  readonly slots: number[];
  readonly dependents: number[];
}

/** By row of the landscape's dependencies: the slots that stand for it, without those of suppliers that are taken as whole. Made when first asked for. */
function slotsByRow(compiled: CompiledLandscape): () => ReadonlyMap<number, DependencySlots> {
  let rows: ReadonlyMap<number, DependencySlots> | undefined;
  return () => {
    rows ??= collectSlots(compiled);
    return rows;
  };
}

function collectSlots({ graph, dependencyOf, nodes, choiceOf }: CompiledLandscape): Map<number, DependencySlots> {
  const rows = new Map<number, DependencySlots>();
  const dependentAt = dependentBySlot(graph);
  for (let edge = 0; edge < graph.dependencyCount; edge++) {
    const slot = graph.slotOf[edge] ?? -1;
    const supplier = graph.nodeAt[graph.supplier[slot] ?? -1] ?? -1;
    if (supplier >= nodes.length && choiceOf[supplier - nodes.length] === -1) continue;
    const row = dependencyOf[edge] ?? -1;
    const found = rows.get(row) ?? { slots: [], dependents: [] };
    rows.set(row, found);
    found.slots.push(slot);
    found.dependents.push(dependentAt[slot] ?? -1);
  }
  return rows;
}

function dependentBySlot({ nodeCount, dependencyCount, groupStart, slotStart }: CompiledLandscape["graph"]): Int32Array {
  const dependentAt = new Int32Array(dependencyCount);
  for (let position = 0; position < nodeCount; position++) {
    dependentAt.fill(position, slotStart[groupStart[position] ?? 0], slotStart[groupStart[position + 1] ?? 0]);
  }
  return dependentAt;
}
