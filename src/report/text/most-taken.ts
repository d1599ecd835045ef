import type { RowTaken, Supervision } from "../../analysis/supervision/supervision-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { isBuiltInUnit } from "../../model/values/built-in-units.js";
import { exactly } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import { shareOf } from "./headline-beside.js";
import { headlineWords } from "./headline-words.js";
import { mayTakeMore } from "./may-take-more.js";
import { mostTakenWords } from "./most-taken-words.js";
import { amountKey, namesOfOperators, operatorRows, type TakenTogetherRow, type TakenType } from "./taken-rows.js";

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
  const alike = alikeRows(first, rows);
  const more = mayTakeMore(first, alike, rows, writing);
  const like = `${likeText(alike, writing)}${more.isSame && !isPerhaps ? words.bySure : ""}`;
  const sentence =
    taken.what === "organisation"
      ? words.organisations(name, like, `${listed} (${amount})`)
      : (isPerhaps ? words.perhapsMost : words.most)(name, like, { amount, count: taken.count.atMost }, at, listed, left);
  return {
    sentence,
    beside: [
      ...new Set([...shareOf(landscape, taken, taken, writing), ...more.texts, ...suppliersText(first, taken, rows, writing)]),
    ],
  };
}

/** Who takes most of those that supply a service themselves, where that is another than who takes most; those who may take more of them. */
function suppliersText(
  first: TakenTogetherRow,
  { unit }: TakenType,
  rows: readonly TakenTogetherRow[],
  writing: Writing,
): readonly string[] {
  if (first.tiers.includes(1)) return [];
  const own = rows.flatMap((row) => {
    const types = row.types.filter((type) => type.tier === 1 && type.unit === unit);
    return types.length === 0 ? [] : [{ ...row, types }];
  });
  const [direct] = own;
  const nearest = direct?.types[0];
  if (direct === undefined || nearest === undefined) return [];
  const words = mostTakenWords[writing.language];
  const alike = alikeRows(direct, own);
  const more = mayTakeMore(direct, alike, own, writing);
  const isPerhaps = nearest.organisations.atLeast === 0;
  const like = `${likeText(alike, writing)}${more.isSame && !isPerhaps ? words.bySure : ""}`;
  const types = direct.types.map((type) => writing.typeName(type));
  return [
    (isPerhaps ? words.directPerhaps : words.direct)(
      namesOfOperators(direct.operators, writing),
      like,
      writing.amountFromTo(nearest.count, nearest.unit),
      whereOf(nearest, writing),
      writing.listed(types, mostTypes),
    ),
    ...more.texts,
  ];
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

/**
 * Rows that take as much as one does, of as many types, and within other totals as well: who of them is named first is no finding.
 * What is known as a range only is as much where all who have it surely lose it.
 */
function alikeRows(row: TakenTogetherRow, rows: readonly TakenTogetherRow[]): TakenTogetherRow[] {
  const isSure = ({ count, organisations, offering }: TakenType): boolean =>
    count.atLeast === count.atMost || organisations.atLeast === offering;
  const besideOf = ({ operators, types: [first] }: TakenTogetherRow): TakenType[] =>
    rows.flatMap(({ operators: ids, types: [type] }) =>
      type !== undefined && type.unit === first?.unit && type.total !== first.total && ids.join() === operators.join()
        ? [type]
        : [],
    );
  const keyOf = (each: TakenTogetherRow): string => {
    const all = [...each.types.slice(0, 1), ...besideOf(each)];
    return all.every(isSure) ? JSON.stringify([each.types.length, all.map(amountKey)]) : "";
  };
  const own = keyOf(row);
  return own === "" ? [] : rows.filter((each) => each !== row && keyOf(each) === own);
}

function likeText(others: readonly TakenTogetherRow[], writing: Writing): string {
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
