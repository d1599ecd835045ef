/**
 * A coherent fault tree as other tools exchange it: gates over basic events. It knows nothing of a landscape. Ids of
 * gates, basic events and house events share one space.
 */
export interface FaultTree {
  readonly id: string;
  /** Id of the gate or event that is asked about. */
  readonly top: string;
  readonly gates: readonly FaultTreeGate[];
  readonly events: readonly BasicEvent[];
  readonly houseEvents: readonly HouseEvent[];
}

/** What fails when all, any, or so many of its inputs have. */
export type FaultTreeGate =
  | { readonly id: string; readonly rule: "and" | "or"; readonly inputs: readonly string[] }
  | {
      readonly id: string;
      readonly rule: "at-least";
      /** Fails when so many of its inputs have failed. */
      readonly k: number;
      readonly inputs: readonly string[];
    };

/** A failure that is not taken apart further. */
export interface BasicEvent {
  readonly id: string;
  /** What it stands for, where the id does not say it. */
  readonly name?: string;
  /** In [0, 1]; absent where nothing is known. */
  readonly probability?: number;
}

/** Something that has happened or has not, as switched by hand. */
export interface HouseEvent {
  readonly id: string;
  readonly state: boolean;
}
