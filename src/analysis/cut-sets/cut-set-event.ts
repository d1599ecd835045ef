import type { Bounds } from "../../quantities.js";

/** What a model's events stand for. */
export interface ModelEvent {
  readonly id: string;
  readonly name: string;
  readonly probability?: number;
  /** Both ends of what is known as a range only; `probability` is the one that is read. */
  readonly probabilities?: Bounds;
}
