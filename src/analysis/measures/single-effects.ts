import type { WorkProgress } from "../../model/values/work-options.js";
import { apartGroups } from "./choice/apart-groups.js";
import type { ChoiceProblem } from "./choice/choice-problem.js";
import type { Measure } from "./measure.js";
import type { MeasureEffect } from "./measures-result.js";
import type { Trial } from "./trial.js";

/** How the effects of single measures are found. */
interface EffectWork {
  /** By part of the trial: the measures on which its loss may depend. */
  readonly relevant: readonly (readonly number[])[];
  readonly lossesOf: ChoiceProblem["lossesOf"];
  /** Of so many parts as there are measures. */
  readonly progress: WorkProgress;
}

/**
 * What each measure does when it is the only one that is taken. Those of which no loss depends on two are tried together: each
 * moves its own losses, as it does alone.
 */
export function singleEffects(
  measures: readonly Measure[],
  trial: Pick<Trial, "parts" | "effectOf">,
  { relevant, lossesOf, progress }: EffectWork,
): MeasureEffect[] {
  const partsBy = measures.map((): number[] => []);
  relevant.forEach((own, part) => {
    for (const measure of own) partsBy[measure]?.push(part);
  });
  const before = Float64Array.from(lossesOf([], [...trial.parts.keys()]));
  const nothing = trial.effectOf(before, before);
  const effects = measures.map((): typeof nothing => nothing);
  let done = partsBy.filter((parts) => parts.length === 0).length;
  for (const group of apartGroups(partsBy)) {
    const asked = group.flatMap((measure) => partsBy[measure] ?? []).sort((a, b) => a - b);
    const losses = lossesOf(group, asked);
    for (const measure of group) {
      const after = before.slice();
      for (const part of partsBy[measure] ?? []) after[part] = losses[part] ?? 0;
      effects[measure] = trial.effectOf(before, after);
    }
    done += group.length;
    progress.step(done);
  }
  return measures.map(({ change: _change, besides: _besides, ...named }, place) => ({
    ...named,
    ...(effects[place] ?? nothing),
  }));
}
