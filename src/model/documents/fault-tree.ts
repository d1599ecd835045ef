import { InvalidArgumentError } from "../../errors/errors.js";
import { checkCount, checkRecord, checkText } from "../values/argument-checks.js";

/**
 * A coherent fault tree as other tools exchange it: gates over basic events. It knows nothing of a landscape. Ids of
 * gates, basic events and house events share one space.
 */
export interface FaultTree {
  readonly id: string;
  /** Id of the gate or event that is asked about. */
  readonly top: string;
  readonly gates: readonly FaultTreeGate[];
  readonly events: readonly BasicEvent[];
  readonly houseEvents: readonly HouseEvent[];
}

/** What fails when all, any, or so many of its inputs have. */
export type FaultTreeGate =
  | { readonly id: string; readonly rule: "and" | "or"; readonly inputs: readonly string[] }
  | {
      readonly id: string;
      readonly rule: "at-least";
      /** Fails when so many of its inputs have failed. */
      readonly k: number;
      readonly inputs: readonly string[];
    };

/** A failure that is not taken apart further. */
export interface BasicEvent {
  readonly id: string;
  /** What it stands for, where the id does not say it. */
  readonly name?: string;
  /** In [0, 1]; absent where nothing is known. */
  readonly probability?: number;
}

/** Something that has happened or has not, as switched by hand. */
export interface HouseEvent {
  readonly id: string;
  readonly state: boolean;
}

/**
 * @throws {@link InvalidArgumentError} for what is no fault tree: rows of another form, an id that is taken or leads nowhere
 * @remarks Cost: time and space O(tree).
 */
export function checkFaultTree(call: string, tree: FaultTree): void {
  checkRecord(call, "fault tree", tree, ["gates", "events", "houseEvents"], hint);
  const refuse = (reason: string): never => {
    throw new InvalidArgumentError(call, reason, hint);
  };
  const ids = new Set<unknown>();
  for (const rows of [tree.gates, tree.events, tree.houseEvents])
    for (const row of rows as readonly unknown[]) {
      checkRecord(call, "row of the fault tree", row, [], hint);
      const { id } = row as BasicEvent;
      checkText(call, "id of a row", id, hint);
      if (ids.has(id)) refuse(`the id "${id}" is taken twice`);
      ids.add(id);
    }
  const demandKnown = (id: unknown): void => {
    if (!ids.has(id)) refuse(`nothing has the id "${String(id)}"`);
  };
  demandKnown(tree.top);
  for (const { id, probability = 0 } of tree.events)
    if (!(typeof probability === "number" && probability >= 0 && probability <= 1))
      refuse(`"${id}" has no probability from 0 to 1`);
  for (const { id, state } of tree.houseEvents) if (typeof state !== "boolean") refuse(`"${id}" is neither true nor false`);
  for (const gate of tree.gates) {
    checkRecord(call, `gate "${gate.id}"`, gate, ["inputs"], hint);
    if (gate.rule === "at-least") checkCount(call, `k of the gate "${gate.id}"`, gate.k, 0);
    else if (!["and", "or"].includes(gate.rule)) refuse(`the gate "${gate.id}" has no rule`);
    gate.inputs.forEach(demandKnown);
  }
}

const hint = "give one that readFaultTree or targetFaultTree made";
