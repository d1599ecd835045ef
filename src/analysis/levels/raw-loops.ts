import { type CompiledLandscape, reachesEvidence } from "../../engine/compile/compile.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import type { EvidenceStatus } from "../../quantities.js";

/**
 * The dependencies whose loops hear raw levels in a reading, for {@link timingOf}: those that surely exist at worst, all
 * that may exist at best; undefined where all surely do. A stand-by exists with its group only, which goes where none of
 * the others in it is left.
 * @remarks Cost: time O(dependencies).
 */
export function rawLoopsOf(
  { doubts, landscape }: CompiledLandscape,
  minEvidence: EvidenceStatus,
): readonly Dependency[] | undefined {
  const { dependencies = [] } = landscape;
  const reaches = ({ evidence }: Dependency): boolean => reachesEvidence(evidence.status, minEvidence);
  const isCertain = (dependency: Dependency): boolean => dependency.candidates === undefined && reaches(dependency);
  if (dependencies.every(isCertain)) return undefined;
  if (doubts.candidates === "best") return dependencies;
  const lasting = new Set(dependencies.filter((each) => reaches(each) && !isStandBy(each)).map(({ group }) => group));
  return dependencies.filter((each) => isCertain(each) && lasting.has(each.group));
}
