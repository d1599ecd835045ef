import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { surelyThere } from "../../engine/compile/compile-groups.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { EvidenceStatus } from "../../quantities.js";

/**
 * The dependencies whose loops hear raw levels in a reading, for {@link timingOf}: those that surely exist at worst, all
 * that may exist at best; undefined where all surely do.
 * @remarks Cost: time O(dependencies).
 */
export function rawLoopsOf(
  { doubts, landscape }: CompiledLandscape,
  minEvidence: EvidenceStatus,
): readonly Dependency[] | undefined {
  const { dependencies = [] } = landscape;
  const there = surelyThere(dependencies, minEvidence);
  const certain = dependencies.filter((each) => each.candidates === undefined && there.has(each));
  if (certain.length === dependencies.length) return undefined;
  return doubts.candidates === "best" ? dependencies : certain;
}
