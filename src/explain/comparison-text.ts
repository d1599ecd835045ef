import type { ChangeKind, InsurerChange, ServiceTypeChange } from "../analysis/why/compare-runs.js";
import type { Dependency } from "../model/landscape/dependency.js";
import type { Bounds } from "../quantities.js";
import type { Language } from "../words/language.js";
import { chainText } from "./chain-text.js";
import type { ChangeReason, ComparedSide, Comparison } from "./compare.js";
import { Phrases, plain } from "./phrases.js";
import { courseStateLines } from "./timing-text.js";
import { wrapped } from "./wrapped.js";

const kinds: readonly ChangeKind[] = ["lost", "possibly-lost", "restored", "worse", "better", "new", "gone"];
const insurersShown = 15;

/**
 * A comparison in words: by service type, by insurer, and the reason for each of the largest changes.
 * @param width - of a terminal, in characters; absent: lines are not broken
 * @returns lines that end in a line feed; nothing in them acts on a terminal
 */
export function comparisonText(comparison: Comparison, language: Language, width?: number): string {
  const { before, after, nodes, named, services, insurers, reasons } = comparison;
  const phrasesOf = (side: "before" | "after", dependencies: readonly Dependency[] = []): Phrases =>
    new Phrases(
      { nodes, ...named[side], dependencies, scenario: { ...comparison[side].scenario, at: comparison[side].at } },
      language,
    );
  const phrases = phrasesOf("after");
  const { words } = phrases;
  const more = insurers.length - insurersShown;
  const lines = [
    words.compareBefore(sideName(phrasesOf("before"), before)),
    words.compareAfter(sideName(phrases, after)),
    ...(reasons.some(({ courseState }) => courseState !== undefined) ? [words.compareCourse] : []),
    "",
    ...(services.length === 0 && insurers.length === 0 ? [words.compareNothing] : []),
    ...(services.length === 0 ? [] : [words.compareServices, ...services.flatMap((each) => serviceLines(phrases, each)), ""]),
    ...(insurers.length === 0
      ? []
      : [words.compareInsurers, ...insurers.slice(0, insurersShown).map((each) => insurerLine(phrases, each))]),
    ...(more > 0 ? [`  ${phrases.more(more)}`] : []),
    ...(reasons.length === 0 ? [] : ["", words.compareReasons(reasons.length, phrases.count(reasons.length))]),
    ...reasons.flatMap((reason) => reasonLines(phrasesOf(reason.worseIn, linksOf(reason)), reason)),
  ];
  return `${wrapped(lines, width).join("\n")}\n`;
}

function sideName(phrases: Phrases, { model, patch, scenario, at }: ComparedSide): string {
  const landscape = plain(model.id) + (patch === undefined ? "" : ` ${phrases.words.comparePatch(plain(patch))}`);
  const moment = at === null ? phrases.words.allAtOnceShort : phrases.moment(at);
  return `${landscape}, ${plain(scenario.id)}, ${moment}`;
}

function bounds(phrases: Phrases, { atLeast, atMost }: Bounds): string {
  const text =
    atLeast === atMost ? phrases.count(atLeast) : phrases.words.boundsOf(phrases.count(atLeast), phrases.count(atMost));
  return phrases.words.insured(text);
}

function serviceLines(phrases: Phrases, { serviceType, lostBefore, lostAfter, changes }: ServiceTypeChange): string[] {
  const { words } = phrases;
  const head = words.compareLost(phrases.serviceType(serviceType), bounds(phrases, lostBefore), bounds(phrases, lostAfter));
  const parts = kinds.flatMap((kind) => {
    const group = changes[kind];
    if (group === undefined) return [];
    const n = group.insurers.length;
    return [`    ${words.changes[kind]}: ${words.insurerCount(n, phrases.count(n))}, ${bounds(phrases, group.insured)}`];
  });
  return [`  ${head}`, ...(parts.length === 0 ? [`    ${words.compareRecounted}`] : parts)];
}

function insurerLine(phrases: Phrases, { insurer, insured, insuredBefore, changes }: InsurerChange): string {
  const changed = kinds.flatMap((kind) => {
    const types = changes[kind];
    return types === undefined
      ? []
      : [`${phrases.words.changes[kind]}: ${types.map((type) => phrases.serviceType(type)).join(", ")}`];
  });
  const recounted = insuredBefore === undefined ? [] : [phrases.words.compareCountedBefore(bounds(phrases, insuredBefore))];
  const parts = [...changed, ...recounted];
  const persons = insured === undefined ? "" : ` (${bounds(phrases, insured)})`;
  return `  ${phrases.node(insurer)}${persons}: ${parts.join("; ")}`;
}

/** The dependencies of the chain of a reason. */
function linksOf({ proof }: ChangeReason): Dependency[] {
  return (proof?.steps ?? []).flatMap(({ because }) =>
    because.kind === "group" ? because.premises.map(({ dependency }) => dependency) : [],
  );
}

function reasonLines(phrases: Phrases, reason: ChangeReason): string[] {
  const { words } = phrases;
  const { insurer, serviceType, change, worseIn, causes, disturbances, dependencies, proof, isTiming, courseState } = reason;
  const listed = (ids: readonly string[]): string =>
    phrases.and(ids.map((id) => `${phrases.disturbanceName(id)} [${plain(id)}]`));
  const lines = [
    `  ${phrases.serviceType(serviceType)} (${phrases.node(insurer)}): ${words.changes[change]}`,
    ...(isTiming ? [`    ${words.compareTiming}`] : []),
    ...(courseState === undefined || courseState.differsBy.length === 0
      ? []
      : courseStateLines(phrases, courseState, phrases.node(courseState.nodes[0] ?? "")).map((line) => `    ${line}`)),
    ...(causes.length > 0
      ? [`    ${(worseIn === "after" ? words.compareCauses : words.compareCausesBefore)(listed(causes))}`]
      : []),
    ...(disturbances.length > 0
      ? [`    ${(worseIn === "after" ? words.compareNewHere : words.compareEnded)(listed(disturbances))}`]
      : []),
    ...(dependencies.length > 0
      ? [
          `    ${(worseIn === "after" ? words.compareNewLinks : words.compareGoneLinks)(dependencies.map(phrases.writing.linkName).join(", "))}`,
        ]
      : []),
    ...(proof === undefined ? [] : chainText(phrases, proof).map((line) => `    ${line}`)),
  ];
  return lines;
}
