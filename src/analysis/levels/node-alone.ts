import type { LandscapeIndex } from "../../model/landscape/landscape-index.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import type { Selector } from "../../model/scenario/selector.js";

/** Picks one node and nothing that it operates. Subsidiaries of its own kind are picked with a company. */
export const selectorOf = (node: LandscapeNode): Selector =>
  isOrganisation(node) ? { id: node.id, kind: node.kind } : { id: node.id };

/** Picks one node alone: nothing that it operates, and of a company none of its subsidiaries. */
export function nodeAlone(
  { subsidiariesOf }: LandscapeIndex,
  node: LandscapeNode,
): { readonly nodes: Selector[]; readonly except?: Selector[] } {
  const nodes = [selectorOf(node)];
  const subsidiaries = node.kind === "it-provider" ? (subsidiariesOf.get(node.id) ?? []) : [];
  return subsidiaries.length === 0 ? { nodes } : { nodes, except: subsidiaries.map((id) => ({ id, kind: "it-provider" })) };
}
