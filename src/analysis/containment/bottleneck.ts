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
  const root = Int32Array.from(sides.keys());
  const rootOf = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      root[at] = root[root[at] ?? 0] ?? 0;
      at = root[at] ?? 0;
    }
    return at;
  };
  const [from, to] = [sides.indexOf(exposed), sides.indexOf(clean)];
  if (from === -1 || to === -1) return undefined;
  const join = (a: number, b: number): void => {
    root[rootOf(a)] = rootOf(b);
  };
  sides.forEach((side, node) => {
    if (side === exposed) join(node, from);
    if (side === clean) join(node, to);
  });
  for (const place of falling) {
    if (border.has(place)) continue;
    for (const [a, b] of links[place]?.pairs ?? []) if (sides[a] === undecided || sides[b] === undecided) join(a, b);
    if (rootOf(from) === rootOf(to)) return place;
  }
  return undefined;
}
