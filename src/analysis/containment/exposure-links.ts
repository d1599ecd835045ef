import { numberedNodes } from "../../engine/compile/compile.js";
import { DisjointSets } from "../../engine/disjoint-sets.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { companiesOf, indexLandscape } from "../../model/landscape/landscape-index.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { Disturbance } from "../../model/scenario/disturbance.js";
import { addTo } from "../../sequences.js";
import { selectorOf } from "../levels/node-alone.js";

/** What may be cut as one: all that runs between two nodes. */
export interface ExposureLink {
  /**
   * Numbers of nodes, the lower first. More than one pair only where a company and its subsidiary both deal with the same node: a
   * scenario cannot cut the one and not the other.
   */
  readonly pairs: readonly (readonly [number, number])[];
}

/** A way from a node by which exposure runs. */
interface ExposureWay {
  readonly node: number;
  readonly link: number;
}

/** The undirected graph along which an attacker gets about. Nodes are numbered by their ids. */
export interface ExposureLinks {
  readonly nodes: readonly LandscapeNode[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** By the first of their pairs. */
  readonly links: readonly ExposureLink[];
  /** By node, in the order of their nodes. */
  readonly ways: readonly (readonly ExposureWay[])[];
}

/**
 * Exposure runs both ways along every dependency of some kinds, also one that perhaps is not there, and between a dependent and every
 * one of several candidates.
 * @remarks Cost: time O(n log n + m log m).
 */
export function exposureLinks(landscape: Landscape, along: ReadonlySet<Dependency["kind"]> | undefined): ExposureLinks {
  const { nodes, numberOf } = numberedNodes(landscape);
  const pairs = new Map<number, readonly [number, number]>();
  for (const row of landscape.dependencies ?? []) {
    if (along !== undefined && !along.has(row.kind)) continue;
    const dependent = numberOf.get(row.dependent) ?? -1;
    for (const id of suppliersOf(row)) {
      const supplier = numberOf.get(id) ?? -1;
      if (supplier === dependent) continue;
      const [low, high] = [Math.min(dependent, supplier), Math.max(dependent, supplier)];
      pairs.set(low * nodes.length + high, [low, high]);
    }
  }
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  const links = joinedPairs(landscape, nodes, numberOf, new Map(sorted));
  const ways = nodes.map((): ExposureWay[] => []);
  links.forEach((link, number) => {
    for (const [low, high] of link.pairs) {
      ways[low]?.push({ node: high, link: number });
      ways[high]?.push({ node: low, link: number });
    }
  });
  for (const own of ways) own.sort((a, b) => a.node - b.node);
  return { nodes, numberOf, links, ways };
}

/** Pairs of which a disconnection of one cuts another stand together. */
function joinedPairs(
  landscape: Landscape,
  nodes: readonly LandscapeNode[],
  numberOf: ReadonlyMap<string, number>,
  pairs: ReadonlyMap<number, readonly [number, number]>,
): ExposureLink[] {
  const index = indexLandscape(landscape);
  const meantBy = (number: number): readonly number[] => {
    const node = nodes[number];
    if (node === undefined || !index.subsidiariesOf.has(node.id)) return [number];
    const same = companiesOf(index, node.id).filter((id) => index.nodes.get(id)?.kind === node.kind);
    return same.map((id) => numberOf.get(id) ?? -1);
  };
  const placeOf = new Map([...pairs.keys()].map((key, place) => [key, place]));
  const sets = new DisjointSets(pairs.size);
  for (const [key, [one, other]] of pairs)
    for (const a of meantBy(one))
      for (const b of meantBy(other)) {
        const found = placeOf.get(Math.min(a, b) * nodes.length + Math.max(a, b));
        if (found !== undefined) sets.join(placeOf.get(key) ?? -1, found);
      }
  const joined = new Map<number, (readonly [number, number])[]>();
  [...pairs.values()].forEach((pair, place) => {
    addTo(joined, sets.find(place), pair);
  });
  return [...joined.values()].map((each) => ({ pairs: each }));
}

/** The disturbances that cut a link, one for each of its pairs. */
export function cutsOf({ nodes }: ExposureLinks, link: ExposureLink, id: string): Disturbance[] {
  return link.pairs.flatMap(([one, other], place): Disturbance[] => {
    const [a, b] = [nodes[one], nodes[other]];
    if (a === undefined || b === undefined) return [];
    const own = place === 0 ? id : `${id}-${place + 1}`;
    return [{ kind: "disconnection", id: own, between: [[selectorOf(a)], [selectorOf(b)]] }];
  });
}
