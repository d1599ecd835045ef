import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import type { Failure } from "../../engine/failures/single-failures.js";
import { AnyReach } from "./any-reach.js";
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
  private readonly any: AnyReach;

  constructor(private readonly model: SweepModel) {
    const { worst, best = worst, nodeCount } = model;
    this.any = new AnyReach(worst.graph, best.graph, nodeCount);
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
    const failure = { worst: failureOf(worst, unit), best: failureOf(best, unit) };
    const sure = new Set(nodesAt(best.graph, failure.best));
    const isStated = (position: number): boolean => sure.has(worst.graph.nodeAt[position] ?? -1);
    const positions = Array.from(failure.worst.positions);
    const stated = positions.filter(isStated);
    const reach = {
      stated: this.follow((reading) => [
        ...(reading === "worst" ? stated : []),
        ...Array.from(failure[reading].dependents ?? []),
      ]),
      unstated: positions.filter((position) => !isStated(position)),
    };
    this.known.set(unit, reach);
    return reach;
  }

  private from(position: number): ReadonlySet<number> {
    const known = this.ofNode.get(position) ?? this.follow((reading) => (reading === "worst" ? [position] : []));
    this.ofNode.set(position, known);
    return known;
  }

  private follow(startsIn: Parameters<AnyReach["follow"]>[0]): Set<number> {
    const { worst, offers } = this.model;
    const numbers = this.any.follow(startsIn).map((position) => worst.graph.nodeAt[position] ?? -1);
    const found = new Set(numbers.map((number) => offers.offerOfNode[number] ?? -1));
    found.delete(-1);
    return found;
  }
}

const nodesAt = ({ nodeAt }: CompiledGraph, { positions }: Failure): number[] =>
  Array.from(positions, (position) => nodeAt[position] ?? -1);
