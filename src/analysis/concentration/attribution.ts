import { reachesEvidence } from "../../engine/compile.js";
import type { PropagateOptions } from "../../engine/propagate.js";
import { isStandBy } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { EvidenceStatus } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import { worldsOf } from "../failures/candidate-worlds.js";
import type { RankUnit } from "../failures/failure-units.js";
import { type FollowedAttribution, type OfferShare, settledShares } from "./attribution-settled.js";
import { lostOffers, type ReachSweeps, reachSweeps, type UnitReach, unitReaches } from "./concentration-reach.js";

/** Landscapes that are looked at one by one where only candidates are unknown. */
const mostWorlds = 64;

/**
 * Who answers for the loss of each offer, by the Shapley value of the game in which a coalition of units takes the offer
 * when all of them are lost together: what each adds on average over all orders in which they may be lost. The shares of an
 * offer add up to 1, or there are none where nobody can take it.
 * @returns by offer, in the order of the units; bounds where candidates, evidence or operators leave the game open
 * @remarks Exact where at most `exactPlayers` units matter only together with others, and where the cut sets of the offer
 * have a diagram within `diagramNodes`, else by random orders with their error. Where only candidates are unknown and they leave few landscapes, the bounds are those over each of them; else an
 * offer on which something unknown bears has bounds 0 and 1 for every unit that reaches it.
 */
export function attributions(
  landscape: Landscape,
  units: readonly RankUnit[],
  minEvidence: EvidenceStatus,
  sweeps: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
  options: FollowedAttribution = {},
): OfferShare[][] {
  const { doubts } = sweeps.logic;
  if (doubts.length === 0) return settledShares(sweeps, reaches, propagation, options);
  const worlds = doubts.length === 1 && doubts[0] === "candidates" ? worldsOf(landscape, mostWorlds) : undefined;
  if (worlds === undefined) return withOpenOffers(landscape, minEvidence, sweeps, reaches, propagation, options);
  const found = worlds.map((world) => {
    const own = reachSweeps(world, minEvidence, units);
    return settledShares(own, unitReaches(world, own, units, minEvidence, propagation), propagation, options);
  });
  return (found[0] ?? []).map((_, offer) =>
    overWorlds(
      found.map((shares) => shares[offer] ?? []),
      units.length,
    ),
  );
}

function overWorlds(worlds: readonly (readonly OfferShare[])[], units: number): OfferShare[] {
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
  return shares;
}

/** As if all were known, but with bounds 0 and 1 for the offers on which something unknown bears. */
function withOpenOffers(
  landscape: Landscape,
  minEvidence: EvidenceStatus,
  sweeps: ReachSweeps,
  reaches: readonly UnitReach[],
  propagation: PropagateOptions,
  options: FollowedAttribution,
): OfferShare[][] {
  const open = new Set(
    (landscape.dependencies ?? [])
      .filter(
        (dependency) =>
          dependency.candidates !== undefined ||
          isStandBy(dependency) ||
          !reachesEvidence(dependency.evidence.status, minEvidence),
      )
      .map(({ dependent }) => dependent)
      .concat(reaches.flatMap(({ unit }) => unit.possibly)),
  );
  const bearing: RankUnit = { id: "", name: "", nodes: [...open], possibly: [] };
  const unsettled = new Set(lostOffers(sweeps.tiers, bearing, propagation).any);
  const shares = settledShares(sweeps, reaches, propagation, options);
  for (const offer of unsettled) {
    shares[offer] = reaches.flatMap(({ allTiers }, unit) =>
      allTiers.any.includes(offer) ? [{ unit, atLeast: 0, atMost: 1, error: 0 }] : [],
    );
  }
  return shares;
}
