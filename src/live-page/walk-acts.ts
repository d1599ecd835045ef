import { selectingWords } from "../report/page/selecting-words.js";
import type { App } from "./app.js";
import type { WhatIf } from "./what-if.js";

/** Takes back what the reader asked last, and says what that was. @returns whether there was anything */
export function undo(app: App): boolean {
  const step = app.steps.back();
  if (step === undefined) return false;
  app.show(atTheMoment(app, step.before, step.after), selectingWords[app.language].told.undone(step.act));
  return true;
}

/** Asks again what was taken back last. @returns whether there was anything */
export function redo(app: App): boolean {
  const step = app.steps.forward();
  if (step === undefined) return false;
  app.show(atTheMoment(app, step.after, step.before), selectingWords[app.language].told.redone(step.act));
  return true;
}

/** A step that changed no moment leaves that which is looked at now. */
function atTheMoment(app: App, to: WhatIf, from: WhatIf): WhatIf {
  return to.at === from.at ? { ...to, at: app.asked.value.at } : to;
}

/** What a key with Ctrl or Cmd takes back or does again; `undefined` for any other. */
export function walkOf(event: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" ? "redo" : undefined;
}
