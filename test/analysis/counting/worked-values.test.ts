import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import type { PartCount } from "../../../src/analysis/counting/count-rows.js";
import { simulate } from "../../../src/analysis/course/course.js";
import { impact } from "../../../src/analysis/impact/impact.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { type LandscapeBuilder, landscapeBuilder } from "../../../src/model/documents/builder.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, isolating, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import type { Count } from "../../../src/model/values/population.js";
import { exactly } from "../../../src/quantities.js";
import { call } from "../../cli/memory-host.js";
import { bitmarck2023, germany2023, ti2023, tiNetwork2023 } from "../../data/shipped-landscape.js";

// Values that were worked out by hand for the rules of counting, and checked by a program that shares no line with this one.
// Numbers in the names are those of the list of worked values; "found" are inputs that were once answered wrongly.

const started = (): LandscapeBuilder => landscapeBuilder({ id: "worked", evidence: { status: "assumed" } });

/** Insurers of these sizes whose service stands on the system `p/x`, but for those that are spared; and a total over all. */
function insurersOf(sizes: Readonly<Record<string, Count>>, spared: readonly string[] = [], total?: number): Landscape {
  const builder = started();
  const p = builder.node("it-provider", { id: "p", name: "P" });
  const system = builder.node("system", { id: "p/x", name: "X", operator: p, systemType: "x" });
  for (const [id, insured] of Object.entries(sizes)) {
    const operator = builder.node("insurer", { id, name: id.toUpperCase(), insurerType: "BKK", insured });
    const intake = builder.node("service", { id: `${id}/eau`, name: "eAU", operator, serviceType: "eau-intake" });
    if (!spared.includes(id)) builder.dependency({ kind: "operation", dependent: intake, supplier: system, weight: 1 });
  }
  if (total !== undefined) builder.total({ id: "all", insured: total });
  return builder.build();
}

const lostOf = (landscape: Landscape, scenario: Scenario): PartCount => impact(landscape, scenario).rows[0]!.lost.parts[0]!;

/** Runs a command on a landscape of our own. */
const asked = (landscape: Landscape, command: string, ...options: readonly string[]) =>
  call([command, "./m.json", ...options], { files: { "./m.json": JSON.stringify(landscape) } });

