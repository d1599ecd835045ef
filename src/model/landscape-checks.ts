import type { InputIssue } from "../errors.js";
import { type Dependency, isStandBy, maxWeightSum, suppliersOf } from "./dependency.js";
import type { Evidence } from "./evidence.js";
import type { Group } from "./group.js";
import { unknownOperator } from "./identifiers.js";
import type { Landscape } from "./landscape.js";
import { didYouMean } from "./nearest.js";
import { isOrganisation, type LandscapeNode, operatorOf, organisationKinds } from "./node.js";
import { mayDependOn, permittedSuppliers } from "./permitted-suppliers.js";

type Path = (string | number)[];

/** Sums of weights of a capacity group may miss 1 by this much. */
const capacityTolerance = 1e-9;

class IssueList {
  readonly issues: InputIssue[] = [];
  add(path: Path, message: string, hint?: string): void {
    this.issues.push(hint === undefined ? { path, message } : { path, message, hint });
  }
}

/** Rows by id; the second of two equal ids is an issue. */
function byId<T extends { readonly id: string }>(
  rows: readonly T[],
  list: string,
  what: string,
  found: IssueList,
): Map<string, { row: T; index: number }> {
  const known = new Map<string, { row: T; index: number }>();
  rows.forEach((row, index) => {
    const first = known.get(row.id);
    if (first === undefined) known.set(row.id, { row, index });
    else
      found.add(
        [list, index, "id"],
        `the ${what} id ${JSON.stringify(row.id)} is taken`,
        `it stands at /${list}/${first.index} already`,
      );
  });
  return known;
}

type NodeTable = ReadonlyMap<string, { readonly row: LandscapeNode; readonly index: number }>;

function checkReference(nodes: NodeTable, id: string, path: Path, found: IssueList): LandscapeNode | undefined {
  const node = nodes.get(id)?.row;
  if (node === undefined) found.add(path, `there is no node ${JSON.stringify(id)}`, didYouMean(id, nodes.keys()));
  return node;
}

function checkKind(nodes: NodeTable, id: string, kinds: readonly LandscapeNode["kind"][], path: Path, found: IssueList): void {
  const node = checkReference(nodes, id, path, found);
  if (node !== undefined && !kinds.includes(node.kind)) {
    found.add(path, `${JSON.stringify(id)} is of kind ${node.kind}`, `one of kind ${kinds.join(", ")} belongs here`);
  }
}

function checkNode(node: LandscapeNode, index: number, nodes: NodeTable, found: IssueList): void {
  const path = (field: string): Path => ["nodes", index, field];
  const operator = operatorOf(node);
  if (operator !== undefined && operator !== unknownOperator)
    checkKind(nodes, operator, organisationKinds, path("operator"), found);
  if (node.kind === "it-provider" && node.parent !== undefined)
    checkKind(nodes, node.parent, ["it-provider"], path("parent"), found);
  if (node.kind === "member-group") checkKind(nodes, node.insurer, ["insurer"], path("insurer"), found);
  if ((node.failuresPerYear === undefined) !== (node.failureHours === undefined)) {
    found.add(
      path(node.failuresPerYear === undefined ? "failureHours" : "failuresPerYear"),
      "failuresPerYear and failureHours belong together",
      "give both or none",
    );
  }
  if (node.probability !== undefined && node.failuresPerYear !== undefined) {
    found.add(path("probability"), "a node has either a probability or failuresPerYear with failureHours", "leave one out");
  }
  if ("insured" in node && typeof node.insured === "object") {
    const { atLeast, atMost } = node.insured;
    if (atLeast > atMost) found.add(path("insured"), `at least ${atLeast} and at most ${atMost} persons cannot both hold`);
  }
}

/** Owners must not own themselves, however far around. */
function checkOwners(nodes: NodeTable, found: IssueList): void {
  const cleared = new Set<string>();
  for (const [id, { index }] of nodes) {
    const trail = new Set<string>();
    let current: string | undefined = id;
    while (current !== undefined && !cleared.has(current)) {
      if (trail.has(current)) {
        found.add(["nodes", index, "parent"], `${JSON.stringify(id)} would own itself: ${[...trail, current].join(" → ")}`);
        break;
      }
      trail.add(current);
      const owner: LandscapeNode | undefined = nodes.get(current)?.row;
      current = owner?.kind === "it-provider" ? owner.parent : undefined;
    }
    for (const seen of trail) cleared.add(seen);
  }
}

