import fc from "fast-check";
import { type Landscape, simulate } from "tragweite";
import { describe, expect, it } from "vitest";
import { replayable } from "../../arbitraries/replayable.js";
import { outages, practices } from "./repaired.js";

const ids = ["a", "b", "c"] as const;
type Range = { readonly atLeast: number; readonly atMost: number };
const ranged = (least: number, most: number): fc.Arbitrary<Range> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
    .map((both) => ({ atLeast: Math.min(...both), atMost: Math.max(...both) }));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const row = fc.record({
  // from a hundred sites on a level has a hundred steps, however many there are
  sites: fc.oneof({ weight: 4, arbitrary: ranged(100, 400) }, fc.constant("unknown" as const)),
  own: maybe(ranged(10, 200)),
  share: maybe(ranged(1, 9)),
  truth: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
  needs: fc.nat(2),
  isOfCrew: fc.boolean(),
  end: fc.integer({ min: 1, max: 9 }),
  level: fc.constantFrom(0, 0, 0.3, 0.75),
});
const drawn = fc.record({
  rows: fc.tuple(row, row, row),
  crew: ranged(10, 200),
  crewTruth: fc.nat(99),
  order: maybe(fc.shuffledSubarray([...ids], { minLength: 3 })),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

const within = ({ atLeast, atMost }: Range, share: number): number => atLeast + ((atMost - atLeast) * share) / 99;

/** The landscape as it is known, or one that it may truly be. */
function landscapeOf({ rows, crew, crewTruth, order }: Drawn, isTruth: boolean): Landscape {
  const as = (range: Range, share: number): Range | number => (isTruth ? within(range, share) : range);
  const nodes = rows.map(({ sites, own, share, truth, needs, isOfCrew }, index) => {
    const count =
      sites === "unknown" ? (isTruth ? 100 + 7 * truth[0] : sites) : isTruth ? Math.round(within(sites, truth[0])) : sites;
    const rates = {
      ...(own === undefined || isOfCrew ? {} : { sitesPerDay: as(own, truth[1]) }),
      ...(share === undefined ? {} : { sharePerDay: as({ atLeast: share.atLeast / 10, atMost: share.atMost / 10 }, truth[2]) }),
    };
    const hasRepair = Object.keys(rates).length > 0;
    return {
      sites: count,
      ...(hasRepair ? { repair: rates } : {}),
      ...(needs < index ? { on: ids[needs]! } : {}),
    };
  });
  const members = ids.filter((_, index) => rows[index]!.isOfCrew);
  const ordered = order?.filter((id) => members.includes(id)).map((id) => ({ kind: "service-provider" as const, id }));
  const crews =
    members.length === 0
      ? []
      : [
          {
            id: "crew",
            sitesPerDay: as(crew, crewTruth),
            members: members.map((id) => ({ id })),
            order: ordered ?? ("even" as const),
          },
        ];
  return practices(Object.fromEntries(nodes.map((node, index) => [ids[index]!, node])), crews);
}

const scenarioOf = ({ rows }: Drawn) =>
  outages(
    rows.flatMap(({ end, level, needs }, index) =>
      needs < index ? [] : [{ id: `${ids[index]}-hub`, begin: index, end: index + end, level }],
    ),
  );

/** Levels by node and half day. */
function levels(landscape: Landscape, drawn: Drawn): Range[][] {
  const course = simulate(landscape, scenarioOf(drawn), { until: "+900h" });
  return ids.map((id) => {
    const steps = course.nodes.find((node) => node.id === id)?.steps ?? [];
    return Array.from(
      { length: 75 },
      (_, half) => steps.filter(({ hour }) => hour <= 12 * half).at(-1)?.level ?? { atLeast: 1, atMost: 1 },
    );
  });
}

describe("bounds over repairs of which not all is known", () => {
  it("bracket every landscape that may be the true one", () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const bounds = levels(landscapeOf(each, false), each);
        const truth = levels(landscapeOf(each, true), each);
        truth.forEach((course, node) => {
          course.forEach(({ atLeast }, half) => {
            const { atLeast: low, atMost: high } = bounds[node]![half]!;
            expect(atLeast, `${ids[node]} after ${half} half days`).toBeGreaterThanOrEqual(low - 1e-6);
            expect(atLeast, `${ids[node]} after ${half} half days`).toBeLessThanOrEqual(high + 1e-6);
          });
        });
      }),
      replayable(300),
    );
  });

  it("are the same in any order of the rows", () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const landscape = landscapeOf(each, false);
        const turned = JSON.parse(JSON.stringify(landscape)) as { nodes: unknown[]; dependencies: unknown[] };
        turned.nodes.reverse();
        turned.dependencies.reverse();
        const scenario = scenarioOf(each);
        expect(JSON.stringify(simulate(turned as unknown as Landscape, scenario))).toBe(
          JSON.stringify(simulate(landscape, scenario)),
        );
      }),
      replayable(100),
    );
  });
});
