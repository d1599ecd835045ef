import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import { checkWholeScenario } from "../../model/documents/whole-scenario.js";
import { hashWhenRead } from "../../model/landscape/canonical-json.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { modelStamp } from "../../model/landscape/model-stamp.js";
import { unassignedField } from "../../model/landscape/unassigned-services.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import { checkOptions } from "../../model/values/argument-checks.js";
import { version } from "../../version.js";
import { insuredCount } from "../counting/count-insured.js";
import { countRows } from "../counting/count-rows.js";
import { countedRows } from "../counting/counted-rows.js";
import { mayBeGradedIn, offerStates } from "../counting/offer-states.js";
import { populationFigures } from "../counting/population-figures.js";
import { stateBounds } from "../levels/state-claims.js";
import { isIsolatedIn, levelIn, type RunOptions, runKinds, type SteadyState, steadyState } from "../levels/steady-state.js";
import { offeredServices } from "../offers/offered-services.js";
import { causeEvidence } from "./cause-evidence.js";
import { comparePublishedFigures, compareTotals } from "./compare-figures.js";
import { insurerGroupImpacts, insurerImpacts, operatorImpacts, partnerImpacts } from "./group-impact.js";
import type { Impact, NodeImpact } from "./impact-result.js";
import { serviceImpacts } from "./service-impact.js";
import { unknownFacts } from "./unknown-facts.js";

function nodeImpacts(states: SteadyState): NodeImpact[] {
  const { worst, best } = states;
  return worst.compiled.nodes.map(({ id, kind }, number) => {
    const level = { atLeast: levelIn(worst, number), atMost: levelIn(best, number) };
    const isolated = { surely: isIsolatedIn(best, number), possibly: isIsolatedIn(worst, number) };
    const mayBeGraded = level.atLeast < level.atMost && mayBeGradedIn(states, number);
    return { id, kind, level, state: stateBounds({ level, isolated, mayBeGraded }) };
  });
}

/**
 * Who loses what while a scenario's disturbances hold: by service type, insurer, insurer type, association and operator,
 * in nodes, insurers and insured persons, each as bounds over all that is not known.
 * @param landscape - as {@link parseLandscape} or a builder gives it; left unchanged, and frozen: it is compiled once
 * @param scenario - as {@link parseScenario} or {@link isolating} gives it
 * @returns levels in [0, 1], insured in persons; plain data, the same for the same input to the byte
 * @throws {@link InvalidArgumentError} for an argument that is something else
 * @throws {@link EmptySelectionError} for a selector that matches nothing in the landscape
 * @throws {@link UnknownTimeError} for an `at` that names no instant
 * @throws {@link NoConvergenceError} for a loop that amplifies losses without end
 * @remarks Cost: time O(n log n + m log m) for n nodes and m dependencies, space O(n + m). The levels are those of the
 * greatest fixed point; how persons are counted is said in the README under "How levels settle".
 */
export function impact(landscape: Landscape, scenario: Scenario, options: RunOptions = {}): Impact {
  checkAskedLandscape("impact", landscape);
  checkWholeScenario("impact", scenario);
  checkOptions("impact", options, runKinds);
  return impactOf(landscape, scenario, options);
}

/** The same of what is known to be right. */
export function impactOf(landscape: Landscape, scenario: Scenario, options: RunOptions = {}): Impact {
  const states = steadyState(landscape, scenario, options);
  const figures = populationFigures(landscape);
  const count = insuredCount(landscape);
  const counted = countedRows(landscape);
  const offered = offeredServices(states);
  const nodes = nodeImpacts(states);
  const hash = hashWhenRead(scenario);
  const services = serviceImpacts(offered, states, count);
  return {
    tragweite: "run/2",
    version,
    model: modelStamp(landscape),
    scenario: {
      id: scenario.id,
      get hash() {
        return hash();
      },
      active: states.active.map(({ id }) => id),
    },
    options: { at: options.at ?? null, minEvidence: options.minEvidence ?? "assumed" },
    allAtOnce: options.at === undefined,
    doubts: states.doubts,
    ...unassignedField(landscape),
    totals: compareTotals(landscape),
    rows: countRows(counted, offerStates(states, counted.offers), figures),
    services,
    insurers: insurerImpacts(states, offered, count),
    insurerTypes: insurerGroupImpacts(states, offered, count, ({ insurerType }) => insurerType),
    operators: operatorImpacts(states, nodes),
    associations: insurerGroupImpacts(states, offered, count, ({ association }) => association),
    sites: partnerImpacts(states, nodes, "service-provider"),
    employers: partnerImpacts(states, nodes, "employer-group"),
    publishedFigures: comparePublishedFigures(scenario, services),
    nodes,
    evidence: causeEvidence(states.worst),
    unknown: unknownFacts(landscape, count.unknown),
  };
}
