import type { SolvedModel } from "./solve-model.js";
import { WorkClock } from "./work-clock.js";

/**
 * How many minimal cut sets contain each event.
 * @throws {@link LimitReached} when time is over
 * @remarks Cost: two passes over the diagrams with BigInt.
 */
export function cutSetsWithEvent({ modules, eventCount }: SolvedModel, clock = new WorkClock()): bigint[] {
  const ofModule: bigint[] = [];
  const below = modules.map(({ inputs, cutSets: { variable, low, high, root } }) => {
    const counts: bigint[] = [0n, 1n];
    clock.spend(variable.length);
    for (let node = 2; node <= root; node++) {
      const input = inputs[variable[node]!]!;
      counts[node] = counts[low[node]!]! + (input >= 0 ? 1n : ofModule[-1 - input]!) * counts[high[node]!]!;
    }
    ofModule.push(counts[root]!);
    return counts;
  });
  const byEvent = new Array<bigint>(eventCount).fill(0n);
  const around = new Array<bigint>(modules.length).fill(0n); // ways to put a module's sets into sets of the top
  around[modules.length - 1] = 1n;
  for (let index = modules.length - 1; index >= 0; index--) {
    const { inputs, cutSets } = modules[index]!;
    clock.spend(cutSets.variable.length);
    const ways = new Array<bigint>(cutSets.variable.length).fill(0n);
    ways[cutSets.root] = around[index]!;
    for (let node = cutSets.root; node > 1; node--) {
      const input = inputs[cutSets.variable[node]!]!;
      const [low, high] = [cutSets.low[node]!, cutSets.high[node]!];
      const withIt = ways[node]! * below[index]![high]!;
      if (input >= 0) byEvent[input] = byEvent[input]! + withIt;
      else around[-1 - input] = around[-1 - input]! + withIt;
      ways[low] = ways[low]! + ways[node]!;
      ways[high] = ways[high]! + ways[node]! * (input >= 0 ? 1n : ofModule[-1 - input]!);
    }
  }
  return byEvent;
}
