import type { World, WorldLosses } from "../failures/world-losses.js";

/** Worlds that are kept; beyond that all are forgotten and found anew, so that memory does not grow with what is asked. */
const mostKept = 50_000;

/** What worlds take, each computed once as long as it is kept. */
export class WorldCache {
  private readonly kept = new Map<string, Float64Array>();
  private readonly asked = new Map<string, World>();

  /** @param width - numbers of a world */
  constructor(
    private readonly losses: WorldLosses,
    private readonly width: number,
  ) {}

  /** Notes a world that will be needed. @param world - numbers, ascending */
  ask(world: World): void {
    const key = world.join();
    if (!this.kept.has(key)) this.asked.set(key, world);
  }

  /** Computes all that was asked for, many at once. */
  compute(): void {
    if (this.asked.size === 0) return;
    if (this.kept.size + this.asked.size > mostKept) this.kept.clear();
    const found = this.losses([...this.asked.values()]);
    let place = 0;
    for (const key of this.asked.keys()) {
      this.kept.set(key, found.slice(place * this.width, (place + 1) * this.width));
      place++;
    }
    this.asked.clear();
  }

  of(world: World): Float64Array {
    const key = world.join();
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    this.asked.set(key, world);
    this.compute();
    return this.kept.get(key) ?? new Float64Array(this.width);
  }
}
