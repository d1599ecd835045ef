import { expect, it } from "vitest";
import { cutSets } from "../../src/analysis/cut-sets/cut-sets.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";

const evidence = { status: "assumed" as const };
const system = (id: string, probability: number): Landscape["nodes"][number] => ({
  kind: "system",
  id,
  name: id.toUpperCase(),
  operator: "unknown",
  systemType: "any",
  probability,
  evidence,
});
const needs = (dependent: string, supplier: string) => ({
  id: `${dependent}-${supplier}`,
  dependent,
  supplier,
  kind: "hosting" as const,
  weight: 1,
  group: `${dependent}/any`,
  evidence,
});

it("CY-1: a loop keeps running when all that feeds it is lost, so {u1, u2} is no cut set (constructed)", () => {
  const landscape: Landscape = {
    tragweite: "landscape/1",
    id: "loop",
    nodes: [system("a", 0.05), system("b", 0.05), system("u1", 0.1), system("u2", 0.1)],
    groups: [
      { id: "a/any", node: "a", rule: "at-least", k: 1 },
      { id: "b/any", node: "b", rule: "at-least", k: 1 },
    ],
    dependencies: [needs("a", "b"), needs("a", "u1"), needs("b", "a"), needs("b", "u2")],
  };
  const result = cutSets(landscape, { kind: "lost", node: "a" });
  expect(result.cutSets.map(({ members }) => members)).toEqual([["a"], ["b", "u1"]]);
  expect(result.probability!.atLeast).toBeCloseTo(0.05475, 12);
  expect(result.complete).toBe(true);
});
