import type {
  ChangeKind,
  CountedType,
  DegradedCount,
  HolderChange,
  OfferChange,
  OpenOffer,
  RowChange,
} from "../../analysis/compare/run-comparison.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import { quickScenarioId } from "../../model/scenario/quick-scenario.js";
import { nameIn } from "../../model/values/name-in.js";
import type { Bounds } from "../../quantities.js";
import type { Language } from "../../words/language.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import type { ChangeReason, ComparedSide, Comparison } from "../compare.js";
import { dependenciesOf } from "../proof/proof.js";
import { chainText } from "./chain-text.js";
import { changeName, isNewlyDegraded } from "./change-name.js";
import { compareHeadline } from "./comparison-headline.js";
import { summaryLines } from "./comparison-summary.js";
import { Phrases, plain } from "./phrases.js";
import { courseStateLines } from "./timing-text.js";
import { wrapped } from "./wrapped.js";

const kinds: readonly ChangeKind[] = ["lost", "possibly-lost", "restored", "possibly-restored", "worse", "better", "new", "gone"];
const holdersShown = 15;
const openShown = 10;

/** What is said of hours over whole courses. */
interface HoursText {
  readonly headline: readonly string[];
  readonly section: readonly string[];
}

/**
 * A comparison in words: by service type, by insurer, and the reason for each of the largest changes.
 * @param width - of a terminal, in characters; absent: lines are not broken
 * @param hours - what is said of hours over the course, before the states; lines that fit the width
 * @returns lines that end in a line feed; nothing in them acts on a terminal
 */
export function comparisonText(comparison: Comparison, language: Language, width?: number, hours?: HoursText): string {
  const { before, after, nodes, named, rows, holders, changes, reasons, units, totals, serviceTypes, open, openOffers } =
    comparison;
  const { shared, newlyLost, stillLost } = comparison;
  const changeOf = new Map(changes.map((change) => [keyOf(change.holder, change), change]));
  const phrasesOf = (side: "before" | "after", dependencies: readonly Dependency[] = []): Phrases =>
    new Phrases(
      {
        ...{ nodes, ...named[side], dependencies, units, totals, serviceTypes },
        scenario: { ...comparison[side].scenario, at: comparison[side].at },
      },
      language,
    );
  const phrases = phrasesOf("after");
  const { words } = phrases;
  const more = holders.length - holdersShown;
  const titles = sideNames([phrasesOf("before"), before], [phrases, after], hours !== undefined);
  const heads = rows.every(isInsured) ? words.compareOfInsurers : words.compareOfAll;
  const summary = summaryLines(phrases, { rows, newlyLost, stillLost }, (holder, row) =>
    isNewlyDegraded(changeOf.get(keyOf(holder, row))),
  );
  const headline = shared === 0 ? [] : compareHeadline(phrases, comparison);
  const first = headline.length === 0 ? [] : [...headline, ""];
  const sides = [words.compareBefore(titles[0]), words.compareAfter(titles[1])];
  const lines = [
    ...(hours === undefined ? [...first, ...sides] : [words.compareStates, "", ...first]),
    ...(reasons.some(({ courseState }) => courseState !== undefined) ? [words.compareCourse] : []),
    ...(hours === undefined ? [""] : []),
    ...(shared === 0 ? [words.compareNothingShared] : []),
    ...(summary.length === 0 ? [] : [...summary, ""]),
    ...(rows.length === 0 && holders.length === 0 && open === 0 ? [words.compareNothing] : []),
    ...(open === 0 ? [] : [words.compareOpen(open, phrases.count(open), openNames(phrases, openOffers)), ""]),
    ...(rows.length === 0 ? [] : [heads.rows, ...rows.flatMap((each) => rowLines(phrases, each, changeOf)), ""]),
    ...(holders.length === 0
      ? []
      : [heads.holders, ...holders.slice(0, holdersShown).map((each) => holderLine(phrases, each, changeOf))]),
    ...(more > 0 ? [`  ${phrases.more(more)}`] : []),
    ...(reasons.length === 0 ? [] : ["", words.compareReasons(reasons.length, phrases.count(reasons.length))]),
    ...reasons.flatMap((reason) =>
      reasonLines(phrasesOf(reason.worseIn, linksOf(reason)), reason, changeOf.get(keyOf(reason.holder, reason))),
    ),
  ];
  const unassigned = unassignedNote(comparison.unassigned, phrases.writing);
  const states = wrapped([...lines, ...unassigned.flatMap((text) => ["", text])], width);
  if (hours === undefined) return `${states.join("\n")}\n`;
  return `${[...hours.headline, "", ...wrapped(sides, width), ...hours.section, "", ...states].join("\n")}\n`;
}

