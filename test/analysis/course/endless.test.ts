import { type Course, type Landscape, landscapeBuilder, type Scenario, simulate } from "tragweite";
import { describe, expect, it } from "vitest";
import { call } from "../../cli/memory-host.js";

const start = "2023-01-02T00:00Z";
const at = (hour: number) => expect.objectContaining({ hour });
const both = <T>(value: T) => ({ worst: value, best: value });

/** Insurer a, 1,000 insured, needs s0; insurer b, 9,000 insured, needs s1. */
function two(tolerance: { maxTolerableHours?: number; recoveryTimeObjectiveHours?: number } = {}): Landscape {
  const builder = landscapeBuilder({ id: "two", evidence: { status: "assumed" } });
  for (const [index, id] of ["a", "b"].entries()) {
    const system = builder.node("system", { id: `s${index}`, name: id, operator: "unknown", systemType: "any" });
    const insurer = builder.node("insurer", { id, name: id, insurerType: "BKK", insured: [1000, 9000][index]! });
    const service = builder.node("service", { id: `${id}/eau`, name: id, operator: insurer, serviceType: "eau", ...tolerance });
    builder.dependency({ dependent: service, supplier: system, kind: "hosting", weight: 1 });
  }
  return builder.build();
}

type Outage = readonly [system: string, begin: string, end?: string];
const losing = (...outages: Outage[]): Scenario => ({
  tragweite: "scenario/1",
  id: "losing",
  start,
  disturbances: outages.map(([system, begin, end], index) => ({
    id: `x${index}`,
    kind: "degradation",
    nodes: [{ id: system }],
    level: 0,
    begin,
    ...(end === undefined ? {} : { end }),
  })),
});
const serviceOf = ({ services }: Course) => services[0]!;

describe("an outage without end", () => {
  const course = simulate(two(), losing(["s0", "+0h"]));
  it("is in the course from its first moment on, with hours that stay open", () => {
    expect(course).toMatchObject({ until: { hour: 0 }, isWhole: true, stillHolding: ["x0"] });
    expect(serviceOf(course)).toMatchObject({
      firstLost: both(at(0)),
      lostSince: both(at(0)),
      isOpen: both(true),
      worstMoment: { insured: { atLeast: 1000, atMost: 1000 }, at: at(0) },
      steps: [{ hour: 0, insured: { atLeast: 1000, atMost: 1000 } }],
    });
    expect(course.insurers).toMatchObject([{ id: "a", services: [{ lostSince: both(at(0)), isOpen: both(true) }] }]);
    expect(course.nodes.map(({ id, lostSince }) => [id, lostSince.worst?.hour])).toEqual([
      ["a/eau", 0],
      ["s0", 0],
    ]);
  });
  it("is the worst moment although another one ended before it", () => {
    const mixed = simulate(two(), losing(["s0", "+0h", "+10h"], ["s1", "+20h"]));
    expect(mixed).toMatchObject({ until: { hour: 20 }, stillHolding: ["x1"] });
    const { worstMoment, steps, anyLostHours, lostSince } = serviceOf(mixed);
    expect(worstMoment).toMatchObject({ insured: { atLeast: 9000, atMost: 9000 }, at: at(20) });
    expect(steps.map(({ hour, insured }) => [hour, insured.atMost])).toEqual([
      [0, 1000],
      [10, 0],
      [20, 9000],
    ]);
    expect(anyLostHours).toEqual({ atLeast: 10, atMost: 10 });
    expect(lostSince).toEqual(both(at(20)));
    expect(mixed.insurers.map(({ id, services }) => [id, services[0]?.isOpen.worst])).toEqual([
      ["a", false],
      ["b", true],
    ]);
  });
  it("breaches what is tolerable and meets no objective", () => {
    const { breaches, recoveryObjectives } = simulate(
      two({ maxTolerableHours: 8, recoveryTimeObjectiveHours: 4 }),
      losing(["s0", "+0h"], ["s1", "+0h", "+5h"]),
    );
    expect(breaches).toEqual([
      {
        id: "a/eau",
        maxTolerableHours: 8,
        isSure: true,
        lostHours: { atLeast: 5, atMost: 5 },
        isOpen: both(true),
        exceededFrom: at(8),
      },
    ]);
    expect(recoveryObjectives.map(({ id, isMet, isOpen }) => [id, isMet.worst, isOpen.worst])).toEqual([
      ["a/eau", false, true],
      ["b/eau", false, false],
    ]);
  });
  it("is exceeded from the first loss that lasts too long, though the last one lasts longest", () => {
    const { breaches } = simulate(two({ maxTolerableHours: 8 }), losing(["s0", "+0h", "+10h"], ["s0", "+20h"]));
    expect(breaches).toMatchObject([{ lostHours: { atLeast: 0, atMost: 0 }, exceededFrom: at(8) }]);
  });
  it("is open, but of unknown length, where the course is cut off", () => {
    const cut = simulate(two({ maxTolerableHours: 8 }), losing(["s0", "+0h", "+100h"], ["s1", "+6h"]), { until: "+6h" });
    expect(cut).toMatchObject({ isWhole: false, stillHolding: ["x0", "x1"], breaches: [] });
    expect(serviceOf(cut)).toMatchObject({ isOpen: both(true), worstMoment: { insured: { atMost: 10_000 }, at: at(6) } });
  });
  it("holds nothing open where everything ends, or that begins after the end", () => {
    const ended = simulate(two(), losing(["s0", "+0h", "+10h"], ["s1", "+20h"]), { until: "+10h" });
    expect(ended.stillHolding).toEqual([]);
    expect(serviceOf(ended)).toMatchObject({ lostSince: both(null), isOpen: both(false) });
  });
});

