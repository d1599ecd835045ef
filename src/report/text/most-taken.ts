import type { RowTaken, Supervision } from "../../analysis/supervision/supervision-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { isBuiltInUnit } from "../../model/values/built-in-units.js";
import { type Bounds, exactly } from "../../quantities.js";
import { greatestOf, groupedBy } from "../../sequences.js";
import type { Writing } from "../../words/writing.js";
import { shareOf } from "./headline-beside.js";
import { headlineWords } from "./headline-words.js";
import { mostTakenWords } from "./most-taken-words.js";

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
  const found = groupedBy(rows, (row) => `${row.operators.join(" ")} ${amountKey(row)}`);
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

/** What the view says first. */
export interface SupervisorHeadline {
  readonly sentence: string;
  readonly beside: readonly string[];
}

/** The same of a landscape in which nothing has failed. */
export function supervisionHeadline(
  taken: Pick<Supervision, "operators">,
  landscape: Landscape,
  writing: Writing,
): SupervisorHeadline {
  return supervisorHeadline(operatorRows(taken), landscape, writing);
}

/** Types that the sentence names. */
const mostTypes = 4;

/** Who can take most from whom, and of those that supply a service themselves. */
export function supervisorHeadline(
  rows: readonly TakenTogetherRow[],
  landscape: Landscape,
  writing: Writing,
): SupervisorHeadline {
  const words = mostTakenWords[writing.language];
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
  return mostTakenWords[writing.language].asMuchAs(listed);
}

/** At how many of those who have it; nothing where there is only one. */
function whereOf({ unit, offering, organisations }: RowTaken, { language, numerals }: Writing): string {
  if (offering === 1) return "";
  const words = headlineWords[language];
  const at = numerals.counts(organisations.atLeast === 0 ? exactly(organisations.atMost) : organisations);
  return (unit === "insured" ? words.atInsurers : words.atOrganisations)(at, numerals.count(offering), offering);
}

export function namesOfOperators(ids: readonly string[], { numerals, nameOf }: Writing): string {
  return numerals.and(ids.map(nameOf));
}
