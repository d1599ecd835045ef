import { always, firstEvent, type GateModel, gateKinds, inputsFirst, never } from "../../engine/boolean/gate-model.js";
import { simplify } from "../../engine/boolean/simplify.js";
import { LimitExceededError } from "../../errors/errors.js";
import type { FaultTree, FaultTreeGate } from "../../model/documents/fault-tree.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { WorkProgress } from "../../model/values/work-options.js";
import type { CutSetTarget } from "./cut-set-target.js";
import { type CutSetOptions, checkQuestion, targetModel } from "./cut-sets.js";
import { QuestionLimits } from "./question-limits.js";

/**
 * A target of a landscape as a fault tree for other tools: loops are unrolled, weighted sums written as `and` and `or` gates
 * over what is still missing. Basic events are the nodes that may fail, by their ids.
 * @throws as {@link cutSets}, and {@link LimitExceededError} beyond `limits.gates`
 */
export function targetFaultTree(landscape: Landscape, target: CutSetTarget, options: CutSetOptions = {}): FaultTree {
  checkQuestion("targetFaultTree", landscape, target, options);
  const progress = new WorkProgress(options, 1);
  const question = new QuestionLimits(options.limits, () => progress.listen());
  const { model: raw, failing } = targetModel(landscape, target, options, question);
  const model = question.within(() => simplify(raw, question.clock));
  const writer = new GateWriter(
    model,
    failing.map(({ id }) => id),
    question.limits.gates,
  );
  for (const gate of inputsFirst(model, model.top)) writer.write(gate);
  progress.step();
  const used = new Set(writer.gates.flatMap(({ inputs }) => inputs));
  used.add(writer.idOf(model.top));
  return {
    id: landscape.id,
    top: writer.idOf(model.top),
    gates: writer.gates,
    events: failing
      .filter(({ id }) => used.has(id))
      .map(({ id, name, probability }) => ({ id, name, ...(probability === undefined ? {} : { probability }) })),
    houseEvents: model.top === always || model.top === never ? [{ id: writer.idOf(model.top), state: model.top === always }] : [],
  };
}

/** Ids of gates hold a bracket, which no id of a landscape does. */
class GateWriter {
  readonly gates: FaultTreeGate[] = [];

  constructor(
    private readonly model: GateModel,
    private readonly eventIds: readonly string[],
    private readonly mostGates: number,
  ) {}

  idOf(signal: number): string {
    const event = this.eventIds[signal - firstEvent];
    if (signal < firstEvent) return signal === always ? "constant(true)" : "constant(false)";
    return event ?? `gate(${signal - firstEvent - this.model.eventCount})`;
  }

  write(gate: number): void {
    const { eventCount, kind, threshold, inputStart, input, weight } = this.model;
    const [start, end] = [inputStart[gate] ?? 0, inputStart[gate + 1] ?? 0];
    const id = this.idOf(firstEvent + eventCount + gate);
    const inputs = [...input.subarray(start, end)].map((signal) => this.idOf(signal));
    const weights = [...weight.subarray(start, end)];
    if (kind[gate] !== gateKinds.atLeast) this.add({ id, rule: kind[gate] === gateKinds.and ? "and" : "or", inputs });
    else if (weights.every((each) => each === 1)) this.add({ id, rule: "at-least", k: threshold[gate] ?? 0, inputs });
    else this.sum(id, threshold[gate] ?? 0, inputs, weights);
  }

  /** "The weights of the failed inputs reach the threshold", a gate for every sum that may still be missing. */
  private sum(id: string, threshold: number, inputs: readonly string[], weights: readonly number[]): void {
    const rest = [...weights]; // from each weight on, their sum
    for (let index = rest.length - 2; index >= 0; index--) rest[index] = (rest[index] ?? 0) + (rest[index + 1] ?? 0);
    const named = new Set<string>();
    const nameOf = (index: number, missing: number): string => (index === 0 ? id : `${id}(${index}, ${missing})`);
    const open: { index: number; missing: number }[] = [{ index: 0, missing: threshold }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { index, missing } = next;
      const later = (left: number): string | undefined => {
        if (left > (rest[index + 1] ?? 0)) return undefined;
        const name = nameOf(index + 1, left);
        if (!named.has(name)) open.push({ index: index + 1, missing: left });
        named.add(name);
        return name;
      };
      const input = inputs[index] ?? "";
      const left = missing - (weights[index] ?? 0);
      const without = later(missing);
      const withIt = left <= 0 ? undefined : later(left);
      const name = nameOf(index, missing);
      if (left <= 0) this.add({ id: name, rule: "or", inputs: [input, ...(without === undefined ? [] : [without])] });
      else if (without === undefined) this.add({ id: name, rule: "and", inputs: [input, withIt ?? ""] });
      else {
        this.add({ id: `${name}+`, rule: "and", inputs: [input, withIt ?? ""] });
        this.add({ id: name, rule: "or", inputs: [`${name}+`, without] });
      }
    }
  }

  private add(gate: FaultTreeGate): void {
    if (this.gates.push(gate) > this.mostGates) throw new LimitExceededError("gates", this.mostGates);
  }
}
