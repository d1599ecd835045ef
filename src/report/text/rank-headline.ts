import type { Rank, RankedUnit } from "../../analysis/rank/rank-result.js";
import { type Bounds, exactly } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import { type ComparedRow, comparedLosses } from "./compared-loss.js";
import { ended } from "./headline-beside.js";
import { headlineWords } from "./headline-words.js";
import { mostTakenWords } from "./most-taken-words.js";
import { besideTexts, moreElsewhere, untoldRows } from "./rank-besides.js";
import { type RankWords, rankWords } from "./rank-words.js";
import { rankedName } from "./ranked-name.js";

/** Names of others that take as much. */
const mostAlike = 3;

/** Who stands first and what that takes, in one sentence, and which part of a total that is; nothing where nothing that is counted is taken. */
export function rankHeadline(result: Rank, writing: Writing): string[] {
  const { language, numerals } = writing;
  const { by, unit: countedIn } = result.options;
  const [first] = result.units;
  if (first === undefined) return [];
  const [{ total, isOutside, rows }] = comparedLosses(result, first);
  const [row] = rows;
  if (row === undefined) return [];
  const words = rankWords[language];
  const told = mostTakenWords[language];
  const name = rankedName(by, writing, first);
  const { count, gradedLoss, organisations } = row;
  const type =
    isOutside && countedIn !== null ? writing.rowName({ ...row, unit: countedIn, total: null }) : writing.typeName(row);
  const elsewhere = [...besideTexts(result, first, writing), ...moreElsewhere(result, writing)];
  if (countedIn !== null && count.atMost === 0 && gradedLoss.atMost > 0)
    return [stoodFirst(result, first, writing)(name, writing.amountFromTo(gradedLoss, countedIn), type), ...elsewhere];
  const isCounted = countedIn !== null && count.atMost > 0;
  const taken = isCounted ? count : organisations;
  if (taken.atMost === 0) return [];
  const written = (of: typeof taken): string =>
    isCounted ? writing.amountFromTo(of, countedIn) : words.inOrganisations(numerals.counts(of), of.atMost);
  const isPerhaps = taken.atLeast === 0;
  const isBounded = taken.atMost !== Number.POSITIVE_INFINITY;
  const amount = isPerhaps && isBounded ? told.atMost(written(exactly(taken.atMost))) : written(taken);
  const like = likeOf(result, writing);
  const sentence =
    row.what === "organisation"
      ? told.organisations(name, like, `${type} (${amount})`)
      : (isPerhaps ? told.perhapsMost : told.most)(name, like, { amount, count: taken.atMost }, "", type, row.alike);
  const isShared = isCounted && total !== null && !isOutside && total.count !== Number.POSITIVE_INFINITY;
  const share = isShared
    ? [ended(headlineWords[language].shareOfTotal(numerals.share(count, total.count), numerals.persons(total.count)))]
    : [];
  const wider = rows.find((each) => isCounted && each.count.atMost > count.atMost);
  return [
    sentence,
    ...share,
    ...(wider === undefined || countedIn === null ? [] : [upTo(wider, countedIn, writing)]),
    ...elsewhere,
  ];
}

/** That the first takes only parts: of those compared, or of anybody. */
function stoodFirst(result: Rank, first: RankedUnit, { language }: Writing): RankWords["nobodyWholly"] {
  const isNobody =
    comparedLosses(result, first).every(({ count }) => count.atMost === 0) && untoldRows(result, first).length === 0;
  return isNobody ? rankWords[language].nobodyWholly : rankWords[language].noneComparedWholly;
}

/** That perhaps it takes more of another row. */
function upTo(row: ComparedRow, unit: string, writing: Writing): string {
  const words = rankWords[writing.language];
  const type = writing.typeName(row);
  const { atMost } = row.count;
  if (atMost === Number.POSITIVE_INFINITY) return words.openUpwards(type);
  return words.perhapsUpTo(writing.amountFromTo(exactly(atMost), unit), type);
}

/** Who takes as much, of as many types; how many more do is known where they are all listed. */
function likeOf(result: Rank, writing: Writing): string {
  const { units, options, effective } = result;
  const [first, ...others] = units;
  if (first === undefined) return "";
  const own = keyOf(result, first);
  const alike = others.filter(
    (unit) => (unit.takesAsManyAsFirst === true || isSure(result, unit)) && keyOf(result, unit) === own,
  );
  if (alike.length === 0) return "";
  const names = alike.map((unit) => rankedName(options.by, writing, unit));
  const isCut = alike.length === others.length && others.length + 1 < effective;
  const told = isCut ? names.slice(0, mostAlike) : names;
  const listed = told.length > mostAlike ? writing.listed(told, mostAlike) : writing.numerals.and(told);
  return mostTakenWords[writing.language].asMuchAs(listed);
}

const isExact = ({ atLeast, atMost }: Bounds): boolean => atLeast === atMost;

/** Whether all that is told of a unit is the same in every truth. */
const isSure = (result: Rank, unit: RankedUnit): boolean =>
  comparedLosses(result, unit).every(({ rows }) =>
    rows.every(({ organisations, count, gradedLoss }) => [organisations, count, gradedLoss].every(isExact)),
  );

function keyOf(result: Rank, unit: RankedUnit): string {
  const taken = comparedLosses(result, unit).map(({ total, isOutside, rows }) => [
    total?.id,
    isOutside,
    rows.map(({ organisations, count, gradedLoss, alike }) => [organisations, count, gradedLoss, alike]),
  ]);
  return JSON.stringify(taken);
}
