import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { backtest } from "../../src/analysis/backtest/backtest.js";
import { concentration } from "../../src/analysis/concentration/concentration.js";
import { passages } from "../../src/analysis/concentration/dominators.js";
import { hiddenHubs } from "../../src/analysis/concentration/hidden-hubs.js";
import { nextFacts } from "../../src/analysis/concentration/next-fact.js";
import { simulate } from "../../src/analysis/course/course.js";
import { cutSets } from "../../src/analysis/cut-sets/cut-sets.js";
import { impact } from "../../src/analysis/impact/impact.js";
import { rank } from "../../src/analysis/rank/rank.js";
import { landscapeWarnings } from "../../src/analysis/warnings/landscape-warnings.js";
import { chainMermaid } from "../../src/explain/chain-mermaid.js";
import { compare } from "../../src/explain/compare.js";
import { comparisonText } from "../../src/explain/comparison-text.js";
import { comparisonWords } from "../../src/explain/comparison-words.js";
import { explain } from "../../src/explain/explain.js";
import { explanationText } from "../../src/explain/explanation-text.js";
import { explanationWords } from "../../src/explain/explanation-words.js";
import { whyNotWords } from "../../src/explain/why-not-words.js";
import { readRecord } from "../../src/formats/index.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../src/model/documents/parse-scenario.js";
import { parseRegulation } from "../../src/model/documents/regulation.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { isolating } from "../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { type PageView, pageWriting } from "../../src/report/page/page-view.js";
import { pageWords } from "../../src/report/page/page-words.js";
import { pageBody } from "../../src/report/page/report-page.js";
import { coursePicture } from "../../src/report/svg/course-picture.js";
import { courseSeries } from "../../src/report/svg/course-series.js";
import { layeredPicture } from "../../src/report/svg/layered-picture.js";
import { layeredView } from "../../src/report/svg/layered-view.js";
import { pictureText } from "../../src/report/svg/picture.js";
import { pictureTitle } from "../../src/report/svg/picture-title.js";
import { pictureWords } from "../../src/report/svg/picture-words.js";
import { pictureWriting } from "../../src/report/svg/picture-writing.js";
import { backtestText } from "../../src/report/text/backtest-text.js";
import { concentrationText } from "../../src/report/text/concentration-text.js";
import { concentrationWords } from "../../src/report/text/concentration-words.js";
import { courseText } from "../../src/report/text/course-text.js";
import { courseWords } from "../../src/report/text/course-words.js";
import { cutSetsText } from "../../src/report/text/cut-sets-text.js";
import { impactText } from "../../src/report/text/impact-text.js";
import { impactWords } from "../../src/report/text/impact-words.js";
import { passageLines } from "../../src/report/text/rank-passages.js";
import { rankText } from "../../src/report/text/rank-text.js";
import { validationText } from "../../src/report/text/validation-text.js";
import { type Language, languages } from "../../src/words/language.js";
import { brokenWords, Listener } from "./voice.js";

const data = new URL("../../data/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, data), "utf8");
const catalogues = [
  ...[impactWords, courseWords, concentrationWords, pictureWords, pageWords],
  ...[explanationWords, whyNotWords, comparisonWords],
];
const regulation = parseRegulation(JSON.parse(read("regulation/named-limits.json")));

/** A text at a width; pictures and pages have none. */
type Written = (language: Language, width: number) => string;

/** What a reader of HTML or SVG sees, and what is read out to them. */
const seen = (markup: string): string =>
  markup
    .replaceAll(/<(style|script)[^>]*>.*?<\/\1>/gs, " ")
    .replaceAll(/<small>.*?<\/small>/gs, " ")
    .replaceAll(/ (?:aria-label|aria-description|aria-valuetext|placeholder)="([^"]*)"/g, " >$1 ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'");

