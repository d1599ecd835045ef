import { leaveLevel } from "../live-page/leave-level.js";
import { importWords } from "./import-words.js";
import type { Workbench } from "./workbench.js";

/** Brings the focus to the first of these that is there, after the page is drawn. */
function focusOn(...selectors: readonly string[]): void {
  const find = (): HTMLElement | undefined =>
    selectors.map((each) => document.querySelector<HTMLElement>(each)).find((each) => each?.checkVisibility()) ?? undefined;
  setTimeout(() => find()?.focus(), 0);
}

/** Leaves a file that is being looked at as if it had not been opened. */
export function leaveFile(bench: Workbench): void {
  bench.importing.value = undefined;
  bench.foreign.value = undefined;
  focusOn("#open", "#open-another");
}

/** Closes what is wrong with a file that was not opened. */
export function leaveRefusal(bench: Workbench): void {
  const isWithin = document.activeElement?.closest(".refusal") != null;
  bench.refusal.value = [];
  bench.waiting.value = undefined;
  if (isWithin) focusOn("#open", "#open-another");
}

/** Closes what a row needs; the focus goes back to the row. */
export function leaveNeeds(bench: Workbench): void {
  const { value: row } = bench.row;
  bench.closedNeeds.value = row;
  if (row !== undefined) focusOn(`tr[data-row="${CSS.escape(row)}"] input`, "#panel-title");
}

/** Whether what was said of the file that is looked at may be lost: a key is soon pressed by mistake. */
function mayLeaveFile({ importing, foreign, language }: Workbench): boolean {
  const said = importing.value?.chosen.size ?? Object.keys(foreign.value?.said ?? {}).length;
  return said === 0 || confirm(importWords[language.value].mayCancel);
}

/** What Esc does wherever the focus is: it closes what was opened last. @returns whether there was anything */
export function leave(bench: Workbench): boolean {
  if (bench.refusal.value.length > 0) leaveRefusal(bench);
  else if (bench.importing.value !== undefined || bench.foreign.value !== undefined) {
    if (mayLeaveFile(bench)) leaveFile(bench);
  } else if (bench.answer.value !== undefined) return leaveLevel(bench.answer.value);
  else if (document.querySelector(".needs") !== null) leaveNeeds(bench);
  else return false;
  return true;
}
