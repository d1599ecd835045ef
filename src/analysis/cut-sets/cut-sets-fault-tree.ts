import { always, type GateModel, never } from "../../engine/boolean/gate-model.js";
import { type GateLimits, GateTable } from "../../engine/boolean/gate-table.js";
import { unrollLoops } from "../../engine/boolean/unroll-loops.js";
import type { FaultTree } from "../../model/documents/fault-tree.js";
import { checkFaultTree } from "../../model/documents/fault-tree.js";
import { hashOf } from "../../model/landscape/canonical-json.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { WorkProgress } from "../../model/values/work-options.js";
import { version } from "../../version.js";
import type { CutSets } from "./cut-sets-result.js";
import { type CutSetListOptions, cutSetListKinds, solveCutSets } from "./cut-sets-solve.js";
import { QuestionLimits } from "./question-limits.js";

/**
 * The gates of a fault tree, for the engine. Event numbers are places in `tree.events`.
 * @throws {@link LimitReached} beyond the limits
 * @remarks Cost: time and space O(inputs).
 */
export function gateModelOf({ gates, events, houseEvents, top }: FaultTree, limits?: GateLimits): GateModel {
  const table = new GateTable(events.length, limits);
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

/**
 * The minimal cut sets of a fault tree, as {@link cutSets} gives them for a landscape.
 * @throws {@link CutSetsLimitError} carrying the bounds reached
 */
export function faultTreeCutSets(tree: FaultTree, options: CutSetListOptions = {}): CutSets {
  checkFaultTree("faultTreeCutSets", tree);
  checkOptions("faultTreeCutSets", options, cutSetListKinds);
  const { sort = "order", maxOrder, minProbability, maxSets = 1_000 } = options;
  const progress = new WorkProgress(options, 2);
  const question = new QuestionLimits(options.limits, () => progress.listen());
  const model = question.within(() => unrollLoops(gateModelOf(tree, question.gateLimits), question.gateLimits));
  if (model === undefined) throw question.exceeded("gates");
  progress.step();
  const events = tree.events.map(({ id, name = id, probability }) => ({
    id,
    name,
    ...(probability === undefined ? {} : { probability }),
  }));
  const solved = solveCutSets(model, events, () => () => true, options, question);
  progress.step();
  return {
    tragweite: "cut-sets/1",
    version,
    model: { id: tree.id, hash: hashOf(tree) },
    target: tree.top,
    options: {
      reading: "worst",
      minEvidence: "assumed",
      sort,
      maxOrder: maxOrder ?? null,
      minProbability: minProbability ?? null,
      maxSets,
    },
    doubts: [],
    ...solved,
  };
}
