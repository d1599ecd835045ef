import type { Landscape } from "./landscape.js";

/** Whose suppliers anybody stated: ids of all that depend on something. */
export function dependentsOf({ dependencies = [] }: Pick<Landscape, "dependencies">): ReadonlySet<string> {
  return new Set(dependencies.map(({ dependent }) => dependent));
}
