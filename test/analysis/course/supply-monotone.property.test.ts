import fc from "fast-check";
import { impact, simulate } from "tragweite";
import { describe, expect, it } from "vitest";
import { courseRuns } from "../../../src/analysis/levels/course-runs.js";
import { valueAt } from "../../../src/analysis/levels/course-steps.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { replayable } from "../../arbitraries/replayable.js";
import {
  aMillisecond,
  type SupplyCase,
  supplyCases,
  supplyDisturbances,
  supplyStart,
} from "../../arbitraries/supply-landscapes.js";
import { unlessRefused } from "../../arbitraries/unless-refused.js";
import { expectAtMost } from "../../plain-expect.js";

/*
 * What is monotone. Losses of a supplier only add to what is drawn (who is cut off, isolated or lost still draws), what is drawn only
 * takes from the share and the stock of all who draw, and a lesser share is only a greater loss. So a further disturbance raises no
 * level, not even of those who share a supply with who is hit; and where more comes in, more is in stock or less is drawn, no level
 * falls. Without a time this holds of all; over time of all but stand-bys, whose clocks a greater loss may start earlier, so that it
 * helps.
 */

const instants = 40;
/** Amounts in other units round otherwise. */
const tolerance = 2 ** -30;
const until = new Date(supplyStart + instants).toISOString();

interface Pair {
  readonly worse: SupplyCase;
  readonly better: SupplyCase;
}

const amount = (value: unknown): number => (typeof value === "number" ? value : 0);

/** The same with something more that happens. */
const withMore = ({ landscape, scenario }: SupplyCase, more: Scenario["disturbances"]): Pair => ({
  worse: {
    landscape,
    scenario: {
      ...scenario,
      disturbances: [...scenario.disturbances, ...more.map((each) => ({ ...each, id: `more-${each.id}` }))],
    },
  },
  better: { landscape, scenario },
});

/** The same where one supply has so much more a day and in stock. */
function withGreater({ landscape, scenario }: SupplyCase, perDay: number, stock: number, place: number): Pair {
  const supplies = landscape.nodes.filter((node) => "supply" in node && node.supply !== undefined);
  const chosen = supplies[place % Math.max(1, supplies.length)];
  const nodes = landscape.nodes.map((node) =>
    node === chosen && node.kind === "system" && node.supply !== undefined
      ? {
          ...node,
          supply: {
            ...node.supply,
            perDay: amount(node.supply.perDay) + perDay * aMillisecond,
            stock: amount(node.supply.stock) + stock,
          },
        }
      : node,
  );
  return { worse: { landscape, scenario }, better: { landscape: { ...landscape, nodes }, scenario } };
}

/** The same where one draws so much less: always and at a loss. */
function withLessDrawn({ landscape, scenario }: SupplyCase, always: number, atLoss: number, place: number): Pair {
  const { dependencies = [] } = landscape;
  const drawing = dependencies.filter(({ draws }) => draws !== undefined);
  const chosen = drawing[place % Math.max(1, drawing.length)];
  const less = (value: unknown, by: number): number => Math.max(0, amount(value) - by * aMillisecond);
  const rows = dependencies.map((row) => {
    if (row !== chosen || row.draws === undefined) return row;
    const { draws } = row;
    return {
      ...row,
      draws: {
        ...draws,
        always: less(draws.always, always),
        ...(draws.atLoss === undefined ? {} : { atLoss: less(draws.atLoss, atLoss) }),
      },
    };
  });
  return { worse: { landscape, scenario }, better: { landscape: { ...landscape, dependencies: rows }, scenario } };
}

const few = fc.nat(5);
const pairs = (standBys: boolean, shareLoops = true): fc.Arbitrary<Pair> => {
  const cases = supplyCases({ standBys, shareLoops });
  return fc.oneof(
    fc.tuple(cases, supplyDisturbances(3, 2)).map(([given, more]) => withMore(given, more)),
    fc.tuple(cases, few, fc.nat(30), few).map(([given, ...by]) => withGreater(given, ...by)),
    fc.tuple(cases, few, few, few).map(([given, ...by]) => withLessDrawn(given, ...by)),
  );
};

it("without a time neither a further loss, nor a lesser supply, nor a greater draw raises any level", () => {
  let lower = 0;
  const holds = ({ worse, better }: Pair): void => {
    const [low, high] = [worse, better].map(({ landscape, scenario }) => {
      const { nodes } = impact(landscape, scenario);
      return new Map(nodes.map(({ id, level }) => [id, level]));
    });
    const whole = { atLeast: 1, atMost: 1 };
    for (const { id } of worse.landscape.nodes)
      for (const side of ["atLeast", "atMost"] as const) {
        const [less, more] = [(low!.get(id) ?? whole)[side], (high!.get(id) ?? whole)[side]];
        expectAtMost(less, more + tolerance, () => `${id} ${side}`);
        if (less < more) lower++;
      }
  };
  const parameters = replayable<[Pair]>(2000, 9);
  fc.assert(fc.property(pairs(true), unlessRefused(holds)), parameters);
  expect(lower).toBeGreaterThan((parameters.numRuns ?? 0) / 2);
});

describe("over time, without stand-bys, none of them raises a level at any moment, nor ends a shortage earlier", () => {
  for (const restart of ["assisted", "unassisted"] as const)
    it(restart, () => {
      let lower = 0;
      const holds = ({ worse, better }: Pair): void => {
        const [low, high] = [worse, better].map(
          ({ landscape, scenario }) => courseRuns(landscape, scenario, { restart, until }).worst,
        );
        low!.compiled.nodes.forEach(({ id }, number) => {
          for (let instant = 0; instant < instants; instant++) {
            const [less, more] = [low!, high!].map(({ levelOf }) => valueAt(levelOf(number), supplyStart + instant));
            expectAtMost(less, more! + tolerance, () => `${id} at ${instant}`);
            if (less! < more!) lower++;
          }
        });
        const [short, shorter] = [worse, better].map(({ landscape, scenario }) => shortages(landscape, scenario, restart));
        for (const each of shorter!) expect(short!.has(each), each).toBe(true);
      };
      const parameters = replayable<[Pair]>(1000, 9);
      fc.assert(fc.property(pairs(false, restart === "assisted"), unlessRefused(holds)), parameters);
      expect(lower).toBeGreaterThan((parameters.numRuns ?? 0) / 2);
    });
});

/** "supply at instant" for each at which it is shared out. */
function shortages(landscape: SupplyCase["landscape"], scenario: Scenario, restart: "assisted" | "unassisted"): Set<string> {
  const found = new Set<string>();
  for (const { id, short } of simulate(landscape, scenario, { restart, until }).supplies ?? [])
    for (const { from, to } of short.worst) {
      const end = to === null ? instants : Math.min(instants, Math.round(to.hour * 3_600_000));
      for (let instant = Math.round(from.hour * 3_600_000); instant < end; instant++) found.add(`${id} at ${instant}`);
    }
  return found;
}
