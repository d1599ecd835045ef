import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { DisjointSets } from "../../engine/disjoint-sets.js";
import type { LossElement } from "./counted-loss.js";

/** Numbers of nodes that may move when a node does. */
export function reachOf({ graph, numberOf }: CompiledLandscape, id: string): ReadonlySet<number> {
  const { dependentStart, dependent, positionOf, nodeAt } = graph;
  const from = positionOf[numberOf.get(id) ?? -1] ?? -1;
  const seen = new Set([from]);
  for (const position of seen)
    for (let index = dependentStart[position] ?? 0; index < (dependentStart[position + 1] ?? 0); index++)
      seen.add(dependent[index] ?? -1);
  return new Set([...seen].map((position) => nodeAt[position] ?? -1));
}

/** Jobs in groups, and those that reach nothing that counts; by number. */
interface Grouped {
  readonly groups: readonly { readonly jobs: readonly number[]; readonly elements: readonly LossElement[] }[];
  readonly idle: readonly number[];
}

/** Puts together jobs that reach an element in common. */
export function grouped(reached: readonly ReadonlySet<number>[], elements: readonly LossElement[]): Grouped {
  const sets = new DisjointSets(reached.length);
  const moved = elements.flatMap((element) => {
    const jobs = reached.flatMap((reach, job) => (element.nodes.some((number) => reach.has(number)) ? [job] : []));
    const [first] = jobs;
    return first === undefined ? [] : [{ element, jobs, first }];
  });
  const isActive = new Set<number>();
  for (const { jobs, first } of moved)
    for (const job of jobs) {
      isActive.add(job);
      sets.join(job, first);
    }
  const leaders = [...isActive]
    .map((job) => sets.find(job))
    .filter((job, place, all) => all.indexOf(job) === place)
    .sort((a, b) => a - b);
  const groups = leaders.map((first) => ({
    jobs: [...isActive].filter((job) => sets.find(job) === first).sort((a, b) => a - b),
    elements: moved.filter((each) => sets.find(each.first) === first).map(({ element }) => element),
  }));
  return { groups, idle: reached.flatMap((_, job) => (isActive.has(job) ? [] : [job])) };
}
