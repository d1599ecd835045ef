import { repairOf } from "../../model/landscape/repaired-nodes.js";
import { unitOfTotal } from "../../model/landscape/totals.js";
import { quickScenarioId } from "../../model/scenario/quick-scenario.js";
import { nameIn } from "../../model/values/name-in.js";
import type { Language } from "../../words/language.js";
import type {
  AffectedOffer,
  ExplainedCauses,
  ExplainedRemedy,
  Explanation,
  ReadingExplanation,
  SparedOffer,
} from "../explanation.js";
import { chainText } from "./chain-text.js";
import { doubtText } from "./doubt-text.js";
import { Phrases, plain } from "./phrases.js";
import { methodLines, timingLines } from "./timing-text.js";
import { whyNotText } from "./why-not-text.js";
import { wrapped } from "./wrapped.js";

/** Insurers or services that a group of equals names. */
const namesShown = 8;

/**
 * An explanation in words, for people who know the business and not the model.
 * @param width - of a terminal, in characters; absent: lines are not broken
 * @returns lines that end in a line feed; nothing in them acts on a terminal
 */
export function explanationText(explanation: Explanation, language: Language, width?: number): string {
  const { target, readings, spared, scenario } = explanation;
  const phrases = new Phrases({ ...explanation, scenario: { ...scenario, at: explanation.options.at } }, language);
  const single = target.kind === "node";
  const active = scenario.active.length;
  const lines = [
    ...headline(phrases, explanation),
    ...readings.flatMap((reading) => (single ? nodeLines(phrases, reading, active) : aggregateLines(phrases, reading, active))),
    ...sparedLines(phrases, explanation, spared),
    ...methodLines(phrases, explanation),
  ];
  const withoutGaps = lines.filter((line, place) => line !== "" || lines[place - 1] !== "");
  return `${wrapped(withoutGaps, width).join("\n").trimEnd()}\n`;
}

/** What it is about, what is explained, when and of what. */
function headline(phrases: Phrases, explanation: Explanation): string[] {
  const { words } = phrases;
  const { target, readings, scenario, options } = explanation;
  const title = target.kind === "service-type" ? phrases.serviceType(target.id) : phrases.node(target.id);
  const timing = timingLines(phrases, explanation, title);
  const isOtherThanCourse = explanation.courseState?.some(({ differsBy }) => differsBy.length > 0) ?? false;
  const about =
    target.kind !== "node"
      ? [title, ...timing, ...aggregateHeadline(phrases, explanation), ...concernedLines(phrases, explanation)]
      : isOtherThanCourse
        ? [...timing, ...concerned(phrases, readings, isNormalAtMoment(explanation))]
        : [...nodeHeadline(phrases, title, explanation), ...timing, ...concerned(phrases, readings)];
  const { active } = scenario;
  // of what is repaired one after the other more may be lost over time
  const isBound = !Object.values(explanation.nodes).some((node) => repairOf(node) !== undefined);
  const untimed = words.untimed(active.length <= 1, isBound);
  const moment = options.at === null ? untimed : words.moment(phrases.moment(options.at));
  const unnamed = scenario.id === quickScenarioId ? words.whatIf : scenario.id;
  const played = words.scenario(plain(nameIn(scenario, phrases.language) ?? unnamed));
  if (active.length === 0 && options.at === null && scenario.id === quickScenarioId) return [...about, words.nothingGiven, ""];
  return [...about, moment, played, ""];
}

/** How many stand for an affected node, or use it. */
function concerned(phrases: Phrases, [reading]: readonly ReadingExplanation[], isNormal = false): string[] {
  const { counts = [] } = reading?.affected[0] ?? {};
  const { concerns, wouldConcern } = phrases.words;
  return counts.length === 0
    ? []
    : [(isNormal || reading?.reading === "possibly" ? wouldConcern : concerns)(phrases.amounts(counts))];
}

/** Whether the course gives nothing but normal operation, whatever the lasting state. */
function isNormalAtMoment({ courseState = [] }: Explanation): boolean {
  return courseState.every(({ course }) => course.surely.state === "normal" && course.possibly.state === "normal");
}

/** How many persons, sites or others are affected together, by the total that covers them. */
function concernedLines(phrases: Phrases, { concerned = [], totals }: Explanation): string[] {
  const { words } = phrases;
  return concerned.map(({ unit, total, count }) => {
    const amount = phrases.amount(count, unit);
    const hasTotals = totals.some((each) => unitOfTotal(each) === unit);
    if (!hasTotals) return words.affectedTogether(amount);
    return words.affectedWithin(total === null ? words.outsideTotals : phrases.writing.totalName(total), amount);
  });
}

