import { dependentsOf } from "../../model/landscape/dependents.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { companiesOf, indexLandscape } from "../../model/landscape/landscape-index.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { findNode, unknownNode } from "../../model/landscape/resolve-node.js";
import { nearest } from "../../model/values/nearest.js";

/** Services of one type that one organisation offers, of which the best counts; or one node of any kind. */
export interface TargetOffer {
  /** The organisation; absent for a node that is asked for by its id. */
  readonly operator?: string;
  readonly serviceType?: string;
  /** Ids, ascending; at least one. */
  readonly nodes: readonly string[];
}

/**
 * What an explanation is about: a node alone; an insurer by the services that it offers; another organisation by all that it
 * and its subsidiaries operate, itself first where it depends on something; a service type at all who offer it.
 */
export interface ExplainTarget {
  readonly kind: "node" | "insurer" | "organisation" | "service-type";
  readonly id: string;
  /** By operator and service type, or by id. At least one. */
  readonly offers: readonly TargetOffer[];
}

/**
 * What a word stands for: a service type, else a node, an insurer with the services that it offers or an organisation with
 * what it operates, by id, alias or name as {@link resolveNode} reads them; an id goes before a service type. An organisation
 * that operates nothing is a node.
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
    const begun = [...types].filter((type) => type.startsWith(`${word.toLowerCase()}-`)).sort();
    const alike = nearest(word, [...types, ...nodes.flatMap(({ id, aliases = [] }) => [id, ...aliases])]);
    const near = [...new Set([...begun, ...alike])].slice(0, 3);
    throw unknownNode(landscape, word, "node or service type", near);
  }
  if (!isOrganisation(node)) return nodeTarget(node.id);
  const offers = node.kind === "insurer" ? offersOf(nodes, ({ operator }) => operator === node.id) : [];
  if (offers.length > 0) return { kind: "insurer", id: node.id, offers };
  const operated = operatedOffers(landscape, node.id);
  return operated.length > 0 ? { kind: "organisation", id: node.id, offers: operated } : nodeTarget(node.id);
}

/** A node alone, whatever it operates. */
export function nodeTarget(id: string): ExplainTarget {
  return { kind: "node", id, offers: [{ nodes: [id] }] };
}

/** What an organisation and its subsidiaries operate, each node for itself; themselves first where they depend on something. */
function operatedOffers(landscape: Landscape, organisation: string): TargetOffer[] {
  const index = indexLandscape(landscape);
  const companies = companiesOf(index, organisation);
  const operated = companies.flatMap((company) => index.operatedBy.get(company) ?? []).sort();
  if (operated.length === 0) return [];
  const dependents = dependentsOf(landscape);
  return [...companies.filter((company) => dependents.has(company)), ...operated].map((id) => ({ nodes: [id] }));
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