describe("tragweite run --until end of an outage without end", () => {
  const run = ["run", "germany-2023", "--isolate", "bitmarck", "--until", "end"];
  it("says who has lost what since when, and that it goes on", async () => {
    const { stdout } = await call(run, { columns: 120, env: { NO_COLOR: "1" } });
    expect(stdout).toMatch(/^The course from \+0 h on, without end/m);
    expect(stdout).toContain("BITMARCK cut off");
    expect(stdout).toMatch(/^eAU intake +\+0 h +no end +21–23 +no end$/m);
    expect(stdout).toContain("Audi BKK, eAU intake: lost since +0 h, still lost at the end of the course; no end known");
    expect(stdout).toContain("Lost for longer than is tolerable: 77–79");
    expect(stdout).toMatch(/^79 services, each: messages are rejected as long as it lasts/m);
    expect(stdout).not.toMatch(/Nothing is lost|no message|undefined|NaN/);
  });
  it("says so in German", async () => {
    const { stdout } = await call([...run, "--lang", "de"], { columns: 120, env: { NO_COLOR: "1" } });
    expect(stdout).toContain("ausgefallen seit +0 h, am Ende des Verlaufs noch ausgefallen;");
    expect(stdout).not.toMatch(/\b(lost|without|goes)\b/);
  });
});

describe("an outage that began before the start", () => {
  const begunEarly = (begin: string, end: string): Course =>
    simulate(two(), { ...losing(["s0", begin, end], ["s1", "2022-12-31T00:00Z", "2023-01-01T00:00Z"]), start });
  it("is lost from the start on", () => {
    const { personHours, worstMoment, steps, firstLost } = serviceOf(begunEarly("2023-01-01T00:00Z", "2023-01-03T00:00Z"));
    expect(personHours).toEqual({ atLeast: 24_000, atMost: 24_000 });
    expect(worstMoment).toMatchObject({ insured: { atLeast: 1000, atMost: 1000 }, insurers: { atMost: 1 }, at: at(0) });
    expect(steps.map(({ hour, insured }) => [hour, insured.atMost])).toEqual([
      [0, 1000],
      [24, 0],
    ]);
    expect(firstLost).toEqual(both(at(0)));
  });
  it("is nothing where it ended before, too", () => {
    expect(serviceOf(begunEarly("2023-01-01T00:00Z", "2023-01-01T12:00Z"))).toMatchObject({
      steps: [],
      worstMoment: { insured: { atMost: 0 }, at: null },
      isOpen: both(false),
    });
  });
});
