import { element, type SvgElement } from "./element.js";

/**
 * Paths that differ in their way only, drawn as one where the first of them stood: a picture of thousands of cells is half as large.
 * Only for what does not overlap. Cost: O(elements).
 */
export function mergedPaths(elements: readonly SvgElement[]): SvgElement[] {
  const ways = new Map<string, string[]>();
  const first = new Map<SvgElement, string[]>();
  for (const each of elements) {
    if (each.name !== "path") continue;
    const { d, ...look } = each.attributes;
    const key = JSON.stringify(look);
    const known = ways.get(key);
    if (known !== undefined) {
      known.push(String(d));
      continue;
    }
    const way = [String(d)];
    ways.set(key, way);
    first.set(each, way);
  }
  return elements.flatMap((each) => {
    const way = first.get(each);
    if (each.name !== "path") return [each];
    return way === undefined ? [] : [element("path", { ...each.attributes, d: way.join("") })];
  });
}
