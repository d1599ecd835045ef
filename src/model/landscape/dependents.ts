import type { Landscape } from "./landscape.js";

/** Whose suppliers anybody stated: ids of all that depend on something. */
export function dependentsOf({ dependencies = [] }: Pick<Landscape, "dependencies">): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { dependent } of dependencies) all.add(dependent);
  return all;
}
