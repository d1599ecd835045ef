import { type Dependency, isStandBy, maxWeightSum, suppliersOf } from "../dependency.js";
import type { Group } from "../group.js";
import type { Landscape } from "../landscape.js";
import { mayDependOn, permittedSuppliers } from "../permitted-suppliers.js";
import { byId, checkReference, checkUnique, type IssueList, type NodeTable, type Path } from "./issue-list.js";

/** Sums of weights of a capacity group may miss 1 by this much. */
const capacityTolerance = 1e-9;

/** Whether both ends of a dependency with one supplier are right: no more is to be looked at, nothing was allocated. */
function isPlain({ dependent, supplier }: Dependency, nodes: NodeTable): boolean {
  if (supplier === undefined || supplier === dependent) return false;
  const [from, to] = [nodes.get(dependent), nodes.get(supplier)];
  return from !== undefined && to !== undefined && mayDependOn(from.row.kind, to.row.kind);
}

function checkEnds(dependency: Dependency, index: number, nodes: NodeTable, found: IssueList): void {
  if (isPlain(dependency, nodes)) return;
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

function checkMembers(group: Group, index: number, members: readonly Dependency[], found: IssueList): void {
  const path = (field: string): Path => ["groups", index, field];
  if (members.length === 0) {
    found.add(
      path("id"),
      `no dependency of ${JSON.stringify(group.node)} is in the group ${JSON.stringify(group.id)}`,
      "name it in the field group of its dependencies, or remove it",
    );
    return;
  }
  const steady = members.filter((member) => !isStandBy(member));
  if (group.rule === "at-least" && group.k > steady.length) {
    found.add(
      path("k"),
      `k is ${group.k}`,
      `at most ${steady.length} is right: the group has so many members that are no stand-bys`,
    );
  }
  if (group.rule !== "share" && group.rule !== "capacity") return;
  const sum = members.reduce((total, { weight }) => total + weight, 0);
  if (sum > maxWeightSum)
    found.add(path("id"), `the weights of ${JSON.stringify(group.id)} add up to ${sum}`, `at most ${maxWeightSum} is right`);
  const steadySum = steady.reduce((total, { weight }) => total + weight, 0);
  if (group.rule === "capacity" && steadySum < 1 - capacityTolerance) {
    found.add(
      path("id"),
      `the weights of ${JSON.stringify(group.id)} add up to ${steadySum} without stand-bys`,
      "at least 1 is right: the suppliers of a capacity group carry the whole in normal times",
    );
  }
}

/** Ends, pairs, fields and groups of all dependencies. */
export function checkDependencies({ dependencies = [], groups = [] }: Landscape, nodes: NodeTable, found: IssueList): void {
  checkUnique(dependencies, "dependencies", "dependency", found);
  const groupsById = byId(groups, "groups", "group", found);
  const members = new Map<string, Dependency[]>();
  groups.forEach((group, index) => {
    checkReference(nodes, group.node, ["groups", index, "node"], found);
  });
  dependencies.forEach((dependency, index) => {
    checkEnds(dependency, index, nodes, found);
    const group = dependency.group === undefined ? undefined : groupsById.get(dependency.group)?.row;
    if (dependency.group !== undefined && group === undefined) {
      found.add(
        ["dependencies", index, "group"],
        `there is no group ${JSON.stringify(dependency.group)}`,
        found.suggestions.didYouMean(dependency.group, groupsById),
      );
    } else if (group !== undefined && group.node !== dependency.dependent) {
      found.add(
        ["dependencies", index, "group"],
        `the group ${JSON.stringify(group.id)} is one of ${JSON.stringify(group.node)}`,
        `a group of ${JSON.stringify(dependency.dependent)} belongs here`,
      );
    }
    if (group !== undefined) {
      const known = members.get(group.id);
      if (known === undefined) members.set(group.id, [dependency]);
      else known.push(dependency);
    }
    checkFields(dependency, index, group?.rule ?? "all", found);
  });
  groups.forEach((group, index) => {
    checkMembers(group, index, members.get(group.id) ?? [], found);
  });
}
