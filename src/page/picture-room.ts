import { signal } from "@preact/signals";

/** Pixels beside each other that the picture has; absent before it is known, as where the page was written. */
export const pictureRoom = signal<number | undefined>(undefined);

/** Left and right of all that the page shows. */
const margins = 64;

/** Follows the width of the window. */
export function followWidth(): void {
  const measure = (): void => {
    pictureRoom.value = document.documentElement.clientWidth - margins;
  };
  addEventListener("resize", measure);
  measure();
}
