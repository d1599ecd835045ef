import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import type { Failure } from "../../engine/failures/single-failures.js";
import { failureOf, type SweepModel } from "./failure-model.js";

/** What one unit reaches by any chain of dependencies that there may be. Offers by their numbers. */
interface UnitReach {
  readonly stated: ReadonlySet<number>;
  /** Positions of nodes that it takes only if an operator that nobody stated is this one. */
  readonly unstated: readonly number[];
}

/**
 * Whether a pair may take an offer that neither of the two takes: each of them must reach it, in one and the same truth. A node
 * whose operator nobody stated belongs to one of them at most.
 * @remarks Cost: for each unit that is asked for, and each such node, what depends on it in any way.
 */
export class PairReach {
  private readonly known = new Map<number, UnitReach>();
  private readonly ofNode = new Map<number, ReadonlySet<number>>();
  private readonly seen: Uint8Array;

  constructor(private readonly model: SweepModel) {
    this.seen = new Uint8Array(model.worst.graph.nodeCount);
  }

  /** Of some offers those that both may reach. */
  inBoth(first: number, second: number, offers: readonly number[]): number[] {
    const [one, other] = [this.reachOf(first), this.reachOf(second)];
    return offers.filter((offer) => {
      const [isOne, isOther] = [one.stated.has(offer), other.stated.has(offer)];
      if (isOne && isOther) return true;
      const own = one.unstated.filter((position) => this.from(position).has(offer));
      const others = other.unstated.filter((position) => this.from(position).has(offer));
      if (isOne) return others.length > 0;
      if (isOther) return own.length > 0;
      return own.length > 0 && others.length > 0 && new Set([...own, ...others]).size > 1;
    });
  }

  private reachOf(unit: number): UnitReach {
    const known = this.known.get(unit);
    if (known !== undefined) return known;
    const { worst, best = worst } = this.model;
    const failure = failureOf(worst, unit);
    const sure = new Set(nodesAt(best.graph, failureOf(best, unit)));
    const isStated = (position: number): boolean => sure.has(worst.graph.nodeAt[position] ?? -1);
    const positions = Array.from(failure.positions);
    const reach = {
      stated: this.follow([...positions.filter(isStated), ...Array.from(failure.dependents ?? [])]),
      unstated: positions.filter((position) => !isStated(position)),
    };
    this.known.set(unit, reach);
    return reach;
  }

  private from(position: number): ReadonlySet<number> {
    const known = this.ofNode.get(position) ?? this.follow([position]);
    this.ofNode.set(position, known);
    return known;
  }

  private follow(positions: Iterable<number>): Set<number> {
    const { worst, offers } = this.model;
    const { graph } = worst;
    const touched: number[] = [];
    const found = new Set<number>();
    const take = (position: number): void => {
      if (this.seen[position] !== 0) return;
      this.seen[position] = 1;
      touched.push(position);
      const offer = offers.offerOfNode[graph.nodeAt[position] ?? -1] ?? -1;
      if (offer !== -1) found.add(offer);
    };
    for (const position of positions) take(position);
    for (let next = 0; next < touched.length; next++) {
      const position = touched[next] ?? -1;
      const end = graph.dependentStart[position + 1] ?? 0;
      for (let index = graph.dependentStart[position] ?? 0; index < end; index++) take(graph.dependent[index] ?? -1);
    }
    for (const position of touched) this.seen[position] = 0;
    return found;
  }
}

const nodesAt = ({ nodeAt }: CompiledGraph, { positions }: Failure): number[] =>
  Array.from(positions, (position) => nodeAt[position] ?? -1);
