import { impact, parseLandscape, simulate } from "tragweite";
import { describe, expect, it } from "vitest";
import { courseOf, levelsAfterDays, outages, practices } from "./repaired.js";

const down = [{ id: "a-hub", begin: 0, end: 1 }];

describe("one site that a crew and a pace of its own repair", () => {
  it("is not back later where the pace is greater, and bounds over paces hold both ends", () => {
    const crew = { id: "crew", sitesPerDay: 1, members: [{ id: "a" }, { id: "b" }], order: "even" as const };
    const down = [
      { id: "a-hub", begin: 0, end: 1 },
      { id: "b-hub", begin: 1, end: 2 },
    ];
    const stepsOf = (sharePerDay: number | { readonly atLeast: number; readonly atMost: number }) => {
      const course = courseOf(practices({ a: { sites: 1, repair: { sharePerDay } }, b: { sites: 12 } }, [crew]), down);
      return course.nodes
        .find(({ id }) => id === "a")!
        .steps.map(({ hour, level }) => [Math.round(hour), level.atLeast, level.atMost]);
    };
    // 1/13 of a site a day until the pace is slower than that; then e^(−0.1 t) down to one half: 3 + 10 ln(0.769 / 0.5) days
    expect(stepsOf(0.1).at(-1)).toEqual([199, 1, 1]);
    expect(stepsOf(0.2).at(-1)).toEqual([180, 1, 1]);
    expect(stepsOf(9).at(-1)).toEqual([180, 1, 1]);
    expect(stepsOf({ atLeast: 0.1, atMost: 0.2 }).slice(-2)).toEqual([
      [180, 0, 1],
      [199, 1, 1],
    ]);
  });
});

describe("what is not known of a repair", () => {
  it("is large and slow at worst, small and fast at best; a level is the lowest and highest of any number", () => {
    const repair = { sitesPerDay: { atLeast: 2, atMost: 4 } };
    const course = courseOf(practices({ a: { sites: { atLeast: 8, atMost: 10 }, repair } }), down);
    expect(course.doubts).toEqual(["repairs"]);
    // of 10 sites 2, 4 and 6 are back, which would be no more than 2, 4 and 6 of 9; of 8 sites 4
    expect(levelsAfterDays(course, "a", [2.01, 3.01, 4.01, 6])).toEqual([[0.111, 0.5], [0.333, 1], [0.5, 1], 1]);
  });

  it("never gets done at worst and is done at once at best where nobody knows how many sites there are", () => {
    const course = courseOf(practices({ a: { sites: "unknown", repair: { sitesPerDay: 2 } } }), down);
    expect(levelsAfterDays(course, "a", [0, 1, 100])).toEqual([0, [0, 1], [0, 1]]);
    const shares = courseOf(practices({ a: { sites: "unknown", repair: { sharePerDay: Math.LN2 } } }), down);
    expect(shares.doubts).toEqual(["repairs"]);
    // after a day one half is left: all of one site, one of two, or two of three; in 53 days so little that it is none of any number
    expect(levelsAfterDays(shares, "a", [1.9999, 2.0001, 20.99, 54.99, 55.01])).toEqual([
      [0, 0.495],
      [0.333, 1],
      [0.98, 1],
      [0.98, 1],
      1,
    ]);
  });

  it("keeps a crew at worst that works for somebody of whom nobody knows how many sites there are", () => {
    const crew = (order: "even" | { readonly kind: "service-provider"; readonly id: string }[]) => [
      { id: "c", sitesPerDay: 5, members: [{ kind: "service-provider" as const }], order },
    ];
    const rows = { a: { sites: "unknown" as const }, b: { sites: 10 } };
    const hit = [...down, { id: "b-hub", begin: 0, end: 1 }];
    for (const order of ["even" as const, ["a", "b"].map((id) => ({ kind: "service-provider" as const, id }))]) {
      const course = courseOf(practices(rows, crew(order)), hit);
      expect(levelsAfterDays(course, "b", [2, 3])).toEqual([
        [0, 0.5],
        [0, 1],
      ]);
      const alone = courseOf(practices(rows, crew(order)), hit.slice(1));
      expect(levelsAfterDays(alone, "b", [2, 3])).toEqual([0.5, 1]);
    }
  });
});

describe("a population of which nobody knows how many there are", () => {
  const half = [{ ...down[0]!, level: 0.5 }];
  const rowOf = (sites: number | "unknown", repair: object = { sitesPerDay: 2 }) =>
    courseOf(practices({ a: { sites, repair } }), half).rows[0]!;

  it("loses some of them while it is impaired, and nothing bounds how many", () => {
    const row = rowOf("unknown");
    expect(row.mostLost).toEqual({
      organisations: { atLeast: 1, atMost: 1 },
      count: { atLeast: 0, atMost: Number.POSITIVE_INFINITY },
    });
    expect(row.mostLostAt?.hour).toBe(0);
    expect(row.mostDegraded.organisations.atMost).toBe(0);
    expect(row.steps.map(({ hour, lost }) => [hour, lost.organisations.atLeast, lost.organisations.atMost])).toEqual([
      [0, 1, 1],
      [24, 0, 1],
    ]);
    expect(rowOf("unknown", { sharePerDay: 0.5 }).mostLost.count.atMost).toBe(Number.POSITIVE_INFINITY);
  });

  it("never loses more than is said, whatever their number is", () => {
    for (const repair of [{ sitesPerDay: 2 }, { sharePerDay: 0.5 }, { sitesPerDay: 1, sharePerDay: 0.3 }]) {
      const { steps: said } = rowOf("unknown", repair);
      for (const sites of [1, 2, 3, 5, 7, 90])
        for (const { hour, lost } of rowOf(sites, repair).steps) {
          const now = said.filter((step) => step.hour <= hour).at(-1)!.lost;
          expect(now.organisations.atMost, `${sites} sites, hour ${hour}`).toBeGreaterThanOrEqual(lost.organisations.atMost);
          expect(now.count.atMost, `${sites} sites, hour ${hour}`).toBeGreaterThanOrEqual(lost.count.atMost);
        }
    }
  });
});

