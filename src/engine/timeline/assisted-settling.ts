import type { CompiledGraph } from "../compile/compiled-graph.js";
import type { PropagationState } from "../propagate/propagation-state.js";
import { nodeLoss } from "./node-loss.js";
import { isInLoop, Patience, type Settling, touch } from "./settling.js";

/**
 * Loops count on people to restart them: the greatest fixed point of the levels at every moment.
 *
 * Outside loops a node is evaluated once, after its suppliers, and may rise or fall. Inside a component of which anything
 * improved, the impaired members that hang on it are reset first and losses spread again from there.
 * @remarks Exact for the reasons given at {@link recover}. Cost: time of the nodes whose suppliers moved; inside a
 * component, of its impaired members that hang on what improved.
 */
export class AssistedSettling implements Settling {
  evaluations = 0;
  /** By position: 1 where something got better that it has not been evaluated under yet. */
  private readonly improved: Uint8Array;
  /** By position: 1 for members of the component at work whose loss was noted. */
  private readonly isNoted: Uint8Array;
  /** By position: the loss with which the member was found. */
  private readonly found: Float64Array;
  private readonly patience: Patience;

  constructor(
    private readonly graph: CompiledGraph,
    private readonly state: PropagationState,
    evaluationsPerNode: number,
  ) {
    this.improved = new Uint8Array(graph.nodeCount);
    this.isNoted = new Uint8Array(graph.nodeCount);
    this.found = new Float64Array(graph.nodeCount);
    this.patience = new Patience(graph, evaluationsPerNode);
  }

  open(): void {}

  improve(position: number): void {
    this.improved[position] = 1;
    this.state.dirty.add(position);
  }

  worsen(position: number): void {
    this.state.dirty.add(position);
  }

  settle(): void {
    const { graph, state, improved } = this;
    const { loss, dirty } = state;
    for (let position = dirty.takeNext(-1); position !== -1; position = dirty.takeNext(-1)) {
      const last = graph.componentLast[position]!;
      if (isInLoop(graph, position)) {
        this.settleLoop(position, last);
        continue;
      }
      this.evaluations++;
      improved[position] = 0;
      const was = loss[position]!;
      const now = nodeLoss(graph, state, position);
      if (now === was) continue;
      loss[position] = now;
      touch(state, position);
      this.mark(position, position, now < was);
    }
  }

  /** Notes to the dependents of a position beyond the end of its component that it moved. */
  private mark(position: number, last: number, isBetter: boolean): void {
    const { dependentStart, dependent } = this.graph;
    const end = dependentStart[position + 1]!;
    for (let index = dependentStart[position]!; index < end; index++) {
      const each = dependent[index]!;
      if (each <= last) continue;
      if (isBetter) this.improve(each);
      else this.state.dirty.add(each);
    }
  }

  /** Settles one component; all its suppliers outside are settled, since they come before it. */
  private settleLoop(first: number, last: number): void {
    const { graph, state, patience } = this;
    const { loss, dirty } = state;
    const { dependentStart, dependent } = graph;
    const noted: number[] = [];
    this.resetImproved(first, last, noted);
    patience.renew();
    let position = dirty.takeNext(last);
    for (; position !== -1 && position <= last; position = dirty.takeNext(last)) {
      this.evaluations++;
      patience.spend(position);
      const now = nodeLoss(graph, state, position);
      if (now === loss[position]) continue;
      this.note(position, noted);
      loss[position] = now;
      const end = dependentStart[position + 1]!;
      for (let index = dependentStart[position]!; index < end; index++) {
        if (dependent[index]! <= last) dirty.add(dependent[index]!);
      }
    }
    if (position !== -1) dirty.add(position);
    for (const member of noted) {
      this.isNoted[member] = 0;
      const was = this.found[member]!;
      if (loss[member] === was) continue;
      touch(state, member);
      this.mark(member, last, loss[member]! < was);
    }
  }

  /** Takes all losses from the members that hang on an improved one, and leaves dirty what must be evaluated. */
  private resetImproved(first: number, last: number, noted: number[]): void {
    const { graph, state, improved } = this;
    const { loss, own, dirty } = state;
    const { dependentStart, dependent } = graph;
    const cone: number[] = [];
    const reset = (position: number): void => {
      if (loss[position]! <= own[position]!) return;
      this.note(position, noted);
      loss[position] = own[position]!;
      dirty.add(position);
      cone.push(position);
    };
    const pending: number[] = [];
    let position = first;
    for (; position !== -1 && position <= last; position = dirty.takeNext(last)) pending.push(position);
    if (position !== -1) dirty.add(position);
    for (const each of pending) {
      dirty.add(each);
      if (improved[each] === 1) reset(each);
      improved[each] = 0;
    }
    for (let member = cone.pop(); member !== undefined; member = cone.pop()) {
      const end = dependentStart[member + 1]!;
      for (let index = dependentStart[member]!; index < end; index++) if (dependent[index]! <= last) reset(dependent[index]!);
    }
  }

  private note(position: number, noted: number[]): void {
    if (this.isNoted[position] === 1) return;
    this.isNoted[position] = 1;
    this.found[position] = this.state.loss[position]!;
    noted.push(position);
  }
}