describe("1: an insurer of unknown size that loses a service", () => {
  const alone = insurersOf({ kasse: "unknown" });

  it("has at least 0 and at most nobody knows how many, and no gate on them passes", async () => {
    expect(lostOf(alone, isolating("p")).count).toEqual({ atLeast: 0, atMost: Number.POSITIVE_INFINITY });
    const { code, stderr } = await asked(alone, "run", "--isolate", "p", "--fail-on", "lost>=1");
    expect(code).toBe(1);
    expect(stderr).toContain("KASSE");
  });
  it("has what a total leaves: exactly 600 of 1,000 beside one of 400 that is not hit", () => {
    expect(lostOf(insurersOf({ kasse: "unknown", other: 400 }, ["other"], 1000), isolating("p")).count).toEqual(exactly(600));
  });
  it("is the total of 1,000 together with one of 100 to 500 that is hit as well", () => {
    const two = insurersOf({ kasse: "unknown", other: { atLeast: 100, atMost: 500 } }, [], 1000);
    expect(lostOf(two, isolating("p")).count).toEqual(exactly(1000));
  });
  it("is the total less the most, and the least, of those who are not hit", () => {
    const sizes = { kasse: "unknown", other: { atLeast: 100, atMost: 500 }, third: { atLeast: 50, atMost: 200 } } as const;
    const three = insurersOf(sizes, ["third"], 1000);
    expect(lostOf(three, isolating("p")).count).toEqual({ atLeast: 800, atMost: 950 });
  });
  it("has as much where a range stands in the place of nothing, as long as the figures can make up the total", () => {
    const ranged = (atMost: number, total: number) =>
      lostOf(insurersOf({ kasse: { atLeast: 0, atMost }, other: 400 }, ["other"], total), isolating("p")).count;
    expect(ranged(1000, 1000)).toEqual(exactly(600));
    expect(ranged(600, 1000)).toEqual(exactly(600));
    expect(ranged(599, 1000)).toEqual({ atLeast: 0, atMost: 599 });
    const two = insurersOf({ kasse: { atLeast: 100, atMost: 700 }, other: { atLeast: 100, atMost: 500 } }, [], 1000);
    expect(lostOf(two, isolating("p")).count).toEqual(exactly(1000));
  });
  it("answers in whole for the loss of all, however many that are", () => {
    const [sole] = concentration(alone, { by: "operator" }).rows[0]!.units;
    expect(sole?.attributed?.share).toEqual(exactly(1));
  });
  it("leaves it open who is first, beside one whose size is known", async () => {
    const { stdout } = await asked(insurersOf({ kasse: "unknown", other: 400 }, ["kasse"]), "rank", "--lang", "en");
    expect(stdout).toMatch(/KASSE\s+may\s+take\s+more\s+than\s+the\s+first/);
    const known = await asked(insurersOf({ kasse: 500, other: 400 }, ["kasse"]), "rank", "--lang", "en");
    expect(known.stdout).not.toMatch(/may\s+take\s+more/);
  });
  it("found: is not known in the text of a course, nor below a named limit", async () => {
    const scenario = JSON.stringify({
      tragweite: "scenario/1",
      id: "s",
      start: "2026-12-04T22:00+01:00",
      disturbances: [{ id: "off", kind: "isolation", nodes: [{ id: "p" }], end: "+72h" }],
    });
    const files = { "./m.json": JSON.stringify(alone), "./s.json": scenario };
    for (const language of ["en", "de"]) {
      const args = ["run", "./m.json", "--scenario", "./s.json", "--until", "end", "--lang", language];
      const { stdout } = await call(args, { files });
      expect(stdout).toMatch(/eAU.* (not known|nicht bekannt)/);
    }
    const { stdout } = await asked(alone, "concentration", "--format", "json", "--by", "operator");
    const limits = JSON.parse(stdout).views[0].rows[0].units[0].limits as { measure: string; verdict: string }[];
    const persons = limits.filter(({ measure }) => measure.startsWith("insured-"));
    expect(persons.length).toBeGreaterThan(0);
    expect(persons.filter(({ verdict }) => verdict === "below")).toEqual([]);
  });
});

describe("3: a service of 9,000 insured on one of a, b and c, not known which", () => {
  const builder = started();
  const operator = builder.node("insurer", { id: "k", name: "K", insurerType: "BKK", insured: 9000 });
  const eau = builder.node("service", { id: "k/eau", name: "eAU", operator, serviceType: "eau-intake" });
  const candidates = ["a", "b", "c"].map((id) => builder.node("system", { id, name: id, operator: "unknown", systemType: "x" }));
  builder.dependency({ kind: "operation", dependent: eau, candidates, weight: 1 });
  const landscape = builder.build();
  const losses = [degradationOf("a", 0), degradationOf("c", 0.5, 1)];

  it("with a at 0 and c at .5 is surely neither lost nor degraded, and possibly both", () => {
    const [{ lost, degraded } = { lost: undefined, degraded: undefined }] = impact(landscape, whatIf(losses)).rows;
    expect(lost?.parts[0]?.count).toEqual({ atLeast: 0, atMost: 9000 });
    expect(degraded?.parts[0]?.count).toEqual({ atLeast: 0, atMost: 9000 });
  });
  const scenario = parseScenario({
    tragweite: "scenario/1",
    id: "four",
    start: "2026-12-04T22:00+01:00",
    disturbances: losses.map((loss) => ({ ...loss, end: "+4h" })),
  });

  it("for 4 hours is possibly lost and possibly degraded at its worst moment", () => {
    const row = simulate(landscape, scenario).rows[0];
    expect(row?.mostLost.count).toEqual({ atLeast: 0, atMost: 9000 });
    expect(row?.mostDegraded.count).toEqual({ atLeast: 0, atMost: 9000 });
  });
  it("for 4 hours is degraded from 0 to 4 hours, and lost from 0 to 4", () => {
    const course = simulate(landscape, scenario).nodes.find(({ id }) => id === "k/eau");
    expect(course?.degradedHours).toEqual({ atLeast: 0, atMost: 4 });
    expect(course?.lostHours).toEqual({ atLeast: 0, atMost: 4 });
  });
});

