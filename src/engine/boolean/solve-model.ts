import { variableNode } from "./bdd.js";
import type { Diagram } from "./diagram.js";
import { DiagramStore } from "./diagram-store.js";
import { gateDiagram } from "./gate-diagram.js";
import { always, firstEvent, type GateModel, inputsFirst } from "./gate-model.js";
import { type EngineLimit, LimitReached } from "./limit-reached.js";
import { findModules } from "./modules.js";
import type { SolveOptions } from "./solve-options.js";
import { triedModule } from "./try-sets.js";
import { inputOrders, type ModulePart, PartWalk } from "./variable-order.js";
import { minimalSets } from "./zbdd.js";

/** One module: a function of events and of other modules that share nothing with one another. */
export interface SolvedModule {
  /** By variable of the diagrams: an event, or −1 − a module with a lower number. */
  readonly inputs: Int32Array;
  /** When the module fails; where cut sets were left out, when one of those listed has failed. */
  readonly failure: Diagram;
  /** Its minimal cut sets as a ZBDD. */
  readonly cutSets: Diagram;
}

export interface SolvedModel {
  readonly eventCount: number;
  /** Each after those in its inputs; the last is the top. */
  readonly modules: readonly SolvedModule[];
  /** Cut sets of more events than this were left out of some module, and only those; absent: none were. */
  readonly truncatedAt?: number;
  /** The most nodes of diagrams that stood at one time. */
  readonly peakNodes: number;
}

/** A model of which some module could not be solved within the limits. */
export interface UnsolvedModel {
  readonly limit: EngineLimit;
  /** Gate of the module. */
  readonly gate: number;
}

const defaultDiagramNodes = 2 ** 24;
const firstAttemptNodes = 50_000;
const attemptGrowth = 16;

/**
 * Solves a model module by module: binary diagram, then minimal cut sets. The variable order is that of a depth-first walk;
 * where it needs too many nodes, other walks are tried, and then all of them again with more nodes.
 * @param model - without loops, best after {@link simplify}
 * @returns the diagrams, or the module that could not be solved
 * @remarks Cost: exponential at worst in the inputs of a module. Source: A. Rauzy, "New algorithms for fault trees
 * analysis", Reliability Engineering and System Safety 40(3), 1993, 203–211; modules as in {@link findModules}.
 */
export function solveModel(model: GateModel, options: SolveOptions = {}): SolvedModel | UnsolvedModel {
  const { eventCount, top } = model;
  const base = firstEvent + eventCount;
  if (top < base) return { eventCount, modules: [moduleOfSignal(top)], peakNodes: 3 };
  const order = inputsFirst(model, top);
  const isModule = findModules(model);
  const walk = new PartWalk(model, isModule, order);
  const store = new DiagramStore();
  const modules: SolvedModule[] = [];
  const moduleOf = new Map<number, number>();
  let isTruncated = false;
  for (const gate of order) {
    if (isModule[gate] === 0) continue;
    const toInput = (signal: number): number => (signal >= base ? -1 - moduleOf.get(signal - base)! : signal - firstEvent);
    const diagrams = solveModule(model, gate, walk, store, options);
    let solved: SolvedModule | undefined;
    if (typeof diagrams !== "string") {
      const { leaves, failure, cutSets } = diagrams;
      solved = { inputs: leaves.map(toInput), failure, cutSets };
    } else {
      const part = walk.part(gate, "given");
      const inputs = part.leaves.map(toInput);
      const { diagramNodes = defaultDiagramNodes, clock } = options;
      if (diagrams === "milliseconds") return { limit: diagrams, gate };
      store.reset({ nodes: diagramNodes, clock });
      const tried = triedModule(model, part, leastOrders(modules, inputs), store, options);
      if (typeof tried === "string") return { limit: tried, gate };
      solved = { inputs, ...tried };
      isTruncated = true;
    }
    moduleOf.set(gate, modules.push(solved) - 1);
  }
  const { maxOrder } = options;
  const truncation = isTruncated && maxOrder !== undefined ? { truncatedAt: maxOrder } : {};
  return { eventCount, modules, peakNodes: store.peakCount, ...truncation };
}

/** By input: the fewest events that make it fail. */
function leastOrders(modules: readonly SolvedModule[], inputs: Int32Array): Float64Array {
  const ofModule: number[] = [];
  const orderOf = (input: number): number => (input >= 0 ? 1 : ofModule[-1 - input]!);
  for (const { inputs: own, cutSets } of modules) {
    const least = new Float64Array(cutSets.variable.length);
    least[0] = Number.POSITIVE_INFINITY;
    for (let node = 2; node < least.length; node++)
      least[node] = Math.min(least[cutSets.low[node]!]!, orderOf(own[cutSets.variable[node]!]!) + least[cutSets.high[node]!]!);
    ofModule.push(least[cutSets.root]!);
  }
  return Float64Array.from(inputs, orderOf);
}

function moduleOfSignal(signal: number): SolvedModule {
  const store = new DiagramStore();
  const isConstant = signal < firstEvent;
  const root = isConstant ? (signal === always ? 1 : 0) : variableNode(store, 0);
  const diagram = store.extract(root);
  return { inputs: Int32Array.from(isConstant ? [] : [signal - firstEvent]), failure: diagram, cutSets: diagram };
}

function solveModule(
  model: GateModel,
  gate: number,
  walk: PartWalk,
  store: DiagramStore,
  { diagramNodes: given = defaultDiagramNodes, maxOrder, clock }: SolveOptions,
): { leaves: Int32Array; failure: Diagram; cutSets: Diagram } | EngineLimit {
  // what can be tried need not be built at any price
  const diagramNodes = maxOrder === undefined ? given : Math.min(given, firstAttemptNodes * attemptGrowth);
  let limit: EngineLimit = "diagramNodes";
  for (let nodes = Math.min(firstAttemptNodes, diagramNodes); ; nodes = Math.min(nodes * attemptGrowth, diagramNodes)) {
    for (const inputOrder of inputOrders) {
      const part = walk.part(gate, inputOrder);
      store.reset({ nodes, clock });
      try {
        const root = failureOf(model, part, store);
        const sets = minimalSets(store, root);
        return { leaves: part.leaves, failure: store.extract(root), cutSets: store.extract(sets) };
      } catch (error) {
        if (!(error instanceof LimitReached)) throw error;
        limit = error.limit;
        if (limit === "milliseconds") return limit;
      }
    }
    if (nodes === diagramNodes) return limit;
  }
}

/** The binary diagram of a module's gate over its leaves. */
function failureOf(model: GateModel, { gates, leaves }: ModulePart, store: DiagramStore): number {
  const { inputStart, input } = model;
  const nodeOf = new Map<number, number>();
  leaves.forEach((signal, variable) => {
    nodeOf.set(signal, variableNode(store, variable));
  });
  const base = firstEvent + model.eventCount;
  let root = 0;
  for (const gate of gates) {
    const nodes = Array.from(input.subarray(inputStart[gate]!, inputStart[gate + 1]!), (signal) => nodeOf.get(signal)!);
    root = gateDiagram(store, model, gate, nodes);
    nodeOf.set(base + gate, root);
  }
  return root;
}
