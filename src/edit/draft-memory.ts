import type { Draft } from "./draft.js";
import { type Edit, edited } from "./edit.js";
import type { History } from "./history.js";

/** Drafts further back than so many steps are computed again where somebody walks there. */
const mostKept = 50;

/** The draft of a history, computed from the one a step before where that is still known. */
export class DraftMemory {
  private base: Draft | undefined;
  /** Each edit, and the draft after it; the first ones without. */
  private steps: { readonly edit: Edit; draft: Draft | undefined }[] = [];

  /** As `draftAt`, the same object as before where the history leads to the same place. Cost: O(edits that are new to it × rows). */
  at({ base, edits, place }: History): Draft {
    if (base !== this.base) this.steps = [];
    this.base = base;
    const differing = this.steps.findIndex(({ edit }, index) => edits[index] !== edit);
    if (differing !== -1) this.steps.length = differing;
    let from = Math.min(place, this.steps.length);
    while (from > 0 && this.steps[from - 1]?.draft === undefined) from--;
    let draft = this.steps[from - 1]?.draft ?? base;
    for (let index = from; index < place; index++) {
      const edit = edits[index] ?? {};
      draft = edited(draft, edit);
      this.steps[index] = { edit, draft };
    }
    this.forgetBefore(place - mostKept);
    return draft;
  }

  private forgetBefore(place: number): void {
    for (let index = place - 1; index >= 0 && this.steps[index]?.draft !== undefined; index--) {
      const step = this.steps[index];
      if (step !== undefined) step.draft = undefined;
    }
  }
}
