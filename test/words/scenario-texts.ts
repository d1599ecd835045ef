import { simulate } from "../../src/analysis/course/course.js";
import { cutSets } from "../../src/analysis/cut-sets/cut-sets.js";
import { impact } from "../../src/analysis/impact/impact.js";
import { rank } from "../../src/analysis/rank/rank.js";
import { landscapeWarnings } from "../../src/analysis/warnings/landscape-warnings.js";
import { compare } from "../../src/explain/compare.js";
import { chainMermaid } from "../../src/explain/diagram/chain-mermaid.js";
import { explain } from "../../src/explain/explain.js";
import { comparisonText } from "../../src/explain/text/comparison-text.js";
import { explanationText } from "../../src/explain/text/explanation-text.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import { courseCsv } from "../../src/report/csv/course-csv.js";
import { impactCsv } from "../../src/report/csv/impact-csv.js";
import { businessImpactCsv, incidentCsv } from "../../src/report/csv/sheets-csv.js";
import { type PageView, pageWriting } from "../../src/report/page/page-view.js";
import { pageText } from "../../src/report/page/report-page.js";
import { coursePicture } from "../../src/report/svg/course-picture.js";
import { courseSeries } from "../../src/report/svg/course-series.js";
import { layeredPicture } from "../../src/report/svg/layered-picture.js";
import { layeredView } from "../../src/report/svg/layered-view.js";
import { matrixPicture } from "../../src/report/svg/matrix-picture.js";
import { matrixView } from "../../src/report/svg/matrix-view.js";
import { lostPicture } from "../../src/report/svg/persons-pictures.js";
import { pictureText } from "../../src/report/svg/picture.js";
import { pictureTitle } from "../../src/report/svg/picture-title.js";
import { pictureWriting } from "../../src/report/svg/picture-writing.js";
import { courseText } from "../../src/report/text/course-text.js";
import { cutSetsText } from "../../src/report/text/cut-sets-text.js";
import { impactText } from "../../src/report/text/impact-text.js";
import { rankText } from "../../src/report/text/rank-text.js";
import { validationText } from "../../src/report/text/validation-text.js";
import type { Language } from "../../src/words/language.js";
import { seen, type Written } from "./written.js";

/** Every text on a scenario. */
export function scenarioTexts(landscape: Landscape, scenario: Scenario): Record<string, Written> {
  const at = scenario.start === undefined ? null : "+68h";
  const result = impact(landscape, scenario, at === null ? {} : { at });
  const whole = impact(landscape, scenario);
  const course = simulate(landscape, scenario);
  const affected = result.nodes.find(({ id, state }) => /\/(telephone|e-mail|eau-intake)$/.test(id) && state.worst !== "normal");
  const target = affected?.id ?? landscape.nodes.find(({ kind }) => kind === "service")?.id ?? "";
  const explanation = explain(landscape, scenario, target, at === null ? {} : { at });
  const cut = at === null ? undefined : cutSets(landscape, { kind: "lost", node: target }, { maxOrder: 1, scenario, at });
  const spared = explain(landscape, scenario, target, { whyNot: true });
  const type = landscape.nodes.flatMap((node) => (node.kind === "service" ? [node.serviceType] : []))[0] ?? "";
  const ofType = explain(landscape, scenario, type, at === null ? {} : { at });
  const compared = compare({ landscape, scenario, ...(at === null ? {} : { at: "+10h" }) }, { landscape, scenario });
  const ranked = at === null ? undefined : rank(landscape, { by: "node", scenario, at, top: 20 });
  const warnings = landscapeWarnings(landscape);
  const view: PageView = { landscape, scenario, result, course, focus: [] };
  const controls = { moments: [], disturbances: [], isCompared: false, query: "" } as const;
  const titled = (language: Language) => {
    const writing = pictureWriting(landscape, language, scenario);
    return { writing, title: pictureTitle(scenario, result, writing) };
  };
  return {
    validation: (language, width) => validationText({ landscape, scenario, warnings }, { language, width }),
    "cut sets on top": (language, width) => (cut === undefined ? "" : cutSetsText(cut, { landscape, language, width })),
    "why not": (language, width) => explanationText(spared, language, width),
    "explanation of a type": (language, width) => explanationText(ofType, language, width),
    "rank on top": (language, width) => (ranked === undefined ? "" : rankText(ranked, { landscape, language, width })),
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
    matrix: (language) => {
      const { writing, title } = titled(language);
      return seen(pictureText(matrixPicture(matrixView(landscape, scenario, result), writing, title)));
    },
    services: (language) => {
      const { writing, title } = titled(language);
      return seen(pictureText(lostPicture(landscape, result, writing, title)));
    },
    "course picture": (language) => {
      const { writing, title } = titled(language);
      return seen(pictureText(coursePicture(courseSeries(scenario, course, landscape), writing, title)));
    },
    page: (language) => seen(pageText(pageWriting(view, language), controls, "1")),
  };
}

/** Tables for machines. */
export function scenarioTables(landscape: Landscape, scenario: Scenario): Record<string, string> {
  const facts = { landscape, scenario, result: impact(landscape, scenario), course: simulate(landscape, scenario) };
  return {
    impact: impactCsv(facts.result),
    course: courseCsv(facts.course),
    "business impact": businessImpactCsv(facts),
    incident: incidentCsv(facts),
  };
}