function nodeHeadline(phrases: Phrases, title: string, { readings, spared, ...explanation }: Explanation): string[] {
  const { words } = phrases;
  const [first, second] = readings;
  const offer = first?.affected[0];
  if (offer === undefined || first === undefined)
    return [(spared.some(({ suppliersKnown }) => suppliersKnown) ? words.isNormal : words.isUnknown)(title)];
  const sure = first.reading === "surely";
  const worse = second?.affected[0];
  const onWhat = doubtText(phrases, explanation, [worse ?? offer]);
  return [
    offer.state === "degraded"
      ? (sure ? words.isDegraded : words.isPossiblyDegraded)(title, phrases.percent(offer.level), onWhat)
      : (sure ? words.isState : words.isPossibly)(title, phrases.offerState(offer), onWhat),
    ...(worse === undefined ? [] : [words.possiblyWorse(phrases.offerState(worse), onWhat)]),
    ...orCutOff(phrases, worse ?? offer),
  ];
}

function orCutOff(phrases: Phrases, { orIsolatedBy = [] }: AffectedOffer): string[] {
  return orIsolatedBy.length === 0 ? [] : [phrases.words.orCutOff(phrases.or(orIsolatedBy.map((id) => phrases.disturbance(id))))];
}

function aggregateHeadline(phrases: Phrases, { readings, spared, ...explanation }: Explanation): string[] {
  const { words } = phrases;
  const onWhat = (offers: readonly AffectedOffer[]): string => doubtText(phrases, explanation, offers);
  const [sure, possible] = [affectedIn(readings, "surely"), affectedIn(readings, "possibly")];
  const isSure = isOneOf(sure);
  const [worse, perhaps] = [possible.filter(isSure), possible.filter((offer) => !isSure(offer))];
  const all = [...sure, ...spared];
  const count = (offers: readonly unknown[]): string => phrases.count(offers.length);
  const unknown = spared.filter(({ suppliersKnown }) => !suppliersKnown);
  const known = unknown.length === 0 ? "" : words.asFarAsKnown;
  const some = (offers: readonly unknown[]): string =>
    all.length === 1
      ? `${count(offers)} ${phrases.things(all)}`
      : words.someOf(count(offers), count(all), phrases.things(all, "of"));
  return [
    ...(sure.length > 0 ? [words.affectedCount(sure.length, some(sure))] : []),
    ...(worse.length > 0 ? [words.possiblyWorseCount(worse.length, count(worse), onWhat(worse))] : []),
    ...(perhaps.length > 0 ? [words.possiblyAffectedCount(perhaps.length, some(perhaps), onWhat(perhaps))] : []),
    ...(sure.length + perhaps.length > 0 ? [] : [`${phrases.noneAffected(all)}${known}.`]),
    ...(unknown.length === 0 ? [] : [words.unknownCount(unknown.length, count(unknown))]),
  ];
}

function affectedIn(readings: readonly ReadingExplanation[], wanted: ReadingExplanation["reading"]): readonly AffectedOffer[] {
  return readings.find(({ reading }) => reading === wanted)?.affected ?? [];
}

type AnyOffer = Pick<AffectedOffer, "operator" | "serviceType" | "nodes">;

/** Whether an offer is one of these, whatever is said of it there. */
function isOneOf(offers: readonly AnyOffer[]): (offer: AnyOffer) => boolean {
  const keyOf = ({ operator, serviceType, nodes }: AnyOffer): string => JSON.stringify([operator, serviceType, nodes]);
  const keys = new Set(offers.map(keyOf));
  return (offer) => keys.has(keyOf(offer));
}

function nodeLines(phrases: Phrases, { affected, reading }: ReadingExplanation, active: number): string[] {
  const { words } = phrases;
  return affected.flatMap((offer) => [
    reading === "possibly" ? words.whyWorstTitle : words.whyTitle,
    ...causeLines(phrases, offer, active),
    "",
    ...offer.proofs.flatMap((proof) => [words.chainTitle, ...indented(chainText(phrases, proof)), ""]),
  ]);
}

/** Sets that are enough besides the first. */
function otherSets(phrases: Phrases, sets: ExplainedCauses["sets"]): string[] {
  if (sets.length === 0) return [];
  const listed = sets.map((set) => `  - ${phrases.and(set.map((id) => phrases.disturbanceApart(id)))}`);
  return [phrases.words.otherSets(sets.length, phrases.count(sets.length)), ...listed];
}

function remedyLead({ disturbances: { length }, smallest, fewerMay }: ExplainedRemedy, words: Phrases["words"]): string {
  if (!smallest) return words.remedyMinimal(length);
  return fewerMay === true && length > 1 ? words.remedySure : words.remedySmallest(length);
}

/** The sets of causes among so many disturbances, and the remedy. */
function causeLines(phrases: Phrases, { sets, complete, othersMay, remedy }: ExplainedCauses, active: number): string[] {
  const { words } = phrases;
  const [first = [], ...others] = sets;
  const listed = (ids: readonly string[]): string[] => ids.map((id) => `  - ${phrases.disturbance(id)}`);
  const noOther = (): string =>
    othersMay === true ? words.othersMay(first.length) : words.noOtherSet(first.length, active - first.length);
  const lines = [
    words.oneSet(first.length, phrases.count(first.length)),
    ...listed(first),
    ...otherSets(phrases, others),
    ...(others.length === 0 && complete ? [noOther()] : []),
    ...(complete ? [] : [words.moreSets]),
  ];
  const ends = remedy.disturbances;
  return [
    ...indented(lines),
    "",
    words.remedyTitle,
    ...indented([remedyLead(remedy, words), ...ends.map((id) => `  - ${phrases.disturbanceApart(id)}`)]),
  ];
}

