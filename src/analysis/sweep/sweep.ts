import { sharedMemory } from "../../engine/memory.js";
import { landscapeHash } from "../../model/canonical-json.js";
import type { Landscape } from "../../model/landscape.js";
import type { NodeKind } from "../../model/node.js";
import type { EvidenceStatus } from "../../quantities.js";
import { version } from "../../version.js";
import { planRank, type SingleFailureOptions } from "../rank/rank-plan.js";
import type { RankView } from "../rank/rank-units.js";
import { chunkSize } from "./sweep-chunk.js";
import type { SweepModel } from "./sweep-model.js";

/** What is lost in a sweep, one after the other, and what counts. */
export interface SweepOptions extends SingleFailureOptions {
  /** What is lost as one. @defaultValue "node" */
  readonly by?: RankView;
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
 * Makes the sweep of all single failures ready: what each unit takes down when it alone is lost. The
 * compiled arrays lie where all threads can read them.
 * @throws {@link UnknownIdError} for a service type that the landscape does not have
 * @remarks Cost: compiling once or (where anything is unknown) twice, and the hash of the landscape.
 */
export function prepareSingleSweep(landscape: Landscape, options: SweepOptions = {}): PreparedSweep {
  const plan = planRank(landscape, options.by ?? "node", options, sharedMemory);
  const { by, service, kind, minEvidence } = plan.options;
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
      units: plan.units.length,
      chunkSize,
    },
    model: plan.model,
    units: plan.units.map(({ id }) => id),
  };
}
