import type { ExposureLinks } from "./exposure-links.js";

/** Where a node of a region is: not decided yet, exposed, or clean. */
export const undecided = 0;
/** A node that is exposed. */
export const exposed = 1;
/** A node that stays clean. */
export const clean = 2;

/** A link of a region. */
interface RegionLink {
  /** Its number among all links. */
  readonly link: number;
  /** Places of nodes in the region. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** All that exposure can reach without passing what is protected, and the protected nodes that it reaches. */
export interface Region {
  /** By place: numbers of nodes, ascending. */
  readonly nodes: readonly number[];
  readonly links: readonly RegionLink[];
  /** By place: ways to other places, by their order; `link` is a place in `links`. */
  readonly ways: readonly (readonly { readonly node: number; readonly link: number }[])[];
  /** By place: what is decided from the beginning. */
  readonly sides: Uint8Array;
}

/** @remarks Cost: time and space O(nodes + links) of the region. */
export function regionOf({ ways, links }: ExposureLinks, start: Iterable<number>, isProtected: ReadonlySet<number>): Region {
  const from = new Set(start);
  const found = new Set(from);
  for (const node of found) if (!isProtected.has(node)) for (const way of ways[node] ?? []) found.add(way.node);
  const nodes = [...found].sort((a, b) => a - b);
  const placeOf = new Map(nodes.map((node, place) => [node, place]));
  const used = new Set(
    nodes.filter((node) => !isProtected.has(node)).flatMap((node) => ways[node]?.map(({ link }) => link) ?? []),
  );
  const own = [...used].sort((a, b) => a - b);
  const regionLinks = own.map((link): RegionLink => {
    const pairs = (links[link]?.pairs ?? []).flatMap(([a, b]): (readonly [number, number])[] => {
      const [one, other] = [placeOf.get(a), placeOf.get(b)];
      return one === undefined || other === undefined ? [] : [[one, other]];
    });
    return { link, pairs };
  });
  const regionWays = nodes.map((): { node: number; link: number }[] => []);
  regionLinks.forEach(({ pairs }, link) => {
    for (const [a, b] of pairs) {
      regionWays[a]?.push({ node: b, link });
      regionWays[b]?.push({ node: a, link });
    }
  });
  for (const each of regionWays) each.sort((a, b) => a.node - b.node);
  return {
    nodes,
    links: regionLinks,
    ways: regionWays,
    sides: Uint8Array.from(nodes, (node) => (isProtected.has(node) ? clean : from.has(node) ? exposed : undecided)),
  };
}

/** Places of links of which an end is exposed and the other one clean, ascending. */
export function borderOf({ links }: Region, sides: Uint8Array): number[] {
  return links.flatMap(({ pairs }, place) =>
    pairs.some(
      ([a, b]) => (sides[a] ?? 0) + (sides[b] ?? 0) === exposed + clean && sides[a] !== undecided && sides[b] !== undecided,
    )
      ? [place]
      : [],
  );
}

/** The undecided nodes next to an exposed one, ascending. */
export function frontierOf({ ways }: Region, sides: Uint8Array): number[] {
  return [...sides.keys()].filter(
    (node) => sides[node] === undecided && ways[node]?.some((way) => sides[way.node] === exposed) === true,
  );
}

/** Of a set that holds all exposed ones: what exposure reaches in it. */
export function reachedWithin({ ways, sides: start }: Region, isIn: (node: number) => boolean): Uint8Array {
  const sides = start.map((side) => (side === exposed ? exposed : clean));
  const queue = [...sides.keys()].filter((node) => sides[node] === exposed);
  for (const node of queue)
    for (const way of ways[node] ?? [])
      if (sides[way.node] === clean && start[way.node] !== clean && isIn(way.node)) {
        sides[way.node] = exposed;
        queue.push(way.node);
      }
  return sides;
}

/**
 * Undecided nodes that only exposed ones lead to anything clean: exposing them costs no cut. Empties the frontier of them.
 * @returns those, ascending
 */
export function withoutWayOut(region: Region, sides: Uint8Array): number[] {
  const seen = new Uint8Array(sides.length);
  const found: number[] = [];
  for (const node of frontierOf(region, sides)) {
    if (seen[node] === 1) continue;
    const { part, isOpen } = partFrom(region, sides, node, seen);
    if (!isOpen) for (const each of part) found.push(each);
  }
  return found.sort((a, b) => a - b);
}

/** The undecided nodes around one, and whether anything clean is next to them. */
function partFrom(
  { ways }: Region,
  sides: Uint8Array,
  node: number,
  seen: Uint8Array,
): { readonly part: readonly number[]; readonly isOpen: boolean } {
  const part = [node];
  seen[node] = 1;
  let isOpen = false;
  for (const each of part)
    for (const way of ways[each] ?? []) {
      if (sides[way.node] === clean) isOpen = true;
      if (sides[way.node] !== undecided || seen[way.node] === 1) continue;
      seen[way.node] = 1;
      part.push(way.node);
    }
  return { part, isOpen };
}
