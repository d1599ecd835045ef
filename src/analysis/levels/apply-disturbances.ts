import type { CompiledLandscape } from "../../engine/compile/compile.js";
import type { DoubtKind, DoubtReading } from "../../engine/compile/doubt.js";
import { lossOfLevel } from "../../engine/loss.js";
import { cutSlot, degradePosition, type PropagationState } from "../../engine/propagate/propagation-state.js";
import type { LandscapeIndex } from "../../model/landscape/landscape-index.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { type Selection, selectNodes } from "../../model/scenario/select-nodes.js";
import { type Bounds, boundsOfLevel } from "../../quantities.js";

/** A disturbance with the nodes that its selectors pick. */
export type ResolvedDisturbance =
  | { readonly id: string; readonly kind: "isolation"; readonly nodes: Selection }
  | { readonly id: string; readonly kind: "disconnection"; readonly between: readonly [Selection, Selection] }
  | { readonly id: string; readonly kind: "degradation"; readonly nodes: Selection; readonly level: Bounds };

/** @throws {@link EmptySelectionError} for a selector that matches nothing */
export function resolveDisturbance(index: LandscapeIndex, disturbance: Disturbance): ResolvedDisturbance {
  const { id } = disturbance;
  if (disturbance.kind === "disconnection") {
    const [one, other] = disturbance.between;
    return { id, kind: "disconnection", between: [selectNodes(index, one, [], id), selectNodes(index, other, [], id)] };
  }
  const nodes = selectNodes(index, disturbance.nodes, disturbance.except ?? [], id);
  return disturbance.kind === "isolation"
    ? { id, kind: "isolation", nodes }
    : { id, kind: "degradation", nodes, level: boundsOfLevel(disturbance.level) };
}

/** What is not known about disturbances: whom they pick, where an operator or a place is not stated, and how far they go. */
export function doubtsAbout(disturbances: readonly ResolvedDisturbance[]): DoubtKind[] {
  const selections = disturbances.flatMap((each) => (each.kind === "disconnection" ? each.between : [each.nodes]));
  return [
    ...(selections.some(({ possibly, unplaced }) => possibly.size > unplaced.size) ? (["operators"] as const) : []),
    ...(selections.some(({ unplaced }) => unplaced.size > 0) ? (["places"] as const) : []),
    ...(disturbances.some(isOfOpenLevel) ? (["levels"] as const) : []),
  ];
}

/** Whether a disturbance leaves a level of which only a range is known. */
export function isOfOpenLevel(
  disturbance: ResolvedDisturbance,
): disturbance is Extract<ResolvedDisturbance, { kind: "degradation" }> {
  return disturbance.kind === "degradation" && disturbance.level.atLeast < disturbance.level.atMost;
}

/** Of what is only possible, the worst is read of a member that is open, and the best of one that is spared. */
type Membership = "surely" | "open" | "spared";

/** The positions that a selection holds; an auxiliary node goes with the node whose choice it stands for. */
function membership(
  { graph, numberOf, choicesOf }: CompiledLandscape,
  { surely, possibly, unplaced }: Selection,
  reading: Pick<DoubtReading, "operators" | "places">,
): Map<number, Membership> {
  const members = new Map<number, Membership>();
  const add = (id: string, member: Membership): void => {
    const number = numberOf.get(id) ?? -1;
    for (const each of [number, ...(choicesOf.get(number) ?? [])]) members.set(graph.positionOf[each] ?? -1, member);
  };
  for (const id of possibly) add(id, reading[unplaced.has(id) ? "places" : "operators"] === "worst" ? "open" : "spared");
  for (const id of surely) add(id, "surely");
  return members;
}

/** Cuts each dependency of a member, and on a member, of which `crosses` says so. The choice of a node is no other node, and what is taken as whole is never cut. */
function cutAround(
  { graph, nodes, choiceOf }: CompiledLandscape,
  state: PropagationState,
  members: Iterable<number>,
  crosses: (dependent: number, supplier: number) => boolean,
): void {
  const { nodeAt, groupStart, slotStart, supplier, dependentStart, dependent } = graph;
  const identity = (position: number): number => {
    const number = nodeAt[position] ?? -1;
    return number < nodes.length ? number : (choiceOf[number - nodes.length] ?? -1);
  };
  const cutSlotsOf = (position: number, wanted?: number): void => {
    const own = identity(position);
    const end = slotStart[groupStart[position + 1] ?? 0] ?? 0;
    for (let slot = slotStart[groupStart[position] ?? 0] ?? 0; slot < end; slot++) {
      const other = supplier[slot] ?? -1;
      if (wanted !== undefined && other !== wanted) continue;
      const its = identity(other);
      if (its !== -1 && own !== -1 && its !== own && crosses(position, other)) cutSlot(state, position, slot);
    }
  };
  for (const position of members) {
    cutSlotsOf(position);
    const end = dependentStart[position + 1] ?? 0;
    for (let index = dependentStart[position] ?? 0; index < end; index++) cutSlotsOf(dependent[index] ?? -1, position);
  }
}

/**
 * Writes a disturbance into a state as one reading of unknown operators, places and levels sees it: at worst every dependency is cut
 * that is cut under any operator or place and of a range of levels the least is left, at best only what is cut under all, and the most.
 * @returns the positions of the nodes that the disturbance isolates
 * @remarks Cost: time of the dependencies of and on the nodes picked, and of what else those dependents depend on.
 * {@link propagate} has to follow.
 */
export function applyDisturbance(
  compiled: CompiledLandscape,
  state: PropagationState,
  disturbance: ResolvedDisturbance,
  reading: DoubtReading,
): number[] {
  const holds = (member: Membership | undefined): boolean => member === "surely" || member === "open";
  if (disturbance.kind === "disconnection") {
    const one = membership(compiled, disturbance.between[0], reading);
    const other = membership(compiled, disturbance.between[1], reading);
    const between = (a: number, b: number): boolean => holds(one.get(a)) && holds(other.get(b));
    cutAround(compiled, state, one.keys(), (a, b) => between(a, b) || between(b, a));
    return [];
  }
  const members = membership(compiled, disturbance.nodes, reading);
  const isNode = (position: number): boolean => (compiled.graph.nodeAt[position] ?? -1) < compiled.nodes.length; // and no choice
  const picked = [...members.keys()].filter((position) => isNode(position) && holds(members.get(position)));
  if (disturbance.kind === "degradation") {
    const level = reading.levels === "worst" ? disturbance.level.atLeast : disturbance.level.atMost;
    for (const position of picked) degradePosition(state, position, lossOfLevel(level));
    return [];
  }
  cutAround(compiled, state, members.keys(), (a, b) => {
    const [one, other] = [members.get(a), members.get(b)];
    return one !== "spared" && other !== "spared" && (one !== other || one === "open");
  });
  return picked;
}
