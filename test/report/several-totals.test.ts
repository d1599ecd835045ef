import { describe, expect, it } from "vitest";
import { concentration } from "../../src/analysis/concentration/concentration.js";
import { askedGate, gateBreaches, parseGate } from "../../src/analysis/counting/gates.js";
import { impact } from "../../src/analysis/impact/impact.js";
import { runResultSchema } from "../../src/analysis/impact/run-schema.js";
import { rank } from "../../src/analysis/rank/rank.js";
import { rankResultSchema } from "../../src/analysis/rank/rank-schema.js";
import { landscapeBuilder } from "../../src/model/documents/builder.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { isolating } from "../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { narrative } from "../../src/report/page/narrative.js";
import { reporters } from "../../src/report/reporters.js";
import { lostPicture, rankPicture } from "../../src/report/svg/persons-pictures.js";
import { pictureWriting } from "../../src/report/svg/picture-writing.js";
import { headlineOf } from "../../src/report/text/headline.js";
import type { Language } from "../../src/words/language.js";
import { writingOf } from "../../src/words/writing.js";
import { call } from "../cli/memory-host.js";

interface Totals {
  readonly statutory?: number;
  readonly private?: number;
  /** Insured of the second statutory insurer. */
  readonly bkk?: number | "unknown";
}

/** Two statutory and two private insurers; one system carries an insurer of each kind, one both private ones, one the other. */
function insurers({ statutory, private: privately, bkk = 6000 }: Totals): Landscape {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  const system = (id: string) => {
    const operator = builder.node("it-provider", { id: `of-${id}`, name: `Of ${id}` });
    return builder.node("system", { id, name: id, operator, systemType: "platform" });
  };
  const [core, alone, other] = [system("core"), system("alone"), system("other")];
  const insurer = (
    id: string,
    insurerType: "AOK" | "BKK" | "PKV",
    insured: number | "unknown",
    suppliers: ReturnType<typeof system>[],
  ): void => {
    const operator = builder.node("insurer", { id, name: id.toUpperCase(), insurerType, insured });
    const dependent = builder.node("service", { id: `${id}/eau`, name: "eAU", operator, serviceType: "eau-intake" });
    for (const supplier of suppliers) builder.dependency({ kind: "operation", dependent, supplier, weight: 1 });
  };
  insurer("aok", "AOK", 4000, [core]);
  insurer("bkk", "BKK", bkk, [other]);
  insurer("pkv1", "PKV", 3000, [core, alone]);
  insurer("pkv2", "PKV", 500, [alone]);
  if (statutory !== undefined) builder.total({ id: "statutory", insured: statutory });
  if (privately !== undefined) builder.total({ id: "private", insured: privately, insurerTypes: ["PKV"] });
  return builder.build();
}

function told(landscape: Landscape, scenario: Scenario, language: Language = "en") {
  const result = impact(landscape, scenario);
  const writing = writingOf(landscape, scenario, { language });
  const { sentence, beside } = headlineOf({ landscape, result }, writing);
  const text = reporters.run.text({ landscape, scenario, result }, { language, width: 400 });
  return { result, writing, headline: [sentence, ...beside].join(" "), text, csv: reporters.run.csv({ result }) };
}

const ranked = (landscape: Landscape, language: Language = "en"): string =>
  reporters.rank.text({ result: rank(landscape), landscape }, { language, width: 400 });

const concentrated = (landscape: Landscape, language: Language = "en"): string =>
  reporters.concentration.text({ results: [concentration(landscape)], landscape, hubs: [], next: [] }, { language, width: 400 });

/** The cells of a line of a text that has these words, between two spaces each. */
const line = (text: string, ...words: readonly string[]): string =>
  (text.split("\n").find((each) => words.every((word) => each.includes(word))) ?? "").replaceAll(/ {2,}/g, " ").trim();

