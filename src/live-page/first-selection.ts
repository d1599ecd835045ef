import { batch } from "@preact/signals";
import type { App } from "./app.js";

/** Selects what the scenario cuts off, the first of it in the picture; nothing of the picture is dimmed by that. */
export function selectOrigin(app: App): void {
  const origin = app.view.value.columns.flatMap(({ boxes }) => boxes).find(({ glyph }) => glyph === "isolated");
  if (origin === undefined || app.page.value.chosen !== undefined) return;
  batch(() => {
    app.choose(origin.key);
    app.panel.value = undefined;
    app.isFollowed.value = false;
  });
}

/** Selects and opens what another page has selected and opened, where it is still there. */
export function takeSelection(app: App, other: App): void {
  const key = other.page.peek().chosen;
  if (key === undefined) return;
  app.choose(key);
  if (app.selectedBox === undefined) {
    app.choose(undefined);
    return;
  }
  batch(() => {
    app.isFollowed.value = other.isFollowed.peek();
    app.extent.value = other.extent.peek();
    app.opened.value = other.opened.peek();
    app.panel.value = other.panel.peek();
  });
}