describe("a repair between none and all of the sites", () => {
  it("may leave its other populations, and who needs it, degraded where the two readings say lost and normal", () => {
    const repair = { sitesPerDay: { atLeast: 1, atMost: 20 } };
    const plain = practices({ a: { sites: 5, repair }, b: { sites: 3, on: "a" } });
    const populations = [{ unit: "beds", count: 100 }];
    const landscape = parseLandscape({
      ...plain,
      nodes: plain.nodes.map((node) => (node.id === "a" ? { ...node, populations } : node)),
      units: [{ id: "beds", names: { en: "beds", de: "Betten" } }],
    });
    const scenario = outages([{ id: "a-hub", begin: 0, end: 0.5 }]);
    // eight hours after they began: one site a day has brought back none yet, twenty a day all, five a day one
    const found = impact(landscape, scenario, { at: "+20h" });
    const beds = found.rows.find(({ unit }) => unit === "beds")!;
    expect(beds.degraded.parts[0]?.organisations).toEqual({ atLeast: 0, atMost: 1 });
    const sites = found.rows.find(({ unit }) => unit === "sites")!;
    expect(sites.degraded.parts[0]).toMatchObject({ surely: [], possibly: ["b"] });
    const last = simulate(landscape, scenario, { until: "+20h" }).rows.map(({ unit, steps }) => [unit, steps.at(-1)?.degraded]);
    expect(last).toEqual([
      ["sites", { organisations: { atLeast: 0, atMost: 1 }, count: { atLeast: 0, atMost: 3 } }],
      ["beds", { organisations: { atLeast: 0, atMost: 1 }, count: { atLeast: 0, atMost: 100 } }],
    ]);
  });
});

describe("a repair", () => {
  const two = { a: { sites: 10, repair: { sitesPerDay: 2 } } };

  it("starts anew with a relapse", () => {
    const course = courseOf(practices(two), [...down, { id: "a-hub", begin: 3, end: 4 }]);
    expect(levelsAfterDays(course, "a", [2.99, 3, 4.5, 9])).toEqual([0.3, 0, 0.1, 1]);
  });

  it("goes as far as what is needed allows", () => {
    const course = courseOf(practices(two), [...down, { id: "a-hub", begin: 1, end: 20, level: 0.4 }]);
    expect(levelsAfterDays(course, "a", [2, 3, 19.9, 20.4, 20.5, 23])).toEqual([0.2, 0.4, 0.4, 0.4, 0.5, 1]);
  });

  it("counts a level in whole sites", () => {
    const course = courseOf(practices(two), [{ ...down[0]!, level: 0.58 }]);
    expect(levelsAfterDays(course, "a", [0.5])).toEqual([0.5]);
  });

  it("holds up those who wait for it, but not a member of the same crew", () => {
    const rows = { a: { sites: 1 }, b: { sites: 1, on: "a" } };
    const order = ["b", "a"].map((id) => ({ kind: "service-provider" as const, id }));
    const crew = { id: "c", sitesPerDay: 1, members: [{ id: "a" }, { id: "b" }], order };
    const course = courseOf(practices(rows, [crew]), down);
    expect(levelsAfterDays(course, "b", [1.9, 2])).toEqual([0, 1]);
    expect(levelsAfterDays(course, "a", [2.9, 3])).toEqual([0, 1]);
    const apart = { a: { ...rows.a, repair: { sitesPerDay: 1 } }, b: { ...rows.b, repair: { sitesPerDay: 1 } } };
    expect(levelsAfterDays(courseOf(practices(apart), down), "b", [2.9, 3])).toEqual([0, 1]);
  });

  it("says how many sites are lost, of whom none is degraded", () => {
    const course = courseOf(practices(two), down);
    const row = course.rows.find(({ unit }) => unit === "sites");
    expect(row?.steps.map(({ hour, lost }) => [hour, lost.count.atLeast, lost.count.atMost])).toEqual([
      [0, 10, 10],
      ...[9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((lost, index) => [24 + 12 * (index + 1), lost, lost]),
    ]);
    expect(row?.mostDegraded.count.atMost).toBe(0);
    expect(row?.degradedLevel).toBeNull();
    expect(course.repairs).toEqual([
      {
        id: "a",
        unit: "sites",
        crew: null,
        most: { atLeast: 10, atMost: 10 },
        repaired: {
          worst: { hour: 144, moment: expect.stringContaining("2026-01-07") },
          best: { hour: 144, moment: expect.any(String) },
        },
      },
    ]);
  });
});