function landscapeTexts(landscape: Landscape): Record<string, Written> {
  const ranked = rank(landscape, { by: "operator" });
  const type = ranked.units[0]?.services[0]?.serviceType ?? "eau-intake";
  const passing = passages(landscape, type).slice(0, 10);
  const results = [concentration(landscape, { by: "operator", service: type, regulation })];
  const unit = results[0]?.services[0]?.units[0]?.id;
  const next = unit === undefined ? [] : [nextFacts(landscape, unit, type, { most: 10 })];
  const hubs = hiddenHubs(landscape);
  const service = landscape.nodes.find((node) => node.kind === "service" && node.serviceType === type)?.id ?? "";
  const cut = cutSets(landscape, { kind: "lost", node: service }, { maxOrder: 1 });
  const warnings = landscapeWarnings(landscape);
  return {
    validation: (language, width) => validationText({ landscape, warnings }, { language, width }),
    rank: (language, width) => rankText({ ...ranked, units: ranked.units.slice(0, 20) }, { landscape, language, width }),
    passages: (language, width) => passageLines(passing, type, { landscape, language, width }, 10).join("\n"),
    concentration: (language, width) => concentrationText({ results, hubs, next, landscape }, { language, width }),
    "cut sets": (language, width) => cutSetsText(cut, { landscape, language, width }),
  };
}

function scenarioTexts(landscape: Landscape, scenario: Scenario): Record<string, Written> {
  const at = scenario.start === undefined ? null : "+68h";
  const result = impact(landscape, scenario, at === null ? {} : { at });
  const whole = impact(landscape, scenario);
  const course = simulate(landscape, scenario);
  const affected = result.nodes.find(({ id, state }) => /\/(telephone|e-mail|eau-intake)$/.test(id) && state.worst !== "normal");
  const target = affected?.id ?? landscape.nodes.find(({ kind }) => kind === "service")?.id ?? "";
  const explanation = explain(landscape, scenario, target, at === null ? {} : { at });
  const compared = compare({ landscape, scenario, ...(at === null ? {} : { at: "+10h" }) }, { landscape, scenario });
  const view: PageView = { landscape, scenario, result, course, focus: [] };
  const controls = { moments: [], place: 0, mode: "choose", disturbances: [], isCompared: false } as const;
  const titled = (language: Language) => {
    const writing = pictureWriting(landscape, language, scenario);
    return { writing, title: pictureTitle(scenario, result, writing) };
  };
  return {
    impact: (language, width) => impactText({ landscape, scenario, result }, { language, width }),
    "all at once": (language, width) => impactText({ landscape, scenario, result: whole }, { language, width }),
    course: (language, width) => courseText({ landscape, scenario, result: whole }, course, { language, width }),
    explanation: (language, width) => explanationText(explanation, language, width),
    chain: (language) => chainMermaid(explanation, language).replaceAll(/#\d+;/g, " "),
    comparison: (language, width) => comparisonText(compared, language, width),
    layered: (language) => {
      const { writing, title } = titled(language);
      return seen(pictureText(layeredPicture(layeredView(landscape, scenario, result), writing, { title })));
    },
    "course picture": (language) => {
      const { writing, title } = titled(language);
      return seen(pictureText(coursePicture(courseSeries(scenario, course), writing, title)));
    },
    page: (language) => seen(pageBody(pageWriting(view, language), controls, "1").text),
  };
}

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
  const landscape = parseLandscape(JSON.parse(read(`${name}/landscape.json`)));
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
  const quotedRules = regulation.rules.flatMap(({ rule, article }) => [`${rule}, ${article}`]);

  it("speaks with one voice of the landscape", () => {
    heard(landscapeTexts(landscape), undefined, quotedRules);
  });

  const scenarios = namesIn(name, "scenarios");
  const played =
    scenarios.length > 0
      ? scenarios.map((path) => parseScenario(parse(read(path))))
      : [isolating(landscape.nodes.find(({ kind }) => kind === "it-provider")?.id ?? "")];
  it.each(played)("speaks with one voice of $id", (scenario) => {
    heard(scenarioTexts(landscape, scenario), scenario);
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
  });
});
