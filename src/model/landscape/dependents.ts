import type { Dependency } from "./dependency.js";

interface WithDependencies {
  readonly dependencies?: readonly Dependency[] | undefined;
}

/** Whose suppliers anybody stated: ids of all that depend on something. */
export function dependentsOf({ dependencies = [] }: WithDependencies): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { dependent } of dependencies) all.add(dependent);
  return all;
}
