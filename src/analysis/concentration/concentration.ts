import type { PropagateOptions } from "../../engine/propagate.js";
import { UnknownIdError } from "../../errors.js";
import type { Regulation } from "../../model/documents/regulation.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelStamp } from "../../model/landscape/model-stamp.js";
import { wholeTotal } from "../../model/landscape/total.js";
import { checkLandscape, checkOptions } from "../../model/values/argument-checks.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { namesOf } from "../../model/values/names-of.js";
import { nearest } from "../../model/values/nearest.js";
import { type WorkOptions, WorkProgress, workKinds } from "../../model/values/work-options.js";
import { type Bounds, type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import { version } from "../../version.js";
import { InsuredSum } from "../counting/insured-figures.js";
import type { Sweep } from "../failures/prepared-failures.js";
import { type ConcentrationView, concentrationViews, supplyingUnits } from "../failures/supplying-units.js";
import { attributions } from "./attribution.js";
import type { AttributionOptions, OfferShare } from "./attribution-settled.js";
import { weightedInsured } from "./concentration-amounts.js";
import { heldSystems, marketsOf } from "./concentration-markets.js";
import { type ReachedOffers, reachSweeps, tiersOf, type UnitReach, unitReaches } from "./concentration-reach.js";
import type {
  Concentration,
  ReachedInsured,
  ServiceConcentration,
  SystemMarket,
  UnitConcentration,
} from "./concentration-result.js";
import { concentrationIndex } from "./market-shares.js";
import { type HitInsurers, indexChecks, type LimitBook, limitBook, unitChecks } from "./named-limits.js";
import type { FigureMargins } from "./named-limits-figures.js";
import { ruleOnDay } from "./named-limits-rules.js";

/** What concentration is asked of, and with which rules. */
export interface ConcentrationOptions extends AttributionOptions, WorkOptions {
  /** @defaultValue "operator" */
  readonly by?: ConcentrationView;
  /** This service type only. @defaultValue all */
  readonly service?: string;
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
  service: "text",
  minEvidence: evidenceStatuses,
  asOf: "text",
  regulation: "object",
  margins: "object",
  limits: "limits",
  ...workKinds,
} as const;

/**
 * How far each service type is concentrated on operators, owners, sites or platforms: who reaches whom directly, through
 * all tiers and through the logic; who answers for what when losses are divided; indices on shares that add up to 1, for the
 * divided losses and for the market of each type of system; and which named limits that crosses on a day.
 * @returns plain data; persons, shares in [0, 1], HHI in points up to 10,000; all as bounds over what is not known
 * @throws {@link InvalidArgumentError} for an argument that is something else; the reason of a signal that ends the work
 * @throws {@link UnknownIdError} for a service type that the landscape does not have
 * @throws {@link NoConvergenceError} for a loop that amplifies losses without end
 * @remarks Reaches overlap, so no index is taken on them. Progress counts the units, and two parts after them. Cost: two sweeps over the units, and for the divided losses at most
 * 2ⁿ coalitions for n units that matter only together, else `samples` random orders.
 */
export function concentration(landscape: Landscape, options: ConcentrationOptions = {}): Concentration {
  checkLandscape("concentration", landscape);
  checkOptions("concentration", options, concentrationKinds);
  const { by = "operator", service, minEvidence = "assumed", regulation, limits } = options;
  const propagation: PropagateOptions = { evaluationsPerNode: withDefaultLimits(limits).evaluationsPerNode };
  const units = supplyingUnits(landscape, by);
  const sweeps = reachSweeps(landscape, minEvidence, units);
  const { offers, figures } = sweeps.logic;
  if (service !== undefined && !offers.serviceTypes.includes(service))
    throw new UnknownIdError("service type", service, nearest(service, offers.serviceTypes));
  const progress = new WorkProgress(options, units.length + 2);
  const reaches = unitReaches(landscape, sweeps, units, minEvidence, propagation, () => progress.step());
  const shares = attributions(landscape, units, minEvidence, sweeps, reaches, propagation, {
    ...options,
    onGame: () => progress.listen(),
  });
  progress.step();
  const held = heldSystems(landscape, sweeps.tiers, units, propagation);
  const day = options.asOf ?? landscape.asOf;
  const total = wholeTotal(landscape.totals);
  const book = regulation === undefined ? undefined : limitBook(regulation, figures, total?.insured, day, options.margins);
  const services = offers.serviceTypes.flatMap((serviceType, type) => {
    const own = [...offers.typeOf.keys()].filter((offer) => offers.typeOf[offer] === type);
    if (own.length === 0 || (service !== undefined && serviceType !== service)) return [];
    const { logic } = sweeps;
    const slice: TypeSlice = { serviceType, offers: own, sweep: logic, book, tiers: tiersOf(landscape, serviceType) };
    const markets = marketsOf(own, held, units, logic).map(
      (market): SystemMarket => ({
        ...market,
        limits: book === undefined || market.all === undefined ? [] : indexChecks(book, market.all.hhi),
      }),
    );
    return [serviceConcentration(slice, reaches, shares, markets)];
  });
  progress.step();
  return {
    tragweite: "concentration/1",
    version,
    model: modelStamp(landscape),
    options: {
      by,
      service: service ?? null,
      minEvidence,
      asOf: day ?? null,
      seed: options.seed ?? 1,
      samples: options.samples ?? 2000,
    },
    doubts: sweeps.logic.doubts,
    ...(total === undefined ? {} : { totalInsured: total.insured }),
    services,
    rules: (regulation?.rules ?? []).map((rule) => ruleOnDay(rule, day)),
    insurersWithoutFigure: figures.insurers.filter((_, number) => figures.isUnknown[number] === 1).map(({ id }) => id),
  };
}

/** One service type of a landscape. */
interface TypeSlice {
  readonly serviceType: string;
  readonly offers: readonly number[];
  readonly sweep: Sweep;
  readonly book: LimitBook | undefined;
  readonly tiers: ReadonlyMap<string, number>;
}

function serviceConcentration(
  slice: TypeSlice,
  reaches: readonly UnitReach[],
  shares: readonly (readonly OfferShare[])[],
  markets: readonly SystemMarket[],
): ServiceConcentration {
  const { serviceType, offers, sweep, book } = slice;
  const { figures } = sweep;
  const insurerOf = (offer: number): number => sweep.offers.insurerOf[offer] ?? -1;
  const everybody = hitInsurers(slice, { sure: offers, any: offers });
  const divided = offers.filter((offer) => (shares[offer] ?? []).length > 0);
  const dividedSure = divided.filter((offer) => (shares[offer] ?? []).some(({ atLeast }) => atLeast > 0));
  const whole = weightedInsured(
    figures,
    divided.map((offer) => ({ insurer: insurerOf(offer), atLeast: dividedSure.includes(offer) ? 1 : 0, atMost: 1 })),
  );
  const amounts = reaches.map((_, unit) => {
    const parts = divided.flatMap((offer) =>
      (shares[offer] ?? []).filter((share) => share.unit === unit).map((share) => ({ ...share, insurer: insurerOf(offer) })),
    );
    return {
      insured: weightedInsured(figures, parts),
      error: Math.max(0, greatestOf(parts.map((part) => part.error))),
    };
  });
  const units = reaches.flatMap((reach, unit): UnitConcentration[] => {
    const own = unitConcentration(slice, reach);
    if (own === undefined) return [];
    const { insured = { atLeast: 0, atMost: 0 }, error = 0 } = amounts[unit] ?? {};
    if (insured.atMost === 0) return [own];
    const share = { atLeast: insured.atLeast / whole.atMost, atMost: Math.min(1, insured.atMost / Math.max(whole.atLeast, 1)) };
    return [{ ...own, attributed: { insured, share, standardError: error } }];
  });
  const index = concentrationIndex(
    amounts.map(({ insured }) => insured),
    whole,
  );
  return {
    serviceType,
    offering: reachOf(sweep, everybody),
    units: units.sort(mostFirst),
    attributed: { insurers: { atLeast: dividedSure.length, atMost: divided.length }, insured: whole },
    ...(index === undefined ? {} : { index }),
    limits: book === undefined || index === undefined ? [] : indexChecks(book, index.hhi),
    markets,
  };
}

function mostFirst(a: UnitConcentration, b: UnitConcentration): number {
  const by = (bounds: (unit: UnitConcentration) => Bounds): number =>
    bounds(b).atLeast - bounds(a).atLeast || bounds(b).atMost - bounds(a).atMost;
  return (
    by(({ logic }) => logic.insured) ||
    by(({ logic }) => logic.insurers) ||
    by(({ allTiers }) => allTiers.insured) ||
    by(({ allTiers }) => allTiers.insurers) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The insurers whose offers of the type are reached. */
function hitInsurers({ serviceType, sweep: { offers } }: TypeSlice, reached: ReachedOffers): HitInsurers {
  const type = offers.serviceTypes.indexOf(serviceType);
  const own = (list: readonly number[]): number[] =>
    list.filter((offer) => offers.typeOf[offer] === type).map((offer) => offers.insurerOf[offer] ?? -1);
  return { sure: own(reached.sure), any: own(reached.any) };
}

function reachOf({ figures }: Sweep, { sure, any }: HitInsurers): ReachedInsured {
  const sum = new InsuredSum(figures);
  for (const insurer of sure) sum.addSure(insurer);
  for (const insurer of any) sum.addAny(insurer);
  return { insurers: { atLeast: sum.insurersSure, atMost: sum.insurersAny }, insured: sum.bounds };
}

/** `undefined` for a unit that the type does not depend on in any way. */
function unitConcentration(slice: TypeSlice, { unit, direct, allTiers, logic }: UnitReach): UnitConcentration | undefined {
  const [near, far, lost] = [direct, allTiers, logic].map((reached) => hitInsurers(slice, reached));
  if (near === undefined || far === undefined || lost === undefined || far.any.length === 0) return undefined;
  const tiers = [...unit.nodes, ...unit.possibly].flatMap((id) => slice.tiers.get(id) ?? []);
  return {
    id: unit.id,
    ...namesOf(unit),
    ...(unit.kind === undefined ? {} : { kind: unit.kind }),
    tier: leastOf(tiers.filter((tier) => tier > 0)),
    direct: reachOf(slice.sweep, near),
    allTiers: reachOf(slice.sweep, far),
    logic: reachOf(slice.sweep, lost),
    limits: slice.book === undefined ? [] : unitChecks(slice.book, { id: unit.id, direct: near, logic: lost }),
  };
}
