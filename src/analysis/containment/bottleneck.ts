import { DisjointSets } from "../../engine/disjoint-sets.js";
import { clean, exposed, type Region, undecided } from "./region.js";

/**
 * A link that is cut, or one that loses no less, whatever is decided yet: on every way from what is exposed to what is clean some link is
 * cut, and of the way on which the least of them loses most this is the least.
 * @param border - places of links that are cut already
 * @param falling - places of links, those that lose most alone first
 * @returns the place of a link; `undefined` where no way is left
 */
export function bottleneck(
  { links }: Region,
  sides: Uint8Array,
  border: ReadonlySet<number>,
  falling: readonly number[],
): number | undefined {
  const [from, to] = [sides.indexOf(exposed), sides.indexOf(clean)];
  if (from === -1 || to === -1) return undefined;
  const sets = new DisjointSets(sides.length);
  sides.forEach((side, node) => {
    if (side === exposed) sets.join(node, from);
    if (side === clean) sets.join(node, to);
  });
  for (const place of falling) {
    if (border.has(place)) continue;
    for (const [a, b] of links[place]?.pairs ?? []) if (sides[a] === undecided || sides[b] === undecided) sets.join(a, b);
    if (sets.find(from) === sets.find(to)) return place;
  }
  return undefined;
}
