import { type Run, type SteadyState, stateIn, steadyState } from "../../src/analysis/levels/steady-state.js";
import { wholeLoss } from "../../src/engine/loss.js";
import type { ProofReading } from "../../src/explain/proof/proof.js";
import { degradationOf } from "../../src/model/scenario/quick-scenario.js";
import type { NodeState } from "../../src/quantities.js";
import type { ExplainedCase } from "../arbitraries/explained-cases.js";

export interface Outcome {
  readonly state: NodeState;
  /** Units; an isolated node counts as lost. */
  readonly loss: number;
}

/** What a plain run gives for a node, in both readings: nothing of what finds explanations is used. */
export function runOf(
  { landscape, scenario, minEvidence }: ExplainedCase,
  holds: (id: string) => boolean = () => true,
  lost: readonly string[] = [],
  spared: readonly string[] = [],
): (node: string) => Readonly<Record<ProofReading, Outcome>> {
  const disturbances = scenario.disturbances.filter(({ id }) => holds(id));
  const except = spared.length > 0 ? { except: spared.map((id) => ({ id })) } : {};
  const further = lost.map((id, index) => ({ ...degradationOf(id, 0), id: `further-${index}`, ...except }));
  const played = { ...scenario, disturbances: [...disturbances, ...further] };
  const { worst, best }: SteadyState = steadyState(landscape, played, { minEvidence });
  return (node) => ({ surely: outcome(best, node), possibly: outcome(worst, node) });
}

function outcome(run: Run, node: string): Outcome {
  const { graph, numberOf } = run.compiled;
  const number = numberOf.get(node)!;
  const state = stateIn(run, number);
  return { state, loss: state === "isolated" ? wholeLoss : run.state.loss[graph.positionOf[number]!]! };
}

/** Whether an outcome is at least as bad as the one seen. */
export function isAsBad(outcome: Outcome, seen: Outcome): boolean {
  const bad = (state: NodeState): boolean => state === "lost" || state === "isolated";
  return bad(seen.state) ? bad(outcome.state) : outcome.loss >= seen.loss;
}
