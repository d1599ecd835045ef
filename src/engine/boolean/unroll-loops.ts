import { variableNode } from "./bdd.js";
import { DiagramStore } from "./diagram-store.js";
import { gateDiagram } from "./gate-diagram.js";
import { always, firstEvent, type GateModel, gateKinds, inputsFirst, never } from "./gate-model.js";
import { type GateLimits, GateTable } from "./gate-table.js";
import { LimitReached } from "./limit-reached.js";

/** Nodes of diagrams that one loop may take before it is unrolled gate by gate. */
const loopDiagramNodes = 500_000;

/**
 * The same function without loops: the least fixed point of failure, that is the greatest of availability. Each strongly
 * connected component becomes a diagram over the signals that enter it, iterated from "nothing has failed" until nothing
 * moves, and the diagram becomes gates. Where it grows too large, the gates themselves are repeated: with c gates on which
 * backward inputs rest, c + 1 rounds suffice, as each round but the last makes one of them fail that had not.
 * @param limits - `mostGates` is two million where absent
 * @returns the model, or `undefined` where it would need more gates
 * @throws {@link LimitReached} when time is over
 * @remarks Cost: time and space O(inputs) outside loops; inside, exponential at worst in the signals that enter, or
 * O((c + 1) · inputs) gates. Source: the fixed point theorem (see {@link propagate}); the number of rounds is ours.
 */
export function unrollLoops(model: GateModel, limits: GateLimits = {}): GateModel | undefined {
  try {
    return unrolled(model, new GateTable(model.eventCount, { mostGates: 2_000_000, ...limits }));
  } catch (error) {
    if (error instanceof LimitReached && error.limit === "gates") return undefined;
    throw error;
  }
}

function unrolled(model: GateModel, table: GateTable): GateModel {
  const { eventCount, gateCount, top } = model;
  const base = firstEvent + eventCount;
  const order = inputsFirst(model, top);
  const component = componentsOf(model, order);
  const place = new Int32Array(gateCount); // in the order of a depth-first walk: an input that is no earlier closes a loop
  const members = new Map<number, number[]>();
  order.forEach((gate, index) => {
    place[gate] = index;
    const list = members.get(component[gate]!);
    if (list === undefined) members.set(component[gate]!, [gate]);
    else list.push(gate);
  });
  const signals = new Int32Array(gateCount).fill(never);
  const store = new DiagramStore();
  for (const gate of order) {
    // a component is complete when its last member in the walk is reached; all it rests on outside came before
    const loop = members.get(component[gate]!) ?? [];
    if (loop.at(-1) !== gate) continue;
    const backward = backwardInputs(model, loop, component, place);
    if (backward === 0) signals[gate] = rebuilt(model, table, signals, gate);
    else if (!settleAsDiagram(model, table, signals, loop, store)) {
      // equal gates are not made twice: a round that moves no signal is the last, as all after it would be the same
      for (let round = 0, moved = true; moved && round <= backward; round++) {
        moved = false;
        for (const member of loop) {
          const signal = rebuilt(model, table, signals, member);
          moved ||= signal !== signals[member];
          signals[member] = signal;
        }
      }
    }
  }
  return table.model(top >= base ? signals[top - base]! : top);
}

/** How many gates of a component some input of it rests on that is no later in the walk. */
function backwardInputs(
  { eventCount, inputStart, input }: GateModel,
  loop: readonly number[],
  component: Int32Array,
  place: Int32Array,
): number {
  const base = firstEvent + eventCount;
  const backward = new Set<number>();
  for (const member of loop) {
    for (let slot = inputStart[member]!; slot < inputStart[member + 1]!; slot++) {
      const child = input[slot]! - base;
      if (child >= 0 && component[child] === component[member] && place[child]! >= place[member]!) backward.add(child);
    }
  }
  return backward.size;
}

