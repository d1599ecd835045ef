import type { InsurerImpact } from "../../analysis/impact/impact-result.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { type Bounds, sumOfBounds } from "../../quantities.js";
import type { Writing } from "../../words/writing.js";
import { isWholeKnown, type PartRow } from "../rows/part-rows.js";
import { isUnassignedHit } from "../rows/unassigned-hit.js";
import { unknownServiceIds } from "../rows/unknown-in-row.js";
import type { Headline } from "../text/headline.js";
import { type HitState, sharedActivity } from "../text/headline-organisations.js";
import { barOf, type Tile, type TileFacts } from "./tile.js";
import { tileWords } from "./tile-words.js";

/** Insurers of which anything is lost or degraded, or the organisations of the headline. */
export function hitTile({ landscape, result }: TileFacts, { rows, state }: Headline, writing: Writing): Tile {
  const words = tileWords[writing.language];
  const isOfInsurers = rows.some(({ what, unit }) => what === "service" && unit === "insured");
  if (isOfInsurers) {
    const operators = new Map(landscape.nodes.map((node) => [node.id, operatorOf(node)]));
    const unknown = [...unknownServiceIds(result).values()].flatMap((ids) => ids.map((id) => operators.get(id)));
    return insurersTile(result, unknown, writing);
  }
  const [first] = rows;
  if (first === undefined) return { label: words.hitOrganisations, number: writing.numerals.count(0), unit: "", lines: [] };
  if (first.what === "organisation") return organisationsTile(rows, first, state, writing);
  const label = words.without(words.organisations, writing.rowName(first), state);
  return countTile(label, first[state].organisations, first.offering, state, writing);
}

/** Organisations that are hit themselves, of all types together. */
function organisationsTile(rows: readonly PartRow[], { unit }: PartRow, state: HitState, writing: Writing): Tile {
  const words = tileWords[writing.language];
  const heading = writing.unitHeading(unit);
  const activity = sharedActivity(rows, writing);
  const label = activity === undefined ? words.state(heading, state) : words.without(heading, activity, state);
  const nameOf = activity === undefined ? writing.rowName : writing.typeName;
  const count = sumOfBounds(rows.map((row) => row[state].count));
  return {
    ...countTile(label, count, wholeOf(rows), state, writing),
    lines: rows.map((row) => `${nameOf(row)}: ${writing.numerals.counts(row[state].count)}.`),
  };
}

function countTile(label: string, count: Bounds, whole: number, state: HitState, { language, numerals }: Writing): Tile {
  const isKnown = isWholeKnown({ whole });
  return {
    label,
    number: numerals.counts(count),
    unit: isKnown ? tileWords[language].of(numerals.count(whole)) : "",
    ...(isKnown ? { bar: barOf(count, whole, state) } : {}),
    lines: [],
  };
}

/** Types that the tile tells of, most hit first: all of them stand in the picture below. */
const mostTold = 2;

/** @param unknown - the operator of each service of which no supplier is known: where no more is known of it, that is not none */
function insurersTile(result: TileFacts["result"], unknown: readonly (string | undefined)[], writing: Writing): Tile {
  const { insurers } = result;
  const isAnyUnassigned = isUnassignedHit(result);
  const words = tileWords[writing.language];
  const { numerals, insurerTypeName } = writing;
  const isHit = ({ lost, degraded }: InsurerImpact): boolean => lost.length + degraded.length > 0;
  const isPerhaps = (each: InsurerImpact): boolean => each.possiblyLost.length + each.possiblyDegraded.length > 0;
  const counted = (of: readonly InsurerImpact[]): Bounds => ({
    atLeast: of.filter(isHit).length,
    atMost: of.filter((each) => isHit(each) || isPerhaps(each)).length,
  });
  const types = [...new Set(insurers.map(({ insurerType }) => insurerType))].map((type) => {
    const own = insurers.filter(({ insurerType }) => insurerType === type);
    const ids = new Set<string | undefined>(own.map(({ id }) => id));
    const isOpen = isAnyUnassigned || unknown.some((id) => ids.has(id));
    return { name: insurerTypeName(type), of: own.length, hit: counted(own), isOpen };
  });
  types.sort((a, b) => b.hit.atMost - a.hit.atMost || (a.name < b.name ? -1 : 1));
  const hit = types.filter(({ hit: { atMost } }) => atMost > 0);
  const spared = types.filter(({ hit: { atMost } }) => atMost === 0);
  const namesOf = (of: typeof types): string => of.map(({ name }) => name).join(", ");
  const [open, none] = [spared.filter((each) => each.isOpen), spared.filter((each) => !each.isOpen)];
  const told = ({ name, of, hit: own }: (typeof types)[number]): string =>
    `${name} ${words.ofThese(numerals.counts(own), numerals.count(of))}`;
  const all = counted(insurers);
  return {
    label: words.hitInsurers,
    number: numerals.counts(all),
    unit: words.of(numerals.count(insurers.length)),
    bar: barOf(all, insurers.length, "lost"),
    lines: [
      ...(hit.length === 0 ? [] : [words.anyService(writing.listed(hit.map(told), mostTold))]),
      ...(none.length === 0 ? [] : [words.none(namesOf(none))]),
      ...(open.length === 0 ? [] : [words.noneKnown(namesOf(open))]),
    ],
  };
}

/** All that there are of the unit: once for each total, however many rows are within it. */
function wholeOf(rows: readonly PartRow[]): number {
  const wholes = new Map(rows.map(({ unit, total, whole }) => [JSON.stringify([unit, total]), whole]));
  return [...wholes.values()].reduce((sum, whole) => sum + whole, 0);
}
