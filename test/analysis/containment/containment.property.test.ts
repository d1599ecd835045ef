import fc from "fast-check";
import { expect, it } from "vitest";
import { containment } from "../../../src/analysis/containment/containment.js";
import type { ContainmentPlan } from "../../../src/analysis/containment/containment-result.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { containedLandscapes } from "../../arbitraries/contained-landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { lostBy, slowContainment } from "./slow-containment.js";

const asked = fc.record({
  attacked: fc.constantFrom(["x"], ["s0"], ["s1"], ["s0", "s2"]),
  protect: fc.constantFrom(["t2"], ["t1"], ["s3"], ["t0", "s3"]),
  along: fc.constantFrom(undefined, undefined, ["use" as const]),
  exposed: fc.constantFrom("serving" as const, "lost" as const),
  minEvidence: fc.constantFrom("assumed" as const, "inferred" as const),
});

const options = ({ along, ...others }: typeof asked extends fc.Arbitrary<infer T> ? T : never) => ({
  ...others,
  ...(along === undefined ? {} : { along }),
});

it("serves as many as the best of all sets of cuts does, for each number of cuts", () => {
  const seen = { best: 0, "none-needed": 0, impossible: 0, "best-found": 0, several: 0, unsized: 0 };
  fc.assert(
    fc.property(
      containedLandscapes,
      asked,
      unlessRefused((landscape, each) => {
        const result = containment(landscape, options(each));
        const slow = slowContainment(landscape, options(each));
        seen[result.status]++;
        if (slow.length > 1) seen.several++;
        if ((slow[0]?.unsized ?? 0) > 0) seen.unsized++;
        expect(result.isComplete).toBe(true);
        expect(result.status === "impossible").toBe(slow.length === 0);
        expect(result.plans.map((plan) => ({ cuts: plan.cuts.length, ...lostOf(plan) }))).toEqual(slow);
        expect(result.plan).toEqual(result.plans.at(-1) ?? null);
        for (const plan of result.plans) {
          expect(plan.bound).toEqual(plan.worst);
          expect(lostBy(landscape, plan.scenario, each.minEvidence)).toEqual(lostOf(plan));
          const { rows } = impact(landscape, plan.scenario, { minEvidence: each.minEvidence });
          const sum = (end: "atLeast" | "atMost"): number =>
            rows.reduce((all, { gradedLoss: [loss] }) => all + (loss?.[end] ?? 0), 0);
          expect(plan.lost.atLeast).toBeCloseTo(sum("atLeast"), 3);
          if (Number.isFinite(plan.lost.atMost)) expect(plan.lost.atMost).toBeCloseTo(sum("atMost"), 3);
          else expect(sum("atMost")).toBe(Number.POSITIVE_INFINITY);
        }
      }),
    ),
    replayable(1500, 10),
  );
  expect(seen).toMatchObject({ "best-found": 0 });
  expect(Math.min(seen.best, seen["none-needed"], seen.impossible, seen.several, seen.unsized)).toBeGreaterThan(4);
});

const lostOf = ({ worst: { unsized, counted } }: ContainmentPlan) => ({ unsized: Math.round(unsized * 1e6) / 1e6, counted });

const costOf = ({ cuts, worst }: ContainmentPlan) => ({ cuts: cuts.length, worst });

it("gives a bound that no plan passes, however seldom the engine may run", () => {
  const seen = { found: 0, open: 0, proven: 0 };
  fc.assert(
    fc.property(
      containedLandscapes,
      asked,
      fc.integer({ min: 1, max: 14 }),
      unlessRefused((landscape, each, mostRuns) => {
        const all = containment(landscape, options(each));
        const few = containment(landscape, { ...options(each), mostRuns });
        // of plans that are as good another may come first
        if (few.isComplete) expect(few.plans.map(costOf)).toEqual(all.plans.map(costOf));
        else seen.open++;
        if (few.status === "best") {
          seen.proven++;
          expect([few.plan?.cuts.length, few.plan?.worst]).toEqual([all.plan?.cuts.length, all.plan?.worst]);
        }
        if (few.status === "impossible") expect(all.status).toBe("impossible");
        for (const plan of few.plans) {
          seen.found++;
          const best = all.plans.filter(({ cuts }) => cuts.length <= plan.cuts.length).at(-1)!;
          const [bound, value] = [plan.bound, best.bound];
          expect(bound.unsized < value.unsized || (bound.unsized === value.unsized && bound.counted <= value.counted)).toBe(true);
        }
      }),
    ),
    replayable(400, 8),
  );
  expect(Math.min(seen.found, seen.open)).toBeGreaterThan(5);
});

it("says of each time what is possible when exposure has spread as far, as if all of it had been attacked", () => {
  let seen = 0;
  fc.assert(
    fc.property(
      containedLandscapes,
      asked,
      unlessRefused((landscape, each) => {
        const result = containment(landscape, { ...options(each), exposed: "lost", spreadHours: 2.5 });
        const late = result.late ?? [];
        expect(late.map(({ steps, hours }) => hours / 2.5 - steps)).toEqual(late.map(() => 0));
        expect(late.slice(0, -1).every(({ status }) => status !== "impossible")).toBe(true);
        const losses = late.flatMap(({ plan }) => (plan === null ? [] : [plan.worst]));
        for (const [place, loss] of losses.entries()) {
          const before = losses[place - 1] ?? loss;
          expect(before.unsized < loss.unsized || (before.unsized === loss.unsized && before.counted <= loss.counted)).toBe(true);
        }
        expect(losses[0]).toEqual(result.plan?.worst);
        const [, second] = late;
        if (second === undefined || result.plan === null) return;
        const near = (landscape.dependencies ?? []).flatMap((row) => {
          const suppliers = row.supplier === undefined ? (row.candidates ?? []) : [row.supplier];
          const isAlong = each.along === undefined || each.along.some((kind) => kind === row.kind);
          const start = [...result.attacked.surely, ...result.attacked.possibly];
          if (!isAlong) return [];
          return suppliers.flatMap((id) => [
            ...(start.includes(id) ? [row.dependent] : []),
            ...(start.includes(row.dependent) ? [id] : []),
          ]);
        });
        const then = containment(landscape, {
          ...options(each),
          exposed: "lost",
          attacked: [...each.attacked, ...new Set(near)],
        });
        if (second.status !== "impossible") seen++;
        expect(second.plan?.worst).toEqual(then.plan?.worst);
        expect(second.status === "impossible").toBe(then.status === "impossible");
      }),
    ),
    replayable(300, 6),
  );
  expect(seen).toBeGreaterThan(4);
});

it("gives the same to the byte, in whatever order the file stands", () => {
  fc.assert(
    fc.property(
      containedLandscapes,
      asked,
      unlessRefused((landscape, each) => {
        const { dependencies = [], groups, nodes } = landscape;
        const turned = { ...landscape, nodes: [...nodes].reverse(), dependencies: [...dependencies].reverse() };
        const other = groups === undefined ? turned : { ...turned, groups: [...groups].reverse() };
        const [one, two] = [containment(landscape, options(each)), containment(other, options(each))];
        expect(JSON.stringify(containment(structuredClone(landscape), options(each)))).toBe(JSON.stringify(one));
        const inOrder = (result: typeof one) => ({
          ...result,
          plan: null,
          plans: result.plans.map((plan) => ({
            ...plan,
            cuts: plan.cuts.map((cut) => ({ ...cut, dependencies: [...cut.dependencies].sort() })),
          })),
        });
        expect(JSON.stringify(inOrder(two))).toBe(JSON.stringify(inOrder(one)));
      }),
    ),
    replayable(200, 8),
  );
});
