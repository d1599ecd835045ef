import type { PropagateOptions } from "../../engine/propagate/propagate.js";
import type { Regulation } from "../../model/documents/regulation.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelStamp } from "../../model/landscape/model-stamp.js";
import { checkLandscape, checkOptions } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { namesOf } from "../../model/values/names-of.js";
import { type WorkOptions, WorkProgress, workKinds } from "../../model/values/work-options.js";
import { type Bounds, byBounds, type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { version } from "../../version.js";
import { attributions, type DividedOffer, openOffers } from "../attribution/attribution.js";
import type { AttributionOptions } from "../attribution/attribution-settled.js";
import { countedRows } from "../counting/counted-rows.js";
import { countedUnit } from "../counting/counted-unit.js";
import { type PopulationFigures, populationFigures, totalOf } from "../counting/population-figures.js";
import type { Lack } from "../counting/weighted-sum.js";
import { askedType } from "../failures/landscape-offers.js";
import { momentBelow, type OnTopOptions, onTopKinds, onTopOfStamp } from "../failures/moment-below.js";
import type { OfferTable } from "../failures/offer-table.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { byNameAndId } from "../failures/score-order.js";
import { type ConcentrationView, concentrationViews, supplyingUnits } from "../failures/supplying-units.js";
import { type LimitBook, limitBook } from "../named-limits/limit-book.js";
import { indexChecks, unitChecks } from "../named-limits/named-limits.js";
import type { FigureMargins } from "../named-limits/named-limits-figures.js";
import { ruleOnDay } from "../named-limits/named-limits-rules.js";
import {
  amountOf,
  type HeldParts,
  type HitHolders,
  type PartOfRow,
  reachedCount,
  shareOf,
  wholeIfNear,
} from "../reach/reached-amounts.js";
import { type ReachedOffers, reachSweeps, tierOf, tiersOf, type UnitReach, unitReaches } from "../reach/unit-reach.js";
import { heldSystems, marketsOf } from "./concentration-markets.js";
import type { Concentration, RowConcentration, SystemMarket, UnitConcentration } from "./concentration-result.js";
import { concentrationIndex } from "./market-shares.js";
import { markSame } from "./same-as-first.js";

/** What concentration is asked of, and with which rules. */
export interface ConcentrationOptions extends AttributionOptions, OnTopOptions, WorkOptions {
  /** @defaultValue "operator" */
  readonly by?: ConcentrationView;
  /** This service type, or type of organisation, only. @defaultValue all */
  readonly service?: string;
  /** This unit only, such as sites. @defaultValue all */
  readonly unit?: string;
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  /** The day on which rules are looked at, such as 2023-04-24. @defaultValue that of the landscape */
  readonly asOf?: string;
  /** Named limits to hold the results against. @defaultValue none */
  readonly regulation?: Regulation;
  /** When a figure is too derived or old to decide. */
  readonly margins?: FigureMargins;
  readonly limits?: Partial<Limits>;
}

const concentrationKinds = {
  exactPlayers: "number",
  diagramNodes: "number",
  samples: "number",
  seed: "number",
  by: concentrationViews,
  ...onTopKinds,
  service: "text",
  unit: "text",
  minEvidence: evidenceStatuses,
  asOf: "text",
  regulation: "object",
  margins: "object",
  limits: "limits",
  ...workKinds,
} as const;

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
  checkLandscape("concentration", landscape);
  checkOptions("concentration", options, concentrationKinds);
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
  const held = heldSystems(landscape, sweeps, units, propagation);
  const open =
    sweeps.logic.doubts.length === 0 ? new Set<number>() : openOffers(landscape, minEvidence, sweeps, reaches, propagation);
  const day = options.asOf ?? landscape.asOf;
  const book = regulation === undefined ? undefined : limitBook(regulation, landscape, day, options.margins);
  const rows = parts.flatMap((row): RowConcentration[] => {
    if (wanted !== undefined && row.type !== wanted) return [];
    const slice = sliceOf(landscape, sweeps.logic, row, book);
    if (slice.offers.length === 0) return [];
    const markets = marketsOf(slice.offers, { held, open }, units, sweeps.logic, row).map(
      (market): SystemMarket => ({
        ...market,
        limits: book === undefined || market.all === undefined ? [] : indexChecks(book, market.all.hhi),
      }),
    );
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
    rows,
    rules: (regulation?.rules ?? []).map((rule) => ruleOnDay(rule, day)),
    withoutFigure: withoutFigure(populationFigures(landscape), unit),
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

function withoutFigure({ holders, units }: PopulationFigures, unit: string | undefined): string[] {
  const asked = units.filter((each) => unit === undefined || each.unit === unit);
  return holders.flatMap(({ id }, holder) => (asked.some(({ isOpen }) => isOpen[holder] === 1) ? [id] : []));
}

/** One row of a landscape within one part of its unit, with its offers. */
interface RowSlice {
  readonly row: PartOfRow;
  /** Those of the row that the part covers. */
  readonly offers: readonly number[];
  readonly sweep: Sweep;
  readonly book: LimitBook | undefined;
  readonly tiers: ReadonlyMap<string, number>;
}

function sliceOf(landscape: Landscape, sweep: Sweep, row: PartOfRow, book: LimitBook | undefined): RowSlice {
  const { typeOf, holderOf } = sweep.offers;
  const offers = [...typeOf.keys()].filter((offer) => typeOf[offer] === row.type && row.part.covers[holderOf[offer] ?? -1] === 1);
  // limits are on insured persons of a service, over all totals: they are told once
  const isLimited = row.row.what === "service" && row.row.unit === "insured" && row.part === row.figures.parts[0];
  return { row, offers, sweep, book: isLimited ? book : undefined, tiers: tiersOf(landscape, sweep, row.type) };
}

function rowConcentration(
  slice: RowSlice,
  reaches: readonly UnitReach[],
  offersDivided: readonly DividedOffer[],
  markets: readonly SystemMarket[],
): RowConcentration {
  const { row, offers, sweep, book } = slice;
  const holderOf = (offer: number): number => sweep.offers.holderOf[offer] ?? -1;
  const everybody = hitHolders(slice, { sure: offers, any: offers });
  const divided = offers.filter((offer) => (offersDivided[offer]?.whole.atMost ?? 0) > 0);
  const surely = divided.filter((offer) => (offersDivided[offer]?.whole.atLeast ?? 0) > 0);
  const lackOf = ({ atLeast, atMost }: Bounds): Lack => ({ best: atLeast, worst: atMost });
  const offering = reachedCount(row, everybody);
  const heldIn = (parts: HeldParts): Bounds => wholeIfNear(amountOf(row, parts), offering.count.atMost);
  const whole = heldIn(new Map(divided.map((offer) => [holderOf(offer), lackOf(offersDivided[offer]?.whole ?? nothing)])));
  const amounts = reaches.map((_, unit) => {
    const own = divided.flatMap((offer) => {
      const share = offersDivided[offer]?.shares.find((each) => each.unit === unit);
      return share === undefined ? [] : [{ holder: holderOf(offer), share }];
    });
    const parts = new Map(own.map(({ holder, share }) => [holder, lackOf(share)]));
    const gradedLoss = heldIn(parts);
    return { parts, gradedLoss, error: Math.max(0, greatestOf(own.map(({ share }) => share.error))) };
  });
  const hits = new Map<string, HitHolders>();
  const units = reaches.flatMap((reach, unit): UnitConcentration[] => {
    const own = unitConcentration(slice, reach);
    if (own === undefined) return [];
    hits.set(own.id, hitHolders(slice, reach.logic));
    const { gradedLoss, parts, error } = amounts[unit] ?? { gradedLoss: nothing, parts: new Map(), error: 0 };
    if (gradedLoss.atMost === 0) return [own];
    const others = new Map(divided.map((offer) => [holderOf(offer), lackWithout(offersDivided[offer], unit)]));
    return [{ ...own, attributed: { gradedLoss, share: shareOf(row, parts, others, whole), standardError: error } }];
  });
  const index = concentrationIndex(
    amounts.map(({ gradedLoss }) => gradedLoss),
    whole,
  );
  return {
    ...row.row,
    total: totalOf(row.part),
    offering,
    units: markSame(units.sort(mostFirst), hits),
    attributed: { organisations: { atLeast: surely.length, atMost: divided.length }, gradedLoss: whole },
    ...(index === undefined ? {} : { index }),
    limits: book === undefined || index === undefined ? [] : indexChecks(book, index.hhi),
    markets,
  };
}

const nothing: Bounds = { atLeast: 0, atMost: 0 };

/** What others than a unit answer for in the loss of an offer. */
function lackWithout(offer: DividedOffer | undefined, unit: number): Lack {
  const { whole, shares } = offer ?? { whole: nothing, shares: [] };
  const own = shares.find((each) => each.unit === unit) ?? nothing;
  const others = shares.filter((each) => each.unit !== unit);
  const sum = (bound: keyof Bounds): number => others.reduce((all, share) => all + share[bound], 0);
  return { best: sum("atLeast"), worst: Math.min(sum("atMost"), Math.max(0, whole.atMost - own.atLeast)) };
}

function mostFirst(a: UnitConcentration, b: UnitConcentration): number {
  return (
    byBounds(a.logic.count, b.logic.count) ||
    byBounds(a.attributed?.gradedLoss ?? nothing, b.attributed?.gradedLoss ?? nothing) ||
    byBounds(a.logic.organisations, b.logic.organisations) ||
    byBounds(a.allTiers.count, b.allTiers.count) ||
    byBounds(a.allTiers.organisations, b.allTiers.organisations) ||
    byNameAndId(a, b)
  );
}

/** The holders whose offers of the row are reached. */
function hitHolders({ row, sweep: { offers } }: RowSlice, reached: ReachedOffers): HitHolders {
  const own = (list: readonly number[]): number[] =>
    list
      .filter((offer) => offers.typeOf[offer] === row.type && row.part.covers[offers.holderOf[offer] ?? -1] === 1)
      .map((offer) => offers.holderOf[offer] ?? -1);
  return { sure: own(reached.sure), any: own(reached.any) };
}

/** Those of a row over all totals, and of them those whose offers are reached. */
function allHolders({ row, sweep: { offers } }: RowSlice): number[] {
  return [...offers.typeOf.keys()].flatMap((offer) => (offers.typeOf[offer] === row.type ? [offers.holderOf[offer] ?? -1] : []));
}

function allHit({ row, sweep: { offers } }: RowSlice, reached: ReachedOffers): HitHolders {
  const own = (list: readonly number[]): number[] =>
    list.flatMap((offer) => (offers.typeOf[offer] === row.type ? [offers.holderOf[offer] ?? -1] : []));
  return { sure: own(reached.sure), any: own(reached.any) };
}

/** `undefined` for a unit that the row does not depend on in any way. */
function unitConcentration(slice: RowSlice, reach: UnitReach): UnitConcentration | undefined {
  const { unit, direct, allTiers, logic } = reach;
  const [near, far, lost] = [direct, allTiers, logic].map((reached) => hitHolders(slice, reached));
  if (near === undefined || far === undefined || lost === undefined || far.any.length === 0) return undefined;
  const inSlice = new Set(slice.offers);
  return {
    id: unit.id,
    ...namesOf(unit),
    ...(unit.kind === undefined ? {} : { kind: unit.kind }),
    tier: tierOf(reach, (offer) => inSlice.has(offer), slice.tiers),
    direct: reachedCount(slice.row, near),
    allTiers: reachedCount(slice.row, far),
    logic: reachedCount(slice.row, lost),
    limits:
      slice.book === undefined
        ? []
        : unitChecks(slice.book, {
            id: unit.id,
            offering: allHolders(slice),
            direct: allHit(slice, direct),
            logic: allHit(slice, logic),
          }),
  };
}
