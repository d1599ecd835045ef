import type { LandscapeNode } from "../landscape/node.js";
import { isOrganisation, operatorOf, organisationKinds } from "../landscape/node-kinds.js";
import { statesFailures } from "../landscape/nodes/failure-fields.js";
import { unknownOperator } from "../values/unknown-operator.js";
import type { IssueList, Path } from "./issue-list.js";
import type { NodeTable } from "./node-table.js";
import { checkKind } from "./reference-checks.js";

function checkNode(node: LandscapeNode, index: number, nodes: NodeTable, found: IssueList): void {
  const path = (field: string): Path => ["nodes", index, field];
  const operator = operatorOf(node);
  if (operator !== undefined && operator !== unknownOperator)
    checkKind(nodes, operator, organisationKinds, path("operator"), found);
  if (node.kind === "it-provider" && node.parent !== undefined)
    checkKind(nodes, node.parent, ["it-provider"], path("parent"), found);
  if (node.kind === "member-group") checkKind(nodes, node.insurer, ["insurer"], path("insurer"), found);
  if ((node.failuresPerYear === undefined) !== (node.failureHours === undefined)) {
    found.add(path(node.failuresPerYear === undefined ? "failureHours" : "failuresPerYear"), "failure-figures-apart", {});
  }
  if (node.probability !== undefined && node.failuresPerYear !== undefined)
    found.add(path("probability"), "probability-twice", {});
  if (node.failureEvidence !== undefined && !statesFailures(node))
    found.add(path("failureEvidence"), "failure-evidence-alone", {});
}

/** Owners must not own themselves, however far around. */
function checkOwners(nodes: NodeTable, found: IssueList): void {
  const cleared = new Set<string>();
  for (const [id, index] of nodes.entries()) {
    if (ownerOf(nodes.rows[index]) === undefined) continue;
    const trail = new Set<string>();
    let current: string | undefined = id;
    while (current !== undefined && !cleared.has(current)) {
      if (trail.has(current)) {
        found.add(["nodes", index, "parent"], "owns-itself", { id, trail: [...trail, current] });
        break;
      }
      trail.add(current);
      current = ownerOf(nodes.get(current));
    }
    for (const seen of trail) cleared.add(seen);
  }
}

function ownerOf(node: LandscapeNode | undefined): string | undefined {
  return node?.kind === "it-provider" ? node.parent : undefined;
}

/** Ids and aliases name one node each, else a foreign id would lead to the wrong one. */
function checkAliases(nodes: NodeTable, found: IssueList): void {
  const owner = new Map<string, string>();
  for (const [id, index] of nodes.entries()) {
    nodes.rows[index]?.aliases?.forEach((alias, position) => {
      const taken = owner.get(alias) ?? nodes.get(alias)?.id;
      if (taken !== undefined && taken !== id)
        found.add(["nodes", index, "aliases", position], "taken-alias", { alias, id: taken });
      owner.set(alias, id);
    });
  }
}

/** Operators, owners, insurers of member groups, failure figures, ranges and aliases of all nodes. */
export function checkNodes(rows: readonly LandscapeNode[], nodes: NodeTable, found: IssueList): void {
  rows.forEach((node, index) => {
    checkNode(node, index, nodes, found);
    if (node.id === unknownOperator && isOrganisation(node)) found.add(["nodes", index, "id"], "reserved-id", { id: node.id });
  });
  checkOwners(nodes, found);
  checkAliases(nodes, found);
}