describe("two totals of one unit", () => {
  const landscape = insurers({ statutory: 20_000, private: 5000 });

  it("are not added, and the headline names which it is about", () => {
    const { headline } = told(landscape, isolating("core"));
    expect(headline).toBe(
      "3,000 insured persons at 1 of 2 insurers are without eAU intake (private insurers). That is 60.0 % of 5,000 in all. Besides, of statutory insurers: 4,000 insured persons at 1 insurer.",
    );
    expect(told(landscape, isolating("core"), "de").headline).toBe(
      "3.000 Versicherte bei 1 von 2 Krankenversicherern sind ohne eAU-Annahme (private Versicherer). Das sind 60,0 % von insgesamt 5.000. Dazu kommen (gesetzliche Krankenkassen): 4.000 Versicherte bei 1 Krankenversicherer.",
    );
  });

  it("have a line each in the table, and only those of which anybody is hit", () => {
    const { text } = told(landscape, isolating("core"));
    expect(line(text, "eAU intake (statutory insurers)", "%")).toBe("eAU intake (statutory insurers) 1 2 4,000 4,000 20.0 %");
    expect(line(text, "eAU intake (private insurers)", "%")).toContain("eAU intake (private insurers) 1 2 3,000 3,000 60.0 %");
    const alone = told(landscape, isolating("alone")).text;
    expect(line(alone, "eAU intake (private insurers)", "70.0 %")).toBe("eAU intake (private insurers) 2 2 3,500 3,500 70.0 %");
    expect(alone).not.toContain("eAU intake (statutory insurers)");
  });

  it("have a line each in a rank, which says by which it is ordered", () => {
    const text = ranked(landscape);
    expect(line(text, "Of core")).toContain("Of core eAU intake statutory insurers 1 4,000 20.0 %");
    expect(line(text, "private insurers", "60.0 %")).toBe("private insurers 1 3,000 60.0 %");
    expect(line(text, "Of alone")).toContain("private insurers 2 3,500 70.0 %");
    expect(text.replaceAll(/\s+/g, " ")).toContain("the order is by the first (statutory insurers)");
    expect(ranked(landscape, "de").replaceAll(/\s+/g, " ")).toContain(
      "die Reihenfolge richtet sich nach der ersten (gesetzliche Krankenkassen)",
    );
    const bars = rankPicture(rank(landscape), pictureWriting(landscape, "en"));
    expect(JSON.stringify(bars)).toContain("private insurers");
  });

  it("have a part each in concentration and in CSV", () => {
    expect(concentrated(landscape)).toContain(
      "eAU intake: offered by 2 insurers (3,500 insured persons) (counted within private insurers)",
    );
    expect(concentrated(landscape, "de")).toContain("(Gesamtzahl: private Versicherer)");
    const { csv } = told(landscape, isolating("core"));
    expect(csv).toContain("service,eau-intake,insured,statutory,lost,1,1,4000,4000,20000");
    expect(csv).toContain("service,eau-intake,insured,private,lost,1,1,3000,3000,5000");
  });

  it("are each compared with what is described of it", () => {
    const { totals } = told(landscape, isolating("core")).result;
    expect(totals.map(({ id, described }) => [id, described.atLeast])).toEqual([
      ["private", 3500],
      ["statutory", 10_000],
    ]);
  });
});

