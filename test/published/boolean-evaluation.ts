import type { GraphBuilder } from "./graph-builder.js";

/** One way in which the basic events turn out. */
export interface Evaluation {
  readonly failed: ReadonlySet<string>;
  readonly topLost: boolean;
}

/** The top under every set of failures, by the engine: 2^n runs for n basic events. */
export function evaluateAll(model: GraphBuilder, events: readonly string[], top: string): Evaluation[] {
  return Array.from({ length: 2 ** events.length }, (_, bits) => {
    const failed = events.filter((_, index) => (bits >> index) & 1);
    const level = model.levels(Object.fromEntries(failed.map((event) => [event, 0])))[top]!;
    if (level !== 0 && level !== 1) throw new Error(`${top} is at ${level}, neither lost nor whole`);
    return { failed: new Set(failed), topLost: level === 0 };
  });
}

/** The sets of failures that contain one of the cut sets; the same order and form as {@link evaluateAll}. */
export function supersetsOf(cutSets: readonly (readonly string[])[], evaluations: readonly Evaluation[]): Evaluation[] {
  return evaluations.map(({ failed }) => ({ failed, topLost: cutSets.some((set) => set.every((event) => failed.has(event))) }));
}

/** Probability that the top is lost when events are independent: the sum over all sets of failures. */
export function probabilityOfLoss(evaluations: readonly Evaluation[], probability: Readonly<Record<string, number>>): number {
  return evaluations
    .filter(({ topLost }) => topLost)
    .map(({ failed }) =>
      Object.entries(probability).reduce((product, [event, p]) => product * (failed.has(event) ? p : 1 - p), 1),
    )
    .reduce((sum, p) => sum + p, 0);
}
