import { describe, expect, it } from "vitest";
import { GraphBuilder } from "./graph-builder.js";

/**
 * Functional Dependency Network Analysis. Source: P. R. Garvey and C. A. Pinto, "Introduction to Functional Dependency
 * Network Analysis", Second International Symposium on Engineering Systems, MIT, 2009: the level of a receiver is the
 * least of its own level, the strength-of-dependency term mean(αP + 100(1 − α)) and the criticality-of-dependency term
 * min(P + β). The numbers are computed from these equations (kind *eq*), not printed in the paper.
 *
 * As an engine graph: a `share` group with weights α/n, and an `all` group of weight 0 with slack β/100.
 */
interface Feeder {
  readonly node: string;
  readonly alpha: number;
  readonly beta: number;
}

function receiver(model: GraphBuilder, node: string, feeders: readonly Feeder[]): GraphBuilder {
  return model
    .group(
      node,
      "share",
      feeders.map(({ node, alpha }) => ({ node, weight: alpha / feeders.length })),
    )
    .group(
      node,
      "all",
      feeders.map(({ node, beta }) => ({ node, weight: 0, slack: beta / 100 })),
    );
}

function expectLevel(level: number, percent: number): void {
  expect(Math.abs(level * 100 - percent)).toBeLessThanOrEqual(1e-9);
}

describe("FDNA after Garvey and Pinto (eq)", () => {
  it.each([
    [100, 100],
    [75, 85],
    [50, 70],
    [25, 55],
    [20, 50],
    [10, 40],
    [0, 30],
  ])("FD-1: one feeder, α 0.6, β 30: P1 = %d gives P2 = %d", (p1, p2) => {
    const model = receiver(new GraphBuilder(), "2", [{ node: "1", alpha: 0.6, beta: 30 }]);
    expectLevel(model.levels({ 1: p1 / 100 })["2"]!, p2);
  });

  it.each([
    [100, 100, 100],
    [50, 100, 70],
    [100, 50, 90],
    [0, 100, 20],
    [100, 0, 50],
    [30, 60, 50],
    [0, 0, 20],
  ])("FD-2: two feeders, (α, β) = (0.8, 20) and (0.4, 50): P = (%d, %d) gives P3 = %d", (p1, p2, p3) => {
    const model = receiver(new GraphBuilder(), "3", [
      { node: "1", alpha: 0.8, beta: 20 },
      { node: "2", alpha: 0.4, beta: 50 },
    ]);
    expectLevel(model.levels({ 1: p1 / 100, 2: p2 / 100 })["3"]!, p3);
  });

  it("FD-4: criticality alone adds up along the shortest path", () => {
    const model = new GraphBuilder();
    receiver(model, "B", [{ node: "A", alpha: 0, beta: 10 }]);
    receiver(model, "C", [
      { node: "B", alpha: 0, beta: 15 },
      { node: "A", alpha: 0, beta: 40 },
    ]);
    receiver(model, "D", [{ node: "C", alpha: 0, beta: 0 }]);
    const { B, C, D } = model.levels({ A: 0.2 });
    expectLevel(B!, 30);
    expectLevel(C!, 45);
    expectLevel(D!, 45);
  });

  it("FD-8: a criticality of 30 on a feeder at 50 leaves 80, in Garvey's convention", () => {
    const model = receiver(new GraphBuilder(), "2", [{ node: "1", alpha: 0, beta: 30 }]);
    expectLevel(model.levels({ 1: 0.5 })["2"]!, 80);
  });
});
