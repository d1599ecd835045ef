import { focusOnBox, stepBack } from "./acts-on-selected.js";
import type { App } from "./app.js";

/** Parts of the page that go, or lose what they tell, with what is closed. */
const closing = "#selected-panel, #selected-bar, .box, #tiers";

/**
 * Closes one level of what was selected and opened, wherever the focus is; where that goes with it, it returns to the box.
 * @returns whether there was anything to close
 */
export function leaveLevel(app: App): boolean {
  const { chosen } = app.page.value;
  if (chosen === undefined || (!app.isFollowed.value && app.panel.value === undefined)) return false;
  const { activeElement: focused } = document;
  const isGoing = focused === null || focused === document.body || focused.closest(closing) !== null;
  stepBack(app);
  if (isGoing) focusOnBox(chosen);
  return true;
}
