import type { ChangeKind, LostBetween, OfferChange, RowChange } from "../../analysis/compare/run-comparison.js";
import { type Bounds, rangeOver } from "../../quantities.js";
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

const directions = { better: ["restored", "possibly-restored", "better"], worse: ["lost", "possibly-lost", "worse"] } as const;

/**
 * Who is better off after and who worse, surely before perhaps, and by how much where that is most: those first who have something
 * again or no more, then those of whom a part changed.
 * @returns one sentence; none where nothing changed
 */
export function compareHeadline(phrases: Phrases, { rows, changes }: Pick<Comparison, "rows" | "changes">): string[] {
  const { compareHeadline: words } = phrases.words;
  const parts = (["better", "worse"] as const).map((direction) => {
    const kinds = directions[direction];
    const changed = kinds.flatMap((kind) => rows.flatMap((row) => changeIn(phrases, row, kind, changes)));
    const [sure, perhaps] = [true, false].map((isSure) => oncePerRow(changed.filter((each) => each.isSure === isSure)));
    return { direction, sure: sure ?? [], perhaps: sure?.length === 0 ? (perhaps ?? []) : [] };
  });
  const told = (all: readonly Changed[], sentence: (names: string) => string): string[] => {
    const [most, ...others] = all;
    if (most === undefined) return [];
    return [sentence(`${most.text}${others.length === 0 ? "" : ` ${phrases.more(others.length)}`}`)];
  };
  const sentences = [
    ...parts.flatMap(({ direction, sure }) => told(sure, words[direction])),
    ...parts.flatMap(({ direction, perhaps }) =>
      told(perhaps, direction === "better" ? words.perhapsBetter : words.perhapsWorse),
    ),
  ];
  return sentences.length === 0 ? [] : [words.all(sentences.join("; "))];
}

interface Changed {
  readonly key: string;
  readonly isSure: boolean;
  readonly text: string;
}

/** Those of a row whose state or level changed in one way, with their levels where a part changed. */
function changeIn(phrases: Phrases, row: RowChange, kind: ChangeKind, changes: readonly OfferChange[]): Changed[] {
  const group = row.changes[kind];
  if (group === undefined) return [];
  const { rowName } = phrases.writing;
  const isOf = new Set(group.holders);
  const own = changes.filter(({ what, type, holder }) => what === row.what && type === row.type && isOf.has(holder));
  const levelIn = (side: "before" | "after"): Bounds | null => rangeOver(own.flatMap((each) => each[side]?.level ?? []));
  const [before, after] = [levelIn("before"), levelIn("after")];
  const isPart = (kind === "better" || kind === "worse") && before !== null && after !== null;
  const levels = isPart ? [phrases.words.compareLevels(phrases.levels(before), phrases.levels(after))] : [];
  const text = `${rowName(row)} (${[phrases.amount(group.count, row.unit), ...levels].join(", ")})`;
  return [{ key: JSON.stringify([row.what, row.type]), isSure: group.surely.length > 0, text }];
}

/** The first of each type: its people rather than its sites. */
function oncePerRow(all: readonly Changed[]): Changed[] {
  const keys = new Set<string>();
  return all.filter(({ key }) => !keys.has(key) && keys.add(key));
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
