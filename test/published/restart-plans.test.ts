import { describe, expect, it } from "vitest";
import { restartPlan } from "../../src/analysis/restart/restart-plan.js";
import { jobLandscape } from "../analysis/restart/job-landscape.js";

/** 1 | chains | Σ w C: M. L. Pinedo, Scheduling, 5th ed., Springer 2016, example 3.1.5, p. 41; job j is "j1", its weight insured persons. */
const weights = [6, 18, 12, 8, 8, 17, 18];
const durations = [3, 6, 6, 5, 4, 8, 10];
const names = weights.map((_, place) => `j${place + 1}`);
const hours = Object.fromEntries(names.map((name, place) => [name, durations[place] ?? 0]));

function chains(before: Readonly<Record<string, string>>) {
  const jobs = names.map((id) => ({ id, needs: before[id] === undefined ? [] : [before[id]] }));
  const services = names.map((id, place) => ({ insured: weights[place] ?? 0, needs: [id] }));
  return restartPlan(jobLandscape(jobs, services), { lost: names, hours });
}

const orderOf = (plan: ReturnType<typeof restartPlan>): string[] => plan.jobs.map(({ id }) => id);

describe("Pinedo's chains 1→2→3→4 and 5→6→7", () => {
  const before = { j2: "j1", j3: "j2", j4: "j3", j6: "j5", j7: "j6" };

  it("are brought back as 1 2 5 6 3 7 4, which the ratio rule of chains gives", () => {
    const plan = chains(before);
    expect(orderOf(plan)).toEqual(["j1", "j2", "j5", "j6", "j3", "j7", "j4"]);
    expect(plan.status).toBe("best");
    expect([plan.loss.compared, plan.loss.hours, plan.bound]).toEqual([1967, { atLeast: 1967, atMost: 1967 }, 1967]);
  });

  it("eq: lose 1,973 in the order in which each job gives most at once", () => {
    expect(chains(before).greedy.compared).toBe(1973);
  });

  it("eq: lose 1,942 without the chains, by Smith's rule", () => {
    const plan = chains({});
    expect([plan.loss.compared, plan.greedy.compared]).toEqual([1942, 1942]);
  });
});

it("Smith's rule: (duration, weight) a (3,3), b (1,2), c (2,1) are done as b a c, which loses 20", () => {
  const ids = ["a", "b", "c"];
  const landscape = jobLandscape(
    ids.map((id) => ({ id })),
    [3, 2, 1].map((insured, place) => ({ insured, needs: [ids[place] ?? ""] })),
  );
  const plan = restartPlan(landscape, { lost: ids, hours: { a: 3, b: 1, c: 2 } });
  expect(orderOf(plan)).toEqual(["b", "a", "c"]);
  expect(plan.loss.compared).toBe(20);
});

it("con: services that need two jobs each lose 1,490 person-hours at best, and 1,520 in the greedy order", () => {
  const ids = ["n0", "n1", "n2", "n3", "n4"];
  const needs = [
    ["n0", "n1"],
    ["n1", "n2"],
    ["n3", "n4"],
    ["n0", "n4"],
    ["n2", "n3"],
  ];
  const services = [50, 30, 40, 20, 10].map((insured, place) => ({ insured, needs: needs[place] ?? [] }));
  const landscape = jobLandscape(
    ids.map((id) => ({ id })),
    services,
  );
  const plan = restartPlan(landscape, { lost: ids, hours: { n0: 2, n1: 3, n2: 4, n3: 1, n4: 5 } });
  expect(orderOf(plan)).toEqual(["n0", "n1", "n4", "n3", "n2"]);
  expect([plan.loss.compared, plan.greedy.compared]).toEqual([1490, 1520]);
});
