import { redo, undo } from "../live-page/walk-acts.js";
import { editText } from "./edit-text.js";
import { questionText } from "./question-text.js";
import type { Workbench } from "./workbench.js";

/**
 * Whether there is anything to take back or to do again: where the answer is looked at what was asked in it, then the question,
 * then what was written.
 */
export function canWalk(bench: Workbench, how: "undo" | "redo"): boolean {
  const list = how === "undo" ? "done" : "undone";
  const { value: history } = bench.history;
  const isAsked =
    bench.panel.value === "answer" &&
    ((bench.answer.value?.steps[list].value.length ?? 0) > 0 || bench.question.steps[list].value.length > 0);
  const [place, count] = [history?.place ?? 0, history?.edits.length ?? 0];
  return isAsked || (how === "undo" ? place > 0 : place < count);
}

/** Takes back what was done last, or does it again, and says what that was. */
export function walk(bench: Workbench, how: "undo" | "redo"): void {
  if (bench.panel.value === "answer") {
    const { value: app } = bench.answer;
    if (app !== undefined && (how === "undo" ? undo(app) : redo(app))) return;
    if (askedAnew(bench, how)) return;
  }
  const { value: history } = bench.history;
  if (history === undefined) return;
  const edit = history.edits[how === "undo" ? history.place - 1 : history.place];
  if (edit === undefined) return;
  const told = (): string => editText(bench, edit);
  // a row is named while it is there
  const before = told();
  bench.walk(history.place + (how === "undo" ? -1 : 1));
  bench.status.value = bench.words.value[how === "undo" ? "undone" : "redone"](how === "undo" ? before : told());
}

/** Goes back to the question of before, or forward again. */
function askedAnew(bench: Workbench, how: "undo" | "redo"): boolean {
  const { steps, outage } = bench.question;
  const step = how === "undo" ? steps.back() : steps.forward();
  if (step === undefined) return false;
  const words = bench.words.value;
  outage.value = how === "undo" ? step.before : step.after;
  bench.status.value = words[how === "undo" ? "undone" : "redone"](questionText(bench, step.after));
  bench.keeping.soon();
  return true;
}
