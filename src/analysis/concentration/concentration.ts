import { reachesEvidence } from "../../engine/compile/compile-groups.js";
import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelStamp } from "../../model/landscape/model-stamp.js";
import { withDefaultLimits } from "../../model/values/limits.js";
import { WorkProgress } from "../../model/values/work-options.js";
import { version } from "../../version.js";
import { attributions, openOffers } from "../attribution/attribution.js";
import { countedRows } from "../counting/counted-rows.js";
import { countedUnit } from "../counting/counted-unit.js";
import { type PopulationFigures, populationFigures } from "../counting/population-figures.js";
import type { RankUnit } from "../failures/failure-units.js";
import { momentBelow, onTopOfStamp } from "../failures/moment-below.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { supplyingUnits } from "../failures/supplying-units.js";
import { unstatedNodes } from "../failures/unstated-units.js";
import { limitBook } from "../named-limits/limit-book.js";
import { indexChecks } from "../named-limits/named-limits.js";
import { ruleOnDay } from "../named-limits/named-limits-rules.js";
import { askedType } from "../offers/landscape-offers.js";
import { holdersOfType, type OfferTable } from "../offers/offer-table.js";
import type { PartOfRow } from "../reach/reached-amounts.js";
import { jointLosses, offersOf, type ReachSweeps, reachSweeps, unitReaches } from "../reach/unit-reach.js";
import { marketsOf } from "./concentration-markets.js";
import { type ConcentrationOptions, checkConcentration } from "./concentration-options.js";
import type { Concentration, RowConcentration, SystemMarket } from "./concentration-result.js";
import { heldSystems } from "./held-systems.js";
import { nearestMarkets, placeOf, tradedTypes } from "./market-place.js";
import { rowConcentration, sliceOf, type UnstatedSuppliers } from "./row-concentration.js";
import { unassignedSuppliers } from "./unassigned-suppliers.js";

/**
 * How far each service type, and each type of organisation, is concentrated on operators, owners, sites or platforms: who reaches
 * whom directly, through all tiers and through the logic; who answers for what when losses are divided; indices on shares that
 * add up to 1, for the divided losses and for the market of each type of system; and which named limits that crosses on a day.
 * With `scenario`, all of it is on top of what that has taken at the moment `at`.
 * @returns plain data; counts in each unit, shares in [0, 1], HHI in points up to 10,000; all as bounds over what is not known
 * @throws {@link InvalidArgumentError} for an argument that is something else; the reason of a signal that ends the work
 * @throws `UnknownIdError` for a type or a unit that the landscape does not have
 * @throws {@link NoConvergenceError} for a loop that amplifies losses without end
 * @remarks Reaches overlap, so no index is taken on them. Progress counts the units, and two parts after them. Cost: two sweeps over the units, and for the divided losses at most
 * 2ⁿ coalitions for n units that matter only together, else `samples` random orders.
 */
