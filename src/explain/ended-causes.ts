import type { RunOptions, SteadyState } from "../analysis/levels/steady-state.js";
import { allCauses, causeSets, explainContext, goalOf, outcomes } from "../analysis/why/explain-causes.js";
import type { TargetOffer } from "../analysis/why/explain-target.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { LandscapeIndex } from "../model/landscape/landscape-index.js";
import type { Disturbance } from "../model/scenario/disturbance.js";
import type { Scenario } from "../model/scenario/scenario.js";

/** The first smallest set of disturbances that hit offers and have ended by the moment of a run. */
export function endedCauses(
  landscape: Landscape,
  index: LandscapeIndex,
  scenario: Scenario,
  part: Landscape,
  { at: _at, ...options }: RunOptions,
  offers: readonly TargetOffer[],
  run: SteadyState,
): Disturbance[] {
  const begun = new Set(run.disturbances.map(({ id }) => id));
  const disturbances = scenario.disturbances.filter((each) => begun.has(each.id) && !run.active.includes(each));
  const context = explainContext(landscape, index, { ...scenario, disturbances }, part, options);
  const hit = outcomes(context.worst, offers, allCauses(context)).flatMap((outcome, place) => {
    const offer = offers[place];
    return offer === undefined || outcome.state === "normal" ? [] : [goalOf(offer, outcome)];
  });
  if (hit.length === 0) return [];
  const [causes = []] = causeSets(context, "worst", hit).sets;
  return causes.flatMap((cause) => context.active[cause] ?? []);
}
