import { UnknownIdError } from "../../errors.js";
import { landscapeHash } from "../../model/canonical-json.js";
import type { Landscape } from "../../model/landscape.js";
import { type Limits, withDefaultLimits } from "../../model/limits.js";
import { nearest } from "../../model/nearest.js";
import type { NodeKind } from "../../model/node.js";
import type { EvidenceStatus } from "../../quantities.js";
import { version } from "../../version.js";
import { prepareSweep } from "../rank/rank-sweep.js";
import { type RankView, rankUnits } from "../rank/rank-units.js";
import { chunkSize } from "./sweep-chunk.js";
import { type SweepModel, sweepModel } from "./sweep-model.js";

/** What a sweep tries and what it counts. */
/** What is lost in a sweep, one after the other, and what counts. */
export interface SweepOptions {
  /** What is lost as one. @defaultValue "node" */
  readonly by?: RankView;
  /** Count this service type only. @defaultValue the worst hit of all */
  readonly service?: string;
  /** Dependencies with weaker evidence may not exist; the results bracket both. @defaultValue "assumed" */
  readonly minEvidence?: EvidenceStatus;
  /** Only units of this kind of node: the node itself, the operator or the owner. @defaultValue all */
  readonly kind?: NodeKind;
  readonly limits?: Partial<Limits>;
}

/** What a sweep is: chunks of equal headers, version included, are equal to the byte. */
export interface SweepHeader {
  readonly tragweite: "sweep/1";
  readonly version: string;
  readonly model: { readonly id: string; readonly hash: string; readonly nodes: number; readonly dependencies: number };
  readonly sweep: "single";
  readonly options: {
    readonly by: RankView;
    readonly service: string | null;
    readonly kind: NodeKind | null;
    readonly minEvidence: EvidenceStatus;
  };
  /** Units tried, and how many of them make a chunk. */
  readonly units: number;
  readonly chunkSize: number;
}

/** A sweep made ready: from here on its chunks can be computed in any order, anywhere. */
export interface PreparedSweep {
  readonly header: SweepHeader;
  readonly model: SweepModel;
  /** Ids of the units, in their order. */
  readonly units: readonly string[];
}

/**
 * Makes the sweep of all single failures ready: what each unit takes down when it alone is lost.
 * @throws {@link UnknownIdError} for a service type that the landscape does not have
 * @remarks Cost: compiling once or (where anything is unknown) twice, and the hash of the landscape.
 */
export function prepareSingleSweep(landscape: Landscape, options: SweepOptions = {}): PreparedSweep {
  const { by = "node", service, kind, minEvidence = "assumed", limits } = options;
  const units = rankUnits(landscape, by).filter((unit) => kind === undefined || unit.kind === kind);
  const sweep = prepareSweep(landscape, minEvidence, units);
  const { serviceTypes } = sweep.offers;
  if (service !== undefined && !serviceTypes.includes(service))
    throw new UnknownIdError("service type", service, nearest(service, serviceTypes));
  const { evaluationsPerNode } = withDefaultLimits(limits);
  return {
    header: {
      tragweite: "sweep/1",
      version,
      model: {
        id: landscape.id,
        hash: landscapeHash(landscape),
        nodes: landscape.nodes.length,
        dependencies: landscape.dependencies?.length ?? 0,
      },
      sweep: "single",
      options: { by, service: service ?? null, kind: kind ?? null, minEvidence },
      units: units.length,
      chunkSize,
    },
    model: sweepModel(sweep, units, { service, evaluationsPerNode }),
    units: units.map(({ id }) => id),
  };
}
