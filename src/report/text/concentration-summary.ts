import type {
  AttributedLoss,
  Concentration,
  RowConcentration,
  SystemMarket,
  SystemMarketHolder,
  UnitConcentration,
} from "../../analysis/concentration/concentration-result.js";
import type { ConcentrationView } from "../../analysis/failures/supplying-units.js";
import type { ReachedCount } from "../../analysis/reach/reached-amounts.js";
import { nameIn } from "../../model/values/name-in.js";
import { type Bounds, byBounds, exactly } from "../../quantities.js";
import { appendAll } from "../../sequences.js";
import { shown } from "../../words/shown.js";
import { wrap } from "../../words/wrap.js";
import type { ConcentrationWriting } from "./concentration-writing.js";
import { rankedName } from "./ranked-name.js";
import { unsureFirst } from "./unsure-first.js";

const mostHolders = 5;
const mostAlike = 5;

/** The first that supplies them itself, who reaches all through all tiers, and how concentrated losses and markets are. */
export function summary(result: Concentration, service: RowConcentration, writing: ConcentrationWriting): string[] {
  const { words, numerals, width } = writing;
  const { units, offering, index, unattributed, assumedWeights, markets } = service;
  const { by } = result.options;
  const nameOf = (unit: UnitConcentration): string => rankedName(by, writing, unit);
  const lines: string[] = [];
  const suppliers = units.filter(({ tier }) => tier === 1);
  const [direct] = suppliers;
  if (direct !== undefined) {
    const isAlike = (unit: UnitConcentration): boolean =>
      unit.takesAsManyAsFirst === true && byBounds(lossOf(unit), lossOf(direct)) === 0;
    const alike = suppliers.filter((unit) => unit === direct || isAlike(unit)).map(nameOf);
    const called = alike.length === 1 ? nameOf(direct) : words.together(writing.listed(alike, mostAlike));
    const perhaps = suppliers.filter(({ logic }) => logic.organisations.atMost > 0);
    const isNobodySure = direct.logic.organisations.atLeast === 0 && lossOf(direct).atLeast === 0 && perhaps.length > 1;
    const first = words.first(words.views[by], called);
    const others = unsureFirst(
      suppliers.map((unit) => ({ ...unit, name: nameOf(unit), count: unit.logic.count })),
      writing,
    );
    lines.push(
      isNobodySure
        ? words.nobodySurely(writing.listed(perhaps.map(nameOf), mostAlike), numerals.count(perhaps.length))
        : [`${first}: ${takes(direct, service, writing)}.`, ...others].join(" "),
    );
  }
  const everywhere = units.filter(
    ({ tier, allTiers }) => tier > 1 && allTiers.organisations.atLeast === offering.organisations.atMost,
  );
  // that a single organisation is reached, its rows say
  if (everywhere.length > 0 && offering.organisations.atMost > 1)
    lines.push(
      words.reachAll(
        numerals.and(everywhere.map(nameOf)),
        who(numerals.count(offering.organisations.atMost), offering.organisations.atMost, service, writing),
      ),
    );
  if (index !== undefined) {
    const { hhi, cr1, cr3, effectiveNumber } = index;
    const tenths = {
      atLeast: Math.round(effectiveNumber.atLeast * 10) / 10,
      atMost: Math.round(effectiveNumber.atMost * 10) / 10,
    };
    const [least, most] = [numerals.decimals(tenths.atLeast, 1), numerals.decimals(tenths.atMost, 1)];
    lines.push(
      words.index(
        numerals.counts(hhi),
        numerals.share(cr1, 1),
        numerals.share(cr3, 1),
        least === most ? least : words.fromTo(least, most),
      ),
    );
  }
  if (index !== undefined && unattributed !== undefined) {
    const { atLeast, atMost } = unattributed.organisations;
    const [hhi, nouns] = [numerals.counts(unattributed.index.hhi), nounsOf(service, writing)];
    lines.push(words.indexOverAll(by, hhi, atMost, numerals.count(atMost), nouns, atLeast < atMost));
  }
  for (const market of markets) appendAll(lines, marketLine(market, service, by, writing));
  if (assumedWeights) lines.push(words.assumedWeights);
  if (units.some(({ attributed }) => (attributed?.standardError ?? 0) > 0))
    lines.push(words.estimated(numerals.count(result.options.samples)));
  return lines.flatMap((line) => wrap(line, width, 2));
}

