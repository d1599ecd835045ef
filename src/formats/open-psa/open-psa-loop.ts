import type { FaultTreeGate } from "../../model/documents/fault-tree.js";

/**
 * The ids of gates that rest on one another in a loop, the first repeated as the last; `undefined` where there is none.
 * @remarks Cost: one depth-first walk, time O(inputs), with an explicit stack.
 */
export function findLoop(gates: readonly FaultTreeGate[]): string[] | undefined {
  const inputsOf = new Map(gates.map(({ id, inputs }) => [id, inputs]));
  const state = new Map<string, "open" | "done">();
  for (const { id: start } of gates) {
    if (state.has(start)) continue;
    state.set(start, "open");
    const path = [{ id: start, next: 0 }];
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const input = inputsOf.get(frame.id)?.[frame.next++];
      if (input === undefined) {
        state.set(frame.id, "done");
        path.pop();
      } else if (state.get(input) === "open") {
        const ids = path.map(({ id }) => id);
        return [...ids.slice(ids.indexOf(input)), input];
      } else if (inputsOf.has(input) && !state.has(input)) {
        state.set(input, "open");
        path.push({ id: input, next: 0 });
      }
    }
  }
  return undefined;
}
