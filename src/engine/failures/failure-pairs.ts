import type { CompiledGraph } from "../compile/compiled-graph.js";
import { groupRules } from "../compile/graph-columns.js";
import { wholeLoss } from "../loss.js";
import { type PropagateOptions, propagate } from "../propagate/propagate.js";
import { clearState, ownKept, type PropagationState } from "../propagate/propagation-state.js";
import { type Failure, fail } from "./single-failures.js";

/** What one failure alone impairs. */
export interface ImpairedAlone {
  /** Positions, ascending, and by the same index the units that they lose. */
  readonly positions: Int32Array;
  readonly losses: Float64Array;
  /**
   * Positions at which another failure may add to this one: not lost as a whole, with a group that hears the failure and in
   * which members count together, any rule but `all`.
   */
  readonly open: Int32Array;
}

/**
 * Failures two at a time. What two failures impair is at least what each impairs alone; more only from a node on that is
 * open for both. So both results are laid over each other, and only those nodes are evaluated, with what follows from them.
 * @remarks That is exact, as for {@link PairSweep}: a node that only hears the two through groups in which the worst member
 * decides loses the more of what it loses to either. Not safe against errors: after one, make another.
 */
export class FailurePairs {
  /** The losses of the second alone, or of both while they are joined; touched is what both impair beyond either alone. */
  readonly state: PropagationState;
  private readonly countsTogether: Uint8Array;
  /** Length n, by position: 1 where the second is open. */
  private readonly isOpen: Uint8Array;
  private second: ImpairedAlone = none;
  private readonly secondLoss: Float64Array;
  private first: ImpairedAlone = none;
  private ownBefore = 0;
  private cutBefore = 0;

  /** @param state - untouched, or kept: then all that is said of one and of both is said of them on top of it */
  constructor(
    private readonly graph: CompiledGraph,
    state: PropagationState,
    private readonly options: PropagateOptions = {},
  ) {
    this.state = state;
    this.isOpen = new Uint8Array(graph.nodeCount);
    this.secondLoss = state.loss.slice();
    this.countsTogether = groupsThatCountTogether(graph);
  }

  /**
   * Lets the second of the next pairs fail.
   * @returns what it impairs alone: kept, it can be a first later
   * @throws `NoConvergenceError` as {@link propagate}
   * @remarks Cost: the cone that it impairs; 12 bytes for each node of it, 4 for each that is open.
   */
  begin(failure: Failure): ImpairedAlone {
    const { state, secondLoss, isOpen } = this;
    fail(this.graph, state, failure, this.options);
    this.second = this.read(failure);
    for (const position of this.second.open) isOpen[position] = 1;
    for (const position of this.second.positions) {
      secondLoss[position] = state.loss[position]!;
      state.isTouched[position] = 0;
    }
    state.touchedCount = 0;
    return this.second;
  }

  /**
   * Lets a first fail too.
   * @param always - lay the two over each other even where they impair no more than either does alone
   * @returns whether they were; where not, the state is still that of the second
   */
  join(failure: Failure, alone: ImpairedAlone, always = false): boolean {
    const { state, isOpen } = this;
    const { open, positions, losses } = alone;
    let isAnyOpen = false;
    for (let index = 0; index < open.length; index++) {
      if (isOpen[open[index]!] === 0) continue;
      state.dirty.add(open[index]!);
      isAnyOpen = true;
    }
    if (!isAnyOpen && !always) return false;
    this.first = alone;
    this.ownBefore = state.ownChanged.length;
    this.cutBefore = state.cutSlots.length;
    for (let index = 0; index < positions.length; index++) {
      const position = positions[index]!;
      if (losses[index]! > state.loss[position]!) state.loss[position] = losses[index]!;
    }
    takeInputs(state, failure);
    propagate(this.graph, state, this.options);
    return true;
  }

  /** The units that a position loses to one of the two that are joined, whichever is more. */
  eitherLoss(position: number): number {
    const { positions, losses } = this.first;
    let [low, high] = [0, positions.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (positions[middle]! < position) low = middle + 1;
      else high = middle;
    }
    const first = positions[low] === position ? losses[low]! : 0;
    return Math.max(first, this.secondLoss[position]!);
  }