// Found: a limit on those of a total of whom nobody has the service was kept, whatever happens.
it("a limit within a total that covers nobody of the type is refused, unless nobody knows who has it", async () => {
  const landscape = insurers({ statutory: 20_000, private: 5000 });
  const system = landscape.nodes.find(({ id }) => id === "core")!;
  const only = (operator: string) =>
    ({
      ...{ kind: "service", id: "p/mail", name: "Mail", serviceType: "mail", operator },
      evidence: { status: "assumed" },
    }) as unknown as Landscape["nodes"][number];
  const codes = async (operator: string): Promise<string[]> => {
    const dependency = { id: "mail", dependent: "p/mail", supplier: system.id, kind: "operation", weight: 1 };
    const dependencies = [...(landscape.dependencies ?? []), { ...dependency, evidence: { status: "assumed" } }];
    const files = { "m.json": JSON.stringify({ ...landscape, nodes: [...landscape.nodes, only(operator)], dependencies }) };
    const limit = "mail:insured@statutory>=1";
    const calls = [
      ["run", "m.json", "--isolate", "core", "--fail-on", limit],
      ["rank", "m.json", "--fail-on", limit],
      ["concentration", "m.json", "--fail-on", limit],
      ["measures", "m.json", "--target", limit],
    ];
    const results = await Promise.all(calls.map((args) => call(args, { files })));
    return results.map(({ code, stderr }) => `${code} ${code === 2 ? stderr.trim() : ""}`);
  };
  const refused = '2 error: no service type or organisation counted in insured@statutory "mail"';
  expect(await codes("pkv1")).toEqual([refused, refused, refused, refused]);
  expect(await codes("unknown")).toEqual(["1 ", "1 ", "1 ", "1 "]);
});

describe("those whom no total covers", () => {
  const builder = landscapeBuilder({ id: "dialysis", evidence: { status: "assumed" }, units: [{ id: "patients" }] });
  for (const [id, houses] of [
    ["north", { a: ["dialysis", "unknown"], c: ["hospital", 75] }],
    ["south", { b: ["dialysis", 150], d: ["hospital", 25] }],
  ] as const) {
    const operator = builder.node("it-provider", { id, name: id.toUpperCase() });
    const supplier = builder.node("system", { id: `${id}/s`, name: "S", operator, systemType: "platform" });
    for (const [house, [providerType, count]] of Object.entries(houses)) {
      const populations = [{ unit: "patients", count }];
      const own = builder.node("service-provider", { id: house, name: house, providerType, sites: 1, populations });
      const dependent = builder.node("service", { id: `${house}/d`, name: "D", operator: own, serviceType: "slots" });
      builder.dependency({ kind: "operation", dependent, supplier, weight: 1 });
    }
  }
  builder.total({ id: "all", unit: "patients", count: 200, members: [{ providerType: "dialysis" }] });
  const landscape = builder.build();
  const withPatients = (id: string, count: number | "unknown"): Landscape => ({
    ...landscape,
    nodes: landscape.nodes.map((node) => (node.id === id ? { ...node, populations: [{ unit: "patients", count }] } : node)),
  });

  it("are told in a rank beside those within, in table, headline, picture and page", () => {
    const open = withPatients("b", "unknown");
    const result = rank(open, { unit: "patients" });
    const text = reporters.rank.text({ result, landscape: open }, { language: "en", width: 400 });
    expect(line(text, "NORTH", "0–200")).toBe("1 NORTH D 1 0–200 0.0–100.0 %");
    expect(line(text, "(75)")).toBe("1 (75) –");
    expect(text).toContain("Besides, outside this total: 75 patients (D).");
    expect(text.replaceAll(/\s+/g, " ")).toContain(
      "In brackets: those outside the published total of 200; the order is by what is taken within it.",
    );
    expect(reporters.rank.text({ result, landscape: open }, { language: "de", width: 400 })).toContain(
      "Dazu kommen außerhalb dieser Gesamtzahl: 75 patients (D).",
    );
    expect(JSON.stringify(rankPicture(result, pictureWriting(open, "en")))).toContain("(75)");
  });

  it("keep two from taking as much as one another", () => {
    const even = withPatients("a", 150);
    const [north, south] = rank(even, { unit: "patients" }).units;
    expect(south?.count).toEqual(north?.count);
    expect(ranked(even)).not.toContain("as much as");
  });
});

