import { describe, expect, it } from "vitest";
import { concentration } from "../../src/analysis/concentration/concentration.js";
import { nextFacts } from "../../src/analysis/concentration/next-fact.js";
import { simulate } from "../../src/analysis/course/course.js";
import { courseSchema } from "../../src/analysis/course/course-schema.js";
import { impact } from "../../src/analysis/impact/impact.js";
import { rank } from "../../src/analysis/rank/rank.js";
import { compare } from "../../src/explain/compare.js";
import { explain } from "../../src/explain/explain.js";
import { comparisonText } from "../../src/explain/text/comparison-text.js";
import { explanationText } from "../../src/explain/text/explanation-text.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { parseRegulation } from "../../src/model/documents/regulation.js";
import { isolating, whatIf } from "../../src/model/scenario/quick-scenario.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { courseCsv } from "../../src/report/csv/course-csv.js";
import { pageOf } from "../../src/report/page/page-of.js";
import { type PageView, pageWriting } from "../../src/report/page/page-view.js";
import { pageText } from "../../src/report/page/report-page.js";
import { concentrationPicture } from "../../src/report/svg/concentration-picture.js";
import { coursePicture } from "../../src/report/svg/course-picture.js";
import { courseSeries } from "../../src/report/svg/course-series.js";
import { lostPicture } from "../../src/report/svg/persons-pictures.js";
import { pictureText } from "../../src/report/svg/picture.js";
import { pictureWriting } from "../../src/report/svg/picture-writing.js";
import { concentrationText } from "../../src/report/text/concentration-text.js";
import { courseText } from "../../src/report/text/course-text.js";
import { headlineOf } from "../../src/report/text/headline.js";
import { impactText } from "../../src/report/text/impact-text.js";
import { rankText } from "../../src/report/text/rank-text.js";
import { writingOf } from "../../src/words/writing.js";
import { seen } from "../words/written.js";

const evidence = { status: "assumed" };
const hospitals = [
  { id: "north", name: "Klinik Nord", sites: 3 },
  { id: "south", name: "Klinik Süd", sites: "unknown" },
  { id: "east", name: "Klinik Ost", sites: 5 },
];
const insurers = [
  { id: "aok", name: "AOK Mitte", insurerType: "AOK", insured: "unknown" },
  { id: "bkk", name: "BKK Mitte", insurerType: "BKK", insured: "unknown" },
  { id: "pkv", name: "Privat", insurerType: "PKV", insured: 700 },
];

/** Three hospitals and three insurers on two systems of one host; nobody has stated what the portal of one hospital needs. */
const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "names",
  name: "Hospitals and payers",
  names: { de: "Kliniken und Kostenträger" },
  nodes: [
    { kind: "it-provider", id: "host", name: "Host", evidence },
    { kind: "system", id: "host/a", name: "System A", operator: "host", systemType: "any", evidence },
    { kind: "system", id: "host/b", name: "System B", operator: "host", systemType: "any", evidence },
    ...hospitals.flatMap((each) => [
      { kind: "service-provider", providerType: "hospital", ...each, evidence },
      { kind: "service", id: `${each.id}/lab`, name: "Lab results", operator: each.id, serviceType: "lab", evidence },
    ]),
    { kind: "service", id: "north/portal", name: "Portal", operator: "north", serviceType: "portal", evidence },
    ...insurers.flatMap((each) => [
      { kind: "insurer", ...each, evidence },
      { kind: "service", id: `${each.id}/epa`, name: "Record", operator: each.id, serviceType: "epa-app", evidence },
    ]),
  ],
  dependencies: [...hospitals.map(({ id }) => `${id}/lab`), ...insurers.map(({ id }) => `${id}/epa`)].map((dependent) => ({
    id: `d-${dependent.replace("/", "-")}`,
    dependent,
    supplier: dependent === "east/lab" ? "host/b" : "host/a",
    kind: "operation",
    weight: 1,
    evidence,
  })),
  pools: [{ id: "rest-of-them", insurers: ["aok", "bkk"], insured: 900, cap: 600, evidence }],
  totals: [
    { id: "t-statutory", insured: 1000, evidence },
    { id: "t-clinics", unit: "sites", count: 20, members: [{ providerType: "hospital" }], evidence },
    { id: "t-two", unit: "sites", count: 9, members: [{ id: "north" }, { id: "east" }], evidence },
  ],
});
const nodesOf = (id: string) => [{ id }];
const scenario: Scenario = {
  tragweite: "scenario/1",
  id: "day-one",
  name: "A day",
  names: { de: "Ein Tag" },
  start: "2023-07-03T00:00Z",
  disturbances: [
    { id: "x-1", kind: "degradation", nodes: nodesOf("host/a"), level: 0, begin: "+0h", end: "+6h" },
    { id: "x-2", kind: "degradation", nodes: nodesOf("host/a"), level: 0, begin: "+9h", end: "+12h" },
  ],
};
const ids = /\b(?:t-statutory|t-clinics|t-two|rest-of-them|x-1|x-2|r-1|d-[a-z-]+)\b/g;
const wide = { language: "de", width: 10_000 } as const;

