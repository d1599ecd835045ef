import { SlotTerms } from "../../engine/boolean/loss-values.js";
import type { CompiledGraph } from "../../engine/compile/compiled-graph.js";
import { groupRules, rationRule } from "../../engine/compile/graph-columns.js";
import { wholeLoss } from "../../engine/loss.js";

/** By player: what its failure adds to a loss, whoever else fails; those that add nothing are left out. Units of loss. */
export type AddedLosses = ReadonlyMap<number, number>;

const nothing: AddedLosses = new Map();

/**
 * Finds losses that are a sum over the players that fail, whoever else does: in `share` and `capacity` groups that are never
 * clamped, and along single chains. Who answers for what of such a loss needs no coalitions: each for what it adds.
 */
export class AdditiveLosses {
  private readonly terms: SlotTerms;
  private readonly known = new Map<number, AddedLosses | undefined>();
  private readonly ahead = new Set<number>();

  /**
   * @param graph - the pessimistic reading
   * @param playersAt - by position: the players with which it fails itself
   */
  constructor(
    private readonly graph: CompiledGraph,
    private readonly playersAt: ReadonlyMap<number, readonly number[]>,
  ) {
    this.terms = new SlotTerms(graph, false);
  }

  /**
   * What each player adds to the loss at a position; `undefined` where that depends on who else fails, or there is a loop.
   * @remarks Cost: for all positions together, time O(n + m) and the players that reach each of them.
   */
  at(position: number): AddedLosses | undefined {
    if (this.known.has(position)) return this.known.get(position);
    if (this.ahead.has(position)) return undefined;
    this.ahead.add(position);
    const found = this.found(position);
    this.ahead.delete(position);
    this.known.set(position, found);
    return found;
  }

  private found(position: number): AddedLosses | undefined {
    const own = this.playersAt.get(position) ?? [];
    const sources: AddedLosses[] = own.map((player) => new Map([[player, wholeLoss]]));
    const { groupStart } = this.graph;
    for (let group = groupStart[position] ?? 0; group < (groupStart[position + 1] ?? 0); group++) {
      const added = this.inGroup(group);
      if (added === undefined) return undefined;
      if (added.size > 0) sources.push(added);
    }
    // the worst of several counts, which is no sum
    return sources.length > 1 ? undefined : (sources[0] ?? nothing);
  }

  private inGroup(group: number): AddedLosses | undefined {
    const { rule, parameter, slotStart, supplier } = this.graph;
    const [start, end] = [slotStart[group] ?? 0, slotStart[group + 1] ?? 0];
    if (rule[group] === rationRule) return this.isReached(start, end) ? undefined : nothing;
    const isSum = rule[group] === groupRules.share || rule[group] === groupRules.capacity;
    const members: AddedLosses[] = [];
    for (let slot = start; slot < end; slot++) {
      const heard = this.at(supplier[slot] ?? -1);
      const passed = heard === undefined ? undefined : this.through(slot, heard, isSum ? (rule[group] ?? 0) : undefined);
      if (passed === undefined) return undefined;
      if (passed.size > 0) members.push(passed);
    }
    if (members.length === 0) return nothing;
    if (!isSum) return this.inLogic(group, members);
    if (rule[group] === groupRules.capacity && parameter[group] !== 0) return undefined;
    const sum = new Map<number, number>();
    for (const member of members) for (const [player, loss] of member) sum.set(player, (sum.get(player) ?? 0) + loss);
    return totalOf(sum) <= wholeLoss ? sum : undefined;
  }

  /** Whether anything is lost at the suppliers in some slots: what is drawn instead of it is shared out, which is no sum. */
  private isReached(start: number, end: number): boolean {
    for (let slot = start; slot < end; slot++) if (this.at(this.graph.supplier[slot] ?? -1)?.size !== 0) return true;
    return false;
  }

  /** Of groups that need all, or so many, of their members. */
  private inLogic(group: number, members: readonly AddedLosses[]): AddedLosses | undefined {
    const { rule, parameter, slotStart } = this.graph;
    if (members.length > 1) return undefined;
    const needsAll = rule[group] === groupRules.all || parameter[group] === (slotStart[group + 1] ?? 0) - (slotStart[group] ?? 0);
    return needsAll ? members[0] : nothing;
  }

  /** What a slot makes of what it hears: of one player's loss, or of any where it has no limits. */
  private through(slot: number, heard: AddedLosses, sumRule: number | undefined): AddedLosses | undefined {
    const { terms } = this;
    const passed = (loss: number): number =>
      sumRule === undefined ? terms.passed(slot, loss) : terms.added(slot, loss, sumRule);
    if (passed(0) !== 0) return undefined;
    if (heard.size > 1 && !this.isStraight(slot, totalOf(heard))) return undefined;
    const all = Array.from(heard, ([player, loss]) => [player, passed(loss)] as const).filter(([, loss]) => loss > 0);
    return new Map(all);
  }

  /** Whether a slot takes the same part of every loss up to the greatest. */
  private isStraight(slot: number, greatest: number): boolean {
    const { limits } = this.graph;
    if (limits === undefined) return true;
    return limits.standBy[slot] !== 1 && limits.slack[slot] === wholeLoss && greatest <= (limits.worthlessAbove[slot] ?? 0);
  }
}

function totalOf(losses: AddedLosses): number {
  let sum = 0;
  for (const loss of losses.values()) sum += loss;
  return sum;
}
