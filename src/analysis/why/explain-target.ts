import { UnknownIdError } from "../../errors.js";
import type { LandscapeIndex } from "../../model/landscape/landscape-index.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
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
 * What a word stands for: a node by its id or an alias, an insurer with the services that it offers, or a service type.
 * @throws {@link UnknownIdError} with the nearest ids and service types
 */
export function explainTarget({ nodes, aliases }: LandscapeIndex, word: string): ExplainTarget {
  const node = nodes.get(word) ?? nodes.get(aliases.get(word) ?? "");
  if (node === undefined) {
    const offers = offersOf(nodes.values(), ({ serviceType }) => serviceType === word);
    if (offers.length > 0) return { kind: "service-type", id: word, offers };
    const types = new Set([...nodes.values()].flatMap((each) => (each.kind === "service" ? [each.serviceType] : [])));
    throw new UnknownIdError("node or service type", word, nearest(word, [...types, ...nodes.keys(), ...aliases.keys()]));
  }
  if (node.kind !== "insurer") return { kind: "node", id: node.id, offers: [{ nodes: [node.id] }] };
  const offers = offersOf(nodes.values(), ({ operator }) => operator === node.id);
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
