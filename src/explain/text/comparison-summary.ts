import type { ChangeKind, RowChange, StillLost } from "../../analysis/compare/run-comparison.js";
import type { Bounds } from "../../quantities.js";
import type { Comparison } from "../compare.js";
import type { Phrases } from "./phrases.js";

const mostNamed = 4;

/**
 * What a reader asks first: what is newly lost, what is restored, and what stays lost; each with how many, the greatest share first.
 * @returns sentences; none where nothing is lost on either side
 */
export function summaryLines(phrases: Phrases, { rows, stillLost }: Pick<Comparison, "rows" | "stillLost">): string[] {
  const { compareSummary } = phrases.words;
  const named = (all: readonly Counted[]): string => namesOf(phrases, all);
  const changed = (kind: ChangeKind): Counted[] => rows.flatMap((row) => changedIn(row, kind));
  const [lost, restored] = [changed("lost"), changed("restored")];
  const [sure, perhaps] = [true, false].map((isSure) =>
    stillLost.filter(({ organisations }) => organisations.atLeast > 0 === isSure),
  ) as [StillLost[], StillLost[]];
  if (lost.length + restored.length + stillLost.length === 0) return [];
  const said: readonly (readonly [string | ((names: string) => string), readonly Counted[]])[] = [
    lost.length === 0 ? [compareSummary.notLost, []] : [compareSummary.lost, lost],
    [compareSummary.restored, restored],
    [compareSummary.stillLost, sure],
    [compareSummary.stillPerhapsLost, perhaps],
  ];
  return said.flatMap(([words, all]) => {
    if (typeof words === "string") return [words];
    return all.length === 0 ? [] : [words(named(all))];
  });
}

interface Counted extends Pick<StillLost, "what" | "type" | "unit" | "total" | "count"> {}

function changedIn(row: RowChange, kind: ChangeKind): Counted[] {
  const group = row.changes[kind];
  if (group === undefined) return [];
  const { what, type, unit, total } = row;
  return [{ what, type, unit, total, count: group.count }];
}

/** Rows with as many of a unit together: eAU intake and portal (21,005,565 insured persons). */
function namesOf(phrases: Phrases, all: readonly Counted[]): string {
  const byCount = new Map<string, { readonly names: string[]; readonly count: Bounds; readonly unit: string }>();
  for (const row of all) {
    const key = JSON.stringify([row.count, row.unit]);
    const name = phrases.writing.rowName(row);
    const same = byCount.get(key);
    if (same === undefined) byCount.set(key, { names: [name], count: row.count, unit: row.unit });
    else same.names.push(name);
  }
  const told = [...byCount.values()].map(({ names, count, unit }) => `${phrases.and(names)} (${phrases.amount(count, unit)})`);
  const listed = told.slice(0, mostNamed).join(", ");
  return told.length > mostNamed ? `${listed} ${phrases.more(told.length - mostNamed)}` : listed;
}
