import { type Dependency, maxWeightSum } from "../landscape/dependency.js";
import type { Group } from "../landscape/group.js";
import type { Landscape } from "../landscape/landscape.js";
import { mayDependOn, permittedSuppliers } from "../landscape/permitted-suppliers.js";
import { isStandBy, suppliersOf } from "../landscape/suppliers.js";
import { GroupMembers, type Members } from "./group-members.js";
import type { IssueList, Path } from "./issue-list.js";
import type { NodeTable } from "./node-table.js";
import { checkReference } from "./reference-checks.js";
import { RowTable } from "./row-table.js";
import { checkUnique } from "./unique-ids.js";

/** Sums of weights of a capacity group may miss 1 by this much. */
const capacityTolerance = 1e-9;

function checkEnds(dependency: Dependency, index: number, nodes: NodeTable, found: IssueList): void {
  const { supplier: only } = dependency;
  if (only !== undefined && only !== dependency.dependent && nodes.mayDependOn(dependency.dependent, only)) return;
  const dependent = checkReference(nodes, dependency.dependent, ["dependencies", index, "dependent"], found);
  const seen = new Set<string>();
  suppliersOf(dependency).forEach((id, position) => {
    const path: Path = ["dependencies", index, ...(dependency.supplier === undefined ? ["candidates", position] : ["supplier"])];
    if (seen.has(id)) found.add(path, "repeated-candidate", { id });
    seen.add(id);
    const supplier = checkReference(nodes, id, path, found);
    if (id === dependency.dependent) found.add(path, "self-dependency", { id });
    if (dependent === undefined || supplier === undefined || mayDependOn(dependent.kind, supplier.kind)) return;
    const { kind: dependentKind } = dependent;
    const permitted = permittedSuppliers[dependentKind];
    found.add(path, "forbidden-pair", { dependentKind, supplier: id, supplierKind: supplier.kind, permitted });
  });
}

function checkFields(dependency: Dependency, index: number, rule: Group["rule"], found: IssueList): void {
  const path = (field: string): Path => ["dependencies", index, field];
  const weighted = rule === "share" || rule === "capacity";
  const { weight } = dependency;
  if (!weighted && weight > 1) found.add(path("weight"), "weight-above-one", { weight, rule });
  if (weighted && dependency.slack !== undefined) found.add(path("slack"), "slack-in-group", { rule });
  const standBy = isStandBy(dependency);
  if (standBy && rule !== "at-least" && rule !== "capacity") {
    const field = dependency.activationHours === undefined ? "limitHours" : "activationHours";
    found.add(path(field), "stand-by-in-group", { rule });
  }
  if (dependency.runs !== undefined && (dependency.bufferHours ?? 0) > 0) found.add(path("runs"), "runs-beside-buffer", {});
  for (const field of ["ceiling", "from", "until"] as const)
    if (dependency[field] !== undefined && !standBy) found.add(path(field), "ceiling-without-stand-by", { field });
}

function checkMembers(group: Group, index: number, { count, steady, weight, steadyWeight }: Members, found: IssueList): void {
  const path = (field: string): Path => ["groups", index, field];
  if (count === 0) {
    found.add(path("id"), "empty-group", { group: group.id, node: group.node });
    return;
  }
  if (group.rule === "at-least" && group.k > steady) found.add(path("k"), "too-few-members", { k: group.k, members: steady });
  if (group.rule !== "share" && group.rule !== "capacity") return;
  if (weight > maxWeightSum) found.add(path("id"), "weights-too-great", { group: group.id, sum: weight, most: maxWeightSum });
  if (group.rule === "capacity" && steadyWeight < 1 - capacityTolerance)
    found.add(path("id"), "weights-too-small", { group: group.id, sum: steadyWeight });
}

/** The group that a dependency names, where there is one. */
function checkGroup(dependency: Dependency, index: number, groups: RowTable<Group>, found: IssueList): Group | undefined {
  if (dependency.group === undefined) return undefined;
  const group = groups.get(dependency.group);
  const path: Path = ["dependencies", index, "group"];
  const { group: id, dependent } = dependency;
  if (group === undefined) found.add(path, "unknown-reference", { row: "group", id, near: found.suggestions.near(id, groups) });
  else if (group.node !== dependent) found.add(path, "group-of-another", { group: group.id, node: group.node, dependent });
  return group;
}

/** Ends, pairs, fields and groups of all dependencies. */
export function checkDependencies({ dependencies = [], groups = [] }: Landscape, nodes: NodeTable, found: IssueList): void {
  checkUnique(dependencies, "dependencies", "dependency", found);
  const groupsById = new RowTable(groups, "groups", "group", found);
  groups.forEach((group, index) => {
    checkReference(nodes, group.node, ["groups", index, "node"], found);
  });
  const members = new GroupMembers(groups.length);
  dependencies.forEach((dependency, index) => {
    checkEnds(dependency, index, nodes, found);
    const group = checkGroup(dependency, index, groupsById, found);
    if (group !== undefined) members.add(groupsById.indexOf(group.id), dependency);
    checkFields(dependency, index, group?.rule ?? "all", found);
  });
  groups.forEach((group, index) => {
    checkMembers(group, index, members.of(groupsById.indexOf(group.id)), found);
  });
}
