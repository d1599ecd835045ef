import type { Landscape } from "../../src/model/landscape/landscape.js";

export type NodeRow = Landscape["nodes"][number];
export type DependencyRow = NonNullable<Landscape["dependencies"]>[number];
export type GroupRow = NonNullable<Landscape["groups"]>[number];

/** What one part of the assembly adds to the landscape. */
export interface LandscapeRows {
  readonly nodes?: readonly NodeRow[];
  readonly groups?: readonly GroupRow[];
  readonly dependencies?: readonly DependencyRow[];
}

/** The id of a dependency: its dependent, and the last level of its supplier's id. */
export function dependencyId(dependent: string, supplier: string): string {
  return `${dependent}.${supplier.slice(supplier.lastIndexOf("/") + 1)}`;
}
