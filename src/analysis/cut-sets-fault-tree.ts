import { always, type GateModel, never } from "../engine/boolean/gate-model.js";
import { GateTable } from "../engine/boolean/gate-table.js";
import type { FaultTree } from "../model/fault-tree.js";

/**
 * The gates of a fault tree, for the engine. Event numbers are places in `tree.events`.
 * @remarks Cost: time and space O(inputs).
 */
export function gateModelOf({ gates, events, houseEvents, top }: FaultTree): GateModel {
  const table = new GateTable(events.length);
  const signals = new Map<string, number>();
  events.forEach(({ id }, event) => {
    signals.set(id, table.event(event));
  });
  for (const { id, state } of houseEvents) signals.set(id, state ? always : never);
  for (const { id } of gates) signals.set(id, table.declare());
  const signalOf = (id: string): number => signals.get(id) ?? never;
  for (const gate of gates) {
    const inputs = gate.inputs.map(signalOf);
    const signal =
      gate.rule === "at-least" ? table.atLeast(gate.k, inputs) : gate.rule === "and" ? table.and(inputs) : table.or(inputs);
    table.define(signalOf(gate.id), signal);
  }
  return table.model(signalOf(top));
}
