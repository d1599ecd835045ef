import { signal } from "@preact/signals";

/** Pixels beside each other that the picture has; absent before it is known, as where the page was written. */
export const pictureRoom = signal<number | undefined>(undefined);

/** Between the selected box and the panel. */
const besidePanel = 16;
/** Left and right of all that the page shows. */
const margins = 64;

/** From 900 pixels on the panel of what is selected stands beside the picture or over its edge; below it rises from the bottom. */
const leastBeside = 900 - margins;

export const hasPanelBeside = (): boolean => (pictureRoom.peek() ?? leastBeside) >= leastBeside;

/** Moves the picture in its frame so far that the panel does not cover the selected box. */
export function uncoverSelected(): void {
  const [frame, panel, box] = ["#layered .picture", ".opened #selected", "#layered .box.selected"].map((each) =>
    document.querySelector(each),
  );
  if (frame == null || panel == null || box == null || !hasPanelBeside()) return;
  const covered = box.getBoundingClientRect().right + besidePanel - panel.getBoundingClientRect().left;
  if (covered > 0) frame.scrollLeft += covered;
}

/** Follows the width of the window. */
export function followWidth(): void {
  const measure = (): void => {
    pictureRoom.value = document.documentElement.clientWidth - margins;
  };
  addEventListener("resize", measure);
  measure();
}
