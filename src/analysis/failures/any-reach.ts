import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import type { Failure } from "../../engine/failures/single-failures.js";

/** The two readings of what is not known. */
export type Reading = "worst" | "best";
/** What failed, in each of them. */
export type FailureIn = (reading: Reading) => Failure;

/**
 * Follows failures through every dependency that there may be: of a group some of whose members are in doubt, either reading may
 * leave out some that the other has.
 */
export class AnyReach {
  private readonly sides: readonly { readonly graph: CompiledGraph; readonly seen: Uint8Array }[];

  /** @param nodeCount - nodes of the landscape, which both graphs have; each may have auxiliary ones besides */
  constructor(
    worst: CompiledGraph,
    best: CompiledGraph,
    private readonly nodeCount: number,
  ) {
    const graphs = hasSameDependencies(worst, best) ? [worst] : [worst, best];
    this.sides = graphs.map((graph) => ({ graph, seen: new Uint8Array(graph.nodeCount) }));
  }

  /**
   * @param startsIn - positions from which to follow, in each reading
   * @returns the positions in the worst reading that they lead to, themselves included
   * @remarks Cost: what depends on them in any way.
   */
  follow(startsIn: (reading: Reading) => readonly number[]): number[] {
    const { sides, nodeCount } = this;
    const touched = sides.map((): number[] => []);
    const take = (place: number, position: number): void => {
      const side = sides[place];
      if (side === undefined || side.seen[position] !== 0) return;
      side.seen[position] = 1;
      touched[place]?.push(position);
      const number = side.graph.nodeAt[position] ?? -1;
      const other = sides[1 - place];
      if (other !== undefined && number < nodeCount) take(1 - place, other.graph.positionOf[number] ?? -1);
    };
    // where both have the same dependencies, they have the same positions
    for (const position of startsIn("worst")) take(0, position);
    for (const position of startsIn("best")) take(sides.length - 1, position);
    const next = sides.map(() => 0);
    const step = (place: number): boolean => {
      const position = touched[place]?.[next[place] ?? 0];
      const graph = sides[place]?.graph;
      if (position === undefined || graph === undefined) return false;
      next[place] = (next[place] ?? 0) + 1;
      const end = graph.dependentStart[position + 1] ?? 0;
      for (let index = graph.dependentStart[position] ?? 0; index < end; index++) take(place, graph.dependent[index] ?? -1);
      return true;
    };
    while (step(0) || step(1));
    sides.forEach(({ seen }, place) => {
      for (const position of touched[place] ?? []) seen[position] = 0;
    });
    return touched[0] ?? [];
  }
}

function hasSameDependencies(one: CompiledGraph, other: CompiledGraph): boolean {
  const isEqual = (a: Int32Array, b: Int32Array): boolean =>
    a.length === b.length && a.every((value, index) => value === b[index]);
  return (
    one === other ||
    (isEqual(one.nodeAt, other.nodeAt) &&
      isEqual(one.dependentStart, other.dependentStart) &&
      isEqual(one.dependent, other.dependent))
  );
}

/** From where a failure spreads: its nodes, and those whose dependencies it cuts. */
export const startsOf = ({ positions, dependents = [] }: Failure): number[] => [
  ...Array.from(positions),
  ...Array.from(dependents),
];
