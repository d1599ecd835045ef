import { expect, it } from "vitest";
import { evaluateAll, supersetsOf } from "./boolean-evaluation.js";
import { GraphBuilder } from "./graph-builder.js";

it("CY-1 (con): two nodes that keep each other running lose A by exactly {a} and {b, U1}, not by {U1, U2}", () => {
  const model = new GraphBuilder().group("A", "at-least", ["B", "U1"]).group("B", "at-least", ["A", "U2"]);
  const evaluations = evaluateAll(model, ["A", "B", "U1", "U2"], "A");
  expect(evaluations).toEqual(supersetsOf([["A"], ["B", "U1"]], evaluations));
  expect(evaluations.filter(({ topLost }) => topLost)).toHaveLength(10);
  const withoutSources = evaluations.find(({ failed }) => failed.size === 2 && failed.has("U1") && failed.has("U2"));
  expect(withoutSources?.topLost).toBe(false);
});
