import { compile } from "../../engine/compile/compile.js";
import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import { untouchedState } from "../../engine/propagate/propagation-state.js";
import { restartLoops } from "../../engine/propagate/restart-loops.js";
import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { nodesAt } from "../levels/nodes-at.js";
import { type CountedTwice, countedTwice, type ExceededTotal, exceededTotals } from "./counting-checks.js";
import { amplifies, feedsItself } from "./loop-checks.js";

/** Something about a landscape that is legal and that its author should know. Ids ascend. */
export type LandscapeWarning =
  /** Losses grow on the way round: any loss that enters runs down the whole loop, or nearly so. */
  | { readonly code: "amplifying-loop"; readonly nodes: readonly string[] }
  /** An `at-least` loop that goes on when all suppliers outside are lost: a ring drawn with edges both ways. */
  | { readonly code: "self-feeding-loop"; readonly nodes: readonly string[] }
  /** A loop that runs only because it already runs, with what hangs on it. */
  | { readonly code: "restart-loop"; readonly nodes: readonly string[]; readonly hanging: readonly string[] }
  /** Service providers that sum up others, it seems, and are counted beside them. */
  | ({ readonly code: "counted-twice" } & CountedTwice)
  /** A total that the figures of its members exceed: it is not used to bound the sizes that nobody knows. */
  | ({ readonly code: "exceeded-total" } & ExceededTotal);

/** A warning of a loop. */
type LoopWarning = Extract<LandscapeWarning, { readonly nodes: readonly string[] }>;

/**
 * What validation warns of: loops of `share` or `capacity` groups with a gain of 1 or more, loops of `at-least` groups
 * that feed themselves, restart loops, aggregates that are counted beside what they sum up, and totals that figures exceed; in
 * this order, then by the first id.
 * @remarks Cost: time O((1 + loops) · (n + m)) for restart loops, and O(members · dependencies) for a loop that may amplify.
 */
export function landscapeWarnings(landscape: Landscape): LandscapeWarning[] {
  checkAskedLandscape("landscapeWarnings", landscape);
  const compiled = compile(landscape);
  const { graph } = compiled;
  const warnings: LoopWarning[] = [];
  const shares = new Set([...compiled.shares].map((number) => graph.positionOf[number] ?? -1));
  for (const [first, last] of loops(graph)) {
    const nodes = (): string[] => nodesAt(compiled, positions(first, last));
    if (amplifies(graph, first, last)) warnings.push({ code: "amplifying-loop", nodes: nodes() });
    const fed = feedsItself(graph, first, last, shares);
    if (fed.length > 0) warnings.push({ code: "self-feeding-loop", nodes: nodesAt(compiled, fed) });
  }
  for (const { members, hanging } of restartLoops(graph, untouchedState(graph))) {
    warnings.push({ code: "restart-loop", nodes: nodesAt(compiled, members), hanging: nodesAt(compiled, hanging) });
  }
  const order = ["amplifying-loop", "self-feeding-loop", "restart-loop"];
  const first = ({ nodes }: LoopWarning): string => nodes[0] ?? "";
  return [
    ...warnings.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code) || (first(a) < first(b) ? -1 : 1)),
    ...countedTwice(landscape).map((found) => ({ code: "counted-twice" as const, ...found })),
    ...exceededTotals(landscape).map((found) => ({ code: "exceeded-total" as const, ...found })),
  ];
}

/** The cyclic components, as first and last position. */
function loops({ nodeCount, componentLast }: CompiledGraph): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (let first = 0; first < nodeCount; first = (componentLast[first] ?? first) + 1) {
    const last = componentLast[first] ?? first;
    if (last > first) found.push([first, last]);
  }
  return found;
}

function positions(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
