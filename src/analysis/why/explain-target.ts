import { UnknownIdError } from "../../errors.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { findNode, nearestNodes } from "../../model/landscape/resolve-node.js";
import { nearest } from "../../model/values/nearest.js";

/** Services of one type that one organisation offers, of which the best counts; or one node of any kind. */
export interface TargetOffer {
  /** The organisation; absent for a node that is asked for by its id. */
  readonly operator?: string;
  readonly serviceType?: string;
  /** Ids, ascending; at least one. */
  readonly nodes: readonly string[];
}

/** What an explanation is about. */
export interface ExplainTarget {
  readonly kind: "node" | "insurer" | "service-type";
  readonly id: string;
  /** By operator and service type. At least one. */
  readonly offers: readonly TargetOffer[];
}

/**
 * What a word stands for: a service type, else a node or an insurer with the services that it offers, by id, alias or name
 * as {@link resolveNode} reads them; an id goes before a service type.
 * @throws {@link UnknownIdError} with the nearest service types and ids
 * @throws {@link AmbiguousNameError} where several nodes are called so
 */
export function explainTarget(landscape: Landscape, word: string): ExplainTarget {
  const { nodes } = landscape;
  const types = new Set(nodes.flatMap((each) => (each.kind === "service" ? [each.serviceType] : [])));
  const isNode = nodes.some(({ id, aliases = [] }) => id === word || aliases.includes(word));
  if (!isNode && types.has(word))
    return { kind: "service-type", id: word, offers: offersOf(nodes, ({ serviceType }) => serviceType === word) };
  const node = findNode(landscape, word);
  if (node === undefined) {
    const near = nearest(word, [...types, ...nodes.flatMap(({ id, aliases = [] }) => [id, ...aliases])]);
    throw new UnknownIdError("node or service type", word, near.length > 0 ? near : nearestNodes(landscape, word));
  }
  if (node.kind !== "insurer") return { kind: "node", id: node.id, offers: [{ nodes: [node.id] }] };
  const offers = offersOf(nodes, ({ operator }) => operator === node.id);
  return { kind: "insurer", id: node.id, offers: offers.length > 0 ? offers : [{ nodes: [node.id] }] };
}

type ServiceNode = Extract<LandscapeNode, { kind: "service" }>;

function offersOf(nodes: Iterable<LandscapeNode>, wanted: (service: ServiceNode) => boolean): TargetOffer[] {
  const offers = new Map<string, { operator: string; serviceType: string; nodes: string[] }>();
  for (const node of nodes) {
    if (node.kind !== "service" || !wanted(node)) continue;
    const key = `${node.operator} ${node.serviceType}`;
    const offer = offers.get(key);
    if (offer === undefined) offers.set(key, { operator: node.operator, serviceType: node.serviceType, nodes: [node.id] });
    else offer.nodes.push(node.id);
  }
  const sorted = [...offers].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, offer]) => ({ ...offer, nodes: offer.nodes.sort() }));
}
