import type { Memory } from "../../engine/memory.js";
import { UnknownIdError } from "../../errors.js";
import type { Landscape } from "../../model/landscape.js";
import { type Limits, withDefaultLimits } from "../../model/limits.js";
import { nearest } from "../../model/nearest.js";
import type { LandscapeNode, NodeKind } from "../../model/node.js";
import type { EvidenceStatus } from "../../quantities.js";
import { type SweepModel, sweepModel } from "../sweep/sweep-model.js";
import { prepareSweep, type Sweep } from "./rank-sweep.js";
import { type RankUnit, type RankView, rankUnits } from "./rank-units.js";

/** Which units are lost, one after the other, and what counts. */
export interface SingleFailureOptions {
  /** Count this service type only. @defaultValue the worst hit of all */
  readonly service?: string;
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  /** Only units of this kind of node: the node itself, the operator or the owner. @defaultValue all */
  readonly kind?: NodeKind;
  readonly limits?: Partial<Limits>;
}

/** All single failures of a landscape made ready: what is left is to score them, here, in threads or on other machines. */
export interface RankPlan {
  readonly landscape: Landscape;
  readonly options: {
    readonly by: RankView;
    readonly service: string | undefined;
    readonly kind: NodeKind | undefined;
    readonly minEvidence: EvidenceStatus;
  };
  /** In order of their ids. */
  readonly units: readonly RankUnit[];
  readonly sweep: Sweep;
  readonly model: SweepModel;
  /** The landscape's nodes by their numbers in the model. */
  readonly nodes: readonly LandscapeNode[];
}

/**
 * @param by - what is lost as one
 * @param memory - where the compiled arrays shall lie
 * @throws {@link UnknownIdError} for a service type that the landscape does not have
 * @remarks Cost: compiling once or (where anything is unknown) twice.
 */
export function planRank(landscape: Landscape, by: RankView, options: SingleFailureOptions, memory?: Memory): RankPlan {
  const { service, kind, minEvidence = "assumed", limits } = options;
  const units = rankUnits(landscape, by).filter((unit) => kind === undefined || unit.kind === kind);
  const sweep = prepareSweep(landscape, minEvidence, units, memory === undefined ? {} : { memory });
  const { serviceTypes } = sweep.offers;
  if (service !== undefined && !serviceTypes.includes(service))
    throw new UnknownIdError("service type", service, nearest(service, serviceTypes));
  const { evaluationsPerNode } = withDefaultLimits(limits);
  const model = sweepModel(sweep, units, { service, evaluationsPerNode });
  return { landscape, options: { by, service, kind, minEvidence }, units, sweep, model, nodes: sweep.worst.compiled.nodes };
}
