import { readFileSync } from "node:fs";
import { backtest, type Scenario } from "tragweite";
import { describe, expect, it } from "vitest";
import { readRecord } from "../../../src/formats/index.js";
import { bitmarck2023, germany2023 } from "../../data/shipped-landscape.js";

const text = readFileSync(new URL("../../../data/germany-2023/records/bitmarck-2023-04.csv", import.meta.url), "utf8");
const record = readRecord(text, { file: "bitmarck-2023-04.csv" });
const result = backtest(germany2023, bitmarck2023, record);
const spared = "aok-baden-wuerttemberg-spared";
const rowOf = (id: string) => result.rows.find((row) => row.id === id)!;

describe("the record of April 2023", () => {
  it("holds at least 30 observations, computed values apart, and both sides of a conflict", () => {
    const observed = record.observations.filter(({ basis }) => basis === "observed");
    expect(observed.length).toBeGreaterThanOrEqual(30);
    expect(record.observations.filter(({ basis }) => basis === "computed").map(({ id }) => id)).toContain("eau-rejected-count");
    for (const { id, conflictsWith } of record.observations.filter((each) => each.conflictsWith !== undefined))
      expect(record.observations.find((each) => each.id === conflictsWith)?.conflictsWith, id).toBe(id);
  });
  it("names sources with an address, or the one that has none by its title", () => {
    for (const { id, sources } of result.rows) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const source of sources) {
        if (source.url === undefined) expect(source.title, id).toMatch(/^SR: IKK Südwest/);
        else expect(source.url, id).toMatch(/^https?:/);
      }
    }
  });
});

