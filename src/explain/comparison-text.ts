import type { ChangeKind, CountedType, HolderChange, RowChange } from "../analysis/why/compare-runs.js";
import type { Dependency } from "../model/landscape/dependency.js";
import type { Language } from "../words/language.js";
import { chainText } from "./chain-text.js";
import type { ChangeReason, ComparedSide, Comparison } from "./compare.js";
import { Phrases, plain } from "./phrases.js";
import { courseStateLines } from "./timing-text.js";
import { wrapped } from "./wrapped.js";

const kinds: readonly ChangeKind[] = ["lost", "possibly-lost", "restored", "worse", "better", "new", "gone"];
const holdersShown = 15;

/**
 * A comparison in words: by service type, by insurer, and the reason for each of the largest changes.
 * @param width - of a terminal, in characters; absent: lines are not broken
 * @returns lines that end in a line feed; nothing in them acts on a terminal
 */
export function comparisonText(comparison: Comparison, language: Language, width?: number): string {
  const { before, after, nodes, named, rows, holders, reasons, units, totals } = comparison;
  const phrasesOf = (side: "before" | "after", dependencies: readonly Dependency[] = []): Phrases =>
    new Phrases(
      { nodes, ...named[side], dependencies, units, totals, scenario: { ...comparison[side].scenario, at: comparison[side].at } },
      language,
    );
  const phrases = phrasesOf("after");
  const { words } = phrases;
  const more = holders.length - holdersShown;
  const heads = rows.every(isInsured) ? words.compareOfInsurers : words.compareOfAll;
  const lines = [
    words.compareBefore(sideName(phrasesOf("before"), before)),
    words.compareAfter(sideName(phrases, after)),
    ...(reasons.some(({ courseState }) => courseState !== undefined) ? [words.compareCourse] : []),
    "",
    ...(rows.length === 0 && holders.length === 0 ? [words.compareNothing] : []),
    ...(rows.length === 0 ? [] : [heads.rows, ...rows.flatMap((each) => rowLines(phrases, each)), ""]),
    ...(holders.length === 0 ? [] : [heads.holders, ...holders.slice(0, holdersShown).map((each) => holderLine(phrases, each))]),
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

const isInsured = ({ what, unit }: Pick<RowChange, "what" | "unit">): boolean => what === "service" && unit === "insured";

function rowLines(phrases: Phrases, row: RowChange): string[] {
  const { words } = phrases;
  const { unit, lostBefore, lostAfter, changes } = row;
  const [before, after] = [phrases.amount(lostBefore, unit), phrases.amount(lostAfter, unit)];
  const head = words.compareLost[row.what](phrases.writing.rowName(row), before, after);
  const parts = kinds.flatMap((kind) => {
    const group = changes[kind];
    if (group === undefined) return [];
    const n = group.holders.length;
    const who = (isInsured(row) ? words.insurerCount : words.organisationCount)(n, phrases.count(n));
    return [`    ${changeName(phrases, kind, row.what)}: ${who}, ${phrases.amount(group.count, unit)}`];
  });
  return [`  ${head}`, ...(parts.length === 0 ? [`    ${words.compareRecounted}`] : parts)];
}

/** New and gone are said of services; an organisation itself is there or not. */
function changeName({ words }: Phrases, kind: ChangeKind, what: RowChange["what"]): string {
  return what === "organisation" && (kind === "new" || kind === "gone") ? words.thereChanges[kind] : words.changes[kind];
}

function holderLine(phrases: Phrases, { holder, counts, countsBefore, changes }: HolderChange): string {
  const { words } = phrases;
  const changed = kinds.flatMap((kind) => {
    const types = changes[kind];
    return types === undefined ? [] : [`${words.changes[kind]}: ${types.map((type) => typeName(phrases, type)).join(", ")}`];
  });
  const recounted = countsBefore === undefined ? [] : [words.compareCountedBefore(phrases.amounts(countsBefore))];
  const size = counts.length === 0 ? "" : ` (${phrases.amounts(counts)})`;
  return `  ${phrases.node(holder)}${size}: ${[...changed, ...recounted].join("; ")}`;
}

/** A service type, or that the organisation itself is meant. */
function typeName(phrases: Phrases, { what, type }: CountedType): string {
  return what === "service" ? phrases.serviceType(type) : phrases.words.compareItself;
}

/** The dependencies of the chain of a reason. */
function linksOf({ proof }: ChangeReason): Dependency[] {
  return (proof?.steps ?? []).flatMap(({ because }) =>
    because.kind === "group" ? because.premises.map(({ dependency }) => dependency) : [],
  );
}

function reasonLines(phrases: Phrases, reason: ChangeReason): string[] {
  const { words } = phrases;
  const { holder, what, type, change, worseIn, causes, disturbances, dependencies, proof, isTiming, courseState } = reason;
  const listed = (ids: readonly string[]): string =>
    phrases.and(ids.map((id) => `${phrases.disturbanceName(id)} [${plain(id)}]`));
  const lines = [
    what === "service"
      ? `  ${phrases.serviceType(type)} (${phrases.node(holder)}): ${words.changes[change]}`
      : `  ${phrases.node(holder)}: ${changeName(phrases, change, what)}`,
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