describe("names in German texts", () => {
  const regulation = parseRegulation({
    tragweite: "regulation/1",
    id: "rules",
    rules: [
      {
        id: "r-1",
        rule: "The Act",
        article: "1",
        titles: { de: "Das Gesetz, § 1" },
        definition: "insured persons of one facility",
        measures: ["insured-behind-facility"],
        limit: 500,
        unit: "insured",
        validFrom: "2020-01-01",
        appliesTo: "statutory health insurers",
        evidence,
      },
    ],
  });
  const result = concentration(landscape, { by: "operator", regulation, asOf: "2023-07-03" });

  it("name totals, pools and the landscape of a concentration", () => {
    const next = [nextFacts(landscape, "host", "epa-app", { most: 10 })];
    const text = concentrationText({ results: [result], hubs: [], next, landscape }, { ...wide, all: true });
    expect(text).toContain("Wer wem einen Dienst nehmen kann: Kliniken und Kostenträger");
    expect(text).toContain("Gesamtzahl: Krankenhäuser");
    expect(text).toContain("Gesamtzahl: Klinik Nord, Klinik Ost");
    expect(text.match(ids)).toBeNull();
  });

  it("name the rules whose limits stand in the picture of a concentration", () => {
    const text = seen(pictureText(concentrationPicture(result, "epa-app", pictureWriting(landscape, "de"))));
    expect(text).toContain("Grenze 500: Das Gesetz, § 1");
    expect(text.match(ids)).toBeNull();
  });

  it("name the disturbances that a page lists, with their times", async () => {
    const page = await pageOf(
      { landscape, scenario, result: impact(landscape, scenario), course: simulate(landscape, scenario) },
      { language: "de", script: "" },
    );
    expect(seen(page).match(ids)).toBeNull();
    const view: PageView = { landscape, scenario, result: impact(landscape, scenario), focus: [] };
    const controls = { moments: [], place: 0, disturbances: [], isCompared: false, query: "" } as const;
    expect(seen(pageText(pageWriting(view, "de"), controls, "1")).match(ids)).toBeNull();
  });

  it("say within which total those are who are affected, and name landscape and scenario", () => {
    const explained = explanationText(explain(landscape, isolating("host"), "epa-app"), "de", 10_000);
    expect(explained).toContain("Zusammen betroffen (gesetzliche Krankenkassen): 900 Versicherte.");
    expect(explained).toContain("Zusammen betroffen (außerhalb der veröffentlichten Gesamtzahl): 700 Versicherte.");
    expect(explained).toContain("Szenario: Annahme (was wäre, wenn)");
    const run = { landscape, scenario };
    const compared = comparisonText(compare({ ...run, at: "+1h" }, { ...run, at: "+7h" }), "de", 10_000);
    expect(compared).toContain("Vorher: Kliniken und Kostenträger; Ein Tag; ");
    expect(compared.match(ids)).toBeNull();
  });

  it("say what pairs are counted within", () => {
    const text = rankText(rank(landscape, { by: "node", pairs: 5 }), { ...wide, landscape });
    expect(text).toContain("Paare sind gezählt innerhalb von: gesetzliche Krankenkassen.");
    expect(text.match(ids)).toBeNull();
  });
});

