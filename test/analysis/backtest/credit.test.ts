import fc from "fast-check";
import { type Backtest, backtest } from "tragweite";
import { describe, expect, it } from "vitest";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../../src/model/documents/parse-scenario.js";
import { parseRecord } from "../../../src/model/documents/record.js";

const incident = "inc";
type Mark = { readonly fromIncident?: string };
const marked: Mark = { fromIncident: incident };
const evidence = (mark: Mark = {}) => ({ status: "assumed", ...mark });
const january = Date.UTC(2023, 11, 31);
const day = (number: number): string =>
  new Date(january + Math.round(number * 24 * 60) * 60_000).toISOString().replace(":00.000Z", "Z");

interface Drawn {
  /** Marks, of what each is named. */
  readonly server?: Mark;
  readonly clinic?: Mark;
  readonly record?: Mark;
  readonly dependency?: Mark;
  readonly crew?: Mark;
  readonly disturbance?: Mark;
  readonly recoveryHours?: number;
  /** Of the record itself. */
  readonly recordHours?: number;
  /** Day of January on which the disturbance ends. */
  readonly end?: number;
  readonly begin?: number;
  readonly sources?: readonly string[];
}

/** A clinic's record hangs on a server that fails from 1 January on; practices have their own. */
function rowsOf(drawn: Drawn, observations: readonly object[]): Backtest {
  const { recoveryHours, begin = 1, end = 61, sources = ["a"] } = drawn;
  const landscape = parseLandscape({
    tragweite: "landscape/1",
    id: "l",
    nodes: [
      { kind: "it-provider", id: "host", name: "Host", evidence: evidence() },
      {
        ...{ kind: "system", id: "host/s", name: "S", operator: "host", systemType: "hosting" },
        ...{ evidence: evidence(drawn.server), ...(recoveryHours === undefined ? {} : { recoveryHours }) },
      },
      { kind: "system", id: "host/t", name: "T", operator: "host", systemType: "hosting", evidence: evidence() },
      { kind: "service-provider", id: "clinic", name: "Clinic", sites: 10, evidence: evidence(drawn.clinic) },
      { kind: "service-provider", id: "practices", name: "Practices", sites: 10, evidence: evidence() },
      {
        ...{ kind: "service", id: "clinic/record", name: "R", operator: "clinic", serviceType: "record" },
        ...{ evidence: evidence(drawn.record), ...(drawn.recordHours === undefined ? {} : { recoveryHours: drawn.recordHours }) },
      },
    ],
    ...(drawn.crew === undefined
      ? {}
      : { crews: [{ id: "crew", sitesPerDay: 1, members: [{ id: "clinic" }], order: "even", evidence: evidence(drawn.crew) }] }),
    dependencies: [
      dependency("d", "clinic/record", "host/s", drawn.dependency),
      dependency("e", "clinic", "host/s", drawn.dependency),
      dependency("f", "practices", "host/t"),
    ],
  });
  const scenario = parseScenario({
    tragweite: "scenario/1",
    id: incident,
    start: day(1),
    sources: [
      { id: "a", title: "A" },
      { id: "b", title: "B" },
    ],
    disturbances: [
      {
        ...{ id: "x", kind: "degradation", nodes: [{ id: "host/s" }], level: 0, begin: day(begin), end: day(end) },
        evidence: { ...evidence(drawn.disturbance), sources },
      },
    ],
  });
  return backtest(landscape, scenario, parseRecord({ tragweite: "record/1", observations }));
}

function dependency(id: string, dependent: string, supplier: string, mark?: Mark) {
  return { id, dependent, supplier, kind: "hosting", weight: 1, evidence: evidence(mark) };
}

const observation = (id: string, more: object) => ({
  ...{ id, what: id, nodes: ["clinic/record"], aspect: "state", state: "lost", sources: ["b"] },
  ...{ confidence: "high", basis: "observed", ...more },
});
const stillDown = Array.from({ length: 28 }, (_, place) =>
  observation(`d${place + 1}`, { fromEarliest: day(32 + place), fromLatest: day(32 + place), toEarliest: day(32.5 + place) }),
);
const down = observation("down", { fromEarliest: day(2), fromLatest: day(3) });
const end = (earliest: string, latest: string) =>
  observation("end", { aspect: "end", fromEarliest: day(1), fromLatest: day(1), toEarliest: earliest, toLatest: latest });
const labels = ({ rows }: Backtest) => [...new Set(rows.map(({ label }) => label))];
const verdicts = ({ rows }: Backtest) => [...new Set(rows.map(({ verdict }) => verdict))];

