import { describe, expect, it } from "vitest";
import { cutSetsByOrder } from "../../../src/engine/boolean/count-cut-sets.js";
import { cutSetsWithEvent } from "../../../src/engine/boolean/count-with-event.js";
import { evaluator } from "../../../src/engine/boolean/evaluate.js";
import { fussellVesely } from "../../../src/engine/boolean/fussell-vesely.js";
import { type GateModel, gateKinds } from "../../../src/engine/boolean/gate-model.js";
import { type GateLimits, GateTable } from "../../../src/engine/boolean/gate-table.js";
import { LimitReached } from "../../../src/engine/boolean/limit-reached.js";
import { listCutSets } from "../../../src/engine/boolean/list-cut-sets.js";
import { shapleyValues } from "../../../src/engine/boolean/shapley.js";
import { simplify } from "../../../src/engine/boolean/simplify.js";
import { type SolvedModel, solveModel } from "../../../src/engine/boolean/solve-model.js";
import { probabilitySumsByOrder } from "../../../src/engine/boolean/sum-by-order.js";
import { unrollLoops } from "../../../src/engine/boolean/unroll-loops.js";
import { WorkClock } from "../../../src/engine/boolean/work-clock.js";

/** Deeper than any call stack. */
const depth = 40_000;
/** More than a call can have arguments, and a stack calls. */
const width = 150_000;
const over = (): WorkClock => new WorkClock(() => true);

type Rule = "or" | "and";

/** A gate for each event, over the event and the gate before it. */
function nested(levels: number, ruleOf: (level: number) => Rule, limits?: GateLimits): GateModel {
  const table = new GateTable(levels, limits);
  let signal = table.event(0);
  for (let level = 1; level < levels; level++) signal = table[ruleOf(level)]([table.event(level), signal]);
  return table.model(signal);
}

/** As {@link nested}, but the first gate rests on the last. */
function ring(levels: number): GateModel {
  const table = new GateTable(levels);
  const declared = Array.from({ length: levels }, () => table.declare());
  declared.forEach((signal, level) => {
    table.define(signal, table.or([table.event(level), declared.at(level - 1)!]));
  });
  return table.model(declared.at(-1)!);
}

const alternating = (level: number): Rule => (level % 2 === 0 ? "or" : "and");

describe("gates nested deeper than any call stack", () => {
  it.each(["or", "and"] as const)("of one kind, %s, become one gate", (rule) => {
    const { gateCount, kind, input } = simplify(nested(width, () => rule));
    expect([gateCount, kind[0], input.length]).toEqual([1, gateKinds[rule], width]);
  });

  it("of or are solved: every event alone is a cut set", () => {
    const solved = solveModel(simplify(nested(width, () => "or"))) as SolvedModel;
    expect(cutSetsByOrder(solved)).toEqual([0n, BigInt(width)]);
    expect(cutSetsWithEvent(solved)).toEqual(new Array(width).fill(1n));
  });

  it("in a ring are unrolled without repeating it for each of its gates", () => {
    const model = unrollLoops(ring(depth))!;
    expect(model.gateCount).toBeLessThan(3 * depth);
    expect(simplify(model).gateCount).toBe(1);
  });

  it("of alternating kinds are solved as modules", () => {
    const model = simplify(nested(depth, alternating));
    expect(model.gateCount).toBe(depth - 1);
    expect((solveModel(model) as SolvedModel).modules.length).toBe(depth - 1);
  });

  it("of alternating kinds are counted: the cut sets of each order, whatever the depth", () => {
    const solved = solveModel(simplify(nested(1_000, alternating))) as SolvedModel;
    // the last gate is an "and": one event of an "or" further down with all of the "and" gates above it
    expect(cutSetsByOrder(solved).reduce((sum, count) => sum + count, 0n)).toBe(500n);
  });

  it("are refused by name beyond the limit of gates", () => {
    expect(() => nested(100, alternating, { mostGates: 98 })).toThrow(new LimitReached("gates"));
    expect(nested(100, alternating, { mostGates: 99 }).gateCount).toBe(99);
    expect(unrollLoops(nested(100, alternating), { mostGates: 98 })).toBeUndefined();
  });
});

describe("a clock that has run out ends", () => {
  const levels = 10_000;
  const model = nested(levels, () => "or");
  const solved = solveModel(simplify(model)) as SolvedModel;
  const cost = new Float64Array(levels).fill(1);

  it.each<[string, () => unknown]>([
    ["making gates", () => nested(levels, () => "or", { clock: over() })],
    ["unrolling loops", () => unrollLoops(ring(levels), { clock: over() })],
    ["simplifying", () => simplify(model, over())],
    ["counting", () => cutSetsByOrder(solved, over())],
    ["adding up probabilities", () => probabilitySumsByOrder(solved, cost, over())],
    ["counting by event", () => cutSetsWithEvent(solved, over())],
    ["Shapley values", () => shapleyValues(solved, over())],
    ["listing", () => [...listCutSets(solved, cost, over())]],
    ["evaluating", () => evaluator(model, over())([0])],
  ])("%s", (_, work) => {
    expect(work).toThrow(new LimitReached("milliseconds"));
  });

  it("solving by diagrams, and says so", () => {
    expect(solveModel(simplify(model), { clock: over() })).toMatchObject({ limit: "milliseconds" });
  });

  it("solving by trying, and says so", () => {
    const table = new GateTable(100);
    const events = Array.from({ length: 100 }, (_, event) => table.event(event));
    const weights = events.map((_, event) => 1_000 + event ** 2);
    const vote = table.model(table.atLeast(60_000, events, weights)); // no small diagram, and no small cut set
    const options = { diagramNodes: 300, maxOrder: 2 };
    expect(solveModel(vote, options)).toMatchObject({ truncatedAt: 2 });
    expect(solveModel(vote, { ...options, clock: over() })).toMatchObject({ limit: "milliseconds" });
  });

  it("the Fussell-Vesely importance, which is then missing", () => {
    expect(fussellVesely(solved, cost, { nodes: 1e6, clock: over() })).toBeUndefined();
  });
});

describe("Shapley values of many events", () => {
  const count = 600;
  const events = (table: GateTable): number[] => Array.from({ length: count }, (_, event) => table.event(event));

  it.each<[string, (table: GateTable) => number]>([
    ["any", (table) => table.or(events(table))],
    ["all", (table) => table.and(events(table))],
    ["three", (table) => table.atLeast(3, events(table))],
    ["half", (table) => table.atLeast(count / 2, events(table))],
  ])("are equal where %s of them suffice", (_, top) => {
    const table = new GateTable(count);
    const values = shapleyValues(solveModel(simplify(table.model(top(table)))) as SolvedModel);
    for (const value of values) expect(value * count).toBeCloseTo(1, 10);
  });
});
