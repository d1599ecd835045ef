import { describe, expect, it } from "vitest";
import { courseOf, levelsAfterDays, practices } from "./repaired.js";

const day = 24;

describe("sites come back at a rate", () => {
  it("of ten, two a day: .6 after three days, 1 after five", () => {
    const course = courseOf(practices({ a: { sites: 10, repair: { sitesPerDay: 2 } } }), [{ id: "a-hub", begin: 0, end: 1 }]);
    expect(levelsAfterDays(course, "a", [0, 0.99, 1, 1.499, 1.5, 4, 5.999, 6])).toEqual([0, 0, 0, 0, 0.1, 0.6, 0.9, 1]);
    expect(course.nodes.find(({ id }) => id === "a")?.backToNormal.worst?.hour).toBe(6 * day);
  });

  it("of 80,000, first so many a day, then a share of those that are left", () => {
    const landscape = practices({ a: { sites: 80_000, repair: { sitesPerDay: 5_000, sharePerDay: 0.1 } } });
    const course = courseOf(landscape, [{ id: "a-hub", begin: 0, end: 1 }]);
    expect(levelsAfterDays(course, "a", [7, 14, 30, 42])).toEqual([0.37, 0.68, 0.93, 0.98]);
  });

  it("from the moment on at which repair begins", () => {
    const landscape = practices({ a: { sites: 4, repair: { sitesPerDay: 4, begins: "2026-01-13T00:00Z" } } });
    const course = courseOf(landscape, [{ id: "a-hub", begin: 0, end: 8 }]);
    expect(levelsAfterDays(course, "a", [8, 11.99, 12.249, 12.25, 13])).toEqual([0, 0, 0, 0.25, 1]);
  });
});

describe("a crew repairs the sites of several", () => {
  const sizes = { a: { sites: 10 }, b: { sites: 5 } };
  const members = [{ kind: "service-provider" }] as const;
  const hit = [
    { id: "a-hub", begin: 0, end: 1 },
    { id: "b-hub", begin: 0, end: 1 },
  ];

  it("evenly: both .4 after two days, all done after five", () => {
    const course = courseOf(practices(sizes, [{ id: "c", sitesPerDay: 3, members: [...members], order: "even" }]), hit);
    for (const id of ["a", "b"]) expect(levelsAfterDays(course, id, [3, 5.99, 6])).toEqual([0.4, expect.any(Number), 1]);
  });

  it("one after the other: the first done after 3.33 days, the second .4 after four, all done after five", () => {
    const order = [
      { kind: "service-provider", id: "a" },
      { kind: "service-provider", id: "b" },
    ] as const;
    const course = courseOf(practices(sizes, [{ id: "c", sitesPerDay: 3, members: [...members], order }]), hit);
    expect(levelsAfterDays(course, "a", [4.33, 4.3334])).toEqual([0.9, 1]);
    expect(levelsAfterDays(course, "b", [4.33, 5, 6])).toEqual([0, 0.4, 1]);
  });

  it("whether a member can be worked on or not: what one cannot use is not passed on", () => {
    const landscape = practices({ a: { sites: 10 }, b: { sites: 10 } }, [
      { id: "c", sitesPerDay: 5, members: [...members], order: "even" },
    ]);
    expect(levelsAfterDays(courseOf(landscape, hit), "a", [4])).toEqual([0.7]);
    expect(levelsAfterDays(courseOf(landscape, hit), "b", [4])).toEqual([0.7]);
    const stays = courseOf(landscape, [{ id: "a-hub", begin: 0 }, hit[1]!]);
    expect(levelsAfterDays(stays, "a", [4])).toEqual([0]);
    expect(levelsAfterDays(stays, "b", [4, 5])).toEqual([0.7, 1]);
  });
});
