import { oncePer } from "../../model/values/remembered.js";
import { type Bounds, greatestBounds, withoutNoise } from "../../quantities.js";
import { greatestOf, groupedBy } from "../../sequences.js";
import type { CountedOffer, CountedRows } from "../counting/counted-rows.js";
import type { Lack } from "../counting/lack-columns.js";
import type { PopulationFigures, PopulationPart, UnitFigures } from "../counting/population-figures.js";
import { weightedSum } from "../counting/weighted-sum.js";
import { joined, type Steps } from "../levels/course-steps.js";
import type { BeyondBefore, Found, Lacking } from "./beyond-before.js";
import type { OutageRow } from "./outages-result.js";

/** What one holder lacks of what a row counts. */
interface LackingHolder {
  readonly offer: CountedOffer;
  readonly found: Found;
  /** Hours × what is lost of the level, at worst and at best. */
  readonly hours: Lack;
}

/** By number of a node: the offers that it is part of. */
export type OffersByNode = ReadonlyMap<number, readonly CountedOffer[]>;

/** The offers of a landscape by the nodes that they are made of; once for the same rows. */
export const offersByNode = oncePer(({ offers }: CountedRows): OffersByNode => {
  const pairs = offers.flatMap((offer) => offer.nodes.map((number) => ({ number, offer })));
  return new Map([...groupedBy(pairs, ({ number }) => number)].map(([number, each]) => [number, each.map(({ offer }) => offer)]));
});

/** What an outage takes of what is counted. */
export interface CountedLoss {
  readonly rows: readonly OutageRow[];
  /** Hours until everybody who is counted is back. */
  readonly backHours: Bounds;
  /** How many of a row are lost or degraded at worst: of the row of which most are. */
  readonly impaired: number;
}

/**
 * What an outage takes of each row within each part of its unit; a part may lie within another.
 * @param offers - those of which a node has moved, in the order of the landscape's rows
 * @param repaired - those whose population is repaired one after the other
 */
export function countedLoss(
  { rows }: CountedRows,
  { units }: PopulationFigures,
  offers: readonly CountedOffer[],
  repaired: ReadonlySet<CountedOffer>,
  course: BeyondBefore,
): CountedLoss {
  const lacking = offers.flatMap((offer): LackingHolder[] => {
    const found = course.of(offer.nodes, repaired.has(offer));
    if (found === undefined) return [];
    const { atLeast, atMost } = course.hours(found.lackingWorst, found.lackingBest, ({ lack }) => lack);
    return [{ offer, found, hours: { worst: atMost, best: atLeast } }];
  });
  const byRow = groupedBy(lacking, ({ offer }) => offer.row);
  const found = [...byRow].flatMap(([number, entries]) => {
    const row = rows[number];
    const figures = units.find(({ unit }) => unit === row?.unit);
    if (row === undefined || figures === undefined) return [];
    return figures.parts.flatMap((part): OutageRow[] => {
      const own = entries.filter(({ offer }) => part.covers[offer.holder] === 1);
      if (own.length === 0) return [];
      return [
        {
          ...row,
          total: part.total?.id ?? null,
          organisations: losing(own),
          lostHours: anyLost(own, course),
          unitHours: unitHours(figures, part, own),
        },
      ];
    });
  });
  return {
    rows: found,
    backHours: greatestBounds(lacking.map((each) => course.back(each.found))),
    impaired: Math.max(0, greatestOf([...byRow.values()].map(({ length }) => length))),
  };
}

/** Where somebody may lack something without end, so do all who are counted with them. */
function unitHours(figures: UnitFigures, part: PopulationPart, entries: readonly LackingHolder[]): Bounds {
  const { most, isOpen, poolOf } = figures;
  const endless = entries.filter(({ hours }) => hours.worst === Number.POSITIVE_INFINITY);
  const isAny = endless.some(
    ({ offer: { holder } }) => (most[holder] ?? 0) > 0 || isOpen[holder] === 1 || (poolOf[holder] ?? -1) !== -1,
  );
  const lacks = entries.map(({ offer, hours: { worst, best } }): [number, Lack] => [
    offer.holder,
    { worst: Number.isFinite(worst) ? worst : best, best },
  ]);
  const { atLeast, atMost } = weightedSum(figures, part, new Map(lacks));
  return { atLeast: withoutNoise(atLeast), atMost: isAny ? Number.POSITIVE_INFINITY : withoutNoise(atMost) };
}

const isAnyLost = ({ values }: Steps<Lacking>): boolean => values.some(({ isLost }) => isLost);

function losing(entries: readonly LackingHolder[]): Bounds {
  return {
    atLeast: entries.filter(({ found }) => isAnyLost(found.lackingBest)).length,
    atMost: entries.filter(({ found }) => isAnyLost(found.lackingWorst)).length,
  };
}

function anyLost(entries: readonly LackingHolder[], course: BeyondBefore): Bounds {
  const any = (side: "lackingWorst" | "lackingBest"): Steps<Lacking> =>
    joined(
      entries.map(({ found }) => found[side]),
      (all): Lacking => ({ isLost: all.some(({ isLost }) => isLost), lack: 0 }),
      (a, b) => a.isLost === b.isLost,
    );
  return course.hours(any("lackingWorst"), any("lackingBest"), ({ isLost }) => (isLost ? 1 : 0));
}
