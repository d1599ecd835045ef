import { LimitExceededError } from "../errors.js";

/** The level of one node over time: `losses[i]` holds from `times[i]` to before `times[i + 1]`; before the first it is whole. */
export interface LossSteps {
  /** Milliseconds, ascending. */
  readonly times: Float64Array;
  /** Units lost. */
  readonly losses: Float64Array;
}

/**
 * Changes of levels as they come, by time. Every step function can be read from it afterwards.
 * @remarks 20 bytes a change.
 */
export class LevelLog {
  private nodes = new Int32Array(1024);
  private times = new Float64Array(1024);
  private losses = new Float64Array(1024);
  private count = 0;
  private start: Int32Array | undefined;
  private order = new Int32Array(0);

  constructor(
    private readonly nodeCount: number,
    private readonly most: number,
  ) {}

  get length(): number {
    return this.count;
  }

  /** @throws {@link LimitExceededError} beyond the limit `levelChanges` */
  add(node: number, time: number, loss: number): void {
    if (this.count >= this.most) throw new LimitExceededError("levelChanges", this.most);
    if (this.count === this.nodes.length) this.grow();
    this.nodes[this.count] = node;
    this.times[this.count] = time;
    this.losses[this.count] = loss;
    this.count++;
  }

  /** Whether a node ever changed. */
  has(node: number): boolean {
    const start = this.sorted();
    return start[node + 1]! > start[node]!;
  }

  stepsOf(node: number): LossSteps {
    const start = this.sorted();
    const entries = this.order.subarray(start[node]!, start[node + 1]!);
    return {
      times: Float64Array.from(entries, (entry) => this.times[entry]!),
      losses: Float64Array.from(entries, (entry) => this.losses[entry]!),
    };
  }

  /** Entries by node, in the order in which they came; the first call sorts. */
  private sorted(): Int32Array {
    if (this.start !== undefined) return this.start;
    const start = new Int32Array(this.nodeCount + 1);
    for (let entry = 0; entry < this.count; entry++) start[this.nodes[entry]! + 1]!++;
    for (let node = 0; node < this.nodeCount; node++) start[node + 1]! += start[node]!;
    const next = start.slice(0, this.nodeCount);
    this.order = new Int32Array(this.count);
    for (let entry = 0; entry < this.count; entry++) this.order[next[this.nodes[entry]!]!++] = entry;
    this.start = start;
    return start;
  }

  private grow(): void {
    const length = this.nodes.length * 2;
    const nodes = new Int32Array(length);
    const times = new Float64Array(length);
    const losses = new Float64Array(length);
    nodes.set(this.nodes);
    times.set(this.times);
    losses.set(this.losses);
    [this.nodes, this.times, this.losses] = [nodes, times, losses];
  }
}
