import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeLandscapes, readLandscape } from "../../../src/formats/index.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

const landscape = (rows: string): Landscape => readLandscape(`tragweite: landscape/1\nid: a\n${rows}`);
const because = "evidence: { status: inferred }";
const insurer = (insured: string): string => `nodes:
  - { kind: insurer, id: bkk, name: BKK, insurerType: BKK, insured: ${insured}, ${because} }
`;
const clinic = (fields: string): string => `nodes:
  - { kind: service-provider, id: clinic, name: Clinic, sites: 4, ${fields}${because} }
`;

/** What is noted as a conflict: what is kept, and what is left. */
function conflictsOf(...all: readonly Landscape[]): string[] {
  const { notes } = mergeLandscapes(all, { files: all.map((_, index) => `${index}.yaml`) });
  return notes.flatMap(({ code, values, place }) => {
    const { about, field, kept, other } = values as Readonly<Record<string, string>>;
    return code === "merge-conflict" ? [`${place ?? "all:"} ${about}: ${field} ${kept} | ${other}`] : [];
  });
}

describe("landscapes of which only one can be right", () => {
  it("are merged whatever they say, unless owners run in a circle", () => {
    fc.assert(
      fc.property(landscapes({ maxNodes: 6 }), landscapes({ maxNodes: 6 }), (one, other) => {
        mergeLandscapes([one, other]);
      }),
      replayable(450),
    );
  });

  it("take evidence of failures with the figures that it is for", () => {
    const failing = (figures: string) => landscape(clinic(`failuresPerYear: 1, ${figures}, `));
    const stated = failing("failureHours: 8, failureEvidence: { status: inferred }");
    const merged = (...all: readonly Landscape[]) => mergeLandscapes(all).landscape.nodes[0];
    expect(merged(landscape(clinic("")), stated)?.failureEvidence).toEqual({ status: "inferred" });
    expect(merged(failing("failureHours: 8"), stated)?.failureEvidence).toEqual({ status: "inferred" });
    expect(merged(failing("failureHours: 9"), stated)).not.toHaveProperty("failureEvidence");
    expect(merged(landscape(clinic("probability: 0.1, ")), stated)).not.toHaveProperty("failureEvidence");
  });

  it("count an insurer in the sum of a pool or by itself, as the first does", () => {
    const pooled = landscape(`${insurer("unknown")}pools: [{ id: rest, insurers: [bkk], insured: 900, ${because} }]`);
    const counted = landscape(insurer("100"));
    expect(conflictsOf(pooled, counted)).toEqual(["1.yaml BKK: insured unknown | 100"]);
    expect(mergeLandscapes([pooled, counted]).landscape).toMatchObject({ nodes: [{ insured: "unknown" }], pools: [{}] });
    expect(conflictsOf(counted, pooled)).toEqual(["1.yaml BKK: insured 100 | rest: 900"]);
    expect(mergeLandscapes([counted, pooled]).landscape).toMatchObject({ nodes: [{ insured: 100 }], pools: [] });
  });

  it("bring a node back after a time, at a rate or by a crew, as the first does", () => {
    const crew = `crews: [{ id: c, sitesPerDay: 2, members: [{ kind: service-provider }], order: even }]`;
    const ways = {
      timed: landscape(clinic("recoveryHours: 8, ")),
      repaired: landscape(clinic("repair: { sharePerDay: 0.5 }, ")),
      crewed: landscape(`${clinic("")}${crew}`),
    };
    expect(conflictsOf(ways.timed, ways.repaired)).toEqual(['1.yaml Clinic: repair  | {"sharePerDay":0.5}']);
    expect(conflictsOf(ways.repaired, ways.timed)).toEqual(["1.yaml Clinic: recoveryHours  | 8"]);
    expect(conflictsOf(ways.timed, ways.crewed)).toEqual(["1.yaml Clinic: crews recoveryHours 8 | c"]);
    expect(conflictsOf(ways.crewed, ways.timed)).toEqual(["1.yaml Clinic: recoveryHours  | 8"]);
  });

  it("keep to a crew those whom it repairs in its own landscape", () => {
    const crewed = landscape(
      `${clinic("")}crews: [{ id: c, sitesPerDay: 2, members: [{ kind: service-provider }], order: even }]`,
    );
    const other = landscape(clinic("").replaceAll("clinic", "house").replace("Clinic", "House"));
    expect(mergeLandscapes([crewed, other]).landscape.crews).toMatchObject([{ members: [{ id: "clinic" }] }]);
    expect(mergeLandscapes([crewed, crewed]).landscape.crews).toEqual(crewed.crews);
  });

  it("name each other's members by the ids that they have in both", () => {
    const total = (name: string): Landscape =>
      landscape(
        `${clinic("").replace("Clinic", name)}totals: [{ id: ${name}, unit: sites, count: 4, members: [{ id: clinic }], ${because} }]`,
      );
    const { totals } = mergeLandscapes([total("one"), total("two")]).landscape;
    expect(totals?.map(({ members }) => members)).toEqual([[{ id: "clinic" }], [{ id: "clinic-2" }]]);
  });

  it("add what the next has more of, and never make two of one", () => {
    const needs = (...weights: readonly number[]): Landscape =>
      landscape(`nodes:
  - { kind: service-provider, id: clinic, name: Clinic, sites: 4, ${because} }
  - { kind: it-provider, id: host, name: Host, ${because} }
dependencies:
${weights.map((weight, index) => `  - { id: d${index}, dependent: clinic, supplier: host, kind: use, weight: ${weight}, ${because} }`).join("\n")}`);
    const weights = (...all: readonly Landscape[]): number[] =>
      (mergeLandscapes(all).landscape.dependencies ?? []).map(({ weight }) => weight);
    expect(weights(needs(1, 1), needs(1, 1))).toEqual([1, 1]);
    expect(weights(needs(1), needs(0.5, 1))).toEqual([1, 0.5]);
    expect(weights(needs(1), needs(0.5))).toEqual([1]);
    expect(weights(needs(1, 1, 1), needs(1))).toEqual([1, 1, 1]);
  });

  const lab = (id: string, name: string, fields = ""): string =>
    `  - { kind: system, id: ${id}, name: ${name}, operator: unknown, systemType: lab, ${fields}${because} }\n`;
  const need = (id: string, dependent: string, supplier: string, fields = ""): string =>
    `  - { id: ${id}, dependent: ${dependent}, supplier: ${supplier}, kind: use, weight: 1, ${fields}${because} }\n`;
  /** Somebody with a supply of its own, who draws on a bank that others know, too. */
  const drawing = (name: string, supply: string, always = 10): Landscape =>
    landscape(
      `nodes:\n${lab("bank", "Bank", `supply: ${supply}, `)}${lab("user", name)}${lab("own", `${name}s`)}dependencies:\n` +
        need("d1", "user", "own") +
        need("d2", "user", "bank", `draws: { always: ${always}, atLoss: 5, of: d1 }, `),
    );

  it("keep of whom an order speaks, and what is drawn instead of what, where others are called alike", () => {
    const supply = "{ perDay: 30, order: [user] }";
    const { landscape: merged } = mergeLandscapes([drawing("A", supply), drawing("B", supply)]);
    const [bank] = merged.nodes;
    expect(bank).toMatchObject({ supply: { order: ["user", "user-2"] } });
    const rows = merged.dependencies?.filter(({ draws }) => draws !== undefined) ?? [];
    const drawn = rows.map(({ dependent, draws }) => [
      dependent,
      merged.dependencies?.find(({ id }) => id === draws?.of)?.supplier,
    ]);
    expect(drawn).toEqual([
      ["user", "own"],
      ["user-2", "own-2"],
    ]);
    expect(conflictsOf(drawing("A", supply), drawing("B", supply))).toEqual([
      '1.yaml Bank: supply {"perDay":30,"order":["user"]} | {"perDay":30,"order":["user-2"]}',
      'all: Bank: supply ["user","user-2"] | ["user"]',
    ]);
  });

  it("draw no more always than comes in, by the first", () => {
    const [one, other] = [drawing("A", "{ perDay: 15 }"), drawing("B", "{ perDay: 15 }")];
    expect(conflictsOf(one, other)).toEqual(['all: user-2 → bank: draws  | {"always":10,"atLoss":5,"of":"d1-2"}']);
    const { dependencies = [] } = mergeLandscapes([one, other]).landscape;
    expect(dependencies.filter(({ draws }) => draws !== undefined).map(({ dependent }) => dependent)).toEqual(["user"]);
  });

  it("know a supply that only one of them states", () => {
    const silent = landscape(`nodes:\n${lab("bank", "Bank")}`);
    expect(mergeLandscapes([silent, drawing("A", "{ perDay: 15 }")]).landscape.nodes[0]).toMatchObject({
      supply: { perDay: 15 },
    });
  });
});