describe("the back-test of April 2023", () => {
  it("credits no hit without a source, and none to an input", () => {
    const incident = bitmarck2023.id;
    const edges = new Map((germany2023.dependencies ?? []).map((dependency) => [dependency.id, dependency]));
    for (const { id, isCredited, label, verdict, sources, why, nodes } of result.rows) {
      expect(isCredited && sources.length === 0, id).toBe(false);
      expect(isCredited, id).toBe(label === "prediction" && (verdict === "hit" || verdict === "miss"));
      if (!isCredited) continue;
      expect(why, id).toEqual([]);
      // said again from the data: nothing drawn directly under a credited node was read off the incident
      for (const { dependent, evidence } of edges.values())
        if (nodes.includes(dependent)) expect(evidence.fromIncident, `${id}: ${dependent}`).not.toBe(incident);
    }
  });
  it("does not credit a hit whose source nobody explains", () => {
    const observations = record.observations.map((each) => (each.id === spared ? { ...each, sources: ["hearsay"] } : each));
    const { rows, score } = backtest(germany2023, bitmarck2023, { ...record, observations });
    expect(rows.find(({ id }) => id === spared)).toMatchObject({ verdict: "hit", label: "prediction", isCredited: false });
    expect(score.predictions).toBe(0);
  });
  it("labels whatever was read off the record an input", () => {
    for (const id of [
      "eau-intake-begin",
      "eau-intake-end",
      "sbk-telephone",
      "dak-contact",
      "ikk-suedwest-mail",
      "epa-app",
      "diga",
    ])
      expect(rowOf(id).label, id).toBe("input");
    expect(rowOf("eau-intake-end").why).toEqual([
      { code: "nodes-of-record", nodes: ["bitmarck/eau-intake"] },
      { code: "times-of-record", disturbances: ["kim"] },
      { code: "disturbance-of-record", disturbances: ["eau-intake"] },
    ]);
    const structure = rowOf("sbk-telephone").why.find(({ code }) => code === "structure-of-record");
    expect(structure).toMatchObject({ dependencies: expect.arrayContaining(["sbk/telephone.hosting-munich"]) });
  });
  it("names its misses", () => {
    const misses = result.rows.filter(({ verdict }) => verdict === "miss").map(({ id }) => id);
    expect(misses).toEqual([
      "eau-intake-end-friday",
      "hkk-eau",
      "svlfg-eau",
      "ikk-eau",
      "kkh-eau",
      "mobil-eau",
      "epa-app",
      "sbk-telephone-end",
      "sbk-portal-end",
      "sbk-payments-end",
      "hkk-channels-end",
      "hkk-payments-end",
      "novitas-telephone-end",
      "big-payments",
      "dak-mail-off",
      "dak-rest",
      "exchange-first",
    ]);
    expect(rowOf("dak-rest")).toMatchObject({ label: "input", isCredited: false });
  });
  it("credits the one control that a report names: that the intake is a system of its own is known from its failing on its own", () => {
    expect(result.score).toEqual({
      ...{ predictions: 1, truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 1 },
      ...{ precision: null, recall: null },
    });
    expect(result.rows.filter(({ isCredited }) => isCredited).map(({ id }) => id)).toEqual([spared]);
    expect(rowOf("dak-eau").why).toContainEqual({ code: "nodes-of-record", nodes: ["bitmarck/eau-intake"] });
    expect(result.givenTimes.predictions).toBe(0);
  });
  it("counts apart what no source observed: no effect on AOK, BARMER and TK is read from their having other suppliers", () => {
    const controls = result.rows.filter(({ id }) => /^(aok|barmer|tk)-/.test(id) && !id.endsWith("-spared"));
    expect(controls).toHaveLength(15);
    for (const { id, verdict, label, isCredited } of controls)
      expect([id, verdict, label, isCredited]).toEqual([id, "hit", "inferred", false]);
    expect(result.inferred).toEqual({ hits: 15, misses: 0 });
  });
  it("predicts Audi BKK's telephone by 16 May from SBK's mail, and misses hkk by a week", () => {
    expect(rowOf("audi-telephone-end")).toMatchObject({ verdict: "hit", label: "held-out", isCredited: false });
    const sbkMail = "2023-05-16T00:00+02:00";
    expect(rowOf("audi-telephone-end").predicted).toEqual({ what: "moments", between: { earliest: sbkMail, latest: sbkMail } });
    const taken = { code: "end-of-observation", disturbance: "munich", observation: "sbk-mail-end" };
    expect(rowOf("audi-telephone-end").why).toContainEqual(taken);
    expect(rowOf("hkk-channels-end")).toMatchObject({ verdict: "miss", label: "held-out", isCredited: false });
    expect(result.heldOut).toEqual({ hits: 1, misses: 1 });
  });
  it("takes the held-out end from the other observation and not from the scenario", () => {
    const disturbances = bitmarck2023.disturbances.map((each) => {
      const { end, ...endless } = each;
      return each.id === "munich" ? (endless as typeof each) : { ...endless, ...(end === undefined ? {} : { end }) };
    }) as Scenario["disturbances"];
    const { rows } = backtest(germany2023, { ...bitmarck2023, disturbances }, record);
    expect(rows.find(({ id }) => id === "audi-telephone-end")).toMatchObject({ verdict: "hit", label: "held-out" });
    expect(rows.find(({ id }) => id === "sbk-mail-end")).toMatchObject({ verdict: "miss", label: "input" });
  });
  it("counts the nodes of an observation by what they show", () => {
    expect(rowOf("mobil-eau").predicted).toEqual({ what: "states", states: [{ worst: "lost", best: "normal", nodes: 1 }] });
    expect(rowOf("epa-practice-named").predicted).toMatchObject({ what: "states" });
    for (const { id, nodes, predicted } of result.rows)
      if (predicted?.what === "states")
        expect(
          predicted.states.reduce((all, each) => all + each.nodes, 0),
          id,
        ).toBe(nodes.length);
  });
  it("gives what was observed with its moments, and what the record says where nothing is compared", () => {
    const moment = "2023-04-24T22:00+02:00";
    const observed = {
      state: "normal",
      begin: { earliest: moment, latest: moment },
      end: { earliest: "2023-04-27T00:00+02:00" },
    };
    expect(rowOf("tk-eau-intake").observed).toEqual(observed);
    expect(rowOf("eau-insurers-count").observed).toMatchObject({ quantity: 80, unit: "insurers" });
    expect(rowOf("sbk-counter").why).toEqual([
      {
        code: "note",
        text: "no counters in the landscape",
        texts: { de: "Geschäftsstellen stehen nicht in der Landschaft" },
      },
    ]);
  });
  it("decides all, as late is not lost, takes KKH at its word uncredited, and claims nothing of what it does not model", () => {
    expect(result.rows.filter(({ verdict }) => verdict === "undecided").map(({ id }) => id)).toEqual([]);
    expect(rowOf("kkh-spared")).toMatchObject({ verdict: "hit", label: "input", conflictsWith: "kkh-eau" });
    expect(rowOf("bahn-bkk-telephone")).toMatchObject({ verdict: "not-modelled", label: "none", isCredited: false });
    expect(rowOf("eau-rejected-count")).toMatchObject({ verdict: "computed", isCredited: false });
  });
  it("estimates 0.26 to 0.37 million rejected eAU by basis and set of insurers, and says what it takes for granted", () => {
    const { estimates, assumptions } = result.rejected;
    expect(
      estimates.map(({ rejected }) => [rejected.atLeast, rejected.atMost].map((each) => Math.round(each / 1e4) / 100)),
    ).toEqual([
      [0.34, 0.37],
      [0.32, 0.35],
      [0.26, 0.28],
    ]);
    expect(assumptions).toEqual([{ code: "even" }, { code: "open-hours", from: 8, until: 18 }, { code: "lost-only" }]);
  });
  it("turns a hit into a miss when the structure behind it goes", () => {
    const dependencies = germany2023.dependencies?.filter(({ id }) => id !== "dak-gesundheit/eau-intake.eau-intake") ?? [];
    const other = { id: "dak-own", dependent: "dak-gesundheit/eau-intake", supplier: "tk-it/eau-intake" } as const;
    const replaced = [
      ...dependencies,
      { ...other, kind: "data-exchange" as const, weight: 1, evidence: { status: "assumed" as const } },
    ];
    const { rows, score } = backtest({ ...germany2023, dependencies: replaced }, bitmarck2023, record);
    expect(rows.find(({ id }) => id === "dak-eau")).toMatchObject({ verdict: "miss", label: "prediction", isCredited: true });
    expect(score.falseNegative).toBe(1);
  });
});
