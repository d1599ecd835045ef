import { gaussLegendre } from "./gauss-legendre.js";
import { birnbaumImportances } from "./probability.js";
import type { SolvedModel } from "./solve-model.js";
import { WorkClock } from "./work-clock.js";

/**
 * The Shapley value of each event in the failure game: a coalition of events is worth 1 when its failure makes the top fail.
 * It is the integral over t of the Birnbaum importance with every event at probability t, a polynomial whose degree is
 * below the number of events that matter; ⌈n / 2⌉ nodes make it exact but for rounding, and so do some 5 √n: written with
 * Bernstein polynomials its coefficients are between 0 and 1, and each of them is as smooth as a bell of width 1 / √n.
 * @returns by event; the values sum to 1 where the top can fail and has not failed from the start
 * @throws {@link LimitReached} when time is over
 * @remarks Cost: O(min(n, √n)) passes over all diagrams. Source: G. Owen, "Multilinear extensions of games", Management Science
 * 18(5), 1972, P64–P79.
 */
export function shapleyValues(solved: SolvedModel, clock = new WorkClock()): Float64Array {
  const relevant = solved.modules.reduce((sum, { inputs }) => sum + inputs.filter((input) => input >= 0).length, 0);
  const shapley = new Float64Array(solved.eventCount);
  if (relevant === 0) return shapley;
  const { node, weight } = gaussLegendre(quadratureNodes(relevant));
  const probability = new Float64Array(solved.eventCount);
  const nodes = solved.modules.reduce((sum, { failure }) => sum + failure.variable.length, solved.eventCount);
  node.forEach((t, index) => {
    clock.spend(nodes);
    const { birnbaum } = birnbaumImportances(solved, probability.fill(t));
    for (let event = 0; event < shapley.length; event++) shapley[event] = shapley[event]! + weight[index]! * birnbaum[event]!;
  });
  return shapley;
}

/** How many nodes of quadrature tell the mean of a Birnbaum importance over n events to the last digits. */
function quadratureNodes(relevant: number): number {
  return Math.min(Math.ceil(relevant / 2), 20 + Math.ceil(5 * Math.sqrt(relevant)));
}
