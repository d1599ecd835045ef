import type { CompiledLandscape } from "../../engine/compile/compile.js";
import type { DoubtSide } from "../../engine/compile/doubt.js";
import { InvalidArgumentError } from "../../errors/errors.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import { failureLaw } from "../../model/landscape/nodes/failure-law.js";
import { selectNodes } from "../../model/scenario/select-nodes.js";
import type { Selector } from "../../model/scenario/selector.js";
import { selectorSchema } from "../../model/scenario/selector.js";
import { checkList, type OptionCheck } from "../../model/values/argument-checks.js";
import type { Bounds } from "../../quantities.js";
import { lostShare } from "./lost-share.js";

/** Which nodes may fail: every one, those that carry a probability or a failure rate, or those that selectors pick. */
export type FailingNodes = "all" | "with-probability" | readonly Selector[];

const failingHint = 'give "all", "with-probability" or a list of selectors, such as [{ id: "bitmarck" }]';

/** @throws `InvalidArgumentError` for what picks no nodes */
export const checkFailing: OptionCheck = (call, failing, name) => {
  if (failing === "all" || failing === "with-probability") return;
  checkList(call, `option ${name}`, failing, failingHint);
  if (![...(failing as readonly unknown[])].every((selector) => selectorSchema.safeParse(selector).success))
    throw new InvalidArgumentError(call, `the option ${name} has something else than selectors`, failingHint);
};

/** A node that may fail; an organisation fails with all that it and its subsidiaries operate. */
export interface FailingNode {
  readonly id: string;
  readonly name: string;
  /** In [0, 1]; absent where the landscape does not say it. Of a range the end that is read: the greater at worst, the smaller at best. */
  readonly probability?: number;
  /** Both ends, where it is known as a range only. */
  readonly probabilities?: Bounds;
}

/**
 * The nodes that may fail, by id.
 * @throws {@link EmptySelectionError} for a selector that matches nothing
 */
export function failingNodes({ nodes, landscape }: CompiledLandscape, failing: FailingNodes, reading: DoubtSide): FailingNode[] {
  const picked = typeof failing === "string" ? undefined : selectNodes(indexLandscape(landscape), failing, []);
  return nodes.flatMap((node): FailingNode[] => {
    const law = failureLaw(node);
    const mayFail =
      failing === "all" ||
      (failing === "with-probability" ? law !== undefined : picked?.surely.has(node.id) || picked?.possibly.has(node.id));
    const { id, name } = node;
    return mayFail ? [{ id, name, ...(law === undefined ? {} : probabilityFields(lostShare(law), reading)) }] : [];
  });
}

function probabilityFields(bounds: Bounds, reading: DoubtSide): Pick<FailingNode, "probability" | "probabilities"> {
  const { atLeast, atMost } = bounds;
  const probability = reading === "worst" ? atMost : atLeast;
  return atLeast === atMost ? { probability } : { probability, probabilities: bounds };
}

/** By failing node: the numbers of the nodes that it takes to level 0, under one reading of unknown operators. */
export function nodesTaken(
  { landscape, numberOf }: CompiledLandscape,
  failing: readonly FailingNode[],
  operators: DoubtSide,
): number[][] {
  const index = indexLandscape(landscape);
  return failing.map(({ id }) => {
    const { surely, possibly } = selectNodes(index, [{ id }], []);
    const ids = operators === "worst" ? [...surely, ...possibly] : [...surely];
    return ids.map((each) => numberOf.get(each) ?? -1);
  });
}
