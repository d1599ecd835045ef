import { applyBdd, bddOperations } from "./bdd.js";
import type { DiagramStore } from "./diagram-store.js";

/** Families of sets as functions: true where all of some set has failed. */
export class FamilyUnions {
  private readonly made = new Map<number, number>([
    [0, 0],
    [1, 1],
  ]);
  constructor(private readonly store: DiagramStore) {}

  of(family: number): number {
    const { store, made } = this;
    const open = [family];
    for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
      const low = made.get(store.low[node]!);
      const high = made.get(store.high[node]!);
      if (made.has(node) || (low !== undefined && high !== undefined)) {
        open.pop();
        if (made.has(node)) continue;
        const failed = applyBdd(store, bddOperations.or, high!, low!);
        made.set(node, low === failed ? low! : store.node(store.variable[node]!, low!, failed));
      } else {
        if (low === undefined) open.push(store.low[node]!);
        if (high === undefined) open.push(store.high[node]!);
      }
    }
    return made.get(family)!;
  }
}
