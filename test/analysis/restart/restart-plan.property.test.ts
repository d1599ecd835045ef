import fc from "fast-check";
import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { restartPlan } from "../../../src/analysis/restart/restart-plan.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { scenarioVersion } from "../../../src/model/scenario/scenario-version.js";
import { leastOf } from "../../../src/sequences.js";
import { replayable } from "../../arbitraries/replayable.js";
import { type RestartCase, restartCases } from "../../arbitraries/restart-cases.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { orders, slowLoss, slowRates } from "./slow-restart.js";

const scenarioOf = ({ disturbances }: RestartCase) => parseScenario({ tragweite: scenarioVersion, id: "outage", disturbances });

it("finds the best order of all, on any number of crews, with groups of every kind, loops, candidates and unknown sizes", () => {
  const seen = { loss: 0, open: 0, ahead: 0, crews: 0, services: 0 };
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain(restartCases),
      unlessRefused((given: RestartCase) => {
        const { landscape, crews } = given;
        const plan = restartPlan(landscape, { scenario: scenarioOf(given), hours: given.hours, crews });
        const hours = Object.values(given.hours);
        const rates = slowRates(given);
        const rate = plan.options.unit === null ? rates.services : rates.people;
        const all = [...orders(hours.length)].map((order) => slowLoss(order, hours, crews, rate));
        expect(plan.loss.compared).toBeCloseTo(leastOf(all), 5);
        expect(plan.status).toBe(plan.greedy.compared === 0 ? plan.status : "best");
        expect(plan.bound).toBe(plan.loss.compared);
        expect(plan.greedy.compared).toBeGreaterThanOrEqual(plan.loss.compared);
        const own = plan.jobs.map(({ id }) => Number(id.slice(1)));
        expect(slowLoss(own, hours, crews, rate)).toBeCloseTo(plan.loss.compared, 5);
        if (plan.loss.compared > 0) seen.loss++;
        if (plan.withoutFigure.length > 0) seen.open++;
        if (plan.greedy.compared > plan.loss.compared) seen.ahead++;
        if (crews > 1) seen.crews++;
        if (plan.options.unit === null) seen.services++;
      }),
    ),
    replayable(2000, 12),
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(3);
});

it("loses what the course of its scenario does, and says the same each time", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain(restartCases),
      unlessRefused((given: RestartCase) => {
        const options = { scenario: scenarioOf(given), hours: given.hours, crews: given.crews };
        const plan = restartPlan(given.landscape, options);
        expect(JSON.stringify(restartPlan(given.landscape, options))).toBe(JSON.stringify(plan));
        const course = simulate(given.landscape, parseScenario(JSON.parse(JSON.stringify(plan.scenario))));
        const { unit } = plan.options;
        if (unit === null) return;
        const rows = course.rows.filter((row) => row.unit === unit);
        const sum = (end: "atLeast" | "atMost") => rows.reduce((all, { unitHours }) => all + unitHours[end], 0);
        expect(sum("atLeast")).toBeCloseTo(plan.loss.hours.atLeast, 6);
        if (Number.isFinite(sum("atMost"))) expect(sum("atMost")).toBeCloseTo(plan.loss.hours.atMost, 6);
        else expect(plan.loss.hours.atMost).toBe(Number.POSITIVE_INFINITY);
      }),
    ),
    replayable(600, 15),
  );
});

it("has bound ≤ plan ≤ greedy, and the bound holds for the best plan, however few states may be looked at", () => {
  fc.assert(
    fc.property(
      restartCases(6),
      unlessRefused((given: RestartCase) => {
        const options = { scenario: scenarioOf(given), hours: given.hours, crews: given.crews + 1 };
        const whole = restartPlan(given.landscape, options);
        const part = restartPlan(given.landscape, { ...options, mostStates: 1 });
        expect(part.bound).toBeLessThanOrEqual(part.loss.compared);
        expect(part.bound).toBeLessThanOrEqual(whole.loss.compared * (1 + 1e-9));
        expect(part.loss.compared).toBeLessThanOrEqual(part.greedy.compared * (1 + 1e-9));
        expect(whole.loss.compared).toBeLessThanOrEqual(part.loss.compared * (1 + 1e-9));
      }),
    ),
    replayable(600, 20),
  );
});
