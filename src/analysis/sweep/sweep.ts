import { sharedMemory } from "../../engine/memory.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type ModelStamp, modelStamp } from "../../model/landscape/model-stamp.js";
import type { NodeKind } from "../../model/landscape/node.js";
import { checkKnownLandscape, checkKnownScenario, checkOptions } from "../../model/values/argument-checks.js";
import type { EvidenceStatus } from "../../quantities.js";
import { version } from "../../version.js";
import { pairReadings } from "../failures/candidate-worlds.js";
import { chunkSizes } from "../failures/failure-chunk.js";
import { type SweepKind, type SweepModel, sweepModel } from "../failures/failure-model.js";
import { type RankView, rankViews } from "../failures/failure-units.js";
import type { OnTopOf } from "../failures/moment-below.js";
import { checkOnTop } from "../failures/on-top-check.js";
import { pairedUnits } from "../failures/paired-units.js";
import { planRank, type RankPlan, type SingleFailureOptions, singleFailureKinds } from "../failures/single-failures.js";

/** What is lost in a sweep, one after the other, and what counts. */
export interface SweepOptions extends SingleFailureOptions {
  /** What is lost as one. @defaultValue "node" */
  readonly by?: RankView;
}

/** What of {@link SweepOptions} may be what. */
export const sweepKinds = { ...singleFailureKinds, by: rankViews } as const;

/** What a sweep is: chunks of equal headers, version included, are equal to the byte. */
export interface SweepHeader {
  readonly tragweite: "sweep/2";
  readonly version: string;
  readonly model: ModelStamp;
  readonly sweep: SweepKind;
  readonly options: {
    readonly by: RankView;
    readonly service: string | null;
    readonly unit: string | null;
    /** Id of the total within which rows count; `null` where the unit has none. Who is outside it counts as organisation alone. */
    readonly total: string | null;
    readonly kind: NodeKind | null;
    readonly minEvidence: EvidenceStatus;
    /** Of a sweep of pairs: how many units were asked for. */
    readonly pairs?: number;
    /** The moment on which failures came on top; absent: nothing had failed before. */
    readonly onTopOf?: OnTopOf;
  };
  /** Units tried, each alone or with every other one, and how many of them make a chunk. */
  readonly units: number;
  readonly chunkSize: number;
}

/** A sweep made ready: from here on its chunks can be computed in any order, anywhere. */
export interface PreparedSweep {
  readonly header: SweepHeader;
  readonly model: SweepModel;
  /** Ids of the units, in their order. */
  readonly units: readonly string[];
  /** The landscape's nodes by their numbers in the model, for what is said of them. */
  readonly nodes: readonly { readonly id: string }[];
}

/**
 * Makes the sweep of all single failures ready: what each unit takes down when it alone is lost. The
 * compiled arrays lie where all threads can read them.
 * @throws `UnknownIdError` for a service type that the landscape does not have
 * @remarks Cost: compiling once or (where anything is unknown) twice, and the hash of the landscape.
 */
export function prepareSingleSweep(landscape: Landscape, options: SweepOptions = {}): PreparedSweep {
  checkKnownLandscape("prepareSingleSweep", landscape);
  checkOptions("prepareSingleSweep", options, sweepKinds);
  checkOnTop("prepareSingleSweep", options, checkKnownScenario);
  const plan = planRank(landscape, options.by ?? sweptByDefault, options, sharedMemory);
  const { model, units, nodes } = plan;
  return { header: headerOf(plan, model, {}), model, units: units.map(({ id }) => id), nodes };
}

/** What is swept as one where nothing is said. */
export const sweptByDefault: RankView = "node";

/**
 * The sweep of all pairs of some units: what two take down when both are lost and neither does alone (N-2).
 * @param scores - of all single failures of the plan, {@link scoreFields} numbers a unit
 * @param pairs - how many units are paired: in turn the first by what they take, and by what they reach without taking it
 * @remarks Cost: the hash of the landscape; for each unit of the plan the cone that it reaches.
 */
export function pairSweepOf(plan: RankPlan, scores: Float64Array, pairs: number): PreparedSweep {
  const { service, evaluationsPerNode } = plan.model;
  const paired = new Set(pairedUnits(plan, scores, pairs));
  const units = plan.units.filter((unit) => paired.has(unit)); // in the order of work, so that neighbours share dependents
  const readings = pairReadings(plan.sweep, plan.options.minEvidence, units, service, sharedMemory);
  const [first, ...others] = readings.map((reading) =>
    sweepModel(reading, units, { sweep: "pairs", service, evaluationsPerNode }),
  );
  if (first === undefined) throw new RangeError("a landscape has a reading");
  const model = others.length === 0 ? first : { ...first, worlds: [first, ...others] };
  return { header: headerOf(plan, model, { pairs }), model, units: units.map(({ id }) => id), nodes: plan.nodes };
}

function headerOf({ landscape, options, sweep }: RankPlan, model: SweepModel, more: { readonly pairs?: number }): SweepHeader {
  const { by, service, unit, kind, minEvidence, onTopOf } = options;
  return {
    tragweite: "sweep/2",
    version,
    model: modelStamp(landscape),
    sweep: model.sweep,
    options: {
      by,
      service: service ?? null,
      unit,
      total: sweep.counted.total?.id ?? null,
      kind: kind ?? null,
      minEvidence,
      ...more,
      ...(onTopOf === undefined ? {} : { onTopOf }),
    },
    units: model.unitCount,
    chunkSize: chunkSizes[model.sweep],
  };
}
