import type { Dependency } from "../../model/landscape/dependency.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import type { EvidenceStatus } from "../../quantities.js";
import { reachesEvidence } from "./compile-groups.js";

/**
 * The dependencies that surely exist at a level of evidence. A stand-by exists with its group only, which goes where none of the
 * others in it is left.
 * @remarks Cost: time O(dependencies).
 */
export function surelyThere(dependencies: readonly Dependency[], minEvidence: EvidenceStatus): ReadonlySet<Dependency> {
  const reaching = dependencies.filter(({ evidence }) => reachesEvidence(evidence.status, minEvidence));
  const lasting = new Set(reaching.filter((each) => !isStandBy(each)).map(({ group }) => group));
  return new Set(reaching.filter(({ group }) => lasting.has(group)));
}
