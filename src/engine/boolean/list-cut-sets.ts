import type { Diagram } from "./diagram.js";
import { LeastFirst } from "./least-first.js";
import type { SolvedModel } from "./solve-model.js";
import { WorkClock } from "./work-clock.js";

export interface ListedCutSet {
  /** Numbers of events, ascending. */
  readonly events: readonly number[];
  /** Sum of the costs of its events. */
  readonly cost: number;
}

/** Parts of diagrams still to be walked, one after the other. */
interface Pending {
  readonly module: number;
  readonly node: number;
  /** The least that this part and all after it can add. */
  readonly cost: number;
  readonly after: Pending | undefined;
}

interface Chosen {
  readonly event: number;
  readonly before: Chosen | undefined;
}

interface Start {
  readonly chosen: Chosen | undefined;
  readonly chosenCost: number;
  readonly pending: Pending | undefined;
}

/**
 * The minimal cut sets from the cheapest to the dearest, one at a time, as far as they are asked for.
 * @param cost - by event, ≥ 0: 1 for ascending order, −ln p for falling probability
 * @throws {@link LimitReached} when time is over
 * @remarks Cost: best-first search in which the least that is still to come is known, so no step is in vain: time
 * O(order × diagram depth × log) for each set, space the sets begun. Of equal cost, the latest begun comes first.
 */
export function* listCutSets(
  { modules }: SolvedModel,
  cost: ArrayLike<number>,
  clock = new WorkClock(),
): Generator<ListedCutSet, void, undefined> {
  const least: Float64Array[] = [];
  const inputCost: Float64Array[] = [];
  for (const { inputs, cutSets } of modules) {
    const costs = Float64Array.from(inputs, (input) =>
      input >= 0 ? cost[input]! : least[-1 - input]![modules[-1 - input]!.cutSets.root]!,
    );
    inputCost.push(costs);
    least.push(leastCosts(cutSets, costs));
  }
  const top = modules.length - 1;
  const root = modules[top]!.cutSets.root;
  if (root === 0) return;
  const queue = new LeastFirst<Start>();
  const total = least[top]![root]!;
  queue.push(total, { chosen: undefined, chosenCost: 0, pending: { module: top, node: root, cost: total, after: undefined } });
  for (let start = queue.pop(); start !== undefined; start = queue.pop()) {
    let { chosen, chosenCost, pending } = start;
    while (pending !== undefined) {
      const { module, node, after }: Pending = pending;
      clock.spend(1);
      if (node === 1) {
        pending = after;
        continue;
      }
      const { inputs, cutSets } = modules[module]!;
      const variable = cutSets.variable[node]!;
      const low = cutSets.low[node]!;
      const high = cutSets.high[node]!;
      const afterCost = after?.cost ?? 0;
      const lowCost = least[module]![low]! + afterCost;
      const highRest: Pending = { module, node: high, cost: least[module]![high]! + afterCost, after };
      const input = inputs[variable]!;
      const highCost = inputCost[module]![variable]! + highRest.cost;
      const withIt: Start =
        input >= 0
          ? { chosen: { event: input, before: chosen }, chosenCost: chosenCost + cost[input]!, pending: highRest }
          : {
              chosen,
              chosenCost,
              pending: { module: -1 - input, node: modules[-1 - input]!.cutSets.root, cost: highCost, after: highRest },
            };
      const withoutIt: Start = { chosen, chosenCost, pending: { module, node: low, cost: lowCost, after } };
      if (low === 0) ({ chosen, chosenCost, pending } = withIt);
      else if (lowCost < highCost) {
        queue.push(chosenCost + highCost, withIt);
        ({ chosen, chosenCost, pending } = withoutIt);
      } else {
        queue.push(chosenCost + lowCost, withoutIt);
        ({ chosen, chosenCost, pending } = withIt);
      }
    }
    const events: number[] = [];
    for (let link = chosen; link !== undefined; link = link.before) events.push(link.event);
    yield { events: events.sort((a, b) => a - b), cost: chosenCost };
  }
}

/** By node: the least cost of a set from there on. */
function leastCosts({ variable, low, high }: Diagram, cost: Float64Array): Float64Array {
  const least = new Float64Array(variable.length);
  least[0] = Number.POSITIVE_INFINITY;
  for (let node = 2; node < variable.length; node++)
    least[node] = Math.min(least[low[node]!]!, cost[variable[node]!]! + least[high[node]!]!);
  return least;
}
