import { LimitExceededError } from "../../errors/errors.js";

/** The level of one node over time: `losses[i]` holds from `times[i]` to before `times[i + 1]`; before the first it is whole. */
export interface LossSteps {
  /** Milliseconds, ascending. */
  readonly times: Float64Array;
  /** Units lost. */
  readonly losses: Float64Array;
}

/** Changes in the order in which they came; the three arrays run parallel. */
interface Chunk {
  readonly nodes: Int32Array;
  readonly times: Float64Array;
  readonly losses: Float64Array;
}

const chunkBits = 12;
const chunkLength = 1 << chunkBits;
const chunkMask = chunkLength - 1;

/**
 * Changes of levels as they come, by time. Every step function can be read from it afterwards.
 * @remarks 20 bytes a change, and 4 more once it is read. Kept in chunks: growing copies nothing.
 */
export class LevelLog {
  private readonly chunks: Chunk[] = [];
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

  /** @throws `LimitExceededError` beyond the limit `levelChanges` */
  add(node: number, time: number, loss: number): void {
    if (this.count >= this.most) throw new LimitExceededError("levelChanges", this.most);
    const place = this.count++ & chunkMask;
    if (place === 0) {
      this.chunks.push({
        nodes: new Int32Array(chunkLength),
        times: new Float64Array(chunkLength),
        losses: new Float64Array(chunkLength),
      });
    }
    const chunk = this.chunks[this.chunks.length - 1]!;
    chunk.nodes[place] = node;
    chunk.times[place] = time;
    chunk.losses[place] = loss;
  }

  /** Whether a node ever changed. */
  has(node: number): boolean {
    const start = this.sorted();
    return start[node + 1]! > start[node]!;
  }

  /** By node: the units that it lost last; 0 where it never changed. @remarks Cost: time O(nodes + changes). */
  lastLosses(): Float64Array {
    const last = new Float64Array(this.nodeCount);
    for (let entry = 0; entry < this.count; entry++) {
      const { nodes, losses } = this.chunks[entry >>> chunkBits]!;
      last[nodes[entry & chunkMask]!] = losses[entry & chunkMask]!;
    }
    return last;
  }

  stepsOf(node: number): LossSteps {
    const start = this.sorted();
    const entries = this.order.subarray(start[node]!, start[node + 1]!);
    return {
      times: Float64Array.from(entries, (entry) => this.chunks[entry >>> chunkBits]!.times[entry & chunkMask]!),
      losses: Float64Array.from(entries, (entry) => this.chunks[entry >>> chunkBits]!.losses[entry & chunkMask]!),
    };
  }

  /** Entries by node, in the order in which they came; the first call sorts. */
  private sorted(): Int32Array {
    if (this.start !== undefined) return this.start;
    const start = new Int32Array(this.nodeCount + 1);
    const nodeOf = (entry: number): number => this.chunks[entry >>> chunkBits]!.nodes[entry & chunkMask]!;
    for (let entry = 0; entry < this.count; entry++) start[nodeOf(entry) + 1]!++;
    for (let node = 0; node < this.nodeCount; node++) start[node + 1]! += start[node]!;
    const next = start.slice(0, this.nodeCount);
    this.order = new Int32Array(this.count);
    for (let entry = 0; entry < this.count; entry++) this.order[next[nodeOf(entry)]!++] = entry;
    this.start = start;
    return start;
  }
}
