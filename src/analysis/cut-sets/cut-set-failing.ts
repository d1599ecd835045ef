import type { CompiledLandscape } from "../../engine/compile/compile.js";
import type { DoubtSide } from "../../engine/compile/doubt.js";
import { InvalidArgumentError } from "../../errors/errors.js";
import { indexLandscape } from "../../model/landscape/landscape-index.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
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

/** A node that may fail, or a common cause; an organisation fails with all that it and its subsidiaries operate. */
export interface FailingNode {
  readonly id: string;
  readonly name: string;
  /** Of a common cause: the ids of those of its members that may fail, two at least. */
  readonly members?: readonly string[];
  /** In [0, 1]; absent where the landscape does not say it. Of a range the end that is read: the greater at worst, the smaller at best. */
  readonly probability?: number;
  /** Both ends, where it is known as a range only. */
  readonly probabilities?: Bounds;
}

/**
 * The nodes that may fail, by id, then the common causes of which two members may fail. What members fail for by themselves is then less
 * by what they fail for in common: of failures a year that part of them; of a probability that part of it, a second-order less in all.
 * @throws {@link EmptySelectionError} for a selector that matches nothing
 */
export function failingNodes({ nodes, landscape }: CompiledLandscape, failing: FailingNodes, reading: DoubtSide): FailingNode[] {
  const picked = typeof failing === "string" ? undefined : selectNodes(indexLandscape(landscape), failing, []);
  const mayFail = (node: LandscapeNode): boolean =>
    failing === "all" ||
    (failing === "with-probability"
      ? failureLaw(node) !== undefined
      : picked?.surely.has(node.id) === true || picked?.possibly.has(node.id) === true);
  const rows = nodes.filter(mayFail);
  const byId = new Map(rows.map((node) => [node.id, node]));
  const causes = (landscape.commonCause ?? []).flatMap((cause) => {
    const members = cause.members.filter((id) => byId.has(id));
    return members.length < 2 ? [] : [{ ...cause, members }];
  });
  const betaOf = new Map(causes.flatMap(({ members, beta }) => members.map((id) => [id, beta] as const)));
  const probabilityIn = (node: LandscapeNode | undefined, part: number): Probability => {
    const law = node === undefined ? undefined : failureLaw(node);
    return law === undefined ? {} : probabilityFields(lostShare(law, part), reading);
  };
  return [
    ...rows.map((node) => ({ id: node.id, name: node.name, ...probabilityIn(node, 1 - (betaOf.get(node.id) ?? 0)) })),
    ...causes.map(({ id, name = id, members, beta }) => ({
      id: commonCauseId(id, byId),
      name,
      members,
      ...probabilityIn(byId.get(members[0] ?? ""), beta),
    })),
  ];
}

/** What a common cause is called beside nodes: where one of them has its id, by one that no node can have. */
export const commonCauseId = (id: string, nodes: { readonly has: (id: string) => boolean }): string =>
  nodes.has(id) ? `${id}(common-cause)` : id;

type Probability = Pick<FailingNode, "probability" | "probabilities">;

function probabilityFields(bounds: Bounds, reading: DoubtSide): Probability {
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
  return failing.map(({ id, members = [id] }) => {
    const picks = members.map((member) => ({ id: member }));
    const { surely, possibly } = selectNodes(index, picks, []);
    const ids = operators === "worst" ? [...surely, ...possibly] : [...surely];
    return ids.map((each) => numberOf.get(each) ?? -1);
  });
}
