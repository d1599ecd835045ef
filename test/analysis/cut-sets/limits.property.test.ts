import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { faultTreeCutSets } from "../../../src/analysis/cut-sets/cut-sets-fault-tree.js";
import { TooManyLevelsError } from "../../../src/analysis/cut-sets/cut-sets-levels.js";
import { CutSetsLimitError } from "../../../src/analysis/cut-sets/cut-sets-limit.js";
import type { FaultTree } from "../../../src/model/documents/fault-tree.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { replayable } from "../../arbitraries/replayable.js";
import { booleanLandscape } from "./boolean-landscape.js";

/** So few nodes of diagrams that next to nothing can be built. */
const starved = { diagramNodes: 8 };

/** A sum of n weights that are all different: no diagram of it is small. */
function weightedVote(n: number, p?: number): FaultTree {
  // 2 of 3 of neighbours, chained, so that modules do not help
  const events = Array.from({ length: n }, (_, index) => ({
    id: `e${String(index).padStart(2, "0")}`,
    ...(p === undefined ? {} : { probability: p }),
  }));
  const pairs = events.map(({ id }, index) => ({
    id: `pair-${index}`,
    rule: "and" as const,
    inputs: [id, events[(index + 1) % n]!.id],
  }));
  return {
    id: "ring",
    top: "top",
    gates: [{ id: "top", rule: "or", inputs: pairs.map(({ id }) => id) }, ...pairs],
    events,
    houseEvents: [],
  };
}

describe("limits on the size of diagrams", () => {
  it("with a highest order still list all cut sets up to it, with certified bounds", () => {
    fc.assert(
      fc.property(booleanLandscape(9), fc.nat(), fc.integer({ min: 1, max: 3 }), (landscape, pick, maxOrder) => {
        const node = landscape.nodes[pick % landscape.nodes.length]!.id;
        const whole = cutSets(landscape, { kind: "lost", node }, { importance: false, maxSets: 10_000 });
        const some = cutSets(
          landscape,
          { kind: "lost", node },
          { maxOrder, importance: false, maxSets: 10_000, limits: { diagramNodes: 300 } },
        );
        const tight = attempt(() =>
          cutSets(
            landscape,
            { kind: "lost", node },
            { maxOrder, importance: false, maxSets: 10_000, limits: { diagramNodes: 60 } },
          ),
        );
        const expected = whole.cutSets.filter(({ order }) => order <= maxOrder).map(({ members }) => members.join());
        for (const found of [some, tight]) {
          if (found === undefined) continue;
          expect(found.cutSets.map(({ members }) => members.join()).sort()).toEqual(expected.sort());
          const p = whole.probability!.atLeast;
          expect(found.probability!.atLeast).toBeLessThanOrEqual(p + 1e-12);
          expect(found.probability!.atMost).toBeGreaterThanOrEqual(p - 1e-12);
          expect(found.leftOut.probabilityAtMost!).toBeGreaterThanOrEqual(p - some.probability!.atLeast - 1e-12);
        }
      }),
      replayable(500),
    );
  });

  it("without one end in limit-exceeded that carries the bounds reached", () => {
    const p = 1 - (1 - 0.01 ** 2) ** 20;
    try {
      faultTreeCutSets(weightedVote(20, 0.01), { limits: starved });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CutSetsLimitError);
      const { code, limit, reached } = error as CutSetsLimitError;
      expect([code, limit]).toEqual(["limit-exceeded", "diagramNodes"]);
      expect(reached.completeUpToOrder).toBe(2);
      expect(reached.countByOrder).toMatchObject([{ order: 2, count: "20" }]);
      expect(reached.probability!.atLeast).toBeLessThanOrEqual(p);
      expect(reached.probability!.atMost).toBeGreaterThanOrEqual(0.9 * p);
    }
  });
});

describe("listing", () => {
  it("bounds what it leaves out, by number and by probability", () => {
    const all = faultTreeCutSets(weightedVote(12, 0.1));
    const few = faultTreeCutSets(weightedVote(12, 0.1), { maxSets: 5, sort: "probability" });
    const likely = faultTreeCutSets(weightedVote(12, 0.1), { minProbability: 0.02 });
    expect(all).toMatchObject({ complete: true, count: "12", leftOut: { count: "0", probabilityAtMost: 0 } });
    expect(few).toMatchObject({ complete: false, count: "12", leftOut: { count: "7" } });
    expect(few.leftOut.probabilityAtMost!).toBeGreaterThanOrEqual(0.07);
    expect(few.leftOut.probabilityAtMost!).toBeLessThan(0.0700001);
    expect(likely.cutSets).toEqual([]);
    expect(likely.leftOut.probabilityAtMost).toBe(likely.probability!.atMost);
  });
});

it("refuses by name a node with more levels than can be told apart", () => {
  const evidence = { status: "assumed" as const };
  const system = (id: string) => ({ kind: "system" as const, id, name: id, operator: "unknown", systemType: "any", evidence });
  const need = (dependent: string, supplier: string, weight: number) => ({
    id: `${dependent}-${supplier}`,
    dependent,
    supplier,
    kind: "hosting" as const,
    weight,
    group: `${dependent}/share`,
    evidence,
  });
  const landscape: Landscape = {
    tragweite: "landscape/1",
    id: "loop",
    nodes: ["a", "b", "c"].map(system),
    groups: ["a", "b"].map((id) => ({ id: `${id}/share`, node: id, rule: "share" as const })),
    dependencies: [need("a", "b", 0.9), need("b", "a", 0.9), need("a", "c", 0.1)],
  };
  const ask = (lossLevels: number) =>
    cutSets(landscape, { kind: "level-below", node: "a", level: 0.5 }, { limits: { lossLevels } });
  expect(() => ask(10)).toThrow(TooManyLevelsError);
  expect(() => ask(10)).toThrow(/node "[abc]" can have more than 10 levels/);
});

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof CutSetsLimitError) return undefined;
    throw error;
  }
}
