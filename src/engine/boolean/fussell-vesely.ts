import type { Diagram } from "./diagram.js";
import { DiagramStore, type StoreLimits } from "./diagram-store.js";
import { FamilyUnions } from "./family-unions.js";
import { LimitReached } from "./limit-reached.js";
import { moduleProbabilities } from "./probability.js";
import type { SolvedModel } from "./solve-model.js";
import { familyNode } from "./zbdd.js";

/**
 * By event: the probability that some minimal cut set that contains it has failed. Divided by P(top) that is the proper
 * Fussell-Vesely importance.
 * @param probability - by event, in [0, 1]
 * @returns `undefined` where the diagrams outgrow the limits
 * @remarks Cost: for every input of a module one diagram, made of those for the cut sets below it. Modules multiply: the
 * cut sets with an event are those of its module with it, put into those around with the module. Source: J. B. Fussell,
 * "How to hand-calculate system reliability and safety characteristics", IEEE Transactions on Reliability R-24(3), 1975,
 * 169–174; the computation on diagrams is ours.
 */
export function fussellVesely(
  solved: SolvedModel,
  probability: ArrayLike<number>,
  limits: StoreLimits,
): Float64Array | undefined {
  const { modules, eventCount } = solved;
  const ofModule = moduleProbabilities(solved, probability);
  const byEvent = new Float64Array(eventCount);
  const around = new Float64Array(modules.length); // P(some cut set with the module has failed, the module aside)
  around[modules.length - 1] = 1;
  const store = new DiagramStore();
  for (let index = modules.length - 1; index >= 0; index--) {
    const { inputs, cutSets } = modules[index]!;
    const p = Float64Array.from(inputs, (input) => (input >= 0 ? probability[input]! : ofModule[-1 - input]!));
    store.reset(limits);
    let rest: Float64Array;
    try {
      rest = restProbabilities(store, cutSets, p);
    } catch (error) {
      if (!(error instanceof LimitReached)) throw error;
      return undefined;
    }
    inputs.forEach((input, variable) => {
      const chained = around[index]! * rest[variable]!;
      if (input >= 0) byEvent[input] = chained * p[variable]!;
      else around[-1 - input] = chained;
    });
  }
  return byEvent;
}

/** By variable: P(the rest of some set with it has failed). */
function restProbabilities(store: DiagramStore, family: Diagram, p: Float64Array): Float64Array {
  const unions = new FamilyUnions(store);
  const nodeOf = new Int32Array(family.variable.length); // the family's nodes as nodes of the store
  nodeOf[1] = 1;
  for (let node = 2; node < nodeOf.length; node++)
    nodeOf[node] = familyNode(store, family.variable[node]!, nodeOf[family.low[node]!]!, nodeOf[family.high[node]!]!);
  const values = new NodeValues(store, p);
  const rest = new Float64Array(p.length);
  const cofactor = new Int32Array(nodeOf.length);
  for (let variable = 0; variable < p.length; variable++) {
    store.spend(nodeOf.length);
    for (let node = 2; node < nodeOf.length; node++) {
      const asked = family.variable[node]!;
      if (asked > variable) cofactor[node] = 0;
      else if (asked === variable) cofactor[node] = nodeOf[family.high[node]!]!;
      else cofactor[node] = familyNode(store, asked, cofactor[family.low[node]!]!, cofactor[family.high[node]!]!);
    }
    rest[variable] = values.of(unions.of(cofactor[family.root]!));
  }
  return rest;
}

/** Probabilities of the nodes of a store that still grows. */
class NodeValues {
  private values = new Float64Array(1024);
  private known = 2;
  constructor(
    private readonly store: DiagramStore,
    private readonly p: Float64Array,
  ) {
    this.values[1] = 1;
  }

  of(node: number): number {
    const { store, p } = this;
    if (node >= this.values.length) {
      const larger = new Float64Array(2 * node);
      larger.set(this.values);
      this.values = larger;
    }
    const { values } = this;
    for (; this.known <= node; this.known++) {
      const failure = p[store.variable[this.known]!]!;
      values[this.known] = (1 - failure) * values[store.low[this.known]!]! + failure * values[store.high[this.known]!]!;
    }
    return values[node]!;
  }
}
