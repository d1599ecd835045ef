import type { CourseMoment } from "../../analysis/course/course-result.js";
import type { Insurer } from "../../model/landscape/nodes/insurer.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { momentOf } from "../../model/scenario/scenario-times.js";
import type { Selector } from "../../model/scenario/selector.js";
import { boundsOfLevel, type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { selectedName } from "../../words/disturbance-names.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import { mayLoseMore } from "../rows/may-lose-more.js";
import { insuredWeight, mostInsured } from "../svg/insured-order.js";
import type { PictureWriting } from "../svg/picture-writing.js";
import { isAllNormal, unknownServices } from "../text/rows-section.js";
import { mostHit, organisations } from "./narrative-hit.js";
import { narrativeWords } from "./narrative-words.js";
import type { NarrativeFacts, Telling } from "./telling.js";

/** One sentence of the narrative. */
export interface Sentence {
  readonly text: string;
  /** Whether any of what it says rests on an assumption. */
  readonly restsOnAssumptions: boolean;
}

const mostNames = 4;

/** What happened, who is hit, what is spared, since when and until when, how sure: at most ten sentences, and a note where it is not known who is hit. */
export function narrative(facts: NarrativeFacts, writing: PictureWriting): Sentence[] {
  const isAssumed = facts.result.evidence.assumed > 0;
  const telling: Telling = {
    ...facts,
    texts: narrativeWords[writing.language],
    writing,
    isAssumed,
  };
  const sentence = (text: string | undefined, restsOnAssumptions: boolean): Sentence[] =>
    text === undefined ? [] : [{ text, restsOnAssumptions }];
  const active = activeOf(facts);
  const assumedDisturbance = active.some(({ evidence }) => evidence?.status === "assumed");
  const told = [
    ...sentence(whatHolds(telling), false),
    ...sentence(disturbed(telling, active), assumedDisturbance),
    ...sentence(howSureDisturbances(telling, active), false),
    ...mostHit(telling).flatMap((text) => sentence(text, isAssumed || assumedDisturbance)),
    ...sentence(organisations(telling), isAssumed || assumedDisturbance),
    ...sentence(together(telling), isAssumed || assumedDisturbance),
    ...sentence(spared(telling), isAssumed || assumedDisturbance),
    ...sentence(duration(telling), assumedDisturbance),
    ...sentence(breaches(telling), isAssumed || assumedDisturbance),
    ...sentence(basis(telling), false),
  ].slice(0, 10);
  const unassigned = isAllNormal(telling) ? [] : unassignedNote(facts.result.unassigned, writing);
  return [...told, ...unassigned.flatMap((text) => sentence(text, false))];
}

function activeOf({ scenario, result }: NarrativeFacts): Disturbance[] {
  const ids = new Set(result.scenario.active);
  return scenario.disturbances.filter(({ id }) => ids.has(id));
}

function whatHolds({ landscape, scenario, result, texts, writing }: Telling): string {
  const { active } = result.scenario;
  const { count } = writing.numerals;
  const { at } = result.options;
  if (at === null) {
    return scenario.disturbances.length === 0
      ? texts.nothingHolds
      : texts.allAtOnce(scenario.disturbances.length, count(scenario.disturbances.length), !mayLoseMore(landscape, result));
  }
  return texts.at(writing.clock.writtenInFull(at), active.length, count(active.length), count(scenario.disturbances.length));
}

function disturbed(telling: Telling, active: readonly Disturbance[]): string | undefined {
  const { texts, writing } = telling;
  if (active.length === 0) return undefined;
  const isLoss = (each: Disturbance): boolean => each.kind === "degradation" && each.level === 0;
  const named = (chosen: (each: Disturbance) => boolean, write: (names: string) => string): string[] => {
    const found = active.filter(chosen).map((each) => nameOfDisturbance(telling, each));
    if (found.length === 0) return [];
    const rest = found.length - mostNames;
    return [write([...found.slice(0, mostNames), ...(rest > 0 ? [writing.more(rest)] : [])].join(", "))];
  };
  const parts = [
    ...named(({ kind }) => kind === "isolation", texts.cutOff),
    ...named(({ kind }) => kind === "disconnection", texts.unplugged),
    ...named(isLoss, texts.lost),
    ...named((each) => each.kind === "degradation" && !isLoss(each), texts.limited),
  ];
  return texts.disturbed(capitalised(parts.join("; ")));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function nameOfDisturbance({ writing }: Telling, disturbance: Disturbance): string {
  const named = (selectors: readonly Selector[]): string => selectedName(selectors, writing, mostNames);
  if (disturbance.kind === "disconnection") return disturbance.between.map(named).join(" – ");
  if (disturbance.kind === "isolation") return named(disturbance.nodes);
  const { level } = disturbance;
  if (level === 0) return named(disturbance.nodes);
  return `${named(disturbance.nodes)} (${writing.numerals.level(boundsOfLevel(level))})`;
}

function howSureDisturbances({ texts, writing }: Telling, active: readonly Disturbance[]): string | undefined {
  if (active.length === 0) return undefined;
  const number = (status: EvidenceStatus | undefined, write: (count: string) => string): string => {
    const found = active.filter(({ evidence }) => evidence?.status === status).length;
    return found === 0 ? "" : write(writing.numerals.count(found));
  };
  const named = (status: EvidenceStatus) => (count: string) => `${count} ${writing.evidenceName(status)}`;
  return texts.basis(
    number("documented", named("documented")),
    number("inferred", named("inferred")),
    number("assumed", texts.assumed),
    number(undefined, texts.given),
  );
}

function insurersBySize({ landscape }: NarrativeFacts): Insurer[] {
  const insurers = landscape.nodes.filter((node) => node.kind === "insurer");
  return insurers.sort((a, b) => insuredWeight(b) - insuredWeight(a) || (a.id < b.id ? -1 : 1));
}

function together(telling: Telling): string | undefined {
  const { result, texts, writing } = telling;
  const { numerals, nameOf } = writing;
  const losing = new Set(result.insurers.filter(({ lost }) => lost.length > 0).map(({ id }) => id));
  const perhaps = new Set(
    result.insurers.filter(({ id, possiblyLost }) => !losing.has(id) && possiblyLost.length > 0).map(({ id }) => id),
  );
  if (losing.size === 0) return undefined;
  const types = result.services.filter(({ lost }) => lost.insurers.length > 0).length;
  const mostTypes = result.services.filter(
    ({ lost, possiblyLost }) => lost.insurers.length + possiblyLost.insurers.length > 0,
  ).length;
  const all = insurersBySize(telling);
  const largest = all.filter(({ id }) => losing.has(id)).slice(0, mostNames);
  const least = largest.length < mostNames ? -1 : greatestOf(largest.slice(-1).map(insuredWeight));
  const larger = all.filter(
    (each) => !largest.includes(each) && (losing.has(each.id) || perhaps.has(each.id)) && mostInsured(each) > least,
  );
  return texts.together(
    mostTypes,
    numerals.counts({ atLeast: types, atMost: mostTypes }),
    numerals.counts({ atLeast: losing.size, atMost: losing.size + perhaps.size }),
    numerals.count(all.length),
    largest.map(({ id }) => nameOf(id)).join(", "),
    writing.listed(
      larger.map(({ id }) => nameOf(id)),
      mostNames,
    ),
  );
}

function spared(telling: Telling): string | undefined {
  const { landscape, result, texts, writing } = telling;
  if (isAllNormal(telling)) return undefined;
  const isHit = ({ lost, degraded, possiblyLost, possiblyDegraded }: (typeof result.insurers)[number]): boolean =>
    lost.length + degraded.length + possiblyLost.length + possiblyDegraded.length > 0;
  const hit = new Set(result.insurers.filter(isHit).map(({ id }) => id));
  const free = insurersBySize(telling)
    .filter(({ id }) => !hit.has(id))
    .slice(0, mostNames);
  if (free.length === 0) return undefined;
  const ids = new Set(free.map(({ id }) => id));
  const operators = new Map(landscape.nodes.map((node) => [node.id, "operator" in node ? node.operator : undefined]));
  const open = result.unknown
    .flatMap((fact) => (fact.what === "suppliers" ? fact.ids : []))
    .filter((id) => ids.has(operators.get(id) ?? "")).length;
  return texts.spared(free.map(({ id }) => writing.nameOf(id)).join(", "), open, writing.numerals.count(open));
}

function duration({ scenario, course, texts, writing }: Telling): string | undefined {
  const { clock } = writing;
  const lost = (course?.rows ?? []).filter(({ what }) => what === "service").map(({ firstLost }) => firstLost);
  const firstOf = (moments: readonly (CourseMoment | null)[]): CourseMoment | undefined =>
    moments.flatMap((each) => each ?? []).sort((a, b) => a.hour - b.hour)[0];
  const [first, latest] = [firstOf(lost.map(({ worst }) => worst)), firstOf(lost.map(({ best }) => best))];
  const ends = scenario.disturbances.flatMap(({ end }) =>
    end === undefined ? [] : [{ end, instant: momentOf(end, scenario.start) ?? 0 }],
  );
  const last = ends.sort((a, b) => b.instant - a.instant)[0]?.end;
  if (first?.moment == null || last === undefined) return undefined;
  const since = clock.written(first.moment);
  const begin =
    latest?.moment == null
      ? texts.perhapsSince(since)
      : latest.hour === first.hour
        ? texts.since(since)
        : texts.between(since, clock.written(latest.moment));
  const open = scenario.disturbances.filter(({ end }) => end === undefined).length;
  const tail = open === 0 ? "" : texts.noEnd(open, writing.numerals.count(open));
  return `${begin}${texts.until(clock.written(last))}${tail}.`;
}

function breaches({ course, texts, writing }: Telling): string | undefined {
  if (course === undefined || course.breaches.length === 0) return undefined;
  const { count } = writing.numerals;
  const surely = course.breaches.filter(({ isSure }) => isSure).length;
  const perhaps = course.breaches.length - surely;
  return texts.breaches(count(surely), perhaps === 0 ? "" : texts.possibly(count(perhaps)), surely);
}

/** On what it rests, and what is not known. */
function basis({ result, texts, writing }: Telling): string | undefined {
  const total = evidenceStatuses.reduce((sum, status) => sum + result.evidence[status], 0);
  const { count } = writing.numerals;
  const parts = evidenceStatuses.map((status) => `${count(result.evidence[status])} ${writing.evidenceName(status)}`);
  const open = unknownServices(result);
  const sentences = [
    ...(total === 0 ? [] : [texts.rests(total, count(total), parts.join(", "))]),
    ...(open === 0 ? [] : [texts.unknown(open, count(open))]),
  ];
  return sentences.length === 0 ? undefined : `${capitalised(sentences.join("; "))}.`;
}
