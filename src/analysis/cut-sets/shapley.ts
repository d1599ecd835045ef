import { shapleyValues } from "../../engine/boolean/shapley.js";
import { simplify } from "../../engine/boolean/simplify.js";
import { solveModel } from "../../engine/boolean/solve-model.js";
import type { FaultTree } from "../../model/documents/fault-tree.js";
import { checkFaultTree } from "../../model/documents/fault-tree.js";
import { checkList, checkOptions, checkRecord } from "../../model/values/argument-checks.js";
import type { Limits } from "../../model/values/limits.js";
import { gateModelOf } from "./cut-sets-fault-tree.js";
import { QuestionLimits } from "./question-limits.js";

/** A game in which a coalition is worth this when its failure makes the tree fail. */
export interface FailureGame {
  readonly tree: FaultTree;
  readonly worth: number;
}

/**
 * The Shapley value of every event in a sum of failure games over the same events: the value of a sum is the sum of the
 * values. So losses that add up, as of several insurers each with its number of persons, are shared out exactly.
 * @returns by id; the values sum to the worth of all games that can fail
 * @throws {@link LimitExceededError} where the games have no diagrams within the limits
 * @remarks Cost: for each game as for its cut sets, and half as many passes over its diagrams as it has events.
 */
export function shapleyOfSum(
  games: readonly FailureGame[],
  options: { readonly limits?: Partial<Limits> } = {},
): { readonly id: string; readonly value: number }[] {
  checkList("shapleyOfSum", "games", games, "give [{ tree, worth }]");
  for (const game of games) {
    checkRecord("shapleyOfSum", "game", game, [], "give { tree, worth }");
    checkOptions("shapleyOfSum", { worth: game.worth }, { worth: "amount" });
    checkFaultTree("shapleyOfSum", game.tree);
  }
  checkOptions("shapleyOfSum", options, { limits: "limits" });
  const question = new QuestionLimits(options.limits);
  const { clock } = question;
  const values = new Map<string, number>();
  for (const { tree, worth } of games) {
    const ofGame = question.within(() => {
      const model = simplify(gateModelOf(tree, question.gateLimits), clock);
      const solved = solveModel(model, { diagramNodes: question.limits.diagramNodes, clock });
      if ("limit" in solved) throw question.exceeded(solved.limit);
      return shapleyValues(solved, clock);
    });
    ofGame.forEach((value, event) => {
      const id = tree.events[event]?.id ?? "";
      values.set(id, (values.get(id) ?? 0) + worth * value);
    });
  }
  return [...values].map(([id, value]) => ({ id, value })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
