import { reachesEvidence } from "../../engine/compile/compile.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { isOpenSupply, sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import { type EvidenceStatus, exactly } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import { mostWorlds, worldsOf } from "../failures/candidate-worlds.js";
import type { MomentBelow } from "../failures/moment-below.js";
import type { SupplyingUnit } from "../failures/supplying-units.js";
import { offersOf, type ReachSweeps, reachSweeps, type UnitReach, unitReaches } from "../reach/unit-reach.js";
import { type FollowedAttribution, type OfferShare, settledShares } from "./attribution-settled.js";
import { type DividedOffer, nobodyUnnamed } from "./divided-offer.js";
import { narrowerShares } from "./narrower-shares.js";
import { openShares } from "./open-shares.js";

/**
 * Who answers for the loss of each offer, by the Shapley value of the game in which a coalition of units takes of its level what
 * is lost when all of them are: what each adds on average over all orders in which they may be lost. The shares of an
 * offer add up to what all together take, or there are none where nobody takes anything.
 * @returns by offer; bounds where candidates, evidence or operators leave the game open
 * @remarks Exact where at most 16 units matter only together with others, and where the cut sets of each level of the offer
 * have a diagram within `diagramNodes`, else by random orders with their error. Where only candidates are unknown and those that bear on an offer leave few landscapes, the bounds are those over each of them;
 * else those of {@link openShares}, narrower where only what supplies have is unknown.
 */
export function attributions(
  landscape: Landscape,
  units: readonly SupplyingUnit[],
  minEvidence: EvidenceStatus,
  sweeps: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
  options: FollowedAttribution = {},
  below?: MomentBelow,
): DividedOffer[] {
  const { doubts, offers } = sweeps.logic;
  const isWanted = options.isWanted ?? (() => true);
  if (doubts.length === 0) return settledShares(sweeps, reaches, propagation, options).map(settled);
  const open = openOffers(landscape, minEvidence, sweeps, reaches, propagation);
  const divided = settledShares(sweeps, reaches, propagation, {
    ...options,
    isWanted: (offer) => isWanted(offer) && !open.has(offer),
  }).map(settled);
  const wanted = [...offers.typeOf.keys()].filter((offer) => open.has(offer) && isWanted(offer));
  const isOpenBefore = sweeps.logic.doubtBefore !== undefined;
  const isCandidates = doubts.length === 1 && doubts[0] === "candidates" && !isOpenBefore;
  const groups = isCandidates ? byCandidates(landscape, sweeps, wanted, propagation) : [{ asked: undefined, offers: wanted }];
  for (const { asked, offers: those } of groups) {
    const worlds = asked && worldsOf(landscape, mostWorlds, ({ id }) => asked.has(id));
    if (worlds === undefined) {
      const sharesOf = openShares(sweeps, reaches, propagation);
      const isSupplies = doubts.every((doubt) => doubt === "supplies") && !isOpenBefore;
      const narrowed = isSupplies ? narrowerShares(sweeps, reaches, propagation, those, sharesOf) : undefined;
      for (const offer of those) divided[offer] = narrowed?.get(offer) ?? sharesOf(offer);
      continue;
    }
    const only = new Set(those);
    const found = worlds.map((world) => {
      const own = reachSweeps(world, minEvidence, units, below, sweeps);
      const reachesIn = unitReaches(world, own, units, minEvidence, propagation);
      return settledShares(own, reachesIn, propagation, { ...options, isWanted: (offer) => only.has(offer) });
    });
    for (const offer of those)
      divided[offer] = overWorlds(
        found.map((each) => each[offer] ?? []),
        units.length,
      );
  }
  return divided;
}

interface Asked {
  /** Ids of the dependencies with candidates that bear on the offers. */
  readonly asked: ReadonlySet<string>;
  readonly offers: readonly number[];
}

/**
 * Offers with those on which the same dependencies with candidates bear: who supplies others is nothing to them.
 * @remarks Cost: for each such dependency its cone without the logic.
 */
function byCandidates(
  { dependencies = [] }: Landscape,
  { tiers }: ReachSweeps,
  wanted: readonly number[],
  propagation: PropagateOptions,
): Asked[] {
  const askedBy = new Map(wanted.map((offer): [number, string[]] => [offer, []]));
  for (const { id, dependent, candidates } of dependencies)
    if (candidates !== undefined) for (const offer of offersOf(tiers, [dependent], propagation).any) askedBy.get(offer)?.push(id);
  const groups = new Map<string, { asked: ReadonlySet<string>; offers: number[] }>();
  for (const [offer, asked] of askedBy) {
    const key = JSON.stringify(asked);
    const group = groups.get(key) ?? { asked: new Set(asked), offers: [] };
    group.offers.push(offer);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const sumOf = (shares: readonly OfferShare[]): number => shares.reduce((sum, { atMost }) => sum + atMost, 0);
const settled = (shares: readonly OfferShare[]): DividedOffer => ({
  shares,
  whole: exactly(sumOf(shares)),
  unnamed: nobodyUnnamed,
});

function overWorlds(worlds: readonly (readonly OfferShare[])[], units: number): DividedOffer {
  const wholes = worlds.map(sumOf);
  const shares: OfferShare[] = [];
  for (let unit = 0; unit < units; unit++) {
    const own = worlds.map((world) => world.find((share) => share.unit === unit));
    if (own.every((share) => share === undefined)) continue;
    shares.push({
      unit,
      atLeast: leastOf(own.map((share) => share?.atLeast ?? 0)),
      atMost: greatestOf(own.map((share) => share?.atMost ?? 0)),
      error: greatestOf(own.map((share) => share?.error ?? 0)),
    });
  }
  return { shares, whole: { atLeast: leastOf(wholes), atMost: greatestOf(wholes) }, unnamed: nobodyUnnamed };
}

/** The offers on which something unknown bears: by their numbers. */
export function openOffers(
  landscape: Landscape,
  minEvidence: EvidenceStatus,
  { tiers, logic }: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
): Set<number> {
  const isDoubtful = (dependency: Dependency): boolean =>
    dependency.candidates !== undefined ||
    dependency.runs !== undefined ||
    isStandBy(dependency) ||
    !reachesEvidence(dependency.evidence.status, minEvidence);
  // what one of them draws is missing to all who draw
  const sharing = sharedSupplies(landscape).filter(
    (supply) => isOpenSupply(supply) || supply.draws.some(({ dependency, of = dependency }) => [dependency, of].some(isDoubtful)),
  );
  const open = new Set(
    (landscape.dependencies ?? [])
      .filter(isDoubtful)
      .concat(sharing.flatMap(({ draws }) => draws.map(({ dependency }) => dependency)))
      .map(({ dependent }) => dependent)
      .concat([...new Set(reaches.map(({ unit }) => unit.possibly))].flat())
      .concat(reaches.flatMap(({ unit }) => [...(unit.itself?.perhaps ?? [])]))
      .concat(openBefore(logic)),
  );
  return new Set(offersOf(tiers, [...open], propagation).any);
}

/** Nodes of which it is not known how much had been lost before anything fails: what stands on them may lose it to somebody else. */
function openBefore({ worst, best, below }: ReachSweeps["logic"]): string[] {
  if (below === undefined || worst === best) return [];
  const lossIn = ({ compiled: { graph }, reader }: typeof worst, number: number): number =>
    reader.lossAt(graph.positionOf[number] ?? -1);
  return worst.compiled.nodes.flatMap(({ id }, number) => (lossIn(worst, number) === lossIn(best, number) ? [] : [id]));
}