/** Those of which nobody knows whether they change; of many the first. */
function openNames(phrases: Phrases, offers: readonly OpenOffer[]): string {
  const names = offers.map(({ holder, what, type }) =>
    what === "service" ? `${phrases.serviceType(type)} (${phrases.node(holder)})` : phrases.node(holder),
  );
  return (
    phrases.writing.listed(names.slice(0, openShown)) +
    (names.length > openShown ? ` ${phrases.more(names.length - openShown)}` : "")
  );
}

type NamedSide = readonly [phrases: Phrases, side: ComparedSide];

/** What the two sides are called; where that is the same for two that differ, with what tells them apart. */
function sideNames(before: NamedSide, after: NamedSide, isCourse: boolean): readonly [string, string] {
  const [one, other] = [sideName(before[0], before[1], isCourse), sideName(after[0], after[1], isCourse)];
  const [{ model, scenario }, { model: otherModel, scenario: otherScenario }] = [before[1], after[1]];
  if (one !== other || (model.hash === otherModel.hash && scenario.hash === otherScenario.hash)) return [one, other];
  const told = (name: string, side: ComparedSide): string => {
    const { id, hash } = model.hash === otherModel.hash ? side.scenario : side.model;
    return `${name} (${plain(id)}, SHA-256 ${hash.slice(0, 12)}…)`;
  };
  return [told(one, before[1]), told(other, after[1])];
}

function sideName(phrases: Phrases, { model, patch, scenario, at }: ComparedSide, isCourse: boolean): string {
  const { words, language } = phrases;
  const landscape =
    plain(nameIn(model, language) ?? model.id) + (patch === undefined ? "" : ` ${words.comparePatch(plain(patch))}`);
  const moment = at === null ? words.allAtOnceShort : phrases.moment(at);
  const played = nameIn(scenario, language) ?? (scenario.id === quickScenarioId ? words.whatIf : scenario.id);
  return `${landscape}; ${plain(played)}${isCourse ? "" : `; ${moment}`}`;
}

const isInsured = ({ what, unit }: Pick<RowChange, "what" | "unit">): boolean => what === "service" && unit === "insured";

function rowLines(phrases: Phrases, row: RowChange, changeOf: ReadonlyMap<string, OfferChange>): string[] {
  const { words } = phrases;
  const { what, unit, lostBefore, lostAfter, degradedBefore, degradedAfter, changes } = row;
  const name = phrases.writing.rowName(row);
  const isAny = (...counts: readonly Bounds[]): boolean => counts.some(({ atMost }) => atMost > 0);
  const isDegraded = isAny(degradedBefore.count, degradedAfter.count);
  const amount = (count: Bounds): string =>
    what === "service" ? phrases.amountAfterFor(count, unit) : phrases.amount(count, unit);
  const lost = words.compareLost[what](name, amount(lostBefore), amount(lostAfter));
  const degraded = words.compareDegraded[what](
    degradedText(phrases, degradedBefore, amount),
    degradedText(phrases, degradedAfter, amount),
  );
  const heads =
    isDegraded && !isAny(lostBefore, lostAfter) ? [`${name}: ${degraded}`] : [lost, ...(isDegraded ? [`  ${degraded}`] : [])];
  const parts = kinds.flatMap((kind) => {
    const group = changes[kind];
    if (group === undefined) return [];
    const n = group.holders.length;
    const counted = phrases.writing.numerals.counts({ atLeast: group.surely.length, atMost: n });
    const who = (isInsured(row) ? words.insurerCount : words.organisationCount)(n, counted);
    const isNew = group.holders.every((holder) => isNewlyDegraded(changeOf.get(keyOf(holder, row))));
    return [`    ${changeName(phrases, kind, row.what, isNew)}: ${who}, ${phrases.amount(group.count, unit)}`];
  });
  const isRecounted = parts.length === 0 && (isAny(lostBefore) || isAny(degradedBefore.count));
  return [...heads.map((line) => `  ${line}`), ...parts, ...(isRecounted ? [`    ${words.compareRecounted}`] : [])];
}

function degradedText(phrases: Phrases, { count, level }: DegradedCount, amount: (count: Bounds) => string): string {
  return level === null
    ? amount(count)
    : `${amount(count)} (${phrases.words.compareLevel(phrases.writing.numerals.levelLeft(level))})`;
}

/** How much of normal function there was and is, where somebody gets a part, or of what may be lost surely less than before. */
function levelsText(phrases: Phrases, { change, before, after }: OfferChange): string {
  if (before === undefined || after === undefined) return "";
  if (change === "possibly-lost" && after.level.atMost < before.level.atLeast)
    return ` (${phrases.words.compareSurelyLess(phrases.levels(before.level), phrases.percent(after.level.atMost))})`;
  if (change !== "worse" && change !== "better") return "";
  return ` (${phrases.words.compareLevels(phrases.levels(before.level), phrases.levels(after.level))})`;
}

