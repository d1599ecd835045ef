import { stateOfLevel } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import type { Writing } from "../../words/writing.js";
import {
  type CountOf,
  equalToFirst,
  hitIn,
  isLevelOpen,
  leadingRows,
  levelOfAll,
  type NamedRow,
  type PartRow,
  partRows,
  sureShare,
  widestRows,
} from "../rows/part-rows.js";
import { criticalRowsFirst } from "./critical-first.js";
import { besideOf, ended, type HeadlineFacts } from "./headline-beside.js";
import { namedHit } from "./headline-named.js";
import {
  type HitState,
  isOnAverage,
  listed,
  mostNames,
  mostOf,
  oncePerType,
  organisationsOf,
  sharedActivity,
  type ToldState,
} from "./headline-organisations.js";
import { unassignedSentences } from "./headline-unassigned.js";
import { headlineWords } from "./headline-words.js";
import { allNormalText, isAllNormal, nodesHit } from "./rows-section.js";

/** What a run says first, by command line and page alike. */
export interface Headline {
  /** One sentence with the number. */
  readonly sentence: string;
  /** What the number is a share of, who stands outside, what else is hit. */
  readonly beside: readonly string[];
  /** The rows that the sentence is about, and their state; empty where nobody who is counted is hit. */
  readonly rows: readonly PartRow[];
  readonly state: HitState;
}

/**
 * Who is hit most: the rows with the greatest sure share of their total that are lost, or where none is those that are
 * degraded. Practices, hospitals and pharmacies that are lost as a whole stand before the services that they therefore lack.
 */
export function headlineOf(facts: HeadlineFacts, writing: Writing): Headline {
  const { result } = facts;
  const words = headlineWords[writing.language];
  if (isAllNormal({ result })) return { sentence: allNormalText(result, writing), beside: [], rows: [], state: "lost" };
  const all = partRows(result.rows);
  for (const state of ["lost", "degraded"] as const) {
    const named = namedRows(all, hitIn(state));
    // who reads only the first names must not miss the weightiest
    const rows = named.length > mostNames ? criticalRowsFirst(facts.landscape, named) : named;
    if (rows.length > 0) return toldOf(facts, all, rows, state, writing);
  }
  const { services, others } = namedHit(facts, writing);
  const [sentence = words.nobodyCounted, ...beside] = [...services, words.nobodyCounted];
  return { sentence, beside: [...beside, ...others, nodesHit(result, writing)], rows: [], state: "lost" };
}

/** Those of known size first, then who lacks services of them, then those of whom nobody knows how many they are. */
function toldOf(
  facts: HeadlineFacts,
  all: readonly PartRow[],
  named: readonly PartRow[],
  state: HitState,
  writing: Writing,
): Headline {
  const isSized = (row: PartRow): boolean => row[state].count.atLeast > 0 || row[state].count.atMost < Number.POSITIVE_INFINITY;
  const [sized, open] = [named.filter(isSized), named.filter((row) => !isSized(row))];
  const rows = [...sized, ...open];
  const sentences = (told: readonly PartRow[]): string[] =>
    alikeRows(told, state, writing).map((alike) => sentenceOf(alike, state, writing, all));
  const [first, later] = sized.length > 0 ? [sized, open] : [open, []];
  const lacked = servicesLackedBy(all, rows, state);
  const beside = besideOf(facts, all, rows, lacked, toldState(rows, state), writing);
  return {
    sentence: sentences(first).join(" "),
    beside: [
      ...beside.share,
      ...(lacked.length === 0 ? [] : [ended(sentenceOf(lacked, state, writing))]),
      ...sentences(later),
      ...beside.others,
      ...unassignedSentences(facts, writing),
    ],
    rows,
    state,
  };
}

/** Those that lead; organisations themselves where they are hit as surely and as much as any service. */
export function namedRows<R extends NamedRow>(all: readonly R[], countOf: CountOf<R>): R[] {
  const widest = widestRows(all, countOf);
  const leading = equalToFirst(widest, countOf);
  const [first] = leading;
  if (first === undefined) return [];
  const share = (row: R): number => sureShare(row, countOf);
  const isSure = (row: R): boolean => countOf(row).organisations.atLeast > 0;
  const organisations = widest.filter((row) => row.what === "organisation" && isSure(row));
  // a service that is lacked and an organisation that is lost are no one thing
  if (!organisations.some((row) => share(row) >= share(first))) return leading.filter(({ what }) => what === first.what);
  return oncePerType(organisations);
}

/** Sentences in which organisations are told of by what each has left; with more of them a range stands for all. */
const mostLevels = 3;

/**
 * Rows of services as they are; of organisations those together whose level stands for the same, and where they are degraded
 * those of the same level.
 */
function alikeRows(rows: readonly PartRow[], state: HitState, writing: Writing): PartRow[][] {
  const levels = grouped(rows, (row) => [writing.activityOf(row), levelOf([row], writing)]);
  const isByLevel = state === "degraded" && rows[0]?.what === "organisation" && levels.length <= mostLevels;
  return isByLevel ? levels : grouped(rows, (row) => [writing.activityOf(row)]);
}