describe("4: the central-network fault of 2 July 2023, in practices, hospitals and pharmacies", () => {
  const sites = [98_985, 1893, 17_939];

  it("tells in its first lines how many are lost from 11:30 to 14:05 and degraded from 08:00 to 11:30", async () => {
    for (const language of ["en", "de"] as const) {
      const args = ["run", "ti-2023-07", "--scenario", "ti-network-2023-07", "--until", "end", "--lang", language];
      const { stdout } = await call(args, { columns: 1000 });
      const [, first = ""] = stdout.split("\n\n");
      for (const count of sites) {
        const number = count.toLocaleString(language === "de" ? "de-DE" : "en-GB");
        expect(first).toMatch(new RegExp(`${number}[^;]*11:30[^;]*14:05[^;]*; [^;]*${number}[^;\\n]*08:00[^;\\n]*11:30`));
      }
      expect(stdout).not.toMatch(/nothing is lost|nichts ist ausgefallen/i);
    }
  });
  it("is ranked and concentrated in sites", () => {
    const { options, units } = rank(ti2023, { by: "operator" });
    expect(options.unit).toBe("sites");
    expect(units[0]?.count).toEqual(exactly(98_985));
    const rows = concentration(ti2023, { by: "operator" }).rows;
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(["sites"]));
    const practices = rows.find(({ what, type }) => what === "organisation" && type === "practice");
    expect(practices?.offering.count).toEqual(exactly(98_985));
    expect(practices?.index?.hhi.atLeast).toBeGreaterThan(0);
  });
  it("is whole at no moment of it in the counted rows", () => {
    const { rows } = simulate(ti2023, tiNetwork2023);
    const lost = rows.filter(({ what }) => what === "organisation").map(({ type, mostLost }) => [type, mostLost.count]);
    expect(lost).toEqual([
      ["hospital", exactly(1893)],
      ["pharmacy", exactly(17_939)],
      ["practice", exactly(98_985)],
    ]);
  });
});

describe("5: sites in the place of persons", () => {
  it("of two groups of 8,000 (lost) and 2,000 (normal) leave a level of .2: graded loss 8,000 of 10,000", () => {
    const builder = started();
    const p = builder.node("it-provider", { id: "p", name: "P" });
    const system = builder.node("system", { id: "p/x", name: "X", operator: p, systemType: "x" });
    const common = { providerType: "practice" };
    const one = builder.node("service-provider", { id: "one", name: "One", sites: 8000, ...common });
    builder.node("service-provider", { id: "two", name: "Two", sites: 2000, ...common });
    builder.dependency({ kind: "operation", dependent: one, supplier: system, weight: 1 });
    const row = impact(builder.build(), isolating("p")).rows.find(({ type }) => type === "practice");
    const [gradedLoss] = row!.gradedLoss;
    expect(gradedLoss).toEqual(exactly(8000));
    expect(1 - gradedLoss!.atMost / row!.parts[0]!.whole).toBeCloseTo(0.2, 12);
  });
  it("of two makers with 80,000 and 50,000 sites have an HHI of 5,266.27", () => {
    const builder = started();
    for (const [id, sites] of [
      ["a", 80_000],
      ["b", 50_000],
    ] as const) {
      const maker = builder.node("it-provider", { id, name: id.toUpperCase() });
      const supplier = builder.node("system", { id: `${id}/pvs`, name: "PVS", operator: maker, systemType: "pvs" });
      const dependent = builder.node("service-provider", { id: `${id}-sites`, name: id, providerType: "practice", sites });
      builder.dependency({ kind: "operation", dependent, supplier, weight: 1 });
    }
    const { index } = concentration(builder.build(), { by: "operator" }).rows[0]!;
    expect(index?.hhi.atLeast).toBeCloseTo(5266.27, 2);
    expect(index?.hhi.atMost).toBeCloseTo(5266.27, 2);
  });
});

