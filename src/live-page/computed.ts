import { courseIfTimed } from "../analysis/course/course-if-timed.js";
import type { Course } from "../analysis/course/course-result.js";
import { impactOf } from "../analysis/impact/impact.js";
import type { Impact } from "../analysis/impact/impact-result.js";
import type { RunOptions } from "../analysis/levels/steady-state.js";
import { explanationOf } from "../explain/explain.js";
import { explanationText } from "../explain/text/explanation-text.js";
import type { Landscape } from "../model/landscape/landscape.js";
import type { Scenario } from "../model/scenario/scenario.js";
import type { Explained } from "../report/page/selected-view.js";
import type { Language } from "../words/language.js";
import type { Settings } from "./embedded.js";

/** How much evidence the page was written for. */
type Evidence = Pick<RunOptions, "minEvidence">;

const atMoment = (at: string | null): Pick<RunOptions, "at"> => (at === null ? {} : { at });

/** The result at a moment, as `tragweite run` computes it. */
export function resultAt(landscape: Landscape, scenario: Scenario, at: string | null, evidence: Evidence): Impact {
  return impactOf(landscape, scenario, { ...evidence, ...atMoment(at) });
}

/** The evidence that the page was written for, as every question takes it. */
export const evidenceOf = ({ minEvidence }: Settings): Evidence => (minEvidence === undefined ? {} : { minEvidence });

/** The course of a scenario with times, or up to the moment where that of the page ends. */
export function courseOf(landscape: Landscape, scenario: Scenario, settings: Settings): Course | undefined {
  const { until } = settings;
  return courseIfTimed(landscape, scenario, { ...evidenceOf(settings), ...(until === undefined ? {} : { until }) });
}

/** Why a node, an insurer or a service type is as it is, with the sources that the words name. */
export function explained(
  landscape: Landscape,
  scenario: Scenario,
  at: string | null,
  target: string,
  language: Language,
  evidence: Evidence,
): Explained {
  const explanation = explanationOf(landscape, scenario, target, { ...evidence, ...atMoment(at) });
  const sources = [...Object.values(explanation.sources), ...Object.values(explanation.scenarioSources)];
  return {
    lines: explanationText(explanation, language).trimEnd().split("\n"),
    sources,
  };
}
