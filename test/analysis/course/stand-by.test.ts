import { describe, expect, it } from "vitest";
import { groupRules } from "../../../src/engine/compile/graph-columns.js";
import { wholeLoss } from "../../../src/engine/loss.js";
import { LimitExceededError } from "../../../src/errors/errors.js";
import type { TimedCase } from "../../arbitraries/timed-graph.js";
import { runCase } from "../../engine/timeline/timeline-run.js";

/** Node 0 fails from 0 to 20; node 2 needs node 0, or node 1 as a stand-by with a ceiling of 0.75. */
function standBy(activation: number, limit: number): TimedCase {
  return {
    timed: {
      columns: {
        nodeCount: 3,
        dependent: [2, 2],
        supplier: [0, 1],
        weight: [1, 1],
        group: [0, 0],
        standBy: [0, 1],
        ceiling: [1, 0.75],
        groupNode: [2],
        groupRule: [groupRules["at-least"]],
        groupK: [1],
      },
      recovery: [0, 0, 0],
      buffer: [0, 0],
      activation: [0, activation],
      limit: [Number.POSITIVE_INFINITY, limit],
      runs: [],
      from: [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
      until: [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    },
    effects: [{ begin: 0, end: 20, degraded: [{ node: 0, loss: wholeLoss }], cut: [] }],
  };
}

const lossesOf = (each: TimedCase, node: number): number[] =>
  runCase(each)
    .levels(25)
    .map((row) => row[node]! / wholeLoss);

describe("a stand-by", () => {
  it("carries after its activation, up to its ceiling, for no longer than its limit", () => {
    const losses = lossesOf(standBy(3, 5), 2);
    expect(losses.slice(0, 3)).toEqual([1, 1, 1]);
    expect(losses.slice(3, 8)).toEqual(new Array(5).fill(0.25));
    expect(losses.slice(8, 20)).toEqual(new Array(12).fill(1));
    expect(losses.slice(20)).toEqual(new Array(5).fill(0));
  });
  it("carries at once without activation, and to the end without limit", () => {
    expect(lossesOf(standBy(0, Number.POSITIVE_INFINITY), 2).slice(0, 20)).toEqual(new Array(20).fill(0.25));
  });
  it("begins anew after its group was normal in between", () => {
    const { timed, effects } = standBy(3, 5);
    const [first] = effects;
    const twice = [
      { ...first!, end: 10 },
      { ...first!, begin: 11 },
    ];
    const losses = lossesOf({ timed, effects: twice }, 2);
    expect(losses[9]).toBe(1);
    expect(losses.slice(11, 19)).toEqual([1, 1, 1, 0.25, 0.25, 0.25, 0.25, 0.25]);
  });
});

describe("a course without end", () => {
  const staircase: TimedCase = {
    // a share loop of two nodes that loses 0.4 of its loss each way and half of it again after a buffer
    timed: {
      columns: {
        nodeCount: 2,
        dependent: [0, 1],
        supplier: [1, 0],
        weight: [0.9, 0.9],
        group: [0, 1],
        groupNode: [0, 1],
        groupRule: [groupRules.share, groupRules.share],
        groupK: [0, 0],
      },
      recovery: [0, 0],
      buffer: [2, 2],
      activation: [0, 0],
      limit: [0, 0],
      runs: [],
      from: [0, 0],
      until: [0, 0],
    },
    effects: [{ begin: 0, end: 1000, degraded: [{ node: 0, loss: wholeLoss / 2 }], cut: [] }],
  };
  it("ends in limit-exceeded where a buffer in a share loop makes a staircase", () => {
    expect(runCase(staircase).course.breakpoints).toBeGreaterThan(3);
    expect(() => runCase(staircase, { breakpoints: 3 })).toThrow(LimitExceededError);
    expect(() => runCase(staircase, { levelChanges: 2 })).toThrow(/levelChanges/);
  });
});