function checkEnds(dependency: Dependency, index: number, nodes: NodeTable, found: IssueList): void {
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

function checkDependencies({ dependencies = [], groups = [] }: Landscape, nodes: NodeTable, found: IssueList): void {
  byId(dependencies, "dependencies", "dependency", found);
  const groupsById = byId(groups, "groups", "group", found);
  const members = new Map<string, Dependency[]>(groups.map(({ id }) => [id, []]));
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
        didYouMean(dependency.group, groupsById.keys()),
      );
    } else if (group !== undefined && group.node !== dependency.dependent) {
      found.add(
        ["dependencies", index, "group"],
        `the group ${JSON.stringify(group.id)} is one of ${JSON.stringify(group.node)}`,
        `a group of ${JSON.stringify(dependency.dependent)} belongs here`,
      );
    }
    if (group !== undefined) members.get(group.id)?.push(dependency);
    checkFields(dependency, index, group?.rule ?? "all", found);
  });
  groups.forEach((group, index) => {
    checkMembers(group, index, members.get(group.id) ?? [], found);
  });
}

function checkPools({ pools = [] }: Landscape, nodes: NodeTable, found: IssueList): void {
  byId(pools, "pools", "pool", found);
  const poolOf = new Map<string, string>();
  pools.forEach((pool, index) => {
    pool.insurers.forEach((id, position) => {
      const path: Path = ["pools", index, "insurers", position];
      checkKind(nodes, id, ["insurer"], path, found);
      const other = poolOf.get(id);
      if (other !== undefined) found.add(path, `${JSON.stringify(id)} is in the pool ${JSON.stringify(other)} already`);
      poolOf.set(id, pool.id);
      const member = nodes.get(id)?.row;
      if (member?.kind === "insurer" && member.insured !== "unknown") {
        found.add(path, `${JSON.stringify(id)} has a figure of its own`, 'a member of a pool has insured: "unknown"');
      }
    });
    if (pool.cap !== undefined && pool.cap * pool.insurers.length < pool.insured) {
      found.add(["pools", index, "cap"], `${pool.insurers.length} insurers of at most ${pool.cap} cannot hold ${pool.insured}`);
    }
  });
}

function checkEvidence(landscape: Landscape, found: IssueList): void {
  const sources = byId(landscape.sources ?? [], "sources", "source", found);
  const check = (evidence: Evidence, path: Path): void => {
    evidence.sources?.forEach((source, position) => {
      if (typeof source === "string" && !sources.has(source)) {
        found.add(
          [...path, "sources", position],
          `there is no source ${JSON.stringify(source)}`,
          didYouMean(source, sources.keys()),
        );
      }
    });
    if (evidence.status === "documented" && (evidence.sources?.length ?? 0) === 0) {
      found.add([...path, "status"], "documented, but no source is named", "name it in sources, or write inferred or assumed");
    }
  };
  for (const list of ["nodes", "dependencies", "totals", "pools"] as const) {
    (landscape[list] ?? []).forEach(({ evidence }, index) => {
      check(evidence, [list, index, "evidence"]);
    });
  }
}

/** Ids and aliases name one node each, else a foreign id would lead to the wrong one. */
function checkAliases(nodes: NodeTable, found: IssueList): void {
  const owner = new Map<string, string>([...nodes.keys()].map((id) => [id, id]));
  for (const [id, { row, index }] of nodes) {
    row.aliases?.forEach((alias, position) => {
      const taken = owner.get(alias);
      if (taken !== undefined && taken !== id)
        found.add(["nodes", index, "aliases", position], `${JSON.stringify(alias)} names ${JSON.stringify(taken)} already`);
      owner.set(alias, id);
    });
  }
}

/** All that is wrong across the records of a landscape whose shape is right, in the order of its lists. */
export function landscapeIssues(landscape: Landscape): InputIssue[] {
  const found = new IssueList();
  const nodes = byId(landscape.nodes, "nodes", "node", found);
  landscape.nodes.forEach((node, index) => {
    checkNode(node, index, nodes, found);
    if (node.id === unknownOperator && isOrganisation(node)) {
      found.add(["nodes", index, "id"], `the id "${unknownOperator}" is kept for operators that nobody stated`, "choose another");
    }
  });
  checkOwners(nodes, found);
  checkAliases(nodes, found);
  checkDependencies(landscape, nodes, found);
  checkPools(landscape, nodes, found);
  byId(landscape.totals ?? [], "totals", "total", found);
  checkEvidence(landscape, found);
  return found.issues;
}
