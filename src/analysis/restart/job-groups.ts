import type { CompiledLandscape } from "../../engine/compile/compile.js";
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
  const leader = reached.map((_, job) => job);
  const find = (job: number): number => {
    let at = job;
    while (leader[at] !== at) at = leader[at] ?? at;
    return at;
  };
  const moved = elements.flatMap((element) => {
    const jobs = reached.flatMap((reach, job) => (element.nodes.some((number) => reach.has(number)) ? [job] : []));
    const [first] = jobs;
    return first === undefined ? [] : [{ element, jobs, first }];
  });
  const isActive = new Set<number>();
  for (const { jobs, first } of moved)
    for (const job of jobs) {
      isActive.add(job);
      const [one, other] = [find(job), find(first)];
      leader[Math.max(one, other)] = Math.min(one, other);
    }
  const leaders = [...isActive]
    .map(find)
    .filter((job, place, all) => all.indexOf(job) === place)
    .sort((a, b) => a - b);
  const groups = leaders.map((first) => ({
    jobs: [...isActive].filter((job) => find(job) === first).sort((a, b) => a - b),
    elements: moved.filter((each) => find(each.first) === first).map(({ element }) => element),
  }));
  return { groups, idle: reached.flatMap((_, job) => (isActive.has(job) ? [] : [job])) };
}