// 6: test/analysis/levels/stand-by-doubts.test.ts

describe("7: germany-2023 at noon of 26 April 2023", () => {
  const { rows } = impact(germany2023, bitmarck2023, { at: "2023-04-26T12:00+02:00" });
  const lostOfType = (serviceType: string) =>
    rows.find(({ what, type, unit }) => what === "service" && type === serviceType && unit === "insured")!.lost.parts;

  it("takes the eAU intake of 21,005,565 to 22,998,074 of the statutory total", () => {
    expect(lostOfType("eau-intake")[0]).toMatchObject({
      total: "statutory",
      count: { atLeast: 21_005_565, atMost: 22_998_074 },
    });
  });
  it("takes the ePA by app of 79 to 82 statutory insurers, and beside them of Allianz and Signal Iduna, of unknown size", () => {
    const [statutory, outside] = lostOfType("epa-app");
    expect(statutory).toMatchObject({
      total: "statutory",
      organisations: { atLeast: 79, atMost: 82 },
      count: { atLeast: 23_565_004, atMost: 26_160_172 },
      withoutFigure: [],
    });
    expect(outside).toMatchObject({
      total: null,
      surely: ["allianz", "signal-iduna"],
      organisations: exactly(2),
      count: { atLeast: 0, atMost: Number.POSITIVE_INFINITY },
      withoutFigure: ["allianz", "signal-iduna"],
    });
  });
});

describe("found: what was answered wrongly", () => {
  const landscape = (): Landscape => {
    const builder = started();
    const p = builder.node("it-provider", { id: "p", name: "P" });
    const q = builder.node("it-provider", { id: "q", name: "Q" });
    const host = builder.node("system", { id: "p/host", name: "Host", operator: p, systemType: "hosting", recoveryHours: 18 });
    const odd = builder.node("system", { id: "odd", name: "Odd", operator: "unknown", systemType: "x" });
    const clinic = builder.node("service-provider", { id: "clinic", name: "Clinic", sites: 10, providerType: "hospital" });
    const record = builder.node("service", { id: "clinic/record", name: "Record", operator: clinic, serviceType: "record" });
    builder.dependency({ kind: "hosting", dependent: record, supplier: host, weight: 1 });
    builder.dependency({ kind: "hosting", dependent: odd, supplier: host, weight: 1 });
    builder.node("system", { id: "q/x", name: "QX", operator: q, systemType: "x" });
    return builder.build();
  };
  const outage = (disturbance: object): Scenario =>
    parseScenario({
      tragweite: "scenario/1",
      id: "outage",
      start: "2026-01-05T00:00+01:00",
      disturbances: [{ id: "off", end: "+24h", ...disturbance }],
    });

  it("a disturbance that is over while what it took still recovers does not leave everything normal", async () => {
    const scenario = outage({ kind: "degradation", nodes: [{ id: "p/host" }], level: 0 });
    const files = { "./m.json": JSON.stringify(landscape()), "./s.json": JSON.stringify(scenario) };
    for (const [language, all, none] of [
      ["en", "drawn is in normal operation", "10 sites"],
      ["de", "ist, ist im Normalbetrieb", "10 Einrichtungen"],
    ] as const) {
      const args = ["run", "./m.json", "--scenario", "./s.json", "--at", "+30h", "--lang", language];
      const { stdout } = await call(args, { files, columns: 1000 });
      expect(stdout).not.toMatch(new RegExp(all));
      expect(stdout).toContain(none);
    }
    expect(simulate(landscape(), scenario).nodes.find(({ id }) => id === "clinic/record")?.lostHours).toEqual(exactly(42));
  });
  it("a system of unknown operator may be cut off with the one that is: for 0 to 24 hours", () => {
    const scenario = outage({ kind: "isolation", nodes: [{ id: "p" }] });
    const odd = simulate(landscape(), scenario).nodes.find(({ id }) => id === "odd");
    expect(odd?.isolatedHours.atLeast).toBe(0);
    // lost where another operates it, for what it stands on is cut off; so isolated and lost make up the whole
    expect(odd?.isolatedHours.atMost).toBe(24);
  });
});
