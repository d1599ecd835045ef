import type { FaultTree, FaultTreeGate } from "../../../src/model/documents/fault-tree.js";

/** The tree "some of these sets has failed". */
export function treeOfSets(sets: readonly (readonly string[])[], p: Readonly<Record<string, number>> = {}): FaultTree {
  const ids = [...new Set(sets.flat())].sort();
  const gates = sets.map((set, index): FaultTreeGate => ({ id: `set-${index}`, rule: "and", inputs: set }));
  return {
    id: "sets",
    top: "top",
    gates: [{ id: "top", rule: "or", inputs: gates.map(({ id }) => id) }, ...gates],
    events: ids.map((id) => ({ id, ...(p[id] === undefined ? {} : { probability: p[id] }) })),
    houseEvents: [],
  };
}
