import type { Diagram } from "./diagram.js";
import type { SolvedModel, SolvedModule } from "./solve-model.js";

/**
 * The probability of each node of a diagram.
 * @param probability - by variable, in [0, 1]
 * @returns length nodes
 * @remarks Cost: one pass over the nodes.
 */
export function nodeProbabilities({ variable, low, high }: Diagram, probability: ArrayLike<number>): Float64Array {
  const value = new Float64Array(variable.length);
  value[1] = 1;
  for (let node = 2; node < variable.length; node++) {
    const p = probability[variable[node]!]!;
    value[node] = (1 - p) * value[low[node]!]! + p * value[high[node]!]!;
  }
  return value;
}

function inputProbabilities({ inputs }: SolvedModule, ofEvent: ArrayLike<number>, ofModule: ArrayLike<number>): Float64Array {
  return Float64Array.from(inputs, (input) => (input >= 0 ? ofEvent[input]! : ofModule[-1 - input]!));
}

/**
 * The probability that each module fails; that of the top is the last. Events are independent.
 * @param probability - by event, in [0, 1]
 */
export function moduleProbabilities({ modules }: SolvedModel, probability: ArrayLike<number>): Float64Array {
  const ofModule = new Float64Array(modules.length);
  modules.forEach((module, index) => {
    const values = nodeProbabilities(module.failure, inputProbabilities(module, probability, ofModule));
    ofModule[index] = values[module.failure.root]!;
  });
  return ofModule;
}

export interface BirnbaumResult {
  /** P(top). */
  readonly probability: number;
  /** By event: P(top | event failed) − P(top | event works). 0 for events that do not matter. */
  readonly birnbaum: Float64Array;
}

/**
 * P(top) and the Birnbaum importance of every event: one pass from the constants up, one from the top down.
 * @param probability - by event, in [0, 1]
 * @remarks Cost: time O(nodes of all diagrams). Source: Z. W. Birnbaum, "On the importance of different components in a
 * multicomponent system", in Multivariate Analysis II, 1969, 581–592; on diagrams: A. Rauzy (as in {@link solveModel}), 208–210.
 */
export function birnbaumImportances(solved: SolvedModel, probability: ArrayLike<number>): BirnbaumResult {
  const { modules, eventCount } = solved;
  const birnbaum = new Float64Array(eventCount);
  const ofModule = new Float64Array(modules.length);
  const kept = modules.map((module, index) => {
    const inputs = inputProbabilities(module, probability, ofModule);
    const values = nodeProbabilities(module.failure, inputs);
    ofModule[index] = values[module.failure.root]!;
    return { inputs, values };
  });
  const moduleBirnbaum = new Float64Array(modules.length);
  moduleBirnbaum[modules.length - 1] = 1;
  for (let index = modules.length - 1; index >= 0; index--) {
    const { failure, inputs } = modules[index]!;
    const { inputs: p, values } = kept[index]!;
    const inner = variableDerivatives(failure, p, values);
    inputs.forEach((input, variable) => {
      const importance = moduleBirnbaum[index]! * inner[variable]!;
      if (input >= 0) birnbaum[input] = importance;
      else moduleBirnbaum[-1 - input] = importance;
    });
  }
  return { probability: ofModule[modules.length - 1]!, birnbaum };
}

/** By variable: how far the root's probability rises with that of the variable. */
function variableDerivatives({ variable, low, high, root }: Diagram, p: Float64Array, values: Float64Array): Float64Array {
  const reach = new Float64Array(variable.length);
  const derivative = new Float64Array(p.length);
  reach[root] = 1;
  for (let node = root; node > 1; node--) {
    const weight = reach[node]!;
    if (weight === 0) continue;
    const asked = variable[node]!;
    derivative[asked] = derivative[asked]! + weight * (values[high[node]!]! - values[low[node]!]!);
    reach[low[node]!] = reach[low[node]!]! + weight * (1 - p[asked]!);
    reach[high[node]!] = reach[high[node]!]! + weight * p[asked]!;
  }
  return derivative;
}