  /** Takes the first back after a {@link join} that was done. */
  part(): void {
    const { state, secondLoss, first } = this;
    for (const position of first.positions) state.loss[position] = secondLoss[position]!;
    for (let index = 0; index < state.touchedCount; index++) {
      const position = state.touched[index]!;
      state.loss[position] = secondLoss[position]!;
      state.isTouched[position] = 0;
    }
    state.touchedCount = 0;
    for (const position of state.ownChanged.splice(this.ownBefore)) state.own[position] = ownKept(state, position);
    for (const slot of state.cutSlots.splice(this.cutBefore)) state.cut[slot] = 0;
  }

  /** Takes the second back. */
  end(): void {
    const { state, second, secondLoss, isOpen } = this;
    for (const position of second.open) isOpen[position] = 0;
    for (const position of second.positions) {
      const before = state.kept?.loss[position] ?? 0;
      state.loss[position] = before;
      secondLoss[position] = before;
    }
    clearState(state);
  }

  private read({ dependents = [] }: Failure): ImpairedAlone {
    const { touched, touchedCount, loss } = this.state;
    const positions = touched.slice(0, touchedCount).sort();
    return { positions, losses: Float64Array.from(positions, (position) => loss[position]!), open: this.openNodes(dependents) };
  }

  /** Nodes that hear an impaired supplier or a cut in a group in which members count together, and are not lost. */
  private openNodes(cutAt: ArrayLike<number>): Int32Array {
    const { dependentStart, dependent } = this.graph;
    const { touched, touchedCount, loss } = this.state;
    const found = new Set<number>();
    const look = (position: number): void => {
      if (loss[position]! < wholeLoss && this.isHurt(position)) found.add(position);
    };
    for (let index = 0; index < touchedCount; index++) {
      const position = touched[index]!;
      for (let at = dependentStart[position]!; at < dependentStart[position + 1]!; at++) look(dependent[at]!);
    }
    for (let index = 0; index < cutAt.length; index++) look(cutAt[index]!);
    return Int32Array.from(found).sort();
  }

  private isHurt(position: number): boolean {
    const { groupStart, slotStart, supplier } = this.graph;
    const { loss, cut } = this.state;
    for (let group = groupStart[position]!; group < groupStart[position + 1]!; group++) {
      if (this.countsTogether[group] === 0) continue;
      for (let slot = slotStart[group]!; slot < slotStart[group + 1]!; slot++)
        if (cut[slot] !== 0 || loss[supplier[slot]!]! > 0) return true;
    }
    return false;
  }
}

const none: ImpairedAlone = { positions: new Int32Array(), losses: new Float64Array(), open: new Int32Array() };

/** 1 for each group whose loss is not that of its worst member: two members can lose it together. */
function groupsThatCountTogether({ groupCount, rule, parameter, slotStart }: CompiledGraph): Uint8Array {
  const found = new Uint8Array(groupCount);
  for (let group = 0; group < groupCount; group++) {
    const size = slotStart[group + 1]! - slotStart[group]!;
    const worstDecides = rule[group] === groupRules.all || (rule[group] === groupRules["at-least"] && parameter[group] === size);
    found[group] = worstDecides || size < 2 ? 0 : 1;
  }
  return found;
}

/** Notes what a failure takes without asking for an evaluation: its own losses are there already. */
function takeInputs(state: PropagationState, { positions, slots = [] }: Failure): void {
  for (let index = 0; index < positions.length; index++) {
    if (state.own[positions[index]!] === wholeLoss) continue;
    state.own[positions[index]!] = wholeLoss;
    state.ownChanged.push(positions[index]!);
  }
  for (let index = 0; index < slots.length; index++) {
    if (state.cut[slots[index]!] === 1) continue;
    state.cut[slots[index]!] = 1;
    state.cutSlots.push(slots[index]!);
  }
}
