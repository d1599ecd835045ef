import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import { checkWholeScenario } from "../../model/documents/whole-scenario.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelStamp } from "../../model/landscape/model-stamp.js";
import { unassignedField } from "../../model/landscape/unassigned-services.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { namesOf } from "../../model/values/names-of.js";
import { type WorkOptions, WorkProgress, workKinds } from "../../model/values/work-options.js";
import { version } from "../../version.js";
import { countedRows } from "../counting/counted-rows.js";
import { populationFigures } from "../counting/population-figures.js";
import { chunkRunner } from "../failures/chunk-runner.js";
import { chunkCount, chunkRange, scoreAt, scoreFields } from "../failures/failure-chunk.js";
import { type RankUnit, type RankView, rankViews } from "../failures/failure-units.js";
import { lossMeasure, type Score, withFailure } from "../failures/loss-measure.js";
import { checkOnTop } from "../failures/on-top-check.js";
import { pairedUnits } from "../failures/paired-units.js";
import { type RowLoss, rowLosses } from "../failures/row-loss.js";
import { inOrder } from "../failures/score-order.js";
import { planRank, type RankPlan, type SingleFailureOptions, singleFailureKinds } from "../failures/single-failures.js";
import { renamingLoop } from "../levels/named-loop.js";
import { withoutFigure } from "../offers/without-figure.js";
import { BesideFirst } from "./beside-first.js";
import { type PairListener, rankPairs } from "./rank-pairs.js";
import type { Rank, RankedUnit } from "./rank-result.js";
import { suppliesDrawnOn } from "./through-supplies.js";

/** How many units are listed, and whether pairs are tried too. */
export interface RankListing extends PairListener {
  /** List so many units in detail. @defaultValue all that take anything */
  readonly top?: number;
  /** List also those behind `top` that may take so many of the unit that is compared. @defaultValue none of them */
  readonly alsoTaking?: number;
  /** Try all pairs of so many units: in turn the first by what they take, and by what they reach without taking it. @defaultValue 0, none */
  readonly pairs?: number;
}

/** What is ranked, by what, and how many. */
export interface RankOptions extends SingleFailureOptions, RankListing, WorkOptions {
  /** What is lost as one. @defaultValue "operator" */
  readonly by?: RankView;
}

/** The options of a rank, for {@link checkOptions}. */
export const rankKinds = {
  ...singleFailureKinds,
  by: rankViews,
  top: "count",
  alsoTaking: "count",
  pairs: "count",
  onPair: "function",
  ...workKinds,
} as const;

export const rankedByDefault: RankView = "operator";

/**
 * What each node, dependency, site, platform, operator or owner takes down when it alone is lost (N-1), in services,
 * insurers and insured persons by service type, as bounds over all that is not known; with `pairs`, what two of the first
 * take together and neither alone (N-2). A node goes to level 0, an operator with all that it runs, a dependency is cut.
 * With `scenario`, failures come on top of what that has taken at the moment `at`, and only what is lost beyond counts; buffers
 * are left out of what follows from either.
 * @returns plain data; persons are counted once per service type and never added across types
 * @throws {@link InvalidArgumentError} for an argument that is something else; the reason of a signal that ends the work
 * @throws `UnknownIdError` for a service type that the landscape does not have
 * @throws `NoConvergenceError` for a loop that amplifies losses without end
 * @remarks Progress counts single failures; listing and pairs come after the last, and hear the signal. Cost: compiling, then for each unit the cone that it impairs, once or (where anything is unknown) twice, and for
 * units that are listed once more; on a Boolean landscape for each 32 units the union of their cones. Pairs on top of the
 * kept state of the first. Persons of pools as in `InsuredCount`.
 */
export function rank(landscape: Landscape, options: RankOptions = {}): Rank {
  checkAskedLandscape("rank", landscape);
  checkOptions("rank", options, rankKinds);
  checkOnTop("rank", options, checkWholeScenario);
  const { by = rankedByDefault } = options;
  const plan = planRank(landscape, by, options);
  return finishRank(plan, scoresOf(plan, options), options);
}

