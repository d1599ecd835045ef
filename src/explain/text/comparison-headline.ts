import type { ChangedGroup, ChangeKind, OfferChange, RowChange } from "../../analysis/compare/run-comparison.js";
import { type Bounds, byBounds, levelTolerance, rangeOver, sumOfBounds } from "../../quantities.js";
import { groupedBy } from "../../sequences.js";
import type { Comparison } from "../compare.js";
import { changeName, isNewlyDegraded } from "./change-name.js";
import type { Phrases } from "./phrases.js";

const directions = { better: ["restored", "possibly-restored", "better"], worse: ["lost", "possibly-lost", "worse"] } as const;

/**
 * Who is better off after and who worse, and apart from them who perhaps is: of each the type of which most changed, with all that
 * became of it, and of how many more types the same holds.
 * @returns one sentence; none where nothing changed
 */
export function compareHeadline(phrases: Phrases, { rows, changes }: Pick<Comparison, "rows" | "changes">): string[] {
  const { compareHeadline: words } = phrases.words;
  const changedAs = (kinds: readonly ChangeKind[]): Changed[] =>
    rows.flatMap((row) => kinds.flatMap((kind) => changedOf(row, kind, changes) ?? []));
  // what is only possible may turn out the other way, too
  const open = changedAs([...directions.better, ...directions.worse]).filter(({ isSure }) => !isSure);
  const parts = (["better", "worse"] as const).map((direction) => {
    const isPossible = ({ own }: Changed): boolean =>
      own.some(({ mayRise, mayFall }) => (direction === "better" ? mayRise : mayFall));
    const sure = changedAs(directions[direction]).filter(({ isSure }) => isSure);
    return { direction, sure, perhaps: open.filter(isPossible) };
  });
  const told = (all: readonly Changed[], sentence: (names: string) => string): string[] => {
    const [most, ...others] = byType(all);
    if (most === undefined) return [];
    const more = others.length === 0 ? "" : ` ${words.more(phrases.count(others.length))}`;
    return [sentence(`${typeText(phrases, most)}${more}`)];
  };
  const sentences = [
    ...parts.flatMap(({ direction, sure }) => told(sure, words[direction])),
    ...parts.flatMap(({ direction, perhaps }) =>
      told(perhaps, direction === "better" ? words.perhapsBetter : words.perhapsWorse),
    ),
  ];
  return sentences.length === 0 ? [] : [words.all(sentences.join("; "))];
}

/** Those of a row whose state or level changed in one way. */
interface Changed {
  readonly row: RowChange;
  readonly kind: ChangeKind;
  readonly own: readonly OfferChange[];
  readonly count: Bounds;
  /** Whether anybody is better off, or worse, in every truth. */
  readonly isSure: boolean;
}

function changedOf(row: RowChange, kind: ChangeKind, changes: readonly OfferChange[]): Changed | undefined {
  const group = row.changes[kind];
  if (group === undefined) return undefined;
  const isOf = new Set(group.holders);
  const own = changes.filter(({ what, type, holder }) => what === row.what && type === row.type && isOf.has(holder));
  if (kind !== "possibly-lost" && kind !== "possibly-restored")
    return { row, kind, own, count: group.count, isSure: group.surely.length > 0 };
  // what is only possible is sure of whom it leaves less in every truth
  const sure = own.filter(isSurelyLess);
  const isSure = sure.length > 0;
  return { row, kind, own: isSure ? sure : own, count: countOf(row, group, own, sure), isSure };
}

const isSurelyLess = ({ before, after }: OfferChange): boolean =>
  before !== undefined && after !== undefined && after.level.atMost < before.level.atLeast - levelTolerance;

/** How many those are who surely changed, and at most all who may have. */
function countOf(
  { unit }: RowChange,
  { count }: ChangedGroup,
  own: readonly OfferChange[],
  sure: readonly OfferChange[],
): Bounds {
  if (sure.length === own.length) return count;
  const known = sumOfBounds(sure.flatMap(({ counts }) => counts.flatMap((each) => (each.unit === unit ? [each.count] : []))));
  return { atLeast: Math.min(known.atLeast, count.atMost), atMost: count.atMost };
}

/** By type, that first of which most are counted in the unit of the first row. */
function byType(all: readonly Changed[]): Changed[][] {
  const unit = all[0]?.row.unit;
  const amount = (own: readonly Changed[]): Bounds =>
    sumOfBounds(own.flatMap(({ row, count }) => (row.unit === unit ? [count] : [])));
  const types = [...groupedBy(all, ({ row: { what, type } }) => JSON.stringify([what, type])).values()];
  return types.map(oncePerHolder).sort((a, b) => byBounds(amount(a), amount(b)));
}

/** Without those in whom nobody is counted but who is told in another unit already. */
function oncePerHolder(all: readonly Changed[]): Changed[] {
  const unitOf = new Map<string, string>();
  return all.filter(({ row: { unit }, own }) => {
    const isNew = own.some(({ holder }) => (unitOf.get(holder) ?? unit) === unit);
    for (const { holder } of own) if (!unitOf.has(holder)) unitOf.set(holder, unit);
    return isNew;
  });
}

/** A type with how many, and where more than one thing became of it, or within more than one total, with what and where. */
function typeText(phrases: Phrases, all: readonly Changed[]): string {
  const { wholeName, placeName, rowName } = phrases.writing;
  const [first] = all;
  if (first === undefined) return "";
  const places = all.map(({ row }) => placeName(row));
  const isOnePlace = places.every((place) => place === places[0]);
  const texts = all.map((each, index) => {
    const amount = [phrases.amount(each.count, each.row.unit), ...levelsOf(phrases, each)].join(", ");
    if (all.length === 1) return amount;
    const name = changeName(phrases, each.kind, each.row.what, each.own.every(isNewlyDegraded));
    const place = isOnePlace ? undefined : places[index];
    return `${place === undefined ? "" : `${place}, `}${name}: ${amount}`;
  });
  return `${isOnePlace ? rowName(first.row) : wholeName(first.row)} (${texts.join("; ")})`;
}

/** From which level to which, of those of whom a part changed, or who may have lost it and surely have less. */
function levelsOf(phrases: Phrases, { kind, own, isSure }: Changed): string[] {
  const levelIn = (side: "before" | "after"): Bounds | null => rangeOver(own.flatMap((each) => each[side]?.level ?? []));
  const [before, after] = [levelIn("before"), levelIn("after")];
  if (before === null || after === null) return [];
  const { compareLevels, compareSurelyLess } = phrases.words;
  if (kind === "possibly-lost" && isSure) return [compareSurelyLess(phrases.levels(before), phrases.percent(after.atMost))];
  return kind === "better" || kind === "worse" ? [compareLevels(phrases.levels(before), phrases.levels(after))] : [];
}
