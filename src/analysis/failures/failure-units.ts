import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import {
  companiesOf,
  indexLandscape,
  type LandscapeIndex,
  nodesOfUnknownOperator,
} from "../../model/landscape/landscape-index.js";
import type { LandscapeNode, NodeKind } from "../../model/landscape/node.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { NamesByLanguage } from "../../model/values/names.js";
import { namesOf } from "../../model/values/names-of.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";

/** What is taken to be lost as one: each node, dependency, site and platform, what an operator runs, what an owner's companies run. */
export const rankViews = ["node", "dependency", "site", "platform", "operator", "owner"] as const;
/** One of {@link rankViews}. */
export type RankView = (typeof rankViews)[number];

/** Something that can be lost as one. A node or a dependency is read from its row when asked, so that a spread of it holds nothing. */
export interface RankUnit {
  /** Of a node or a dependency its id; a site or platform is its word, an operator or owner the organisation's id. */
  readonly id: string;
  readonly name: string;
  /** Names by language, where there are any. */
  readonly names?: NamesByLanguage | undefined;
  /** Kind of the node, or of the organisation that operates or owns. */
  readonly kind?: NodeKind;
  /** Ids of the nodes that go to level 0. */
  readonly nodes: readonly string[];
  /** Nodes that go too if an operator, or a place, that nobody stated is this one. */
  readonly possibly: readonly string[];
  /** What nobody stated of these. @defaultValue "operators" */
  readonly unstated?: "places" | undefined;
  /** Row of the dependency that is cut. */
  readonly dependency?: number;
}

const none: readonly string[] = [];

/** A node that is lost alone. There may be millions: each keeps its node, and reads the rest from it when it is asked. */
class NodeUnit implements RankUnit {
  constructor(private readonly node: LandscapeNode) {}

  get id(): string {
    return this.node.id;
  }

  get name(): string {
    return this.node.name;
  }

  get names(): NamesByLanguage | undefined {
    return this.node.names;
  }

  get kind(): NodeKind {
    return this.node.kind;
  }

  get nodes(): readonly string[] {
    return [this.node.id];
  }

  get possibly(): readonly string[] {
    return none;
  }
}

/** A dependency that is cut alone. As many as there are, so as {@link NodeUnit}. */
class DependencyUnit implements RankUnit {
  constructor(
    private readonly row: Dependency,
    readonly dependency: number,
  ) {}

  get id(): string {
    return this.row.id;
  }

  get name(): string {
    return `${this.row.dependent} → ${suppliersOf(this.row).join(" | ")}`;
  }

  get nodes(): readonly string[] {
    return none;
  }

  get possibly(): readonly string[] {
    return none;
  }
}

/**
 * Sites of organisations' own places are written the same way by several: a site is one place for all who name it. A system that
 * states none may stand at any of them.
 */
function byAttribute({ nodes }: Landscape, field: "site" | "platform"): RankUnit[] {
  const members = new Map<string, string[]>();
  const possibly: string[] = [];
  for (const node of nodes) {
    if (node.kind !== "system") continue;
    const word = node[field];
    if (word === undefined) {
      possibly.push(node.id);
      continue;
    }
    const list = members.get(word);
    if (list === undefined) members.set(word, [node.id]);
    else list.push(node.id);
  }
  return [...members].map(([id, ids]) => ({ id, name: id, nodes: ids, possibly, unstated: "places" }));
}

function organisationUnit(index: LandscapeIndex, node: LandscapeNode, companies: readonly string[]): RankUnit {
  const nodes = companies.flatMap((company) => [company, ...(index.operatedBy.get(company) ?? [])]);
  return { id: node.id, ...namesOf(node), kind: node.kind, nodes, possibly: nodesOfUnknownOperator(index) };
}

/** The owner of an it-provider at the top of its chain; any other organisation is its own. */
export function ultimateOwner({ nodes }: LandscapeIndex, organisation: string): string {
  let current = organisation;
  for (let node = nodes.get(current); node?.kind === "it-provider" && node.parent !== undefined; node = nodes.get(current))
    current = node.parent;
  return current;
}

/**
 * The units of one view, by id. An operator is the organisation with what it runs itself; an owner is an organisation that
 * nobody owns, with what it and its subsidiaries run. A node whose operator nobody stated may belong to any of them.
 * @remarks Cost: time O(n log n + m log m); a unit of one node or dependency takes 40 bytes.
 */
export function rankUnits(landscape: Landscape, by: RankView): RankUnit[] {
  return unitsOf(landscape, by).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function unitsOf(landscape: Landscape, by: RankView): RankUnit[] {
  const { nodes, dependencies = [] } = landscape;
  switch (by) {
    case "node":
      return nodes.map((node) => new NodeUnit(node));
    case "dependency":
      return dependencies.map((dependency, row) => new DependencyUnit(dependency, row));
    case "site":
    case "platform":
      return byAttribute(landscape, by);
    case "operator": {
      const index = indexLandscape(landscape);
      return nodes.filter((node) => isOrganisation(node)).map((node) => organisationUnit(index, node, [node.id]));
    }
    case "owner": {
      const index = indexLandscape(landscape);
      return nodes
        .filter((node) => isOrganisation(node) && ultimateOwner(index, node.id) === node.id && node.id !== unknownOperator)
        .map((node) => organisationUnit(index, node, companiesOf(index, node.id)));
    }
  }
}
