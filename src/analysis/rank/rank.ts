import type { PropagateOptions } from "../../engine/propagate.js";
import { UnknownIdError } from "../../errors.js";
import { landscapeHash } from "../../model/canonical-json.js";
import type { Landscape } from "../../model/landscape.js";
import { type Limits, withDefaultLimits } from "../../model/limits.js";
import { namesOf } from "../../model/names-of.js";
import { nearest } from "../../model/nearest.js";
import type { NodeKind } from "../../model/node.js";
import { wholeTotal } from "../../model/total.js";
import type { EvidenceStatus } from "../../quantities.js";
import { version } from "../../version.js";
import { LossMeasure, type Score, withFailure } from "./rank-measure.js";
import { rankPairs } from "./rank-pairs.js";
import { pairPartners } from "./rank-partners.js";
import type { Rank, RankedUnit } from "./rank-result.js";
import { prepareSweep, type Sweep } from "./rank-sweep.js";
import { type RankUnit, type RankView, rankUnits } from "./rank-units.js";

/** What is ranked, by what, and how many. */
export interface RankOptions {
  /** What is lost as one. @defaultValue "operator" */
  readonly by?: RankView;
  /** Count this service type only. @defaultValue the worst hit of all */
  readonly service?: string;
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  /** Only units of this kind of node: the node itself, the operator or the owner. @defaultValue all */
  readonly kind?: NodeKind;
  /** List so many units in detail. @defaultValue all that take anything */
  readonly top?: number;
  /** Try all pairs of so many units: in turn the first by what they take, and by what they reach without taking it. @defaultValue 0, none */
  readonly pairs?: number;
  readonly limits?: Partial<Limits>;
  /** Told now and then how many of how many failures have been tried. */
  readonly onProgress?: (done: number, of: number) => void;
}

const progressEvery = 1024;

/**
 * What each node, dependency, site, platform, operator or owner takes down when it alone is lost (N-1), in services,
 * insurers and insured persons by service type, as bounds over all that is not known; with `pairs`, what two of the first
 * take together and neither alone (N-2). A node goes to level 0, an operator with all that it runs, a dependency is cut.
 * @returns plain data; persons are counted once per service type and never added across types
 * @throws {@link UnknownIdError} for a service type that the landscape does not have
 * @throws {@link NoConvergenceError} for a loop that amplifies losses without end
 * @remarks Cost: compiling, then for each unit the cone that it impairs, once or (where anything is unknown) twice; pairs
 * on top of the kept state of the first. Persons of pools as in {@link InsuredCount}.
 */
export function rank(landscape: Landscape, options: RankOptions = {}): Rank {
  const plan = planRank(landscape, options);
  return finishRank(plan, scoresOf(plan));
}

/** A ranking made ready: what is left is to score its units, here or in threads. */
export interface RankPlan {
  readonly landscape: Landscape;
  readonly options: RankOptions & Required<Pick<RankOptions, "by" | "minEvidence" | "pairs">>;
  readonly units: readonly RankUnit[];
  readonly sweep: Sweep;
  readonly propagation: Required<PropagateOptions>;
}

/** The first part of {@link rank}. */
export function planRank(landscape: Landscape, options: RankOptions = {}): RankPlan {
  const { by = "operator", service, kind, minEvidence = "assumed", pairs = 0, limits } = options;
  const units = rankUnits(landscape, by).filter((unit) => kind === undefined || unit.kind === kind);
  const sweep = prepareSweep(landscape, minEvidence, units);
  const { serviceTypes } = sweep.offers;
  if (service !== undefined && !serviceTypes.includes(service))
    throw new UnknownIdError("service type", service, nearest(service, serviceTypes));
  const propagation = { evaluationsPerNode: withDefaultLimits(limits).evaluationsPerNode };
  return { landscape, options: { ...options, by, minEvidence, pairs }, units, sweep, propagation };
}

function scoresOf({ units, sweep, propagation, options: { service, onProgress } }: RankPlan): Score[] {
  const measure = new LossMeasure(sweep, service);
  const scores = units.map((unit, index) => {
    if (onProgress !== undefined && index % progressEvery === 0) onProgress(index, units.length);
    return withFailure(sweep, unit, propagation, () => {
      measure.read();
      return measure.score();
    });
  });
  onProgress?.(units.length, units.length);
  return scores;
}

/** The last part of {@link rank}: puts the units in order of their scores, lists them and tries the pairs. */
export function finishRank({ landscape, options, units, sweep, propagation }: RankPlan, scores: readonly Score[]): Rank {
  const { by, service, kind, minEvidence, top, pairs } = options;
  const measure = new LossMeasure(sweep, service);
  const order = inOrder(units, scores);
  const listed = top === undefined ? order : order.slice(0, top);
  const ranked = listed.map(({ unit }, index) =>
    withFailure(sweep, unit, propagation, () => {
      measure.read();
      return rankedUnit(index + 1, unit, sweep, measure);
    }),
  );
  const ranks = order.map(({ unit }) => unit);
  const partners = pairs === 0 ? [] : pairPartners(landscape, sweep, units, ranks, pairs, minEvidence, propagation);
  const total = wholeTotal(landscape.totals);
  return {
    tragweite: "rank/1",
    version,
    model: {
      id: landscape.id,
      hash: landscapeHash(landscape),
      nodes: landscape.nodes.length,
      dependencies: landscape.dependencies?.length ?? 0,
    },
    options: { by, service: service ?? null, kind: kind ?? null, minEvidence, top: top ?? null, pairs },
    doubts: sweep.doubts,
    ...(total === undefined ? {} : { totalInsured: total.insured }),
    tried: units.length,
    effective: order.length,
    units: ranked,
    ...(pairs > 0 ? { pairs: rankPairs(sweep, partners, service, minEvidence, propagation) } : {}),
    insurersWithoutFigure: sweep.figures.insurers
      .filter((_, number) => sweep.figures.isUnknown[number] === 1)
      .map(({ id }) => id),
  };
}

/** Units that take anything, most persons first. */
function inOrder(units: readonly RankUnit[], scores: readonly Score[]): { readonly unit: RankUnit; readonly score: Score }[] {
  const rows = units.flatMap((unit, index) => {
    const score = scores[index];
    return score === undefined || (score.impaired === 0 && score.services === 0) ? [] : [{ unit, score }];
  });
  return rows.sort(
    ({ unit: a, score: x }, { unit: b, score: y }) =>
      y.atLeast - x.atLeast ||
      y.atMost - x.atMost ||
      y.impaired - x.impaired ||
      y.services - x.services ||
      (a.id < b.id ? -1 : 1),
  );
}

function rankedUnit(place: number, unit: RankUnit, sweep: Sweep, measure: LossMeasure): RankedUnit {
  const { id, kind, nodes, possibly } = unit;
  const { atLeast, atMost } = measure.score();
  const sure = nodes.length;
  return {
    rank: place,
    id,
    ...namesOf(unit),
    ...(kind === undefined ? {} : { kind }),
    nodes: { atLeast: sure, atMost: sure + (sweep.doubts.includes("operators") ? possibly.length : 0) },
    insured: { atLeast, atMost },
    services: measure.losses(),
  };
}
