import type { RowTaken, Supervision } from "../../analysis/supervision/supervision-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { isBuiltInUnit } from "../../model/values/built-in-units.js";
import { type Bounds, exactly } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import type { Writing } from "../../words/writing.js";
import { rowShare } from "../rows/row-share.js";
import { shareOf } from "../text/headline-beside.js";
import { headlineWords } from "../text/headline-words.js";
import { supervisorWords } from "./supervisor-words.js";
import { barOf, type TilePart } from "./tile.js";

/** What is taken of one type, and through how many suppliers. */
export type TakenType = RowTaken & { readonly tier?: number };

/** What one operator, or two, take of several types that are equal in organisations and amount. */
export interface TakenTogetherRow {
  readonly operators: readonly string[];
  readonly types: readonly TakenType[];
  /** Ascending; none of a pair. */
  readonly tiers: readonly number[];
  /** Organisations that lose a type to the two together only. */
  readonly onlyTogether: number;
}

type AnyTaken = TakenType & {
  readonly operators: readonly string[];
  readonly onlyTogether?: Bounds;
};

/** The rows of operators, those equal in all but the type together. */
export function operatorRows({ operators }: Pick<Supervision, "operators">): TakenTogetherRow[] {
  return merged(operators.map((row) => ({ ...row, operators: [row.operator] })));
}

/** The same of pairs. */
export function pairRows({ pairs }: Pick<Supervision, "pairs">): TakenTogetherRow[] {
  return merged(pairs);
}

function merged(rows: readonly AnyTaken[]): TakenTogetherRow[] {
  const found = new Map<string, AnyTaken[]>();
  for (const row of rows) {
    const key = `${row.operators.join(" ")} ${amountKey(row)}`;
    const list = found.get(key);
    if (list === undefined) found.set(key, [row]);
    else list.push(row);
  }
  const order = [...new Set(rows.map(amountKey))];
  return [...found.values()]
    .map((types) => ({
      operators: types[0]?.operators ?? [],
      types,
      tiers: [...new Set(types.flatMap(({ tier }) => tier ?? []))].sort((a, b) => a - b),
      onlyTogether: greatestOf(types.map(({ onlyTogether }) => onlyTogether?.atLeast ?? 0)),
      place: order.indexOf(amountKey(types[0] as AnyTaken)),
    }))
    .sort((a, b) => a.place - b.place || b.types.length - a.types.length)
    .map(({ place: _place, ...row }) => row);
}

const amountKey = ({ what, unit, total, offering, organisations, count }: RowTaken): string =>
  [what, unit, total, offering, organisations.atLeast, organisations.atMost, count.atLeast, count.atMost].join(" ");

/** What rows of the same unit and total are counted in, in their order. */
export interface TakenPart {
  readonly heading: string;
  readonly rows: readonly TakenTogetherRow[];
}

/** The rows by what they are counted in: the largest part first. */
export function partsOf(rows: readonly TakenTogetherRow[], totals: readonly string[], writing: Writing): TakenPart[] {
  const words = supervisorWords[writing.language];
  const parts = new Map<string, TakenTogetherRow[]>();
  for (const row of rows) {
    const [first] = row.types;
    const key = `${first?.unit} ${first?.total ?? ""}`;
    const list = parts.get(key);
    if (list === undefined) parts.set(key, [row]);
    else list.push(row);
  }
  return [...parts.values()].map((own) => {
    const first = own[0]?.types[0];
    const unit = writing.unitHeading(first?.unit ?? "");
    const whole = first?.whole ?? Number.POSITIVE_INFINITY;
    const isOutside = first?.total === null && rows.some(({ types: [type] }) => type?.unit === first.unit && type.total !== null);
    const isPublished = Number.isFinite(whole) && first?.total !== null && totals.includes(first?.total ?? "");
    const heading = isPublished ? words.ofTotal(unit, writing.numerals.persons(whole)) : unit;
    return { heading: isOutside ? words.outside(unit) : heading, rows: own };
  });
}

/** What is written in one row. */
export interface WrittenRow {
  readonly name: string;
  readonly types: string;
  readonly tiers: string;
  readonly organisations: string;
  readonly amount: string;
  /** Nothing where it is not known. */
  readonly share: string;
  readonly bar: readonly TilePart[] | undefined;
}

export function writtenRow({ operators, types, tiers }: TakenTogetherRow, landscape: Landscape, writing: Writing): WrittenRow {
  const { numerals } = writing;
  const words = supervisorWords[writing.language];
  const [first] = types;
  const organisations = first?.organisations ?? exactly(0);
  return {
    name: namesOfOperators(operators, writing),
    types: types.map((type) => writing.typeName(type)).join(", "),
    tiers: tiers.length === 0 ? "" : words.tier(tiersText(tiers, writing)),
    organisations: words.of(numerals.counts(organisations), numerals.count(first?.offering ?? 0)),
    ...writtenAmount(first, landscape, writing),
  };
}

/** Amount of what is taken, and its share and bar; of what nothing bounds the words alone. */
export function writtenAmount(
  row: RowTaken | undefined,
  landscape: Landscape,
  { numerals }: Writing,
): Pick<WrittenRow, "amount" | "share" | "bar"> {
  const { count = exactly(0) } = row ?? {};
  const amount = numerals.personsBetween(count);
  const found = row && rowShare(landscape, row, row);
  if (found === undefined) return { amount, share: "", bar: undefined };
  return { amount, share: numerals.share(found.share, 1), bar: barOf(found.share, 1, "lost") };
}

