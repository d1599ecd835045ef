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
  sites: fc.oneof(
    { weight: 3, arbitrary: ranged(1, 9) },
    ranged(0, 3),
    ranged(2, 120),
    ranged(100, 400),
    fc.constant("unknown" as const),
  ),
  own: maybe(fc.oneof(ranged(1, 9), ranged(10, 200))),
  share: maybe(ranged(1, 9)),
  truth: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
  needs: fc.nat(2),
  isOfCrew: fc.boolean(),
  end: fc.integer({ min: 1, max: 9 }),
  level: fc.constantFrom(0, 0, 0.3, 0.75),
});
const drawn = fc.record({
  rows: fc.tuple(row, row, row),
  crew: fc.oneof(ranged(1, 9), ranged(10, 200)),
  crewTruth: fc.nat(99),
  order: maybe(fc.shuffledSubarray([...ids], { minLength: 3 })),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

const within = ({ atLeast, atMost }: Range, share: number): number => atLeast + ((atMost - atLeast) * share) / 99;

/** Where nobody knows how many there are, few or many. */
function trueCount(sites: Range | "unknown", share: number): number {
  if (sites !== "unknown") return Math.round(within(sites, share));
  return share < 60 ? 1 + (share % 12) : 7 * share;
}

/** The landscape as it is known, or one that it may truly be. */
function landscapeOf({ rows, crew, crewTruth, order }: Drawn, isTruth: boolean): Landscape {
  const as = (range: Range, share: number): Range | number => (isTruth ? within(range, share) : range);
  const nodes = rows.map(({ sites, own, share, truth, needs, isOfCrew }, index) => {
    const count = isTruth ? trueCount(sites, truth[0]) : sites;
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

/** How levels change, by node. */
function courses(landscape: Landscape, drawn: Drawn) {
  const course = simulate(landscape, scenarioOf(drawn), { until: "+900h" });
  return ids.map((id) => course.nodes.find((node) => node.id === id)?.steps ?? []);
}

function levelAt(steps: ReturnType<typeof courses>[number], at: number): Range {
  return steps.findLast(({ hour }) => hour <= at)?.level ?? { atLeast: 1, atMost: 1 };
}

describe("bounds over repairs of which not all is known", () => {
  it("bracket every landscape that may be the true one, whenever either changes", () => {
    fc.assert(
      fc.property(drawn, (each) => {
        const bounds = courses(landscapeOf(each, false), each);
        const truth = courses(landscapeOf(each, true), each);
        ids.forEach((id, node) => {
          for (const { hour } of [...bounds[node]!, ...truth[node]!]) {
            const { atLeast: low, atMost: high } = levelAt(bounds[node]!, hour);
            const { atLeast: level } = levelAt(truth[node]!, hour);
            expect(level, `${id} after ${hour} hours`).toBeGreaterThanOrEqual(low - 1e-6);
            expect(level, `${id} after ${hour} hours`).toBeLessThanOrEqual(high + 1e-6);
          }
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