describe("a total that the figures of its members exceed", () => {
  const landscape = insurers({ statutory: 9000, private: 3000 });

  it("gives way to the sum of the figures, and the text says both, in both languages", () => {
    const { result, text, headline, csv } = told(landscape, isolating("alone"));
    expect(result.rows[0]?.parts.map(({ whole, published }) => [whole, published])).toEqual([
      [10_000, 9000],
      [3500, 3000],
    ]);
    expect(runResultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(JSON.parse(JSON.stringify(result)));
    expect(headline).not.toContain("everybody"); // others have it outside
    expect(text).toContain("100.0 %");
    expect(text).toContain(
      "The published total (statutory insurers) says 9,000 insured persons, and the figures of its members come to 10,000 insured persons: shares are of these.",
    );
    expect(told(landscape, isolating("alone"), "de").text).toContain(
      "Die veröffentlichte Gesamtzahl (private Versicherer) nennt 3.000 Versicherte, die Zahlen ihrer Mitglieder ergeben zusammen 3.500 Versicherte: Anteile beziehen sich darauf.",
    );
    expect(csv).toContain("service,eau-intake,insured,private,lost,2,2,3500,3500,3500");
  });

  it("does so in rank and concentration", () => {
    const result = rank(landscape);
    expect(rankResultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(JSON.parse(JSON.stringify(result)));
    const text = ranked(landscape);
    const table = text.split("\n\n")[1] ?? "";
    expect(line(table, "Of other")).toContain("6,000 60.0 %");
    expect(line(table, "Of alone")).toContain("3,500 100.0 %");
    expect(text).toContain("The published total (statutory insurers) says 9,000 insured persons");
    const found = concentrated(landscape);
    expect(line(found.slice(found.indexOf("Tier ")), "Of other", "%")).toContain("6,000 60.0 %");
    expect(found).toContain("The published total (private insurers) says 3,000 insured persons");
  });

  it("bounds nobody's size: a gate on it does not pass while one is not known", () => {
    const open = insurers({ statutory: 3000, bkk: "unknown" });
    const { result, text } = told(open, isolating("other"));
    const gate = askedGate(parseGate("lost>=100000")!, open);
    expect(gateBreaches(gate, result.rows).map(({ isOpen }) => isOpen)).toEqual([true]);
    expect(text).toContain("what is known of its members exceeds it: how many there are is not known");
    expect(text).not.toMatch(/\d %/);
  });
});

describe("a unit with sizes that nobody knows and no total", () => {
  const landscape = insurers({ bkk: "unknown" });

  it("has no share: in no text, picture, table or narrative", () => {
    for (const language of ["en", "de"] as const) {
      const { result, headline, text, csv } = told(landscape, isolating("core"), language);
      expect(result.rows[0]?.parts[0]?.whole).toBe(Number.POSITIVE_INFINITY);
      expect(headline).not.toMatch(/%/);
      expect(
        text
          .split("\n")
          .filter((each) => each.includes("eAU"))
          .join(),
      ).not.toMatch(/\d\s%/);
      expect(csv).toContain("lost,2,2,7000,7000,,");
      const picture = lostPicture(landscape, result, pictureWriting(landscape, language), "");
      expect(JSON.stringify(picture)).not.toMatch(/\d\s%/);
      const scenario = isolating("core");
      const sentences = narrative({ landscape, scenario, result }, pictureWriting(landscape, language)).map(
        ({ text: each }) => each,
      );
      expect(sentences.find((each) => each.includes(language === "de" ? "7.000" : "7,000"))).not.toMatch(/%/);
    }
    expect(ranked(landscape)).not.toMatch(/\d %/);
    expect(line(concentrated(landscape), "Of core")).not.toMatch(/7,000 \d+\.\d %/);
  });

  it("stays so in JSON: the whole is null", () => {
    const { result } = told(landscape, isolating("core"));
    const json = JSON.parse(JSON.stringify(result));
    expect(json.rows[0].parts[0].whole).toBeNull();
    expect(runResultSchema.parse(json).rows[0]?.parts[0]?.whole).toBe(Number.POSITIVE_INFINITY);
  });

  it("passes a gate only where that is certain", () => {
    const gate = askedGate(parseGate("lost>=7001")!, landscape);
    expect(gateBreaches(gate, told(landscape, isolating("core")).result.rows)).toEqual([]);
    expect(gateBreaches(gate, told(landscape, isolating("other")).result.rows)).toHaveLength(1);
  });
});