/** Writes the signals of a component's members, by way of diagrams; false where those grow too large. */
function settleAsDiagram(
  model: GateModel,
  table: GateTable,
  signals: Int32Array,
  loop: readonly number[],
  store: DiagramStore,
): boolean {
  const { eventCount, inputStart, input } = model;
  const base = firstEvent + eventCount;
  store.reset({ nodes: loopDiagramNodes, clock: table.clock });
  const current = new Map(loop.map((gate) => [gate, 0]));
  const entering = new Map<number, number>(); // signal of the new model → variable
  const nodeOf = (given: number): number => {
    const inside = current.get(given - base);
    if (inside !== undefined) return inside;
    const signal = given >= base ? signals[given - base]! : given;
    if (signal < firstEvent) return signal;
    const variable = entering.get(signal) ?? entering.size;
    entering.set(signal, variable);
    return variableNode(store, variable);
  };
  try {
    for (let moved = true; moved; ) {
      moved = false;
      for (const gate of loop) {
        const nodes = Array.from(input.subarray(inputStart[gate]!, inputStart[gate + 1]!), nodeOf);
        const node = gateDiagram(store, model, gate, nodes);
        moved ||= node !== current.get(gate);
        current.set(gate, node);
      }
    }
  } catch (error) {
    if (error instanceof LimitReached && error.limit === "diagramNodes") return false;
    throw error;
  }
  writeGates(table, store, [...entering.keys()], current, signals);
  return true;
}

/** Diagrams as gates: with the variable failed or not, what is below it; as failure is monotone, no "not" is needed. */
function writeGates(
  table: GateTable,
  store: DiagramStore,
  entering: readonly number[],
  roots: ReadonlyMap<number, number>,
  signals: Int32Array,
): void {
  let last = 0;
  for (const root of roots.values()) last = Math.max(last, root);
  const needed = new Uint8Array(last + 2);
  for (const root of roots.values()) needed[root] = 1;
  for (let node = last; node > 1; node--) {
    if (needed[node] === 0) continue;
    needed[store.low[node]!] = 1;
    needed[store.high[node]!] = 1;
  }
  const written = new Int32Array(last + 2);
  written[1] = always;
  for (let node = 2; node <= last; node++) {
    if (needed[node] === 0) continue;
    const failed = table.and([entering[store.variable[node]!]!, written[store.high[node]!]!]);
    written[node] = table.or([written[store.low[node]!]!, failed]);
  }
  for (const [gate, root] of roots) signals[gate] = written[root]!;
}

/** The gate over what its inputs are now. */
function rebuilt(model: GateModel, table: GateTable, current: Int32Array, gate: number): number {
  const { eventCount, kind, threshold, inputStart, input, weight } = model;
  const base = firstEvent + eventCount;
  const [start, end] = [inputStart[gate]!, inputStart[gate + 1]!];
  const signals = Array.from(input.subarray(start, end), (signal) => (signal >= base ? current[signal - base]! : signal));
  switch (kind[gate]) {
    case gateKinds.and:
      return table.and(signals);
    case gateKinds.or:
      return table.or(signals);
    default:
      return table.atLeast(threshold[gate]!, signals, [...weight.subarray(start, end)]);
  }
}

/**
 * By gate: a number that it shares with the gates of its strongly connected component.
 * @remarks Source: M. Sharir, "A strong-connectivity algorithm and its applications in data flow analysis", Computers and
 * Mathematics with Applications 7(1), 1981, 67–72.
 */
function componentsOf({ eventCount, gateCount, inputStart, input }: GateModel, order: Int32Array): Int32Array {
  const base = firstEvent + eventCount;
  const users: number[][] = Array.from({ length: gateCount }, () => []);
  for (const gate of order) {
    for (let slot = inputStart[gate]!; slot < inputStart[gate + 1]!; slot++) {
      if (input[slot]! >= base) users[input[slot]! - base]!.push(gate);
    }
  }
  const component = new Int32Array(gateCount).fill(-1);
  for (let index = order.length - 1; index >= 0; index--) {
    const root = order[index]!;
    if (component[root] !== -1) continue;
    // against the direction of the first walk, from its last to its first: what uses the root and is used by it
    const open = [root];
    component[root] = root;
    for (let gate = open.pop(); gate !== undefined; gate = open.pop()) {
      for (const user of users[gate]!) {
        if (component[user] !== -1) continue;
        component[user] = root;
        open.push(user);
      }
    }
  }
  return component;
}
