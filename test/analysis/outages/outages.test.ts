import { describe, expect, it } from "vitest";
import { type OutageOptions, outages } from "../../../src/analysis/outages/outages.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf } from "../../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { exactly } from "../../../src/quantities.js";

type Node = Landscape["nodes"][number];
type Dependency = NonNullable<Landscape["dependencies"]>[number];

const evidence = { status: "assumed" } as const;
const provider = (id: string): Node => ({ kind: "it-provider", id, name: id, evidence });
const system = (id: string, operator: string): Node => ({ kind: "system", id, name: id, operator, systemType: "any", evidence });
const service = (id: string, fields: object = {}): Node =>
  ({ kind: "service", id, name: id, operator: "kasse", serviceType: id, evidence, ...fields }) as Node;
const insurer = (insured: number | "unknown"): Node => ({
  kind: "insurer",
  id: "kasse",
  name: "Kasse",
  insurerType: "BKK",
  insured,
  evidence,
});
const needs = (dependent: string, supplier: string, fields: Partial<Dependency> = {}): Dependency =>
  ({ id: `${dependent}-${supplier}`, dependent, supplier, kind: "hosting", weight: 1, evidence, ...fields }) as Dependency;

/**
 * One insurer of 1,000 and its contracts. The portal buffers 12 h; the phone has a stand-by after 4 h for 20 h; the claims take
 * 10 h to recover; the archive is degraded to 60 % with its host.
 */
const landscape = (insured: number | "unknown" = 1000): Landscape => ({
  tragweite: "landscape/1",
  id: "contracts",
  nodes: [
    provider("host"),
    system("host/rack", "host"),
    provider("voice"),
    system("voice/line", "voice"),
    provider("radio"),
    system("radio/line", "radio"),
    insurer(insured),
    service("portal", { maxTolerableHours: 48, tags: ["critical"] }),
    service("phone", { maxTolerableHours: 24 }),
    service("claims", { maxTolerableHours: 72, recoveryTimeObjectiveHours: 24, tags: ["critical"], recoveryHours: 10 }),
    service("archive"),
  ],
  groups: [{ id: "lines", node: "phone", rule: "at-least", k: 1 }],
  dependencies: [
    needs("portal", "host/rack", { bufferHours: 12 }),
    needs("claims", "host/rack"),
    needs("archive", "host/rack", { weight: 0.4 }),
    needs("phone", "voice/line", { group: "lines" }),
    needs("phone", "radio/line", { group: "lines", activationHours: 4, limitHours: 20 }),
  ],
});

const of = (options: Partial<OutageOptions> = {}, own = landscape()) =>
  outages(own, { lastingHours: 72, kind: "it-provider", ...options });
const unit = (id: string, result = of()) => result.units.find((each) => each.id === id);
const serviceOf = (id: string, unitId: string, result = of()) => unit(unitId, result)?.services.find((each) => each.id === id);

