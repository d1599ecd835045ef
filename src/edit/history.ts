import type { Draft } from "./draft.js";
import { type Edit, edited } from "./edit.js";

/** What was written since a landscape was opened, step by step; undone steps stay until another one is made. */
export interface History {
  /** The landscape as it was opened. */
  readonly base: Draft;
  readonly edits: readonly Edit[];
  /** How many of the edits hold. */
  readonly place: number;
}

export const begun = (base: Draft): History => ({ base, edits: [], place: 0 });

/** One step more; those that were undone are gone. */
export function did({ base, edits, place }: History, edit: Edit): History {
  return { base, edits: [...edits.slice(0, place), edit], place: place + 1 };
}

/** Back or forward to where so many edits hold. */
export function walkedTo(history: History, place: number): History {
  return { ...history, place: Math.min(Math.max(place, 0), history.edits.length) };
}

/** Cost: O(edits that hold × rows of the lists that they touch). */
export function draftAt({ base, edits, place }: History): Draft {
  return edits.slice(0, place).reduce(edited, base);
}