function marketLine(
  { systemType, isNearest, holders, equalParts, assumedWeights, known, all, open }: SystemMarket,
  service: RowConcentration,
  by: ConcentrationView,
  writing: ConcentrationWriting,
): string[] {
  const { words, numerals, language, marketName } = writing;
  if (holders.length < 2 && isNearest !== true) return [];
  const left = holders.length - mostHolders;
  // nothing has no shares
  const shareText = ({ share }: SystemMarketHolder): string => (all === undefined ? "" : ` ${numerals.share(share, 1)}`);
  const names = [
    ...holders.slice(0, mostHolders).map((holder) => `${shown(nameIn(holder, language))}${shareText(holder)}`),
    ...(left > 0 ? [words.moreHolders(left, numerals.count(left))] : []),
  ];
  const parts = [
    words.market(marketName(systemType), names.join(", ")),
    ...(assumedWeights ? [words.assumedShares] : []),
    ...(equalParts ? [words.equalParts] : []),
    ...(known === undefined ? [] : [words.marketKnown(numerals.counts(known.hhi), open.organisations.atMost > 0)]),
    ...(all === undefined || open.organisations.atMost === 0
      ? []
      : [
          words.marketAll(
            by,
            numerals.counts(all.hhi),
            open.organisations.atMost,
            numerals.count(open.organisations.atMost),
            nounsOf(service, writing),
          ),
        ]),
  ];
  return [`${parts.join("; ")}.`];
}

/** "77 of 96 insurers (80.2 %), perhaps 80 (83.3 %); 21.0 to 24.6 million of 73.9 million insured" */
function takes({ logic, attributed }: UnitConcentration, row: RowConcentration, writing: ConcentrationWriting): string {
  const { words, numerals } = writing;
  if (logic.organisations.atMost === 0 && attributed !== undefined)
    return words.takesNobodyWholly(attributedShare(attributed, writing));
  const { organisations } = logic;
  const share = (some: number): string => numerals.share({ atLeast: some, atMost: some }, row.offering.organisations.atMost);
  const all = row.offering.organisations.atMost;
  const sure =
    all > 1
      ? words.ofAll(numerals.count(organisations.atLeast), numerals.count(all), nounsOf(row, writing))
      : who(numerals.count(organisations.atLeast), organisations.atLeast, row, writing);
  const count = countText(logic, row, writing);
  if (organisations.atLeast === organisations.atMost) return words.takes(sure, share(organisations.atLeast), count);
  const most = numerals.count(organisations.atMost);
  return words.takesPossibly(sure, share(organisations.atLeast), most, share(organisations.atMost), count);
}

/** How many, of how many where that is known. */
function countText({ count }: ReachedCount, row: RowConcentration, writing: ConcentrationWriting): string {
  const { words, numerals } = writing;
  const { atLeast, atMost } = count;
  const total = row.total?.count ?? row.offering.count.atMost;
  const unit = writing.unitName(row.unit, total === Number.POSITIVE_INFINITY ? atMost : total);
  if (atMost === Number.POSITIVE_INFINITY && atLeast === 0) return writing.amount(count, row.unit);
  if (atMost === Number.POSITIVE_INFINITY) return words.atMostNotKnown(`${numerals.persons(atLeast)} ${unit}`);
  const amount = numerals.personsFromTo(count);
  const isKnown = row.total !== null || row.offering.count.atLeast === row.offering.count.atMost;
  if (total === Number.POSITIVE_INFINITY || !isKnown) return `${amount} ${writing.unitName(row.unit, atMost)}`;
  return words.outOf(amount, numerals.persons(total), unit, writing.unitName(row.unit, atMost));
}

/** 77 insurers, 1 organisation. */
function who(count: string, n: number, row: RowConcentration, writing: ConcentrationWriting): string {
  const { one, many } = nounsOf(row, writing);
  return `${count} ${n === 1 ? one : many}`;
}

export function nounsOf({ unit, what }: RowConcentration, { words }: ConcentrationWriting) {
  return unit === "insured" && what === "service" ? words.insurers : words.organisations;
}

/** What a unit answers for, with its error where it is estimated from samples. */
export const attributedShare = ({ share, standardError }: AttributedLoss, { numerals }: ConcentrationWriting): string =>
  standardError === 0 ? numerals.share(share, 1) : numerals.estimate(share, standardError);

const lossOf = ({ attributed }: UnitConcentration): Bounds => attributed?.gradedLoss ?? exactly(0);