describe("an outage of 72 hours of one contract", () => {
  it("counts hours after buffers and recovery", () => {
    // 72 − 12 h; 72 + 10 h
    expect(serviceOf("portal", "host")).toMatchObject({
      isCritical: true,
      lostHours: exactly(60),
      backHours: exactly(72),
      tolerance: { limitHours: 48, pastHours: exactly(12) },
    });
    expect(serviceOf("claims", "host")).toMatchObject({
      lostHours: exactly(82),
      backHours: exactly(82),
      tolerance: { limitHours: 72, pastHours: exactly(10) },
      objective: { limitHours: 24, pastHours: exactly(58) },
    });
    expect(serviceOf("archive", "host")).toMatchObject({
      lostHours: exactly(0),
      lackHours: exactly(28.8),
      backHours: exactly(72),
    });
  });

  it("counts hours around a stand-by: lost until it carries, and when its limit is over", () => {
    // 4 h, then 20 h of the stand-by, then 48 h
    expect(serviceOf("phone", "voice")).toMatchObject({
      lostHours: exactly(52),
      tolerance: { limitHours: 24, pastHours: exactly(24) },
    });
    expect(unit("radio")).toBeUndefined();
  });

  it("adds up services, unit-hours of the worst row, and when all is back", () => {
    expect(unit("host")).toMatchObject({
      rank: 1,
      lost: { all: exactly(2), critical: exactly(2) },
      degraded: { all: exactly(1), critical: exactly(0) },
      pastTolerance: { all: exactly(2), critical: exactly(2) },
      mostPastHours: { all: exactly(12), critical: exactly(12) },
      pastObjective: { all: exactly(1), critical: exactly(1) },
      serviceHours: exactly(142),
      unitHours: exactly(82_000),
      backHours: exactly(82),
    });
    expect(unit("host")?.rows.map(({ type, unitHours }) => [type, unitHours.atMost])).toEqual([
      ["archive", 28_800],
      ["claims", 82_000],
      ["portal", 60_000],
    ]);
    expect(unit("voice")).toMatchObject({ rank: 2, unitHours: exactly(52_000), pastTolerance: { critical: exactly(0) } });
  });

  it("counts the buffer of a dependency of which only candidates are known, as that of a known one", () => {
    const { supplier: _, ...row } = needs("portal", "host/rack", { bufferHours: 12 });
    const own = landscape();
    const open = { ...row, candidates: ["host/rack", "voice/line"] } as Dependency;
    const cut = (each: Landscape, lastingHours: number) =>
      outages(each, { lastingHours, by: "dependency" }).units.find(({ id }) => id === "portal-host/rack")?.services ?? [];
    const candidates = { ...own, dependencies: (own.dependencies ?? []).map((each) => (each.id === open.id ? open : each)) };
    for (const each of [own, candidates]) {
      expect(cut(each, 12)).toEqual([]);
      expect(cut(each, 20)).toMatchObject([{ id: "portal", lostHours: exactly(8), backHours: exactly(20) }]);
    }
  });
  it("reaches a limit without breaching it", () => {
    expect(serviceOf("portal", "host", of({ lastingHours: 60 }))).not.toHaveProperty("tolerance"); // 48 h
    expect(serviceOf("claims", "host", of({ lastingHours: 62 }))).not.toHaveProperty("tolerance"); // 72 h
    expect(serviceOf("claims", "host", of({ lastingHours: 62.5 }))?.tolerance?.pastHours).toEqual(exactly(0.5));
  });

  it("leaves open above what nobody counted, and never says 0", () => {
    const result = of({}, landscape("unknown"));
    expect(unit("host", result)?.unitHours).toEqual({ atLeast: 0, atMost: Number.POSITIVE_INFINITY });
    expect(result.withoutFigure).toEqual(["kasse"]);
    expect(unit("host", result)?.serviceHours).toEqual(exactly(142));
  });
});

describe("the order of outages", () => {
  it("puts critical services past their tolerance before unit-hours", () => {
    // phone: 52 h for 1,000; host: 12 h later than its buffer, portal past 48 h only beyond 60 h
    const ids = (hours: number) => of({ lastingHours: hours }).units.map(({ id }) => id);
    expect(ids(72)).toEqual(["host", "voice"]);
    const swapped = { ...landscape(), nodes: landscape().nodes.map((node) => retagged(node)) };
    expect(of({}, swapped).units.map(({ id }) => id)).toEqual(["voice", "host"]);
  });

  const retagged = (node: Node): Node => {
    if (node.kind !== "service") return node;
    const { tags: _, ...rest } = node;
    return node.id === "phone" ? { ...rest, tags: ["critical"] } : rest;
  };

  it("counts all services where none is called critical", () => {
    const untagged = { ...landscape(), nodes: landscape().nodes.map((node) => ({ ...node, tags: [] })) };
    const result = of({}, untagged);
    expect(result).toMatchObject({ critical: 0, tolerances: { all: 3, critical: 0 } });
    expect(result.units.map(({ id, pastTolerance }) => [id, pastTolerance.all.atLeast])).toEqual([
      ["host", 2],
      ["voice", 1],
    ]);
  });
});

