import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impact } from "../../src/analysis/impact/impact.js";
import { compile } from "../../src/engine/compile/compile.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { isolating } from "../../src/model/scenario/quick-scenario.js";
import { landscapes } from "../arbitraries/landscapes.js";

/** The landscape with every node called otherwise and its list turned round; dependencies and groups are the same objects. */
const rewritten = (landscape: Landscape): Landscape => ({
  ...landscape,
  nodes: [...landscape.nodes].reverse().map((node) => ({
    ...node,
    name: `${node.name} again`,
    ...(landscape.crews === undefined && !("repair" in node) ? { recoveryHours: 7 } : {}),
  })),
});

describe("a landscape in which only nodes are written anew", () => {
  it("is compiled and computed as one of which nobody knew the dependencies before", () => {
    fc.assert(
      fc.property(landscapes(), (landscape) => {
        compile(landscape);
        const after = rewritten(landscape);
        const fresh = structuredClone(after);
        const [reused, anew] = [compile(after), compile(fresh)];
        expect(reused.graph).toEqual(anew.graph);
        expect(reused.nodes.map(({ name }) => name)).toEqual(anew.nodes.map(({ name }) => name));
        expect(reused.landscape).toBe(after);
        const [first] = landscape.nodes;
        if (first === undefined) return;
        expect(impact(after, isolating([first.id])).nodes).toEqual(impact(fresh, isolating([first.id])).nodes);
      }),
    );
  });

  it("shares the arrays of the one before, unless a node is new", () => {
    const node = (id: string) => ({ kind: "it-provider", id, name: id, evidence: { status: "assumed" } }) as const;
    const system = (id: string) =>
      ({ kind: "system", id, name: id, operator: "p", systemType: "any", evidence: { status: "assumed" } }) as const;
    const dependencies = [
      { id: "d", dependent: "a", supplier: "b", kind: "use", weight: 1, evidence: { status: "assumed" } } as const,
    ];
    const landscape: Landscape = {
      tragweite: "landscape/1",
      id: "x",
      nodes: [node("p"), system("a"), system("b")],
      dependencies,
    };
    const before = compile(landscape);
    expect(compile(rewritten(landscape)).graph).toBe(before.graph);
    const longer = compile({ ...landscape, nodes: [...landscape.nodes, system("c")] });
    expect(longer.graph).not.toBe(before.graph);
    expect(longer.nodes.length).toBe(4);
  });
});
