import { addTo, appendAll } from "../../sequences.js";
import { oncePer, oncePerFrozen } from "../values/remembered.js";
import { unknownOperator } from "../values/unknown-operator.js";
import type { Landscape } from "./landscape.js";
import type { LandscapeNode } from "./node.js";
import { operatorOf } from "./node-kinds.js";

/** A landscape with the look-ups that selectors and sums need. */
export interface LandscapeIndex {
  readonly nodes: ReadonlyMap<string, LandscapeNode>;
  /** Alias → id. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Operator → ids of the nodes that name it, in the order of the landscape; under "unknown" those whose operator nobody stated. */
  readonly operatedBy: ReadonlyMap<string, readonly string[]>;
  /** Owner → ids of the it-providers that name it as parent. */
  readonly subsidiariesOf: ReadonlyMap<string, readonly string[]>;
}

/** Made once for each list of nodes; freezes the landscape. @remarks Cost: time and space O(nodes). */
export const indexLandscape: (landscape: Landscape) => LandscapeIndex = oncePerFrozen(({ nodes }) => indexOf(nodes));

const indexOf = oncePer((nodes: Landscape["nodes"]): LandscapeIndex => {
  const byId = new Map<string, LandscapeNode>();
  const aliases = new Map<string, string>();
  const operatedBy = new Map<string, string[]>();
  const subsidiariesOf = new Map<string, string[]>();
  for (const node of nodes) {
    byId.set(node.id, node);
    for (const alias of node.aliases ?? []) aliases.set(alias, node.id);
    const operator = operatorOf(node);
    if (operator !== undefined) addTo(operatedBy, operator, node.id);
    if (node.kind === "it-provider" && node.parent !== undefined) addTo(subsidiariesOf, node.parent, node.id);
  }
  return { nodes: byId, aliases, operatedBy, subsidiariesOf };
});

/** An organisation and its subsidiaries, however deep, itself first. */
export function companiesOf({ subsidiariesOf }: LandscapeIndex, organisation: string): string[] {
  const companies = [organisation];
  for (const company of companies) appendAll(companies, subsidiariesOf.get(company) ?? []); // also over those that are added
  return companies;
}

/** Ids of the nodes whose operator nobody stated. */
export function nodesOfUnknownOperator({ operatedBy }: LandscapeIndex): readonly string[] {
  return operatedBy.get(unknownOperator) ?? [];
}
