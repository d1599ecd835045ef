import type { Diagram } from "./diagram.js";

/**
 * The value of a diagram's root, from those of the constants up. A node's value is forgotten after its last use, so that
 * large ones stand only as long as they are needed.
 * @param combine - of a variable: the value of a node of it, from those of its children
 * @remarks Cost: one call of `combine` for each node.
 */
export function rootValue<V>(
  { variable, low, high, root }: Diagram,
  zero: V,
  one: V,
  combine: (variable: number, low: V, high: V) => V,
): V {
  const lastUse = new Int32Array(variable.length);
  for (let node = 2; node <= root; node++) lastUse[low[node]!] = lastUse[high[node]!] = node;
  const value: (V | undefined)[] = [zero, one];
  for (let node = 2; node <= root; node++) {
    const [without, withIt] = [low[node]!, high[node]!];
    value.push(combine(variable[node]!, value[without]!, value[withIt]!));
    if (without > 1 && lastUse[without] === node) value[without] = undefined;
    if (withIt > 1 && lastUse[withIt] === node) value[withIt] = undefined;
  }
  return value[root]!;
}
