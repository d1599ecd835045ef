import type { Measures } from "../../analysis/measures/measures-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { Language } from "../../words/language.js";
import { shown } from "../../words/shown.js";
import type { Writing } from "../../words/writing.js";
import { measuresWords } from "./measures-words.js";
import { outagesWords } from "./outages-words.js";
import { targetParts } from "./target-parts.js";

/** What the numbers of a report on measures mean, and what they rest on. */
export function measuresNotes(
  result: Measures,
  listed: number,
  { language, numerals }: Writing,
  landscape: Landscape | undefined,
): string[] {
  const { measures, options, choice, leftOut = [] } = result;
  const words = measuresWords[language];
  const { stated } = options;
  const isEachOne = stated === undefined && measures.every(({ cost }) => cost === 1);
  return [
    ...(measures.length === 0 && choice.measures.length > 1 && choice.status !== "infeasible" ? [words.onlyTogether] : []),
    ...(listed < measures.length ? [words.listed(numerals.count(listed))] : []),
    ...counting(result, language, landscape),
    ...(stated === undefined ? [words.generated] : [words.stated(shown(stated.name ?? stated.id))]),
    ...(stated?.generated === true ? [words.generatedToo] : []),
    ...(leftOut.length > 0 ? [words.leftOut(numerals.count(leftOut.length), leftOut.length)] : []),
    ...(isEachOne ? [words.costs] : []),
    ...(choice.status === "best-found" ? [words.solver] : []),
    ...hours(result, language),
  ];
}

/** What is added up, over which outages and in which reading. */
function counting(result: Measures, language: Language, landscape: Landscape | undefined): string[] {
  const { measures, options, choice } = result;
  const words = measuresWords[language];
  const { target, scenario, reading } = options;
  const isAny = measures.length > 0;
  return [
    ...(target === null && scenario === undefined ? [words.perUnit] : []),
    ...(target !== null && isAny ? [words.perLimit(targetParts(target).type === undefined)] : []),
    ...(choice.status !== "infeasible" && isOwnCounted(result, landscape) ? [words.ownOutages] : []),
    ...(reading === "worst" && isAny && isUnsure(result) ? [words.worst] : []),
  ];
}

/** How hours are counted. */
function hours({ measures, options: { target, scenario } }: Measures, language: Language): string[] {
  const words = measuresWords[language];
  if (target !== null) return [];
  const counted = scenario === undefined ? outagesWords[language].hoursNote : words.scenarioHours;
  return [counted, ...(measures.length > 0 ? [words.partHours] : [])];
}

/** Whether an outage is also that of those whose own services are lost then. */
export function isOwnCounted({ options: { by, kind, scenario } }: Measures, landscape: Landscape | undefined): boolean {
  if (landscape === undefined || scenario !== undefined || by !== "operator" || kind !== null) return false;
  const { nodes } = indexLandscape(landscape);
  return landscape.nodes.some((node) => {
    const operator = node.kind === "service" ? nodes.get(node.operator) : undefined;
    return operator !== undefined && operator.kind !== "it-provider";
  });
}

/** Whether what is lost today hangs on what is not known. */
function isUnsure({ sums, taken }: Measures): boolean {
  const today = [
    ...(taken?.before.map(({ count }) => count) ?? []),
    ...(sums === undefined ? [] : [sums.before.pastTolerance.all, sums.before.serviceHours]),
  ];
  return today.some(({ atLeast, atMost }) => atLeast < atMost);
}