export function namesOfOperators(ids: readonly string[], { numerals, nameOf }: Writing): string {
  return numerals.and(ids.map(nameOf));
}

function tiersText(tiers: readonly number[], { numerals }: Writing): string {
  const [least, most] = [leastOf(tiers), greatestOf(tiers)];
  return numerals.counts({ atLeast: least, atMost: most });
}

/** What the view says first. */
export interface SupervisorHeadline {
  readonly sentence: string;
  readonly beside: readonly string[];
}

/** The same of a landscape in which nothing has failed. */
export function supervisionHeadline(supervision: Supervision, landscape: Landscape, writing: Writing): SupervisorHeadline {
  return supervisorHeadline(operatorRows(supervision), landscape, writing);
}

/** Types that the sentence names. */
const mostTypes = 4;

/** Who can take most from whom, and of those that supply a service themselves. */
export function supervisorHeadline(
  rows: readonly TakenTogetherRow[],
  landscape: Landscape,
  writing: Writing,
): SupervisorHeadline {
  const words = supervisorWords[writing.language];
  const first = tellingRow(rows);
  const taken = first?.types[0];
  if (first === undefined || taken === undefined)
    return landscape.nodes.some(({ kind }) => kind === "service")
      ? { sentence: words.nobody, beside: [] }
      : { sentence: words.nothingYet, beside: [words.missing] };
  const name = namesOfOperators(first.operators, writing);
  const names = first.types.map((type) => writing.typeName(type));
  const left = Math.max(0, names.length - mostTypes);
  const listed = left > 0 ? names.slice(0, mostTypes).join(", ") : writing.numerals.and(names);
  const isPerhaps = taken.organisations.atLeast === 0;
  const isBounded = taken.count.atMost !== Number.POSITIVE_INFINITY;
  const amount =
    isPerhaps && isBounded
      ? words.atMost(writing.amountFromTo(exactly(taken.count.atMost), taken.unit))
      : writing.amountFromTo(taken.count, taken.unit);
  const at = whereOf(taken, writing);
  const like = likeOf(first, rows, writing);
  const sentence =
    taken.what === "organisation"
      ? words.organisations(name, like, `${listed} (${amount})`)
      : (isPerhaps ? words.perhapsMost : words.most)(name, like, { amount, count: taken.count.atMost }, at, listed, left);
  const isDirect = ({ tiers, types: [type] }: TakenTogetherRow): boolean => tiers.includes(1) && type?.unit === taken.unit;
  const direct = first.tiers.includes(1) ? undefined : rows.find(isDirect);
  const own = direct?.types.filter(({ tier }) => tier === 1) ?? [];
  const [nearest] = own;
  return {
    sentence,
    beside: [
      ...shareOf(landscape, taken, taken, writing),
      ...(direct === undefined || nearest === undefined
        ? []
        : [
            words.direct(
              namesOfOperators(direct.operators, writing),
              likeOf(direct, rows.filter(isDirect), writing),
              writing.amountFromTo(nearest.count, nearest.unit),
              whereOf(nearest, writing),
              writing.listed(
                own.map((type) => writing.typeName(type)),
                mostTypes,
              ),
            ),
          ]),
    ],
  };
}

/**
 * The first row; where it counts sites of which each organisation has one, or nothing of whom it counts, the first one that surely
 * counts what the landscape declares itself, such as patients: of one hospital that says more.
 */
function tellingRow(rows: readonly TakenTogetherRow[]): TakenTogetherRow | undefined {
  const [first] = rows;
  const taken = first?.types[0];
  if (taken === undefined || taken.unit === "insured" || taken.count.atLeast > taken.organisations.atLeast) return first;
  const isOwn = (unit: string): boolean => !isBuiltInUnit(unit) && unit !== taken.unit;
  return rows.find(({ types: [type] }) => type !== undefined && isOwn(type.unit) && type.count.atLeast > 0) ?? first;
}

/** Names of others that a sentence tells. */
const mostAlike = 3;

/** Who takes as much as a row says, of as many types: who of them is named first is no finding. */
function likeOf(row: TakenTogetherRow, rows: readonly TakenTogetherRow[], writing: Writing): string {
  const keyOf = ({ types }: TakenTogetherRow): string => `${types.length} ${types[0] === undefined ? "" : amountKey(types[0])}`;
  const others = rows.filter((each) => each !== row && keyOf(each) === keyOf(row));
  if (others.length === 0) return "";
  const names = others.map(({ operators }) => namesOfOperators(operators, writing));
  const listed = names.length > mostAlike ? writing.listed(names, mostAlike) : writing.numerals.and(names.sort());
  return supervisorWords[writing.language].asMuchAs(listed);
}

/** At how many of those who have it; nothing where there is only one. */
function whereOf({ unit, offering, organisations }: RowTaken, { language, numerals }: Writing): string {
  if (offering === 1) return "";
  const words = headlineWords[language];
  const at = numerals.counts(organisations.atLeast === 0 ? exactly(organisations.atMost) : organisations);
  return (unit === "insured" ? words.atInsurers : words.atOrganisations)(at, numerals.count(offering), offering);
}
