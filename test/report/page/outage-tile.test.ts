import { expect, it } from "vitest";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { tilesOf } from "../../../src/report/page/tiles.js";
import { pictureWriting } from "../../../src/report/svg/picture-writing.js";
import { headlineOf } from "../../../src/report/text/headline.js";

/** A lab that states its beds alone beside its one site, and one with two sites, each on a system of its own. */
function labs(tolerable: Readonly<Record<string, number>>) {
  const builder = landscapeBuilder({ id: "m", units: [{ id: "beds" }], evidence: { status: "inferred" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  for (const id of ["a", "b"]) {
    const supplier = builder.node("system", { id: `p/${id}`, name: id, operator, systemType: "core" });
    const populations = id === "a" ? [{ unit: "beds", count: 40 }] : [];
    const lab = builder.node("service-provider", { id, name: id, providerType: "lab", sites: id === "a" ? 1 : 2, populations });
    const maxTolerableHours = tolerable[id];
    const stated = maxTolerableHours === undefined ? {} : { maxTolerableHours };
    const dependent = builder.node("service", {
      id: `${id}/s`,
      name: `${id}/s`,
      operator: lab,
      serviceType: "results",
      ...stated,
    });
    builder.dependency({ kind: "use", dependent, supplier, weight: 1 });
  }
  return builder.build();
}

/** Systems at a level, from the beginning to an hour. */
function outage(levels: Readonly<Record<string, readonly [level: number, until: number]>>): Scenario {
  const disturbances = Object.entries(levels).map(([id, [level, until]]) => {
    const nodes: [{ id: string }] = [{ id: `p/${id}` }];
    return { kind: "degradation" as const, id, nodes, level, begin: "+0h", end: `+${until}h` };
  });
  return {
    tragweite: "scenario/1",
    id: "s",
    start: "2026-12-04T22:00+01:00",
    disturbances: disturbances as unknown as Scenario["disturbances"],
  };
}

function outageTileOf(landscape: ReturnType<typeof labs>, scenario: Scenario, language: "en" | "de", at = "+1h") {
  const [course, result] = [simulate(landscape, scenario), impact(landscape, scenario, { at })];
  const writing = pictureWriting(landscape, language, scenario);
  const facts = { landscape, result, course };
  return tilesOf(facts, headlineOf(facts, writing), writing)[2]!;
}

// Found: "Within what is tolerable (4 h)" beside 16 hours of a service that states no tolerance, as another of its type does.
it.each(["en", "de"] as const)("the tolerance beside an outage is that of what is lost: %s", (language) => {
  const here =
    language === "en" ? "How long that is tolerable is not stated." : "Wie lange das hinnehmbar ist, ist nicht hinterlegt.";
  const some =
    language === "en"
      ? "Stated only here, and within what is tolerable (24 h): b/s."
      : "Nur hier hinterlegt, und innerhalb der Toleranz (24 h): b/s.";
  const within = language === "en" ? "Within what is tolerable (24 h)." : "Innerhalb der Toleranz (24 h).";
  const linesOf = (levels: Parameters<typeof outage>[0]) => outageTileOf(labs({ b: 24 }), outage(levels), language).lines;
  expect(linesOf({ a: [0, 16] })).toEqual([here]);
  expect(linesOf({ b: [0, 16] })).toEqual([within]);
  expect(linesOf({ a: [0, 16], b: [0, 16] })).toEqual([some]);
});

// Found: "Degraded: Results 26 h. It is lost to nobody." where those who state another unit have lost it.
it("an outage is told where anybody of the type has lost it, in whatever they are counted", () => {
  const tile = outageTileOf(labs({}), outage({ a: [0.5, 26], b: [0, 16] }), "en", "+20h");
  expect(tile).toMatchObject({ label: "Outage: Results", number: "16" });
  expect(tile.lines).not.toContain("It is lost to nobody.");
});

it("an outage is the longest of its type, in whatever its services are counted", () => {
  expect(outageTileOf(labs({}), outage({ a: [0, 2], b: [0, 16] }), "en")).toMatchObject({
    label: "Outage: Results",
    number: "16",
  });
});

/** A hospital and a pharmacy that are lost with a service of their own, of which the pharmacy's alone states a tolerance. */
it.each(["en", "de"] as const)("a tolerance is not that of organisations of another type: %s", (language) => {
  const builder = landscapeBuilder({ id: "m", evidence: { status: "inferred" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  for (const [id, providerType, sites] of [
    ["a", "hospital", 9],
    ["b", "pharmacy", 1],
  ] as const) {
    const supplier = builder.node("system", { id: `p/${id}`, name: id, operator, systemType: "core" });
    const place = builder.node("service-provider", { id, name: id, providerType, sites });
    const stated = id === "b" ? { maxTolerableHours: 24 } : {};
    const service = builder.node("service", {
      id: `${id}/s`,
      name: `${id}/s`,
      operator: place,
      serviceType: `s${id}`,
      ...stated,
    });
    builder.dependency({ kind: "use", dependent: service, supplier, weight: 1 });
    builder.dependency({ kind: "use", dependent: place, supplier: service, weight: 1 });
  }
  const tile = outageTileOf(builder.build(), outage({ a: [0, 16], b: [0, 2] }), language);
  expect(tile.number).toBe("16");
  expect(tile.lines).toEqual([
    language === "en" ? "How long that is tolerable is not stated." : "Wie lange das hinnehmbar ist, ist nicht hinterlegt.",
  ]);
});

it("nobody is said to have lost a service that somebody unknown lost", () => {
  const builder = landscapeBuilder({ id: "m", evidence: { status: "inferred" } });
  const operator = builder.node("it-provider", { id: "p", name: "P" });
  const lab = builder.node("service-provider", { id: "l", name: "L", providerType: "lab", sites: 2 });
  const supplier = builder.node("system", { id: "p/a", name: "A", operator, systemType: "core" });
  for (const [id, by, weight] of [
    ["l/s", lab, 0.5],
    ["x/s", "unknown", 1],
  ] as const) {
    const dependent = builder.node("service", { id, name: id, operator: by as never, serviceType: "results" });
    builder.dependency({ kind: "use", dependent, supplier, weight });
  }
  const tile = outageTileOf(builder.build(), outage({ a: [0, 16] }), "en");
  expect(tile).toMatchObject({ label: "Degraded: Results", number: "16" });
  expect(tile.lines).toEqual([]);
});

// Found: 16 hours "instead of 4–12 tolerable", of which 4 are those of another service.
it("the tolerance beside a service that is past it is its own", () => {
  const tile = outageTileOf(labs({ a: 4, b: 12 }), outage({ a: [0, 6], b: [0, 16] }), "en");
  expect(tile).toMatchObject({ number: "6", unit: "h; tolerable: 4 h" });
  expect(tile.lines).toEqual(["At 1 of 2 services beyond tolerance.", "Longest: b/s, 16 h."]);
});
