import { type Bounds, exactly } from "../../quantities.js";
import { addTo, greatestOf, groupedBy } from "../../sequences.js";
import { type DividedOffer, nobodyUnnamed, type UnitShare } from "../attribution/divided-offer.js";
import { type Lack, LackColumns } from "../counting/lack-columns.js";
import { type HeldParts, type PartOfRow, shareOf } from "../reach/reached-amounts.js";
import { OthersLosses } from "./others-losses.js";

/** What one unit answers for in a row. */
export interface AnsweredLoss {
  readonly gradedLoss: Bounds;
  /** Of that what it answers for whoever runs what nobody stated an operator of. */
  readonly statedLoss: Bounds;
  /** Of all that is divided. */
  readonly share: Bounds;
  /** Standard error of the share. */
  readonly error: number;
}

/** The losses of a row, and who answers for them. */
export interface AnsweredLosses {
  /** By unit, of those that are alike for the first; those without a share are left out. */
  readonly ofUnits: ReadonlyMap<number, AnsweredLoss>;
  /** By node of which nobody stated an operator: what those answer for at most whom the landscape does not name, if they run it alone. */
  readonly ofUnrun: readonly Bounds[];
  /** The same if one of them runs all of those nodes. */
  readonly ofAllUnrun: Bounds;
}

export const lackOf = ({ atLeast, atMost }: Bounds): Lack => ({ best: atLeast, worst: atMost });

const nothing: DividedOffer = { whole: exactly(0), shares: [], unnamed: nobodyUnnamed };

/** Offers that are divided alike, of which one unit has a share. */
interface SharedOffers {
  readonly of: DividedOffer;
  readonly offers: readonly number[];
  readonly share: UnitShare;
}

/**
 * Divides the losses of a row.
 * @param offers - those of the row of which anything is divided
 * @param whole - what is divided
 * @param heldIn - what holders hold, each counted in part
 * @remarks Cost: for each unit that has a share, of those that are alike for the first, and each node that nobody is known to run,
 * O(offers).
 */
export function answeredLosses(
  row: PartOfRow,
  offers: readonly number[],
  divided: readonly DividedOffer[],
  holderOf: (offer: number) => number,
  whole: Bounds,
  heldIn: (parts: HeldParts) => Bounds,
): AnsweredLosses {
  const groups = groupedBy(offers, (offer) => divided[offer] ?? nothing);
  const others = new OthersLosses();
  const entriesOf = function* (shared: readonly SharedOffers[], lack: (of: SharedOffers) => Lack) {
    for (const each of shared) {
      const own = lack(each);
      for (const offer of each.offers) yield [holderOf(offer), own] as const;
    }
  };
  const ofOthers = new LackColumns(inOffers(groups, holderOf, (of) => others.without(of, undefined)));
  const ofUnits = new Map<number, AnsweredLoss>();
  for (const [unit, own] of sharesByUnit(groups)) {
    const parts = new LackColumns(entriesOf(own, ({ share }) => lackOf(share)));
    const gradedLoss = heldIn(parts);
    const stated = own.filter(({ share }) => share.ifUnstated !== true);
    ofUnits.set(unit, {
      gradedLoss,
      statedLoss:
        stated.length === own.length ? gradedLoss : heldIn(new LackColumns(entriesOf(stated, ({ share }) => lackOf(share)))),
      share: ofOthers.withOthers(
        entriesOf(own, ({ of }) => others.without(of, unit)),
        () => shareOf(row, parts, ofOthers, whole),
      ),
      error: Math.max(0, greatestOf(own.map(({ share }) => share.error))),
    });
  }
  const none = new LackColumns(inOffers(groups, holderOf, () => ({ best: 0, worst: 0 })));
  const unnamedIn = (isOf: (nodes: ReadonlySet<string>) => boolean): Bounds => {
    const own = [...groups].filter(([{ unnamed }]) => isOf(unnamed.nodes));
    const entries = inOffers(own, holderOf, ({ unnamed }) => ({ best: 0, worst: unnamed.each }));
    return none.withOthers(entries, () => heldIn(none));
  };
  const unrun = new Set([...groups.keys()].flatMap(({ unnamed }) => [...unnamed.nodes]));
  return {
    ofUnits,
    ofUnrun: Array.from(unrun, (node) => unnamedIn((nodes) => nodes.has(node))),
    ofAllUnrun: unnamedIn(() => true),
  };
}

/** What holders lack, of offers that are divided alike the same. */
function* inOffers(
  groups: Iterable<readonly [DividedOffer, readonly number[]]>,
  holderOf: (offer: number) => number,
  lackIn: (of: DividedOffer) => Lack,
): Generator<readonly [holder: number, lack: Lack]> {
  for (const [of, offers] of groups) {
    const lack = lackIn(of);
    for (const offer of offers) yield [holderOf(offer), lack];
  }
}

function sharesByUnit(groups: ReadonlyMap<DividedOffer, readonly number[]>): ReadonlyMap<number, readonly SharedOffers[]> {
  const byUnit = new Map<number, SharedOffers[]>();
  for (const [of, offers] of groups) for (const share of of.shares) addTo(byUnit, share.unit, { of, offers, share });
  return byUnit;
}