describe("an outage on top of a scenario", () => {
  const scenario: Scenario = {
    tragweite: "scenario/1",
    id: "weekend",
    start: "2023-04-28T22:00+02:00",
    disturbances: [{ ...degradationOf("voice/line", 0, 0), begin: "+0h", end: "+100h" }],
  };
  const onTop = (from: string, options: Partial<OutageOptions> = {}) => of({ scenario, from, ...options });

  it("counts only what is lost beyond", () => {
    // the phone is lost until 4 h and from 24 h on; without the radio it is lost from 10 h on, 14 h more
    const result = onTop("+10h", { lastingHours: 24 });
    expect(serviceOf("phone", "radio", result)).toMatchObject({ lostHours: exactly(14), backHours: exactly(14) });
    // 100 h in one piece instead of 76 h, both past 24 h
    const whole = onTop("+0h", { lastingHours: 100 });
    expect(serviceOf("phone", "radio", whole)).toMatchObject({ lostHours: exactly(20), tolerance: { pastHours: exactly(24) } });
    expect(unit("voice", onTop("+10h", { lastingHours: 24 }))).toBeUndefined();
    expect(unit("host", result)).toMatchObject({ lost: { all: exactly(2) } });
  });

  it("goes on after the scenario's end", () => {
    // the line is gone for 10 h more; its stand-by is over
    expect(serviceOf("phone", "voice", onTop("+50h", { lastingHours: 60 }))?.lostHours).toEqual(exactly(10));
  });

  it("needs the moment at which it begins", () => {
    expect(() => of({ scenario })).toThrow("give the option from, too");
    expect(() => of({ from: "+10h" })).toThrow("+10h");
  });
});

describe("what is repaired one after the other", () => {
  const sites: Landscape = {
    tragweite: "landscape/1",
    id: "sites",
    nodes: [
      provider("voice"),
      system("voice/line", "voice"),
      { kind: "service-provider", id: "practices", name: "Practices", providerType: "practice", sites: 3, evidence },
    ],
    dependencies: [needs("practices", "voice/line")],
    crews: [{ id: "crew", sitesPerDay: 1, members: [{ id: "practices" }], order: "even" }],
  };
  const practices = (options: Partial<OutageOptions> = {}) =>
    outages(sites, { lastingHours: 2, ...options }).units.find(({ id }) => id === "voice")?.rows[0];

  it("has lost somebody until the last is repaired", () => {
    // lost for 2 h, then one a day: three for 26 h, two for 24 h, one for 24 h
    expect(practices()).toMatchObject({ organisations: exactly(1), lostHours: exactly(74), unitHours: exactly(3 * 26 + 72) });
  });

  it("has lost somebody more only from when all would have been repaired", () => {
    // all would have been back after 1 + 72 h; lost anew from 30 to 32 h, they are after 32 + 72 h
    const begun = degradationOf("voice/line", 0, 0);
    const scenario: Scenario = {
      tragweite: "scenario/1",
      id: "begun",
      start: "2023-04-28T22:00+02:00",
      disturbances: [{ ...begun, begin: "+0h", end: "+1h" }],
    };
    const row = practices({ scenario, from: "+30h" });
    expect(row).toMatchObject({ organisations: exactly(1), lostHours: exactly(31) });
  });
});

describe("an outage at a stated moment, and at none", () => {
  const monthly: Landscape = {
    ...landscape(),
    groups: [],
    dependencies: [needs("claims", "host/rack", { runs: ["2023-05-15T06:00Z", "2023-06-15T06:00Z"] })],
  };

  it("misses a run within it, and none without", () => {
    const at = (from: string) => serviceOf("claims", "host", of({ from }, monthly))?.lostHours;
    // missed on the 15th, heard again a month later, and 10 h to recover
    expect(at("2023-05-14T06:00Z")).toEqual(exactly(31 * 24 + 10));
    expect(at("2023-05-16T06:00Z")).toBeUndefined();
  });

  it("says so where it depends on the moment and none is stated, and holds for any", () => {
    const result = of({}, monthly);
    expect(result).toMatchObject({ isAnyMoment: true, doubts: ["calendars"] });
    expect(serviceOf("claims", "host", result)?.lostHours).toEqual({ atLeast: 0, atMost: Number.POSITIVE_INFINITY });
    expect(of({ from: "2023-05-14T06:00Z" }, monthly)).not.toHaveProperty("isAnyMoment");
  });
});