function scoresOf({ model, units, nodes }: RankPlan, options: WorkOptions): Float64Array {
  const scores = new Float64Array(units.length * scoreFields);
  const run = chunkRunner(model);
  const nameOf = (number: number): string | undefined => nodes[number]?.id;
  const progress = new WorkProgress(options, units.length);
  for (let chunk = 0; chunk < chunkCount(units.length); chunk++) {
    const [from, to] = chunkRange(chunk, units.length);
    scores.set(
      renamingLoop(nameOf, () => run(from, to)),
      from * scoreFields,
    );
    progress.step(to);
  }
  return scores;
}

/**
 * The last part of {@link rank}: puts the units in order of their scores, lists them and tries the pairs.
 * @param scores - {@link scoreFields} numbers a unit
 */
export function finishRank(
  plan: RankPlan,
  scores: Float64Array,
  { top, alsoTaking = Number.POSITIVE_INFINITY, pairs = 0, signal, onPair }: RankListing & Pick<WorkOptions, "signal">,
): Rank {
  const { landscape, options, units, sweep, model } = plan;
  const { by, service, kind, minEvidence, onTopOf } = options;
  const propagation = { evaluationsPerNode: model.evaluationsPerNode };
  const order = inOrder(scores, units);
  const measure = lossMeasure(sweep, service);
  const source = { rows: countedRows(landscape).rows, figures: populationFigures(landscape), offers: sweep.offers };
  const ranked: RankedUnit[] = [];
  const compared = { figures: sweep.counted.figures, offers: sweep.offers, service };
  const drawnOn = suppliesDrawnOn(landscape);
  let first: BesideFirst | undefined;
  order.forEach((index, place) => {
    signal?.throwIfAborted();
    const unit = units[index];
    const isListed = place < (top ?? order.length) || scoreAt(scores, index).atMost >= alsoTaking;
    if (unit !== undefined && isListed)
      ranked.push(
        withFailure(sweep, unit, propagation, () => {
          const taken = measure.read((reading) => sweep[reading].failureOf(unit));
          const rows = rowLosses(source, taken, sweep.counted.unit, service);
          const supplies = drawnOn(unit);
          const own = {
            ...rankedUnit(place + 1, unit, measure.score(taken), rows),
            ...(supplies.length === 0 ? {} : { throughSupplies: supplies }),
          };
          if (first !== undefined) return { ...own, ...first.of(taken) };
          first = new BesideFirst(compared, taken);
          return own;
        }),
      );
  });
  const partners = pairs === 0 ? [] : pairedUnits(plan, scores, pairs);
  const { unit: countedIn, total, totals } = sweep.counted;
  return {
    tragweite: "rank/2",
    version,
    model: modelStamp(landscape),
    options: {
      by,
      service: service ?? null,
      unit: countedIn,
      kind: kind ?? null,
      minEvidence,
      top: top ?? null,
      pairs,
      ...(onTopOf === undefined ? {} : { onTopOf }),
    },
    doubts: sweep.doubts,
    ...unassignedField(landscape, service),
    ...(total === null ? {} : { total }),
    ...(totals === undefined ? {} : { totals }),
    tried: units.length,
    effective: order.length,
    units: ranked,
    ...(pairs > 0 ? { pairs: rankPairs(sweep, partners, service, minEvidence, { ...propagation, signal, onPair }) } : {}),
    withoutFigure: withoutFigure(source.figures, sweep.counted, sweep.offers, service),
  };
}

function rankedUnit(place: number, unit: RankUnit, score: Score, rows: readonly RowLoss[]): RankedUnit {
  const { id, kind, nodes, possibly } = unit;
  const sure = nodes.length;
  return {
    rank: place,
    id,
    ...namesOf(unit),
    ...(kind === undefined ? {} : { kind }),
    nodes: { atLeast: sure, atMost: sure + possibly.length },
    count: { atLeast: score.atLeast, atMost: score.atMost },
    gradedLoss: { atLeast: score.gradedAtLeast, atMost: score.gradedAtMost },
    rows,
  };
}
