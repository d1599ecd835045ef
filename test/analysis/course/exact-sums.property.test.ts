import fc from "fast-check";
import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { replayable } from "../../arbitraries/replayable.js";

const evidence = { status: "assumed" } as const;

/** A service that shares its work out among two parts, of hundredths given, and messages of which it handles as much as it works. */
const landscapeOf = (insured: readonly number[], hundredths: number) =>
  parseLandscape({
    tragweite: "landscape/1",
    id: "shares",
    nodes: [
      { kind: "it-provider", id: "p", name: "P", evidence },
      ...["one", "other"].map((id) => ({ kind: "system", id, name: id, operator: "p", systemType: "any", evidence })),
      ...insured.flatMap((persons, index) => [
        { kind: "insurer", id: `k${index}`, name: `K${index}`, insurerType: "BKK", insured: persons, evidence },
        {
          ...{ kind: "service", id: `k${index}/s`, name: "S", operator: `k${index}`, serviceType: "claims", evidence },
          channel: { onLoss: "lose", messagesPerWeek: 168 * persons },
        },
      ]),
    ],
    groups: insured.map((_, index) => ({ id: `g${index}`, node: `k${index}/s`, rule: "share" })),
    dependencies: insured.flatMap((_, index) =>
      [hundredths, 100 - hundredths].map((weight, place) => ({
        ...{ id: `d${index}-${place}`, dependent: `k${index}/s`, supplier: ["one", "other"][place], group: `g${index}` },
        ...{ kind: "use", weight: weight / 100, evidence },
      })),
    ),
  });

const outage = (minutes: number): Scenario => ({
  tragweite: "scenario/1",
  id: "outage",
  start: "2026-01-05T00:00Z",
  disturbances: [
    {
      kind: "degradation",
      id: "one",
      nodes: [{ id: "one" }],
      level: 0,
      end: new Date(Date.UTC(2026, 0, 5, 0, minutes)).toISOString(),
    },
  ],
});

const exactly = (value: number) => ({ atLeast: value, atMost: value });

/** A whole number over another one, rounded once. */
const quotient = (whole: bigint, parts: number): number => Number(whole) / parts;

it("person-hours are the product of what is given, and nothing beyond", () => {
  fc.assert(
    fc.property(
      // sums below 10¹⁰ hours, of which a four-hundredth is within the 14 digits of results
      fc.array(fc.integer({ min: 1, max: 8_000_000 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 1000 }),
      (insured, hundredths, quarters) => {
        const { services, insurers, rows, channels } = simulate(landscapeOf(insured, hundredths), outage(15 * quarters));
        const hours = (persons: number) => quotient(BigInt(persons) * BigInt(hundredths) * BigInt(quarters), 400);
        const all = exactly(hours(insured.reduce((sum, persons) => sum + persons, 0)));
        expect([services[0]!.personHours, rows[0]!.unitHours]).toEqual([all, all]);
        expect(insurers.map((insurer) => insurer.services[0]!.personHours)).toEqual(
          insured.map((persons) => exactly(hours(persons))),
        );
        expect(channels.map(({ worst }) => worst.points.at(-1)!.lost)).toEqual(insured.map((persons) => hours(persons)));
      },
    ),
    replayable(300),
  );
});

it("a million without .91 of a service for four hours lose 3,640,000 hours of it", () => {
  const { services } = simulate(landscapeOf([1_000_000], 91), outage(240));
  expect(services[0]!.personHours).toEqual(exactly(3_640_000));
});

it("messages lost over hundreds of hours carry no noise of adding them up: 1 % of 4,384,848 an hour for 213.5 hours", () => {
  const { channels } = simulate(landscapeOf([4_384_848], 1), outage(15 * 854));
  expect(channels[0]!.worst.points.at(-1)!.lost).toBe(9_361_650.48);
});
