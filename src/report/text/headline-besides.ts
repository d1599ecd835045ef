import type { Landscape } from "../../model/landscape/landscape.js";
import type { Writing } from "../../words/writing.js";
import { isLevelOpen, type PartRow, rowsIn } from "../rows/part-rows.js";
import { criticalTypes } from "./critical-first.js";
import { isItself, isOnAverage, isUnknown, mostNames, mostOf, type ToldState } from "./headline-organisations.js";
import { headlineWords } from "./headline-words.js";

/**
 * What else is hit than the rows that a sentence names, in a state: organisations and services, each once, with how many that are;
 * who is surely lost, who is so or degraded, who perhaps is lost, and who is degraded.
 */
export function hitBesides(
  landscape: Landscape,
  all: readonly PartRow[],
  rows: readonly PartRow[],
  told: ToldState,
  writing: Writing,
): string[] {
  const words = headlineWords[writing.language];
  const critical = criticalTypes(landscape);
  const isTold = (row: PartRow): boolean => rows.some(({ what, type }) => what === row.what && type === row.type);
  const [lost, degraded] = [rowsIn(all, "lost"), rowsIn(all, "degraded")];
  const isSure = (row: PartRow, state: ToldState): boolean => row[state].organisations.atLeast > 0;
  const isEither = (row: PartRow): boolean => isSure(row, "impaired") && !isSure(row, "lost") && !isSure(row, "degraded");
  const said = (sentence: (names: string) => string, hit: readonly PartRow[], state: ToldState, isPerhaps = false): string[] => {
    const names = criticalFirst(onceEach(hit), critical).map((row) => besidesName(row, state, isPerhaps, writing));
    return names.length === 0 ? [] : [sentence(writing.listed(names, mostNames))];
  };
  const without = new Set(rows.flatMap((row) => (row.what === "organisation" && told === "lost" ? row.lost.surely : [])));
  const isImplied = (row: PartRow): boolean => row.what === "service" && row.lost.surely.every((id) => without.has(id));
  const sure = lost.filter((row) => isSure(row, "lost") && !isTold(row) && !isImplied(row));
  const either = lost.filter((row) => isEither(row) && !isTold(row));
  const perhaps = lost.filter((row) => !isSure(row, "lost") && !isEither(row) && !isTold(row));
  const inPart = degraded.filter((row) => isSure(row, "degraded") && !(told !== "lost" && isTold(row)));
  return [
    ...said(words.alsoLost, sure, "lost"),
    ...criticalAmong(sure, critical, writing),
    ...said(words.alsoLostOrDegraded, either, "impaired"),
    ...said(words.alsoPerhapsLost, perhaps, "lost", true),
    ...said(words.alsoDegraded, inPart, "degraded"),
  ];
}

/** Organisations and services, each once: in people before sites, those of whom it is known how many they are before the others. */
function onceEach(rows: readonly PartRow[]): PartRow[] {
  const isOpen = (row: PartRow): boolean => row.impaired.count.atMost === Number.POSITIVE_INFINITY;
  const rank = (row: PartRow): number => (isOpen(row) ? 2 : 0) + (row.what === "service" && isItself(row) ? 1 : 0);
  const chosen = rows.filter((row) =>
    rows.every((other) => other === row || other.what !== row.what || other.type !== row.type || isBefore(row, other)),
  );
  function isBefore(row: PartRow, other: PartRow): boolean {
    return rank(row) < rank(other) || (rank(row) === rank(other) && rows.indexOf(row) < rows.indexOf(other));
  }
  return (["organisation", "service"] as const)
    .flatMap((what) => chosen.filter((row) => row.what === what))
    .sort((one, other) => Number(isOpen(one)) - Number(isOpen(other)));
}

/** Services that their owners call critical before all others: who reads only the first names must not miss them. */
function criticalFirst(rows: readonly PartRow[], critical: ReadonlySet<string>): PartRow[] {
  return [...rows.filter((row) => isCritical(row, critical)), ...rows.filter((row) => !isCritical(row, critical))];
}

const isCritical = ({ what, type }: PartRow, critical: ReadonlySet<string>): boolean => what === "service" && critical.has(type);

/** Those of some services that are critical, by name. */
function criticalAmong(rows: readonly PartRow[], critical: ReadonlySet<string>, writing: Writing): string[] {
  const hit = onceEach(rows).filter((row) => isCritical(row, critical));
  const names = hit.map((row) => writing.typeName(row));
  return names.length === 0 ? [] : [headlineWords[writing.language].criticalAmong(writing.listed(names, mostNames))];
}

/** 12–18 care homes; hospitals (up to 1,580 beds); emergency call (310,000 inhabitants, up to 50 % left). */
function besidesName(row: PartRow, state: ToldState, isPerhaps: boolean, writing: Writing): string {
  const words = headlineWords[writing.language];
  const { count } = row[state];
  const isUpTo = isPerhaps && count.atMost !== Number.POSITIVE_INFINITY;
  const shown = isUpTo ? mostOf(count) : count;
  const upTo = (text: string): string => (isUpTo && count.atMost > 1 ? words.upTo(text) : text);
  const left =
    state === "lost" || row.degradedLevel === null || isLevelOpen(row)
      ? []
      : [words.left(writing.numerals.levelLeft(row.degradedLevel), isOnAverage(row, count))];
  const name = row.what === "service" ? writing.typeName(row) : writing.rowName(row);
  if (row.what === "organisation" && isItself(row) && count.atMost > 1) {
    const told = isUnknown(count) ? words.numberUnknown(name) : words.counted(name, writing.numerals.counts(shown));
    return inBrackets(upTo(told), left);
  }
  return inBrackets(name, [upTo(writing.amountFromTo(shown, row.unit)), ...left]);
}

/** Adds to what stands in brackets behind a name. */
function inBrackets(name: string, parts: readonly string[]): string {
  if (parts.length === 0) return name;
  return name.endsWith(")") ? `${name.slice(0, -1)}, ${parts.join(", ")})` : `${name} (${parts.join(", ")})`;
}