function grouped(rows: readonly PartRow[], keyOf: (row: PartRow) => readonly (string | undefined)[]): PartRow[][] {
  const groups = new Map<string, PartRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** Where organisations are told of: who surely lacks services besides, counted in something else. */
function servicesLackedBy(all: readonly PartRow[], rows: readonly PartRow[], state: HitState): PartRow[] {
  if (rows[0]?.what !== "organisation") return [];
  const told = new Set(rows.map(({ unit }) => unit));
  const lacking = all.filter((row) => row.what === "service" && !told.has(row.unit) && row[state].organisations.atLeast > 0);
  return leadingRows(lacking, hitIn(state));
}

/** Names of types of organisations are plural, of one as well. */
const ofMany = 2;

/** @param all - rows of which more may be said of the same organisations: beside how many they are, their beds */
function sentenceOf(rows: readonly PartRow[], state: HitState, writing: Writing, all: readonly PartRow[] = []): string {
  const words = headlineWords[writing.language];
  const [first] = rows;
  if (first === undefined) return words.nobodyCounted;
  const isPerhaps = rows.every(({ [state]: { organisations } }) => organisations.atLeast === 0);
  const level = levelOf(rows, writing);
  if (toldState(rows, state) === "impaired") return impairedOf(rows, writing);
  if (first.what === "organisation") {
    const activity = sharedActivity(rows, writing);
    const amounts = rows.map((row) => organisationsOf(row, state, isPerhaps, writing, activity !== undefined, all));
    const isOpen = rows.some((row) => row[state].count.atMost === Number.POSITIVE_INFINITY);
    const isMean = rows.some((row) => isOnAverage(row, row[state].count));
    const told = listed(amounts, writing);
    const list = capitalised(told);
    if (activity !== undefined)
      return lacking({ told, list, n: ofMany, at: "", names: activity, level, isMean, isPerhaps, isOpen }, state, words);
    if (isPerhaps) return state === "lost" ? words.perhapsLost(told, isOpen) : words.perhapsDegraded(told, isOpen);
    return state === "lost" ? words.lost(list) : words.degraded(list, level, isMean);
  }
  const hit = first[state];
  const isOpen = hit.count.atMost === Number.POSITIVE_INFINITY;
  const told = writing.amountFromTo(isPerhaps ? mostOf(hit.count) : hit.count, first.unit);
  const at = whereOf(rows, state, isPerhaps, writing);
  const names = listed(
    rows.map((row) => writing.rowName(row)),
    writing,
  );
  return lacking(
    {
      told,
      list: capitalised(told),
      n: hit.count.atMost,
      at,
      names,
      level,
      isMean: isOnAverage(first, hit.count),
      isPerhaps,
      isOpen,
    },
    state,
    words,
  );
}

/** Who lacks what, wholly or in part. */
interface Lacking {
  readonly told: string;
  readonly list: string;
  readonly n: number;
  readonly at: string;
  readonly names: string;
  readonly level: string;
  readonly isMean: boolean;
  readonly isPerhaps: boolean;
  readonly isOpen: boolean;
}

function lacking(
  { told, list, n, at, names, level, isMean, isPerhaps, isOpen }: Lacking,
  state: HitState,
  words: (typeof headlineWords)[keyof typeof headlineWords],
): string {
  if (isPerhaps)
    return state === "lost" ? words.perhapsWithout(told, at, names, isOpen) : words.perhapsInPart(told, at, names, isOpen);
  return state === "lost" ? words.without(list, n, at, names) : words.onlyInPart(list, n, at, names, level, isMean);
}

/** Nobody may know whether it is lost or degraded, and yet it surely is one of these. */
function toldState(rows: readonly PartRow[], state: HitState): ToldState {
  const isPerhaps = rows.every(({ [state]: { organisations } }) => organisations.atLeast === 0);
  return isPerhaps && rows.every(({ impaired }) => impaired.organisations.atLeast > 0) ? "impaired" : state;
}

/** The same of rows that are surely lost or degraded, nobody knows which. */
function impairedOf(rows: readonly PartRow[], writing: Writing): string {
  const words = headlineWords[writing.language];
  const [first] = rows;
  if (first === undefined) return words.nobodyCounted;
  const { count } = first.impaired;
  if (first.what === "organisation") {
    const activity = sharedActivity(rows, writing);
    const list = rows.map((row) => organisationsOf(row, "impaired", false, writing, activity !== undefined));
    const told = capitalised(listed(list, writing));
    return activity === undefined ? words.lostOrDegraded(told) : words.withoutOrInPart(told, ofMany, "", activity);
  }
  const names = listed(
    rows.map((row) => writing.rowName(row)),
    writing,
  );
  const amount = capitalised(writing.amountFromTo(count, first.unit));
  return words.withoutOrInPart(amount, count.atMost, whereOf(rows, "impaired", false, writing), names);
}

/** At how many of those who have it; nothing where there is only one. */
function whereOf(rows: readonly PartRow[], state: ToldState, isPerhaps: boolean, { language, numerals }: Writing): string {
  const words = headlineWords[language];
  const [first] = rows;
  if (first === undefined) return "";
  const all = {
    atLeast: leastOf(rows.map(({ offering }) => offering)),
    atMost: greatestOf(rows.map(({ offering }) => offering)),
  };
  if (all.atMost === 1) return "";
  const { organisations } = first[state];
  const at = numerals.counts(isPerhaps ? mostOf(organisations) : organisations);
  return (first.unit === "insured" ? words.atInsurers : words.atOrganisations)(at, numerals.counts(all), all.atMost);
}

/** The levels at which those who are degraded still work, as a part of normal function. */
function levelOf(rows: readonly PartRow[], { language, numerals }: Writing): string {
  const degradedLevel = levelOfAll(rows);
  if (degradedLevel === null) return "";
  const words = headlineWords[language];
  if (isLevelOpen({ degradedLevel })) return words.unknownPart;
  const left = numerals.levelLeft(degradedLevel);
  return stateOfLevel(degradedLevel.atMost) === "normal" ? words.partOf(left) : left;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