export function concentration(landscape: Landscape, options: ConcentrationOptions = {}): Concentration {
  checkConcentration(landscape, options);
  const { by = "operator", service, unit, minEvidence = "assumed", regulation, limits } = options;
  const propagation: PropagateOptions = { evaluationsPerNode: withDefaultLimits(limits).evaluationsPerNode };
  const units = supplyingUnits(landscape, by);
  const below = momentBelow(landscape, options, { minEvidence, limits });
  const sweeps = reachSweeps(landscape, minEvidence, units, below);
  const wanted = service === undefined ? undefined : askedType(sweeps.logic.offers, service);
  const parts = partsOfRows(landscape, sweeps.logic.offers, unit);
  const progress = new WorkProgress(options, units.length + 2);
  const reaches = unitReaches(landscape, sweeps, units, minEvidence, propagation, () => progress.step());
  const isWanted = (offer: number): boolean => wanted === undefined || sweeps.logic.offers.typeOf[offer] === wanted;
  const followed = { ...options, isWanted, onGame: () => progress.listen() };
  const divided = attributions(landscape, units, minEvidence, sweeps, reaches, propagation, followed, below);
  progress.step();
  const { numberOf } = sweeps.logic.worst.compiled;
  const isOffered = { has: (id: string) => (sweeps.logic.offers.offerOfNode[numberOf.get(id) ?? -1] ?? -1) !== -1 };
  const traded = tradedTypes(landscape, isOffered, ({ evidence }) => reachesEvidence(evidence.status, minEvidence));
  const held = heldSystems(landscape, traded, sweeps, units, propagation);
  const doubtful = sweeps.logic.doubts.length === 0 ? [] : openOffers(landscape, minEvidence, sweeps, reaches, propagation);
  const open = new Set([...doubtful, ...offersOf(sweeps.tiers, [...traded.perhaps], propagation).any]);
  const onAssumedWeights = offersOnAssumedWeights(landscape, sweeps.tiers, propagation);
  const unstated = unstatedSuppliers(units.length > 0 ? [] : unstatedNodes(landscape, by), sweeps, propagation);
  const day = options.asOf ?? landscape.asOf;
  const { holders } = populationFigures(landscape);
  const book = regulation === undefined ? undefined : limitBook(regulation, landscape, day, options.margins);
  const rows = parts.flatMap((row): RowConcentration[] => {
    if (wanted !== undefined && row.type !== wanted) return [];
    const slice = { ...sliceOf(landscape, sweeps.logic, row, book), onAssumedWeights, unstated };
    if (slice.offers.length === 0) return [];
    const found = marketsOf(slice.offers, { held, open }, units, sweeps.logic, row);
    const own = new Set(slice.offers);
    const holderId = (offer: number): string | undefined => holders[sweeps.logic.offers.holderOf[offer] ?? -1]?.id;
    const places = found.map(({ systemType }) => placeOf(systemType, traded, slice.tiers, { held, units }, own, holderId));
    const nearest = nearestMarkets(places);
    const markets = found.map(({ systemType, ...market }, place): SystemMarket => {
      const isNearest = nearest.has(systemType);
      const { all } = market;
      return {
        ...{ systemType, tier: places[place]?.tier ?? 0, ...(isNearest ? { isNearest: true as const } : {}), ...market },
        limits: isNearest && slice.book !== undefined && all !== undefined ? indexChecks(slice.book, all.hhi, row.row.type) : [],
      };
    });
    return [rowConcentration(slice, reaches, divided, markets)];
  });
  progress.step();
  const onTopOf = onTopOfStamp(options);
  return {
    tragweite: "concentration/2",
    version,
    model: modelStamp(landscape),
    options: {
      by,
      service: service ?? null,
      unit: unit ?? null,
      minEvidence,
      asOf: day ?? null,
      seed: options.seed ?? 1,
      samples: options.samples ?? 500,
      ...(onTopOf === undefined ? {} : { onTopOf }),
    },
    doubts: sweeps.logic.doubts,
    ...unassignedSuppliers(landscape, service, sweeps.logic.offers, reaches, book),
    rows,
    rules: (regulation?.rules ?? []).map((rule) => ruleOnDay(rule, day)),
    withoutFigure: withoutFigure(
      populationFigures(landscape),
      unit,
      service === undefined ? undefined : holdersOfType(sweeps.logic.offers, service),
    ),
  };
}

/** @throws {@link UnknownIdError} for a unit that nobody is counted in */
function partsOfRows(landscape: Landscape, { types }: OfferTable, unit: string | undefined): PartOfRow[] {
  const { units } = populationFigures(landscape);
  if (unit !== undefined) countedUnit(landscape, unit);
  return countedRows(landscape).rows.flatMap((row) => {
    const figures = units.find((each) => each.unit === row.unit);
    if (figures === undefined || (unit !== undefined && row.unit !== unit)) return [];
    const type = types.findIndex(({ what, type: word }) => what === row.what && word === row.type);
    return figures.parts.map((part): PartOfRow => ({ row, type, figures, part }));
  });
}

function withoutFigure(
  { holders, units }: PopulationFigures,
  unit: string | undefined,
  has: ReadonlySet<number> | undefined,
): string[] {
  const asked = units.filter((each) => unit === undefined || each.unit === unit);
  return holders.flatMap(({ id }, holder) =>
    (has === undefined || has.has(holder)) && asked.some(({ isOpen }) => isOpen[holder] === 1) ? [id] : [],
  );
}

function unstatedSuppliers(
  nodes: readonly string[],
  { tiers, logic }: ReachSweeps,
  options: PropagateOptions,
): UnstatedSuppliers {
  const all: RankUnit = { id: "", name: "", nodes, possibly: [] };
  const takes = nodes.length === 0 ? [] : [...jointLosses(logic, [all], options)];
  return {
    reached: nodes.map((id) => new Set(offersOf(tiers, [id], options).any)),
    taken: new Set(takes.flatMap(([offer, { atLeast }]) => (atLeast > 0 ? [offer] : []))),
  };
}

/** Offers whose chains lead to something that stands on others in parts which are only assumed. */
function offersOnAssumedWeights(
  { dependencies = [] }: Landscape,
  tiers: Sweep,
  propagation: PropagateOptions,
): ReadonlySet<number> {
  const nodes = dependencies.flatMap(({ dependent, weight, evidence }) =>
    weight < 1 && evidence.status === "assumed" ? [dependent] : [],
  );
  return new Set(offersOf(tiers, [...new Set(nodes)], propagation).any);
}
