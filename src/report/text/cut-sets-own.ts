import type { CutSetTarget } from "../../analysis/cut-sets/cut-set-target.js";
import type { CutSets } from "../../analysis/cut-sets/cut-sets-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";

/**
 * Ids of nodes whose failure is the target itself, and says nothing: the node that is to be lost; of a service, too, the organisation
 * that offers it; none for a target of several parts or in numbers.
 */
export function ownFailures(target: CutSetTarget | undefined, landscape: Landscape | undefined): ReadonlySet<string> {
  if (target === undefined || landscape === undefined) return new Set();
  const { nodes } = landscape;
  if (target.kind === "service-lost") {
    const services = nodes.filter(
      (node) => node.kind === "service" && node.serviceType === target.serviceType && operatorOf(node) === target.organisation,
    );
    // of several of a type each alone takes nothing
    return new Set([target.organisation, ...(services.length === 1 ? services.map(({ id }) => id) : [])]);
  }
  if (target.kind !== "lost" && target.kind !== "level-below") return new Set();
  const node = nodes.find(({ id }) => id === target.node);
  const operator = node?.kind === "service" ? operatorOf(node) : undefined;
  return new Set([target.node, ...(operator === undefined ? [] : [operator])]);
}

/** What can be asked of an organisation instead of itself: one of the service types that it offers; nothing of anything else. */
export function offeredInstead(target: CutSetTarget | undefined, landscape: Landscape | undefined): string | undefined {
  if (target?.kind !== "lost") return undefined;
  const types = (landscape?.nodes ?? []).flatMap((node) =>
    node.kind === "service" && operatorOf(node) === target.node ? [node.serviceType] : [],
  );
  const [first] = types.sort();
  return first === undefined ? undefined : `${first} of ${target.node}`;
}

/** The result without cut sets that are one own failure each, and what these are; as it is where likelihoods count them. */
export function withoutOwn(
  result: CutSets,
  own: ReadonlySet<string>,
): { readonly result: CutSets; readonly own: readonly string[] } {
  const isOwn = ({ members }: CutSets["cutSets"][number]): boolean => members.length === 1 && own.has(members[0] ?? "");
  const ids = result.cutSets.filter(isOwn).flatMap(({ members }) => members);
  if (result.probability !== null || ids.length === 0) return { result, own: [] };
  const less = (count: string): string => String(BigInt(count) - BigInt(ids.length));
  return {
    own: ids,
    result: {
      ...result,
      count: result.count === null ? null : less(result.count),
      countByOrder: result.countByOrder.flatMap((each) => {
        const count = each.order === 1 ? less(each.count) : each.count;
        return count === "0" ? [] : [{ ...each, count }];
      }),
      cutSets: result.cutSets.filter((set) => !isOwn(set)),
      importance: result.importance.filter(({ id }) => !ids.includes(id)),
    },
  };
}
