import type { ChangeKind, LostBetween, RowChange } from "../../analysis/compare/run-comparison.js";
import { addTo, groupedBy } from "../../sequences.js";
import type { Comparison } from "../compare.js";
import type { Phrases } from "./phrases.js";

const mostNamed = 4;

/** Said of some rows, where there are any. */
type Said = readonly [words: (names: string) => string, rows: readonly Counted[]];

/**
 * What a reader asks first: what is newly lost or degraded, what is restored, and what stays lost; each with how many, the greatest
 * share first. That nothing is newly lost is said only where nothing is in any truth.
 * @param isNewlyDegraded - of an organisation of a row
 * @returns sentences; none where nothing is lost on either side, and nothing newly degraded
 */
export function summaryLines(
  phrases: Phrases,
  { rows, newlyLost, stillLost }: Pick<Comparison, "rows" | "newlyLost" | "stillLost">,
  isNewlyDegraded: (holder: string, row: RowChange) => boolean,
): string[] {
  const { compareSummary: words } = phrases.words;
  const [lost, perhapsLost] = bySureness(newlyLost);
  const [still, perhapsStill] = bySureness(stillLost);
  const degraded = rows.flatMap((row) => {
    const { holders = [] } = row.changes.worse ?? {};
    return holders.length > 0 && holders.every((holder) => isNewlyDegraded(holder, row)) ? changedIn(row, "worse") : [];
  });
  const said: readonly Said[] = [
    [words.lost, lost],
    [words.perhapsLost, perhapsLost],
    [words.degraded, degraded],
    [words.restored, rows.flatMap((row) => changedIn(row, "restored"))],
    [words.stillLost, still],
    [words.stillPerhapsLost, perhapsStill],
  ];
  const sentences = said.flatMap(([sentence, all]) => (all.length === 0 ? [] : [sentence(namesOf(phrases, all))]));
  return sentences.length > 0 && newlyLost.length === 0 ? [words.notLost, ...sentences] : sentences;
}

const bySureness = (all: readonly LostBetween[]): readonly [sure: LostBetween[], perhaps: LostBetween[]] => [
  all.filter(({ organisations }) => organisations.atLeast > 0),
  all.filter(({ organisations }) => organisations.atLeast === 0),
];

interface Counted extends Pick<LostBetween, "what" | "type" | "unit" | "total" | "count"> {}

function changedIn({ what, type, unit, total, changes }: RowChange, kind: ChangeKind): Counted[] {
  const group = changes[kind];
  return group === undefined ? [] : [{ what, type, unit, total, count: group.count }];
}

/** Rows with as many together: eAU intake and portal (21,005,565 insured persons); of one row all its units. */
function namesOf(phrases: Phrases, all: readonly Counted[]): string {
  const amounts = new Map<string, string[]>();
  for (const row of all) addTo(amounts, phrases.writing.rowName(row), phrases.amount(row.count, row.unit));
  const byAmounts = groupedBy([...amounts], ([, each]) => each.join(", "));
  const told = [...byAmounts].map(([amount, rows]) => `${phrases.and(rows.map(([name]) => name))} (${amount})`);
  const listed = told.slice(0, mostNamed).join(", ");
  return told.length > mostNamed ? `${listed} ${phrases.more(told.length - mostNamed)}` : listed;
}
