import { groupRules, type RuleName, rationRule } from "../../engine/compile/graph-columns.js";
import { levelOfLoss, toleranceUnits, wholeLoss } from "../../engine/loss.js";
import { groupLoss } from "../../engine/propagate/group-loss.js";
import type { PropagationState } from "../../engine/propagate/propagation-state.js";
import { drawingSlots } from "../../engine/propagate/ration-loss.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import type { DisturbanceTrials } from "./disturbance-trials.js";

/** What keeps a loss from being passed on. */
export type HeldBy =
  /** The dependency has no weight to speak of. */
  | "weight"
  /** The dependent may stay so far above its supplier. */
  | "slack"
  /** Enough other members of an at-least group work. */
  | "at-least"
  /** The other members of a capacity group carry the whole. */
  | "reserve"
  /** A stand-by carries. */
  | "stand-by"
  /** The true supplier may be another one of the candidates. */
  | "candidates"
  /** What is in stock at a supply suffices for what is drawn on it instead. */
  | "stock"
  /** So much comes in at a supply. */
  | "surplus"
  /** The loss is too small to count. */
  | "size";

/** A dependency whose supplier fails, and what it hears. */
export interface FailingDependency {
  readonly dependency: Dependency;
  /** The one that fails: of candidates one. */
  readonly supplier: string;
  /** The level of the supplier, in [0, 1]. */
  readonly level: number;
  /** The disturbance that cuts it, where one does. */
  readonly cutBy?: string;
  /** Whether the supplier is impaired but stays above the threshold below which it would be worth nothing. */
  readonly aboveThreshold: boolean;
}

/**
 * A node at which losses arrive, and what keeps it normal. At a supply no loss arrives, but more is drawn: its members are the draws, and those
 * fail that others are instead of.
 */
export interface HeldPlace {
  readonly node: string;
  readonly by: HeldBy;
  readonly group: { readonly rule: RuleName; readonly id?: string; readonly k?: number; readonly members: number };
  /** Members of the group that pass on no loss; of these, some may be stand-bys. */
  readonly working: number;
  /** By id. */
  readonly failing: readonly FailingDependency[];
}

/**
 * Where losses are held off among some positions: normal nodes with a supplier that is impaired or cut off.
 * @param positions - looked at in this order, which is that of the result
 * @returns `reached`: whether any of the positions is disturbed or cut off at all
 */
export function heldPlaces(
  trials: DisturbanceTrials,
  state: PropagationState,
  active: readonly Disturbance[],
  positions: readonly number[],
): { readonly places: HeldPlace[]; readonly reached: boolean } {
  const { graph, landscape, nodes, choiceOf } = trials.compiled;
  const cutBy = cuttingDisturbances(trials, active);
  const places: HeldPlace[] = [];
  let reached = false;
  for (const position of positions) {
    const lost = state.loss[position] ?? 0;
    reached ||= lost > 0 || (state.own[position] ?? 0) > 0;
    if (lost > toleranceUnits) continue;
    const number = graph.nodeAt[position] ?? -1;
    const isChoice = number >= nodes.length;
    const node = nodes[isChoice ? (choiceOf[number - nodes.length] ?? -1) : number];
    for (let group = graph.groupStart[position] ?? 0; group < (graph.groupStart[position + 1] ?? 0); group++) {
      const failing: FailingDependency[] = [];
      if (graph.rule[group] === rationRule) {
        reached ||= isDrawnOn(trials, state, group);
        continue;
      }
      const [start, end] = [graph.slotStart[group] ?? 0, graph.slotStart[group + 1] ?? 0];
      for (let slot = start; slot < end; slot++) {
        const supplier = state.loss[graph.supplier[slot] ?? -1] ?? 0;
        const cut = state.cut[slot] === 1;
        reached ||= cut || supplier > 0;
        const dependency = landscape.dependencies?.[trials.rowOf[slot] ?? -1];
        if ((!cut && supplier <= toleranceUnits) || dependency === undefined) continue;
        const disturbance = cutBy.get(slot);
        const aboveThreshold =
          !cut &&
          (dependency.threshold ?? 0) > 0 &&
          graph.limits !== undefined &&
          supplier <= (graph.limits.worthlessAbove[slot] ?? 0);
        const supplierNode = nodes[graph.nodeAt[graph.supplier[slot] ?? -1] ?? -1]?.id;
        failing.push({
          dependency,
          supplier: supplierNode ?? dependency.candidates?.[0] ?? "",
          level: levelOfLoss(supplier),
          ...(disturbance === undefined ? {} : { cutBy: disturbance }),
          aboveThreshold,
        });
      }
      if (failing.length === 0 || node === undefined) continue;
      failing.sort((a, b) => (a.dependency.id < b.dependency.id ? -1 : 1));
      const id = failing[0]?.dependency.group;
      const row = landscape.groups?.find((each) => each.id === id);
      const rule = row?.rule ?? "all";
      places.push({
        node: node.id,
        by: isChoice ? "candidates" : heldBy(trials, state, group),
        group: {
          rule,
          ...(id === undefined ? {} : { id }),
          ...(row?.rule === "at-least" ? { k: row.k } : {}),
          members: end - start,
        },
        working: end - start - failing.length,
        failing,
      });
    }
  }
  return { places, reached };
}

/** Whether anybody draws on a supply, of those who are served before and of those who share, instead of what is lost in part at least. */
function isDrawnOn({ compiled: { graph } }: DisturbanceTrials, state: PropagationState, group: number): boolean {
  for (const { slot } of drawingSlots(graph, group)) if ((state.loss[graph.supplier[slot] ?? -1] ?? 0) > 0) return true;
  return false;
}

/** Slot → the first disturbance that cuts it. */
function cuttingDisturbances(trials: DisturbanceTrials, active: readonly Disturbance[]): Map<number, string> {
  const cutBy = new Map<number, string>();
  trials.effects.forEach(({ cuts }, place) => {
    for (const { slot } of cuts) if (!cutBy.has(slot)) cutBy.set(slot, active[place]?.id ?? "");
  });
  return cutBy;
}

/** What keeps a group normal although some of its members fail. */
function heldBy(trials: DisturbanceTrials, state: PropagationState, group: number): HeldBy {
  const { graph } = trials.compiled;
  const [start, end] = [graph.slotStart[group] ?? 0, graph.slotStart[group + 1] ?? 0];
  if (state.carries !== undefined && lossWithoutStandBys(trials, state, group) > toleranceUnits) return "stand-by";
  if (graph.rule[group] === groupRules["at-least"]) return "at-least";
  if (graph.rule[group] === groupRules.capacity) return "reserve";
  for (let slot = start; slot < end; slot++) {
    const failing = state.cut[slot] === 1 || (state.loss[graph.supplier[slot] ?? -1] ?? 0) > toleranceUnits;
    if (!failing) continue;
    if ((graph.weight[slot] ?? 0) * wholeLoss > toleranceUnits) return "size";
    const slack = graph.limits?.slack[slot] ?? wholeLoss;
    if (slack < wholeLoss) return "slack";
  }
  return "weight";
}

function lossWithoutStandBys({ compiled: { graph } }: DisturbanceTrials, state: PropagationState, group: number): number {
  return groupLoss(graph, { ...state, carries: new Uint8Array(graph.dependencyCount) }, group);
}
