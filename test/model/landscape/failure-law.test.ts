import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { failureLaw, statesSameFailures } from "../../../src/model/landscape/nodes/failure-law.js";

const landscape = (fields: object) =>
  parseLandscape({
    tragweite: "landscape/1",
    id: "l",
    nodes: [{ kind: "it-provider", id: "a", name: "a", evidence: { status: "inferred" }, ...fields }],
  });

function refused(fields: object): readonly string[] {
  try {
    landscape(fields);
  } catch (error) {
    if (error instanceof InvalidInputError)
      return error.issues.map(({ path, message, hint }) => `${path.slice(2).join("/")}: ${message}; ${hint}`);
  }
  return [];
}

describe("how a node fails", () => {
  it("is a rate with hours of any law", () => {
    const lawOf = (failureHours: unknown) => failureLaw(landscape({ failuresPerYear: 2, failureHours }).nodes[0]!);
    const perYear = { atLeast: 2, atMost: 2 };
    const always = (law: object) => ({ kind: "rate", perYear, hours: { atLeast: law, atMost: law }, isAssumed: true });
    expect(lawOf(4)).toEqual(always({ kind: "fixed", hours: 4 }));
    expect(lawOf({ median: 4, p90: 12 })).toEqual(always({ kind: "lognormal", median: 4, p90: 12 }));
    expect(lawOf([1, 2])).toEqual(always({ kind: "listed", hours: [1, 2] }));
    expect(lawOf({ atLeast: 1, atMost: 2 })).toMatchObject({
      hours: { atLeast: { kind: "fixed", hours: 1 }, atMost: { kind: "fixed", hours: 2 } },
    });
  });

  it("is assumed unless evidence of its own says more", () => {
    const isAssumed = (fields: object) => failureLaw(landscape({ probability: 0.1, ...fields }).nodes[0]!)?.isAssumed;
    expect(isAssumed({})).toBe(true);
    expect(isAssumed({ failureEvidence: { status: "assumed" } })).toBe(true);
    expect(isAssumed({ failureEvidence: { status: "inferred" } })).toBe(false);
    expect(failureLaw(landscape({}).nodes[0]!)).toBeUndefined();
  });

  it("is the same whatever the order of hours", () => {
    const of = (hours: number[]) => ({ failuresPerYear: 1, failureHours: hours });
    expect(statesSameFailures(of([1, 2, 2]), of([2, 1, 2]))).toBe(true);
    expect(statesSameFailures(of([1, 2, 2]), of([1, 1, 2]))).toBe(false);
    expect(statesSameFailures({ probability: 0.5 }, { probability: { atLeast: 0.5, atMost: 0.5 } })).toBe(true);
    expect(statesSameFailures({}, { probability: 0.5 })).toBe(false);
  });

  it("says what would be right where figures are wrong", () => {
    const rated = (failureHours: unknown) => refused({ failuresPerYear: 1, failureHours });
    expect(rated({ median: 8, p90: 4 })).toMatchInlineSnapshot(`
      [
        "failureHours/p90: p90 is 4, which is not above median; within median half of all failures end, within p90 nine of ten; hours that are always the same are one number",
      ]
    `);
    expect(rated({ median: "8", p90: 14 })).toMatchInlineSnapshot(`
      [
        "failureHours/median: median is "8"; write 8, without quotation marks",
      ]
    `);
    expect(rated({ median: 8 })).toMatchInlineSnapshot(`
      [
        "failureHours/p90: p90 is missing; a number belongs here",
      ]
    `);
    expect(rated({ atLeast: 8, atMost: 4 })).toMatchInlineSnapshot(`
      [
        "failureHours: atLeast is above atMost; undefined",
      ]
    `);
    expect(rated([3])).toMatchInlineSnapshot(`
      [
        "failureHours: failureHours has 1 entry; at least 2 entries are right",
      ]
    `);
    expect(rated([3, 0])).toMatchInlineSnapshot(`
      [
        "failureHours/1: the entry is 0; more than 0 is right",
      ]
    `);
    expect(rated("8 h")).toMatchInlineSnapshot(`
      [
        "failureHours: failureHours is "8 h"; write 8: the number of hours, without a unit",
      ]
    `);
    expect(rated("long")).toMatchInlineSnapshot(`
      [
        "failureHours: failureHours is "long"; write a number, or an object, or a list",
      ]
    `);
    expect(refused({ probability: { atLeast: "10 %", atMost: 0.2 } })).toMatchInlineSnapshot(`
      [
        "probability/atLeast: atLeast is "10 %"; write 0.1: a share of 1, without a percent sign",
      ]
    `);
    expect(refused({ probability: { atLeast: 0.1, atMost: 2 } })).toMatchInlineSnapshot(`
      [
        "probability/atMost: atMost is 2; at most 1 is right",
      ]
    `);
    expect(refused({ failuresPerYear: { atLeast: "0,5", atMost: 1 }, failureHours: 1 })).toMatchInlineSnapshot(`
      [
        "failuresPerYear/atLeast: atLeast is "0,5"; write 0.5, with a point before the decimals",
      ]
    `);
    expect(refused({ failureEvidence: { status: "inferred" } })).toMatchInlineSnapshot(`
      [
        "failureEvidence: failureEvidence says how figures of failures are known, and there are none; give failuresPerYear with failureHours, or a probability, or leave failureEvidence out",
      ]
    `);
    expect(refused({ probability: 0.1, failureEvidence: { status: "documented", sources: ["x"] } })).toMatchInlineSnapshot(`
      [
        "failureEvidence/sources/0: there is no source "x"; undefined",
      ]
    `);
  });
});
