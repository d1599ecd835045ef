import { parseLandscape } from "tragweite";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/engine/compile/compile.js";

const evidence = { status: "assumed" } as const;

/** So many draw on one supply in turn, each instead of what it has of its own. */
function slotsOf(drawers: number, isOrdered: boolean): number {
  const users = Array.from({ length: drawers }, (_, index) => `user-${index}`);
  const system = (id: string, more = {}) => ({
    kind: "system",
    id,
    name: id,
    operator: "unknown",
    systemType: "x",
    evidence,
    ...more,
  });
  const supply = { perDay: drawers, ...(isOrdered ? { order: users } : {}) };
  const row = (id: string, dependent: string, supplier: string, more = {}) => ({
    ...{ id, dependent, supplier, kind: "use", weight: 1, group: `any-${dependent}`, evidence },
    ...more,
  });
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "many",
    nodes: [system("lab", { supply }), ...users.flatMap((id) => [system(id), system(`own-${id}`)])],
    groups: users.map((id) => ({ id: `any-${id}`, node: id, rule: "at-least", k: 1 })),
    dependencies: users.flatMap((id) => [
      row(`own-${id}`, id, `own-${id}`),
      row(`lab-${id}`, id, "lab", { draws: { always: 1, atLoss: 5, of: `own-${id}` } }),
    ]),
  });
  return compile(landscape).graph.dependencyCount;
}

describe("a supply on which 2,000 draw", () => {
  it("takes a few slots for each of them where it is shared evenly", () => {
    expect(slotsOf(2000, false) / 2000).toBeLessThan(7);
  });

  it("takes no more than some slots for each of them where one is served after the other", () => {
    // none for each who is served before
    expect(slotsOf(2000, true) / 2000).toBeLessThan(12);
  });
});