/** Services of an insurer or a service type, or what an organisation operates: equals together, and the chain of the first of each. */
function aggregateLines(phrases: Phrases, reading: ReadingExplanation, active: number): string[] {
  const { words } = phrases;
  const groups = new Map<string, AffectedOffer[]>();
  for (const offer of reading.affected) {
    const key = `${offer.state} ${offer.alsoIsolated ?? ""} ${offer.state === "degraded" ? offer.level : ""} ${JSON.stringify(offer.sets)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [offer]);
    else group.push(offer);
  }
  const lines = [...groups.values()].flatMap((offers) => {
    const [first] = offers;
    if (first === undefined) return [];
    const names = offers.map((offer) => offerName(phrases, offer));
    return [
      groupTitle(phrases, reading, offers, first),
      ...indented((first.sets[0] ?? []).map((id) => `- ${phrases.disturbance(id)}`)),
      ...indented(otherSets(phrases, first.sets.slice(1))),
      ...indented(first.sets.length > 1 ? [words.concernsThese] : []),
      ...indented(shortened(phrases, names).map((name) => `  ${name}`)),
      ...indented([words.chainOf(phrases.node(first.nodes[0] ?? ""))]),
      ...indented(indented(first.proofs.flatMap((proof) => chainText(phrases, proof)))),
      "",
    ];
  });
  return [
    ...lines,
    ...(groups.size > 1
      ? [words.whyTogether, ...causeLines(phrases, reading, active), ""]
      : ["", ...causeLines(phrases, reading, active).slice(-2 - reading.remedy.disturbances.length), ""]),
  ];
}

/** How many are in a state; a single one by its name, before its causes. */
function groupTitle(
  phrases: Phrases,
  { reading }: ReadingExplanation,
  offers: readonly AffectedOffer[],
  first: AffectedOffer,
): string {
  const { words } = phrases;
  const [isSure, state] = [reading === "surely", phrases.offerState(first)];
  if (offers.length === 1) return words.groupOfOne(phrases.and(first.nodes.map((id) => phrases.node(id))), state, isSure);
  const many = isSure ? words.groupTitle : words.groupTitlePossibly;
  return many(offers.length, phrases.count(offers.length), phrases.things(offers), state);
}

function offerName(phrases: Phrases, { nodes, counts }: Pick<AffectedOffer, "nodes" | "counts">): string {
  const name = phrases.and(nodes.map((id) => phrases.node(id)));
  return counts.length === 0 ? name : `${name}: ${phrases.amounts(counts)}`;
}

function sparedLines(phrases: Phrases, explanation: Explanation, spared: readonly SparedOffer[]): string[] {
  const { words } = phrases;
  if (spared.length === 0) return [];
  const nothingHolds = explanation.scenario.active.length === 0;
  if (explanation.target.kind === "node") {
    const { endedCauses = [] } = explanation;
    if (endedCauses.length > 0)
      return [words.notBackTitle, ...indented(endedCauses.map((id) => `- ${phrases.disturbance(id)}`)), words.notBackUntil];
    return spared.flatMap(({ whyNot = [] }) => whyNot.flatMap((why) => whyNotText(phrases, why, nothingHolds)));
  }
  const reasons = spared.flatMap(({ nodes, whyNot = [] }) =>
    whyNot.flatMap((why) => ["", phrases.node(nodes[0] ?? ""), ...indented(whyNotText(phrases, why, nothingHolds))]),
  );
  const isPerhaps = isOneOf(affectedIn(explanation.readings, "possibly"));
  const sure = spared.filter((offer) => !isPerhaps(offer));
  return [
    ...sparedList(
      phrases,
      (_, count, things) => words.sparedTitle(count, things),
      sure.filter(({ suppliersKnown }) => suppliersKnown),
    ),
    ...sparedList(
      phrases,
      words.sparedUnknown,
      sure.filter(({ suppliersKnown }) => !suppliersKnown),
    ),
    ...sparedList(phrases, (_, count, things) => words.sparedPerhaps(count, things), spared.filter(isPerhaps)),
    ...reasons,
  ];
}

function sparedList(
  phrases: Phrases,
  title: (n: number, count: string, things: string) => string,
  spared: readonly SparedOffer[],
): string[] {
  if (spared.length === 0) return [];
  const names = spared.map(({ nodes }) => phrases.and(nodes.map((id) => phrases.node(id))));
  return [
    title(spared.length, phrases.count(spared.length), phrases.things(spared)),
    ...indented(shortened(phrases, names).map((name) => `- ${name}`)),
  ];
}

/** The first of many names, and how many more there are. */
function shortened(phrases: Phrases, names: readonly string[]): string[] {
  if (names.length <= namesShown + 1) return [...names];
  return [...names.slice(0, namesShown), phrases.more(names.length - namesShown)];
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === "" ? "" : `  ${line}`));
