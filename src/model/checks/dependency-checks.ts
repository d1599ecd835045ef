import { type Dependency, isStandBy, maxWeightSum, suppliersOf } from "../landscape/dependency.js";
import type { Group } from "../landscape/group.js";
import type { Landscape } from "../landscape/landscape.js";
import { mayDependOn, permittedSuppliers } from "../landscape/permitted-suppliers.js";
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
    if (seen.has(id)) found.add(path, `${JSON.stringify(id)} stands among the candidates twice`);
    seen.add(id);
    const supplier = checkReference(nodes, id, path, found);
    if (id === dependency.dependent) found.add(path, `${JSON.stringify(id)} cannot depend on itself`);
    if (dependent === undefined || supplier === undefined || mayDependOn(dependent.kind, supplier.kind)) return;
    const allowed = permittedSuppliers[dependent.kind].join(", ");
    found.add(
      path,
      `a node of kind ${dependent.kind} cannot depend on ${JSON.stringify(id)} of kind ${supplier.kind}`,
      `it may depend on ${allowed}`,
    );
  });
}

function checkFields(dependency: Dependency, index: number, rule: Group["rule"], found: IssueList): void {
  const path = (field: string): Path => ["dependencies", index, field];
  const weighted = rule === "share" || rule === "capacity";
  if (!weighted && dependency.weight > 1) {
    found.add(
      path("weight"),
      `weight is ${dependency.weight}`,
      `a share in [0, 1] belongs here; only share and capacity groups take more, and this one is ${rule}`,
    );
  }
  if (weighted && dependency.slack !== undefined)
    found.add(path("slack"), `slack has no meaning in a ${rule} group`, "leave it out");
  const standBy = isStandBy(dependency);
  if (standBy && rule !== "at-least" && rule !== "capacity") {
    const field = dependency.activationHours === undefined ? "limitHours" : "activationHours";
    found.add(path(field), `a stand-by cannot be in a group of rule ${rule}`, "put it into an at-least or a capacity group");
  }
  if (dependency.ceiling !== undefined && !standBy) {
    found.add(
      path("ceiling"),
      "only a stand-by has a ceiling",
      "give activationHours or limitHours too, or leave the ceiling out",
    );
  }
}

function checkMembers(group: Group, index: number, { count, steady, weight, steadyWeight }: Members, found: IssueList): void {
  const path = (field: string): Path => ["groups", index, field];
  if (count === 0) {
    found.add(
      path("id"),
      `no dependency of ${JSON.stringify(group.node)} is in the group ${JSON.stringify(group.id)}`,
      "name it in the field group of its dependencies, or remove it",
    );
    return;
  }
  if (group.rule === "at-least" && group.k > steady) {
    found.add(path("k"), `k is ${group.k}`, `at most ${steady} is right: the group has so many members that are no stand-bys`);
  }
  if (group.rule !== "share" && group.rule !== "capacity") return;
  if (weight > maxWeightSum)
    found.add(path("id"), `the weights of ${JSON.stringify(group.id)} add up to ${weight}`, `at most ${maxWeightSum} is right`);
  if (group.rule === "capacity" && steadyWeight < 1 - capacityTolerance) {
    found.add(
      path("id"),
      `the weights of ${JSON.stringify(group.id)} add up to ${steadyWeight} without stand-bys`,
      "at least 1 is right: the suppliers of a capacity group carry the whole in normal times",
    );
  }
}

/** The group that a dependency names, where there is one. */
function checkGroup(dependency: Dependency, index: number, groups: RowTable<Group>, found: IssueList): Group | undefined {
  if (dependency.group === undefined) return undefined;
  const group = groups.get(dependency.group);
  if (group === undefined) {
    found.add(
      ["dependencies", index, "group"],
      `there is no group ${JSON.stringify(dependency.group)}`,
      found.suggestions.didYouMean(dependency.group, groups),
    );
  } else if (group.node !== dependency.dependent) {
    found.add(
      ["dependencies", index, "group"],
      `the group ${JSON.stringify(group.id)} is one of ${JSON.stringify(group.node)}`,
      `a group of ${JSON.stringify(dependency.dependent)} belongs here`,
    );
  }
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
