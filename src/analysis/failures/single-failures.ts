import type { Memory } from "../../engine/memory.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode, NodeKind } from "../../model/landscape/node.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import { askedType } from "../offers/landscape-offers.js";
import { type SweepModel, sweepModel } from "./failure-model.js";
import { type RankUnit, type RankView, rankUnits } from "./failure-units.js";
import { momentBelow, type OnTopOf, type OnTopOptions, onTopKinds, onTopOfStamp } from "./moment-below.js";
import { prepareSweep, type Sweep } from "./prepared-failures.js";

/** Which units are lost, one after the other, and what counts. */
export interface SingleFailureOptions extends OnTopOptions {
  /** Count this service type only, or this type of organisation. @defaultValue the worst hit of all */
  readonly service?: string;
  /**
   * The unit in which what is lost is compared, such as sites.
   * @defaultValue insured, or where nobody is insured the first unit with a total, else the first
   */
  readonly unit?: string;
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  /** Only units of this kind of node: the node itself, the operator or the owner. @defaultValue all */
  readonly kind?: NodeKind;
  readonly limits?: Partial<Limits>;
}

/** The options of single failures, for {@link checkOptions}. */
export const singleFailureKinds = {
  ...onTopKinds,
  service: "text",
  unit: "text",
  minEvidence: evidenceStatuses,
  kind: nodeKinds,
  limits: "limits",
} as const;

/** All single failures of a landscape made ready: what is left is to score them, here, in threads or on other machines. */
export interface RankPlan {
  readonly landscape: Landscape;
  readonly options: {
    readonly by: RankView;
    readonly service: string | undefined;
    /** `null` where nothing is counted. */
    readonly unit: string | null;
    readonly kind: NodeKind | undefined;
    readonly minEvidence: EvidenceStatus;
    /** What had failed before, as results name it. */
    readonly onTopOf: OnTopOf | undefined;
  };
  /** In the order of work: neighbours share dependents, so that 32 of them in a word cost little. It is the same for every file of the same content. */
  readonly units: readonly RankUnit[];
  readonly sweep: Sweep;
  readonly model: SweepModel;
  /** The landscape's nodes by their numbers in the model. */
  readonly nodes: readonly LandscapeNode[];
}

/**
 * @param by - what is lost as one
 * @param memory - where the compiled arrays shall lie
 * @throws {@link UnknownIdError} for a service type or a unit that the landscape does not have
 * @remarks Cost: compiling once or (where anything is unknown) twice.
 */
export function planRank(landscape: Landscape, by: RankView, options: SingleFailureOptions, memory?: Memory): RankPlan {
  const { service, unit, kind, minEvidence = "assumed", limits } = options;
  const wanted = rankUnits(landscape, by).filter((unit) => kind === undefined || unit.kind === kind);
  const { evaluationsPerNode } = withDefaultLimits(limits);
  const below = momentBelow(landscape, options, { minEvidence, limits });
  const sweep = prepareSweep(landscape, minEvidence, wanted, { memory, below, unit, propagation: { evaluationsPerNode } });
  if (service !== undefined) askedType(sweep.offers, service);
  const units = inOrderOfWork(wanted, sweep);
  const model = sweepModel(sweep, units, { service, evaluationsPerNode });
  const onTopOf = onTopOfStamp(options);
  return {
    landscape,
    options: { by, service, unit: sweep.counted.unit, kind, minEvidence, onTopOf },
    units,
    sweep,
    model,
    nodes: sweep.worst.compiled.nodes,
  };
}

/** Units by the first position that each of them takes, equals by id. */
function inOrderOfWork(units: readonly RankUnit[], { worst }: Sweep): RankUnit[] {
  const first = Int32Array.from(units, (unit) => {
    const { positions, dependents = [] } = worst.failureOf(unit);
    let least = positions[0] ?? dependents[0] ?? -1;
    for (let index = 1; index < positions.length; index++) least = Math.min(least, positions[index] ?? least);
    return least;
  });
  const order = Int32Array.from(units.keys()).sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0) || a - b);
  return Array.from(order, (unit) => units[unit]).filter((unit) => unit !== undefined);
}