/** That a change is not sure, and where the bounds leave room for its opposite, that too. */
function perhapsText({ words }: Phrases, { change, isSure, before, after, mayRise, mayFall }: OfferChange): string {
  if (isSure || change.startsWith("possibly-")) return "";
  if (before === undefined || after === undefined) return ` (${words.comparePerhaps})`;
  return ` (${mayRise && mayFall && change !== "restored" ? words.compareEitherWay : words.comparePerhaps})`;
}

const keyOf = (holder: string, { what, type }: CountedType): string => JSON.stringify([holder, what, type]);

function holderLine(
  phrases: Phrases,
  { holder, counts, countsBefore, changes }: HolderChange,
  changeOf: ReadonlyMap<string, OfferChange>,
): string {
  const { words } = phrases;
  const typeText = (type: CountedType): string => {
    const change = changeOf.get(keyOf(holder, type));
    const name = typeName(phrases, type, holder);
    if (change === undefined) return name;
    return `${name}${levelsText(phrases, change)}${perhapsText(phrases, change)}`;
  };
  const changed = kinds.flatMap((kind) => {
    const types = changes[kind];
    if (types === undefined) return [];
    const [fresh, others] = [true, false].map((isNew) =>
      types.filter((type) => isNewlyDegraded(changeOf.get(keyOf(holder, type))) === isNew),
    );
    const named = (name: string, of: readonly CountedType[] = []): string[] =>
      of.length === 0 ? [] : [`${name}: ${of.map(typeText).join(", ")}`];
    return [...named(words.compareNewlyDegraded, fresh), ...named(words.changes[kind], others)];
  });
  const recounted = countsBefore === undefined ? [] : [words.compareCountedBefore(phrases.amounts(countsBefore))];
  const size = counts.length === 0 ? "" : ` (${phrases.amounts(counts)})`;
  return `  ${phrases.node(holder)}${size}: ${[...changed, ...recounted].join("; ")}`;
}

/** A service type, or that the organisation itself is meant. */
function typeName(phrases: Phrases, { what, type }: CountedType, holder: string): string {
  if (phrases.isService(holder)) return phrases.words.compareServiceItself;
  return what === "service" ? phrases.serviceType(type) : phrases.words.compareItself;
}

/** The dependencies of the chain of a reason. */
function linksOf({ proof }: ChangeReason): Dependency[] {
  return (proof?.steps ?? []).flatMap(({ because }) => dependenciesOf(because));
}

function reasonLines(phrases: Phrases, reason: ChangeReason, changed: OfferChange | undefined): string[] {
  const { words } = phrases;
  const { holder, what, type, change, worseIn, dependencies, proof, isTiming, courseState, standBys = [] } = reason;
  const levels = changed === undefined ? "" : `${levelsText(phrases, changed)}${perhapsText(phrases, changed)}`;
  const isNew = isNewlyDegraded(changed);
  const lines = [
    what === "service" && !phrases.isService(holder)
      ? `  ${phrases.serviceType(type)} (${phrases.node(holder)}): ${changeName(phrases, change, what, isNew)}${levels}`
      : `  ${phrases.node(holder)}: ${changeName(phrases, change, what, isNew)}${levels}`,
    ...standBys.map(
      ({ suppliers, carries }) =>
        `    ${words.compareStandBy(phrases.or(suppliers.map((id) => phrases.node(id))), carries === "after")}`,
    ),
    ...(isTiming && standBys.length === 0 ? [`    ${words.compareTiming}`] : []),
    ...(courseState === undefined || courseState.differsBy.length === 0
      ? []
      : courseStateLines(phrases, courseState, phrases.node(courseState.nodes[0] ?? "")).map((line) => `    ${line}`)),
    ...causeTexts(phrases, reason).map((line) => `    ${line}`),
    ...(dependencies.length > 0
      ? [
          `    ${(worseIn === "after" ? words.compareNewLinks : words.compareGoneLinks)(dependencies.map(phrases.writing.linkName).join(", "))}`,
        ]
      : []),
    ...(proof === undefined ? [] : chainText(phrases, proof).map((line) => `    ${line}`)),
  ];
  return lines;
}

/** What causes the worse side, and which disturbances only one side has: in one line where they are the same. */
function causeTexts(phrases: Phrases, { worseIn, causes, disturbances }: ChangeReason): string[] {
  const { words } = phrases;
  const isAfter = worseIn === "after";
  const listed = (ids: readonly string[]): string => phrases.and(ids.map((id) => phrases.disturbanceApart(id)));
  const [cause, only] = [listed(causes), listed(disturbances)];
  if (causes.length > 0 && cause === only) return [(isAfter ? words.compareOnlyAfter : words.compareOnlyBefore)(cause)];
  return [
    ...(causes.length > 0 ? [(isAfter ? words.compareCauses : words.compareCausesBefore)(cause)] : []),
    ...(disturbances.length > 0 ? [(isAfter ? words.compareNewHere : words.compareEnded)(only)] : []),
  ];
}
