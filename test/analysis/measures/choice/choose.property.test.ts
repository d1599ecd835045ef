import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { choose } from "../../../../src/analysis/measures/choice/choose.js";
import { type Highs, highsSolver } from "../../../../src/analysis/measures/choice/highs-milp.js";
import { weightedLoss } from "../../../../src/analysis/measures/choice/weighted-loss.js";
import { replayable } from "../../../arbitraries/replayable.js";
import { bestByTrying, smallProblems } from "./small-problems.js";

const highs = highsSolver(await (loadHighs as unknown as () => Promise<Highs>)());

describe("the choice of options", () => {
  it("is the best of all sets, and says so", async () => {
    await fc.assert(
      fc.asyncProperty(smallProblems, async (problem) => {
        const choice = await choose(problem);
        const best = bestByTrying(problem);
        expect(choice.status === "infeasible").toBe(best === undefined);
        if (best === undefined) return;
        expect(choice.status).toBe("best");
        choice.aims.forEach(({ value, bound }, index) => {
          expect(value).toBeCloseTo(best[index]!, 9);
          expect(bound).toBe(value);
        });
      }),
      replayable(2000),
    );
  });

  it("is the same where a solver stands by that is not needed", async () => {
    await fc.assert(
      fc.asyncProperty(smallProblems, async (problem) => {
        expect(await choose(problem, { milp: highs })).toEqual(await choose(problem));
      }),
      replayable(300),
    );
  });

  it("is between its bound and what is greedy where it is found by HiGHS alone, and best where that is said", async () => {
    let proven = 0;
    await fc.assert(
      fc.asyncProperty(smallProblems, async (problem) => {
        const choice = await choose(problem, { milp: highs, mostNodes: 0 });
        const best = bestByTrying(problem);
        expect(choice.status === "infeasible").toBe(best === undefined);
        if (best === undefined) return;
        const greedy = await choose(problem, { mostNodes: 0 });
        expect(choice.bound).toBeLessThanOrEqual(best[0]! + 1e-9);
        expect(choice.value).toBeGreaterThanOrEqual(best[0]! - 1e-9);
        expect(choice.value).toBeLessThanOrEqual(greedy.value + 1e-9);
        expect(choice.value - best[0]!).toBeLessThan(1e-3);
        if (choice.status !== "best") return;
        proven++;
        choice.aims.forEach(({ value }, index) => {
          expect(value).toBeCloseTo(best[index]!, 9);
        });
      }),
      replayable(450),
    );
    expect(proven).toBeGreaterThan(20);
  });

  it("stays within its bounds wherever it is stopped", async () => {
    await fc.assert(
      fc.asyncProperty(smallProblems, fc.nat(30), fc.nat(20), async (problem, mostAsked, mostNodes) => {
        const choice = await choose(problem, { mostAsked, mostNodes });
        const best = bestByTrying(problem);
        expect(choice.status === "infeasible").toBe(best === undefined);
        if (best === undefined) return;
        expect(choice.asked).toBeLessThanOrEqual(Math.max(2, mostAsked));
        expect(choice.bound).toBeLessThanOrEqual(best[0]! + 1e-9);
        expect(choice.value).toBeGreaterThanOrEqual(best[0]! - 1e-9);
        if (problem.goal.kind === "least-loss") expect(choice.cost).toBeLessThanOrEqual(problem.goal.budget + 1e-9);
        const greedy = await choose(problem, { mostAsked, mostNodes: 0 });
        expect(choice.value).toBeLessThanOrEqual(greedy.value);
        expect(choice).toEqual(await choose(problem, { mostAsked, mostNodes }));
      }),
      replayable(900),
    );
  });

  it("leaves nothing of a budget that one more option could use, wherever the search stops", async () => {
    let stopped = 0;
    await fc.assert(
      fc.asyncProperty(smallProblems, fc.nat(1), async (problem, mostNodes) => {
        const { goal, costs, lossesOf, parts } = problem;
        if (goal.kind !== "least-loss") return;
        const choice = await choose(problem, { mostNodes });
        if (choice.status === "best-found") stopped++;
        const all = [...Array(parts).keys()];
        const aimsOf = (taken: readonly number[]): number[] =>
          goal.objectives.map((aim) => weightedLoss(aim, lossesOf(taken, all)));
        const reached = aimsOf(choice.taken);
        for (const option of costs.keys()) {
          if (choice.taken.includes(option) || choice.cost + costs[option]! > goal.budget) continue;
          const more = aimsOf([...choice.taken, option].sort((a, b) => a - b));
          more.forEach((loss, place) => {
            expect(loss).toBeGreaterThanOrEqual(reached[place]! - 1e-9);
          });
        }
      }),
      replayable(3000),
    );
    expect(stopped).toBeGreaterThan(10);
  });

  it("has three thirds of a budget for all of it", async () => {
    const each = [1 / 3, 1 / 3, 1 / 3];
    const goal = { kind: "least-loss" as const, budget: 1, objectives: [{ parts: [0], weights: [1] }] };
    const problem = {
      costs: each,
      parts: 1,
      lossesOf: (taken: readonly number[]) => [3 - taken.length],
      relevantTo: () => [0, 1, 2],
      goal,
    };
    expect(await choose(problem)).toMatchObject({ status: "best", taken: [0, 1, 2], value: 0, bound: 0 });
  });

  it("takes the first of what is equally good, and nothing that is gratis and of no use", async () => {
    const goal = { kind: "cheapest" as const, limits: [{ parts: [0], weights: [1], atMost: 0 }] };
    const lossesOf = (taken: readonly number[]): number[] => [taken.some((option) => option > 0) ? 0 : 1];
    const problem = { costs: [0, 2, 2, 2], parts: 1, lossesOf, relevantTo: () => [0, 1, 2, 3], goal };
    expect(await choose(problem)).toMatchObject({ status: "best", taken: [1], cost: 2 });
    expect(await choose({ ...problem, lossesOf: () => [1] })).toMatchObject({ status: "infeasible", asked: 1 });
  });
});
