import type { Landscape } from "../../model/landscape/landscape.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import { isImpairedLevel } from "../../quantities.js";
import { levelIn, type Run, type SteadyState } from "../levels/steady-state.js";

/** Whether a stand-by carries, by the id of its dependency; `undefined`: as the reading has it. */
export type Carrying = (dependencyId: string) => boolean | undefined;

/** What stand-bys do at a moment, in each reading. */
export type CarryingByReading = Readonly<Record<"worst" | "best", Carrying>>;

/**
 * Which stand-bys carry at a moment of the course. One that does not, at a dependent that is below normal, has not started yet or
 * is used up: it is no help then. At a dependent in normal operation nothing has called it yet, and it stays as the reading has it.
 * @remarks Cost: time O(m) for each run.
 */
export function carryingAt({ worst, best }: Pick<SteadyState, "worst" | "best">, landscape: Landscape): CarryingByReading {
  const ofWorst = carryingIn(worst, landscape);
  return { worst: ofWorst, best: best === worst ? ofWorst : carryingIn(best, landscape) };
}

function carryingIn(run: Run, { dependencies = [] }: Landscape): Carrying {
  const carrying = carryingIds(run);
  if (carrying === undefined) return () => undefined;
  const known = new Map<string, boolean>();
  for (const { id, dependent } of dependencies.filter(isStandBy)) {
    const number = run.compiled.numberOf.get(dependent);
    if (carrying.has(id)) known.set(id, true);
    else if (number !== undefined && isImpairedLevel(levelIn(run, number))) known.set(id, false);
  }
  return (id) => known.get(id);
}

/** Ids of the dependencies on stand-bys that carry in a run at a moment; `undefined` where it is none. */
export function carryingIds({ carries, compiled }: Run): ReadonlySet<string> | undefined {
  if (carries === undefined) return undefined;
  const { landscape, dependencyOf, graph } = compiled;
  const found = new Set<string>();
  graph.slotOf.forEach((slot, edge) => {
    const dependency = landscape.dependencies?.[dependencyOf[edge] ?? -1];
    if (dependency !== undefined && isStandBy(dependency) && carries(slot)) found.add(dependency.id);
  });
  return found;
}