describe("times that were read off the incident", () => {
  it("make every later `still down` an input, whose other end makes all of them wrong", () => {
    const held = rowsOf({ disturbance: marked }, stillDown);
    expect([labels(held), verdicts(held), held.score.predictions]).toEqual([["input"], ["hit"], 0]);
    expect(held.rows[0]?.why).toEqual([{ code: "times-of-record", disturbances: ["x"] }]);
    const moved = rowsOf({ disturbance: marked, end: 15 }, stillDown);
    expect([labels(moved), verdicts(moved), moved.score.predictions]).toEqual([["input"], ["miss"], 0]);
  });
  it("leave what they say of who is hit apart, the same nodes once", () => {
    expect(rowsOf({ disturbance: marked }, stillDown).givenTimes).toMatchObject({ predictions: 1, truePositive: 1, recall: 1 });
    const both = rowsOf({ disturbance: marked, end: 40 }, [
      ...stillDown,
      observation("other", { nodes: ["clinic"], fromEarliest: day(2) }),
    ]);
    expect(both.givenTimes).toMatchObject({ predictions: 2, truePositive: 1, falseNegative: 1 });
  });
  it("are needed by who is in order before it begins, after it ends, or again", () => {
    const normal = (id: string, from: number) =>
      observation(id, { state: "normal", fromEarliest: day(from), fromLatest: day(from), toEarliest: day(from + 1) });
    const { rows } = rowsOf({ disturbance: marked, begin: 10, end: 20 }, [normal("before", 5), normal("after", 25)]);
    for (const { id, label, verdict, why } of rows) {
      expect([id, label, verdict]).toEqual([id, "input", "hit"]);
      expect(why).toEqual([{ code: "times-of-record", disturbances: ["x"] }]);
    }
  });
  it("are not needed by who is never hit", () => {
    const spared = observation("spared", { nodes: ["practices"], state: "normal", fromEarliest: day(2), toEarliest: day(3) });
    expect(rowsOf({ disturbance: marked }, [spared]).rows[0]).toMatchObject({ label: "prediction", isCredited: true, why: [] });
  });
  it("are needed by who recovers when what it depends on is long back", () => {
    const late = observation("late", { fromEarliest: day(61.25), fromLatest: day(61.25), toEarliest: day(61.5) });
    const { why, verdict } = rowsOf({ disturbance: marked, recordHours: 18 }, [late]).rows[0]!;
    expect([verdict, why]).toEqual(["hit", [{ code: "times-of-record", disturbances: ["x"] }]]);
    const { why: structure } = rowsOf({ server: marked, recordHours: 18 }, [late]).rows[0]!;
    expect(structure).toEqual([{ code: "nodes-of-record", nodes: ["host/s"] }]);
  });
  it("are needed while what was hit is not back yet", () => {
    const late = observation("late", { fromEarliest: day(61.25), fromLatest: day(61.25), toEarliest: day(61.5) });
    const { rows } = rowsOf({ disturbance: marked, recoveryHours: 18 }, [late, end(day(61.5), day(62))]);
    expect(rows.map(({ label, verdict }) => [label, verdict])).toEqual([
      ["input", "hit"],
      ["input", "hit"],
    ]);
  });
});

describe("what was read off", () => {
  const back = [down, end(day(61.7), day(61.8))];
  it.each([
    ["nothing", {}, []],
    ["how long a node on the way takes to recover", { server: marked }, [{ code: "nodes-of-record", nodes: ["host/s"] }]],
    ["that the node exists", { record: marked }, [{ code: "nodes-of-record", nodes: ["clinic/record"] }]],
    ["a dependency", { dependency: marked }, [{ code: "structure-of-record", dependencies: ["d"] }]],
    ["what is beside the way", { clinic: marked }, []],
  ] as const)("%s", (_, drawn, why) => {
    const { rows } = rowsOf({ recoveryHours: 18, ...drawn }, back);
    for (const row of rows) {
      expect(row.verdict, row.id).toBe("hit");
      expect(row.why, row.id).toEqual(why);
      expect(row.isCredited, row.id).toBe(why.length === 0);
    }
  });
  it("of a crew counts for whom it repairs", () => {
    const repaired = observation("repaired", {
      nodes: ["clinic"],
      state: "degraded",
      fromEarliest: day(62),
      fromLatest: day(63),
    });
    expect(rowsOf({ crew: {} }, [repaired]).rows[0]).toMatchObject({ verdict: "hit", isCredited: true });
    const { why } = rowsOf({ crew: marked }, [repaired]).rows[0]!;
    expect(why).toEqual([{ code: "nodes-of-record", nodes: ["clinic"] }]);
  });
  it("counts, and not who printed it: two facts in one newspaper are two", () => {
    const { rows } = rowsOf({ sources: ["b"] }, [down]);
    expect(rows[0]).toMatchObject({ verdict: "hit", label: "prediction", isCredited: true });
  });
});

const mark = fc.boolean().map((isMarked): Mark => (isMarked ? marked : {}));
const window = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 5 }), fc.boolean());
const state = fc.constantFrom("normal", "degraded", "impaired", "lost");
const row = fc.tuple(window, state).map(([[from, days, isSure], each]) => {
  const span = { fromEarliest: day(from), fromLatest: day(from + days), ...(isSure ? { toEarliest: day(from + days + 1) } : {}) };
  return observation("o", { state: each, ...span });
});

describe("credit", () => {
  it("is never given where every cause was read off", () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 2, max: 80 }), mark, mark, (each, last, dependencyMark, serverMark) => {
        const drawn = { disturbance: marked, dependency: dependencyMark, server: serverMark, end: last };
        expect(rowsOf(drawn, [each]).score.predictions).toBe(0);
      }),
    );
  });
  it("does not depend on whether it hit", () => {
    fc.assert(
      fc.property(row, state, mark, mark, (each, other, disturbanceMark, dependencyMark) => {
        const drawn = { disturbance: disturbanceMark, dependency: dependencyMark };
        const [one, two] = [each, { ...each, state: other }].map((observed) => rowsOf(drawn, [observed]).rows[0]!);
        expect(one?.label).toBe(two?.label);
      }),
    );
  });
  it("goes to what an end that was not read off decides: another end, another verdict", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), (at) => {
        const each = observation("o", { fromEarliest: day(at), fromLatest: day(at), toEarliest: day(at + 1) });
        const [held, moved] = [at + 1, at].map((last) => rowsOf({ end: last }, [each]).rows[0]);
        expect([held, moved]).toMatchObject([
          { verdict: "hit", isCredited: true },
          { verdict: "miss", isCredited: true },
        ]);
      }),
    );
  });
});
