import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { backtest } from "../../src/analysis/backtest/backtest.js";
import { impact } from "../../src/analysis/impact/impact.js";
import { comparisonWords } from "../../src/explain/text/comparison-words.js";
import { explanationWords } from "../../src/explain/text/explanation-words.js";
import { whyNotWords } from "../../src/explain/text/why-not-words.js";
import { readRecord } from "../../src/formats/index.js";
import { landscapeOnItsDay } from "../../src/model/documents/landscape-on.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../src/model/documents/parse-scenario.js";
import { isolating } from "../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { backtestCsv } from "../../src/report/csv/backtest-csv.js";
import { narrativeWords } from "../../src/report/page/narrative-words.js";
import { pageWords } from "../../src/report/page/page-words.js";
import { pictureWords } from "../../src/report/svg/picture-words.js";
import { backtestText } from "../../src/report/text/backtest-text.js";
import { backtestWords } from "../../src/report/text/backtest-words.js";
import { concentrationWords } from "../../src/report/text/concentration-words.js";
import { courseWords } from "../../src/report/text/course-words.js";
import { cutSetWords } from "../../src/report/text/cut-sets-words.js";
import { impactText } from "../../src/report/text/impact-text.js";
import { impactWords } from "../../src/report/text/impact-words.js";
import { rankWords } from "../../src/report/text/rank-words.js";
import { rowsWords } from "../../src/report/text/rows-words.js";
import { validationWords } from "../../src/report/text/validation-words.js";
import { languages } from "../../src/words/language.js";
import { landscapeTables, landscapeTexts, regulation } from "./landscape-texts.js";
import { scenarioTables, scenarioTexts } from "./scenario-texts.js";
import { brokenWords, Listener } from "./voice.js";
import type { Written } from "./written.js";

const data = new URL("../../data/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, data), "utf8");
const catalogues = [
  ...[impactWords, rowsWords, courseWords, concentrationWords, rankWords, cutSetWords, backtestWords, validationWords],
  ...[pictureWords, pageWords, narrativeWords, explanationWords, whyNotWords, comparisonWords],
];

const folders = readdirSync(data).filter((name) => /^(germany|ti|epa)-/.test(name));
const namesIn = (name: string, kind: string): string[] => {
  const all = readdirSync(new URL(name, data)).includes(kind) ? readdirSync(new URL(`${name}/${kind}/`, data)) : [];
  return all.map((file) => `${name}/${kind}/${file}`);
};

describe("the listener", () => {
  const landscape = parseLandscape(JSON.parse(read("germany-2023/landscape.json")));
  const scenario = parseScenario(parse(read("germany-2023/scenarios/bitmarck-2023-04.yaml")));
  const listener = new Listener(landscape, catalogues);
  const text = impactText({ landscape, scenario, result: impact(landscape, scenario) }, { language: "de" });

  it("hears nothing wrong in a text of one language, and all of it in one of the other", () => {
    expect(listener.wrongIn(text, "de", { scenario })).toEqual([]);
    expect(listener.wrongIn(text, "en", { scenario }).length).toBeGreaterThan(10);
  });

  it.each([
    ["DiGA codes", "label: DiGA codes"],
    ["nothing works without it", "word: without"],
    ["12 cut off", "label: cut off"],
    ["bitmarck/eau-intake", "id: bitmarck/eau-intake"],
    ["provider-data-exchange", "id: provider-data-exchange"],
    ["gematik-service", "id: gematik-service"],
    ["ab 2023-04-24 22:00", "date: 2023-04-24"],
  ])("hears %s in German", (planted, wrong) => {
    expect(listener.wrongIn(`${text} ${planted}`, "de", { scenario })).toContain(wrong);
  });

  it("hears a word that the end of a line breaks", () => {
    expect(brokenWords("Leistungserbrin\ngern", "Leistungserbringern")).toEqual(["Leistungserbrin", "gern"]);
    expect(brokenWords("DiGA-\nCodes", "DiGA-Codes")).toEqual([]);
  });
});

describe.each(folders)("every text on %s", (name) => {
  const { landscape } = landscapeOnItsDay(parseLandscape(JSON.parse(read(`${name}/landscape.json`))));
  const listener = new Listener(landscape, catalogues);
  const heard = (texts: Record<string, Written>, scenario?: Scenario, quoted?: readonly string[]): void => {
    const wrong: Record<string, unknown> = {};
    for (const [what, write] of Object.entries(texts)) {
      for (const language of languages) {
        const wide = write(language, 10_000);
        const found = listener.wrongIn(wide, language, { scenario, quoted });
        const broken = brokenWords(write(language, 80), wide).map((word) => `broken: ${word}`);
        if (found.length + broken.length > 0) wrong[`${what} (${language})`] = [...new Set([...found, ...broken])];
      }
    }
    expect(wrong).toEqual({});
  };
  const codes = landscape.nodes.flatMap((node) => [
    node.id,
    node.kind,
    ...(node.kind === "service" ? [node.serviceType] : node.kind === "system" ? [node.systemType] : []),
  ]);
  const heardInTables = (tables: Record<string, string>, scenario?: Scenario, quoted: readonly string[] = []): void => {
    const wrong: Record<string, readonly string[]> = {};
    for (const [what, csv] of Object.entries(tables)) {
      const [headings = ""] = csv.split("\r\n");
      const odd = headings.split(",").filter((heading) => !/^[a-z]+(_[a-z]+)*$/.test(heading));
      const said = listener.wrongIn(csv, "en", { scenario, quoted: [...quoted, ...codes] });
      if (odd.length + said.length > 0) wrong[what] = [...odd.map((heading) => `heading: ${heading}`), ...said];
    }
    expect(wrong).toEqual({});
  };
  const quotedRules = regulation.rules.flatMap(({ rule, article }) => [`${rule}, ${article}`]);

  it("speaks with one voice of the landscape", () => {
    heard(landscapeTexts(landscape), undefined, quotedRules);
  });

  it("has tables of one language of the landscape", () => {
    heardInTables(landscapeTables(landscape));
  });

  const scenarios = namesIn(name, "scenarios");
  const played =
    scenarios.length > 0
      ? scenarios.map((path) => parseScenario(parse(read(path))))
      : [isolating(landscape.nodes.find(({ kind }) => kind === "it-provider")?.id ?? "")];
  it.each(played)("speaks with one voice of $id", (scenario) => {
    heard(scenarioTexts(landscape, scenario), scenario);
  });
  it.each(played)("has tables of one language of $id", (scenario) => {
    heardInTables(scenarioTables(landscape, scenario), scenario);
  });

  it.each(namesIn(name, "records"))("speaks with one voice of %s", (path) => {
    const scenario = played.find(({ id }) => path.endsWith(`${id}.csv`));
    const result = backtest(landscape, scenario!, readRecord(read(path), { file: path }));
    const { rows, rejected } = result;
    const sources = [...rows, ...rejected.estimates].flatMap((each) => each.sources);
    const ofRecord = [
      ...rows.flatMap(({ what, observed, why }) => [
        what,
        observed.unit ?? "",
        ...why.flatMap((reason) => (reason.code === "note" ? [reason.text] : [])),
      ]),
      ...rejected.estimates.map(({ basis }) => basis),
      ...sources.flatMap(({ title = "", url = "" }) => [title, url]),
    ];
    const write: Written = (language, width) => backtestText({ result, landscape, scenario }, { language, width });
    heard({ "back-test": write }, scenario, ofRecord);
    heardInTables({ "back-test": backtestCsv(result) }, scenario, ofRecord);
  });
});