describe("what is not known", () => {
  const known =
    /Was bekannt ist, ist im Normalbetrieb; bei 1 Dienst ist kein Lieferant bekannt und damit auch nicht der Zustand\./;
  const nothing = whatIf([]);
  const result = impact(landscape, nothing);

  it("is not taken for normal where nothing is hit", () => {
    const writing = writingOf(landscape, nothing, { language: "de" });
    expect(headlineOf({ landscape, result }, writing).sentence).toMatch(known);
    for (const all of [false, true])
      expect(impactText({ landscape, scenario: nothing, result }, { ...wide, all })).toMatch(known);
    const picture = lostPicture(landscape, result, pictureWriting(landscape, "de"), "");
    expect(seen(pictureText(picture)).replaceAll(/\s+/g, " ")).toMatch(known);
    expect(impactText({ landscape, scenario: nothing, result }, { language: "en", width: 10_000 })).toContain(
      "What is known is in normal operation; of 1 service no supplier is known, so its state is not known.",
    );
  });

  it("is the reason why the state of a node is not known", () => {
    const text = explanationText(explain(landscape, isolating("host"), "north/portal"), "de", 10_000);
    expect(text).toContain("Portal (Klinik Nord): Zustand nicht bekannt, denn es ist kein Lieferant bekannt.");
    expect(text).toContain("Warum der Zustand nicht bekannt ist");
    expect(text).not.toContain("Warum nicht betroffen");
  });

  it("is said of sizes in a course, in every form of it", () => {
    const course = simulate(landscape, scenario);
    const open = course.rows.filter(({ withoutFigure }) => withoutFigure.length > 0);
    expect(open.map(({ type, unit, withoutFigure }) => [type, unit, withoutFigure])).toEqual([["lab", "sites", ["south"]]]);
    expect(courseSchema.safeParse(JSON.parse(JSON.stringify(course))).error).toBeUndefined();
    const text = courseText({ landscape, scenario, result: impact(landscape, scenario) }, course, wide);
    expect(text).toMatch(/Lab results.*Größe nicht bekannt, aber durch die Gesamtzahl begrenzt: Klinik Süd/);
    const [heading = "", ...lines] = courseCsv(course).split("\r\n");
    const place = heading.split(",").indexOf("without_figure");
    const cells = lines.filter((line) => line.startsWith("service,lab")).map((line) => line.split(",")[place]);
    expect(new Set(cells)).toEqual(new Set(["south"]));
    const picture = coursePicture(courseSeries(scenario, course, landscape), pictureWriting(landscape, "de", scenario), "");
    expect(seen(pictureText(picture)).replaceAll(/\s+/g, " ")).toContain(
      "Größe nicht bekannt, aber durch die Gesamtzahl begrenzt: Klinik Süd.",
    );
  });

  it("does not keep a course from being drawn in the landscape's own units", () => {
    const course = simulate(landscape, scenario);
    const text = courseText({ landscape, scenario, result: impact(landscape, scenario) }, course, { language: "de", width: 60 });
    const [, chart = ""] = text.replaceAll(/\s+/g, " ").split("Einrichtungen, die ein Ausfall höchstens trifft");
    expect(chart).toMatch(
      /^; die volle Höhe ist der höchste Stand der Zeile, ein Zeichen steht für [\d,]+ h: Lab results.* \|█+ +█+\|/,
    );
  });
});
