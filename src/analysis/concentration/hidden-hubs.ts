import type { PropagateOptions } from "../../engine/propagate.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type Limits, withDefaultLimits } from "../../model/values/limits.js";
import { namesOf } from "../../model/values/names-of.js";
import type { EvidenceStatus } from "../../quantities.js";
import { LossMeasure, withFailure } from "../failures/loss-measure.js";
import { prepareSweep } from "../failures/prepared-failures.js";
import { reachSweeps } from "./concentration-reach.js";
import { groupHubs } from "./hidden-hubs-groups.js";
import { marketHubs } from "./hidden-hubs-markets.js";
import { type DefeatedRedundancy, type HiddenHub, hubKinds } from "./hidden-hubs-result.js";

/** How {@link hiddenHubs} reads what is uncertain. */
export interface HiddenHubsOptions {
  /** Dependencies with weaker evidence do not count. @defaultValue "assumed", that is all count */
  readonly minEvidence?: EvidenceStatus;
  readonly limits?: Partial<Limits>;
}

const textOf = (defeats: DefeatedRedundancy): string =>
  defeats.what === "group" ? `group ${defeats.node} ${defeats.group}` : `market ${defeats.serviceType} ${defeats.systemType}`;

/**
 * What stands behind things that look redundant, and takes them all down: a fourth party behind several suppliers, two
 * redundant centres on one site, one owner of two companies, one platform under competing operators. Redundancies are
 * groups that stand the loss of any one member, and the choice of an insurer among operators of one type of system.
 * @returns by kind, then by what they defeat, then by id; only hubs that are so whatever is unknown
 * @remarks A hub of a group is named only where no single member's loss defeats it, and of several in a row the one next to
 * the group. One operator that runs all members is in plain sight and not listed. Cost: one failure for each node, site,
 * platform, operator and owner.
 */
export function hiddenHubs(landscape: Landscape, { minEvidence = "assumed", limits }: HiddenHubsOptions = {}): HiddenHub[] {
  const options: PropagateOptions = { evaluationsPerNode: withDefaultLimits(limits).evaluationsPerNode };
  const sweep = prepareSweep(landscape, minEvidence, []);
  const found = [
    ...groupHubs(landscape, sweep.best, options),
    ...marketHubs(landscape, reachSweeps(landscape, minEvidence, []), options),
  ];
  const measure = new LossMeasure(sweep, undefined);
  const hubs = found.map(({ kind, unit, defeats, behind }): HiddenHub => {
    const { id, name, nodes } = unit;
    const { atLeast, atMost } = withFailure(sweep, { id, name, nodes, possibly: [] }, options, () => {
      measure.read();
      return measure.score();
    });
    return { kind, id, ...namesOf(unit), defeats, behind, insured: { atLeast, atMost } };
  });
  return hubs.sort(
    (a, b) =>
      hubKinds.indexOf(a.kind) - hubKinds.indexOf(b.kind) || compare(textOf(a.defeats), textOf(b.defeats)) || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
