import { isAggregate, membersOf } from "../report/page/box-words.js";
import { selectingWords } from "../report/page/selecting-words.js";
import { isolateSelected, openPanel, restoreSelected, stepBack } from "./acts-on-selected.js";
import type { App } from "./app.js";
import { moveInPicture } from "./move-in-picture.js";
import { hasPanelBeside } from "./picture-room.js";

const keyOfBox = (target: EventTarget | null): string | undefined =>
  (target instanceof Element ? target.closest(".box")?.getAttribute("data-key") : undefined) ?? undefined;

/** A click selects a box, on a line the one that stands on it with its links, and on empty ground nothing. It asks nothing. */
export function clickInPicture(app: App, event: MouseEvent): void {
  const { target } = event;
  const link = target instanceof Element ? target.closest(".hit") : null;
  const key = keyOfBox(target) ?? link?.getAttribute("data-to") ?? undefined;
  if (key !== app.page.value.chosen || !app.isFollowed.value) app.choose(key);
  if (link !== null && app.panel.value !== "cut") openPanel(app, "cut");
  else if (key !== undefined && event.detail > 0) openBySecondClick(app);
}

/**
 * The second click of a double click opens what the first one selected, wherever it arrives: the panel that has opened may have moved
 * the boxes, or stand where they were, and none of its buttons is meant.
 */
function openBySecondClick(app: App): void {
  const second = (event: MouseEvent): void => {
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
    openMembers(app);
  };
  document.addEventListener("click", second, { capture: true, once: true });
}

/** What a key does while a box has the focus. */
export function keyInPicture(app: App, event: KeyboardEvent): void {
  const box = event.target instanceof Element ? event.target.closest<SVGElement>(".box") : null;
  const key = box?.getAttribute("data-key") ?? undefined;
  if (box === null || key === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (act !== undefined) {
    event.preventDefault();
    act(app, key);
    return;
  }
  const next = moveInPicture(box, event.key);
  if (next === undefined) return;
  event.preventDefault();
  app.reached.value = next.getAttribute("data-key") ?? undefined;
  next.focus();
}

const acts: Readonly<Record<string, (app: App, key: string) => void>> = {
  Enter: enter,
  " ": enter,
  Escape: stepBack,
  "/": () => document.getElementById("search")?.focus(),
  u: (app, key) => onSelected(app, key, () => openPanel(app, "neighbourhood")),
  a: (app, key) =>
    onSelected(app, key, () => {
      const hindrance = app.selected.value?.hindrances.isolate;
      if (hindrance !== undefined) app.status.value = selectingWords[app.language].hindrances[hindrance];
      else if (app.selectedBox !== undefined && isAggregate(app.selectedBox)) openPanel(app, "confirm");
      else isolateSelected(app);
    }),
  r: (app, key) =>
    onSelected(app, key, () => {
      const hindrance = app.selected.value?.hindrances.restore;
      if (hindrance !== undefined) app.status.value = selectingWords[app.language].hindrances[hindrance];
      else restoreSelected(app);
    }),
};

/** Acts on the box that has the focus where it is the selected one; else selects it, which changes nothing. */
function onSelected(app: App, key: string, act: () => void): void {
  if (app.page.value.chosen === key) act();
  else app.choose(key);
}

/** The first Enter selects; a second one opens what the box stands for, or why it is as it is. */
export function enter(app: App, key: string): void {
  onSelected(app, key, () => {
    if (!openMembers(app)) openPanel(app, "why");
  });
}

/** Opens what the selected box stands for. @returns whether it stands for several */
function openMembers(app: App): boolean {
  const box = app.selectedBox;
  if (box === undefined || membersOf(box).length === 0) return false;
  if (hasPanelBeside()) app.opened.value = box.key;
  if (app.panel.value !== "members") openPanel(app, "members");
  return true;
}
