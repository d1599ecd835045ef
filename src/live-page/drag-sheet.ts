import { closePanel, openPanel } from "./acts-on-selected.js";
import type { App } from "./app.js";

/** Pixels that a drag has to go before it is one. */
const least = 32;
/** Share of the window that the sheet may take while it is dragged. */
const most = 0.75;

/**
 * Drags the sheet of what is selected, on a page so narrow that it rises from below. Upwards it ends at the chain that says why;
 * downwards it closes what is open, then lets go of what is selected. Its buttons do the same.
 */
export function dragSheet(app: App, event: PointerEvent): void {
  const head = event.currentTarget;
  const sheet = head instanceof HTMLElement ? head.closest<HTMLElement>("#selected") : null;
  if (!(head instanceof HTMLElement) || sheet === null || !isSheet(head)) return;
  const from = event.clientY;
  const { height } = sheet.getBoundingClientRect();
  const follow = ({ clientY }: PointerEvent): void => {
    sheet.style.height = `${Math.min(most * innerHeight, Math.max(head.offsetHeight, height + from - clientY))}px`;
  };
  const end = ({ type, clientY }: PointerEvent): void => {
    head.removeEventListener("pointermove", follow);
    head.removeEventListener("pointerup", end);
    head.removeEventListener("pointercancel", end);
    sheet.style.removeProperty("height");
    const up = from - clientY;
    if (type === "pointercancel" || Math.abs(up) < least) return;
    const isOpen = app.panel.value !== undefined;
    if (up > 0 && !isOpen) openPanel(app, "why");
    else if (up < 0 && isOpen) closePanel(app);
    else if (up < 0) app.choose(undefined);
  };
  head.setPointerCapture(event.pointerId);
  head.addEventListener("pointermove", follow);
  head.addEventListener("pointerup", end);
  head.addEventListener("pointercancel", end);
}

/** Whether the style of the page shows a head to drag by. */
const isSheet = (head: HTMLElement): boolean => getComputedStyle(head).touchAction === "none";
