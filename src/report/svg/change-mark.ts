import { element, type SvgElement } from "./element.js";
import { ink, paper } from "./palette.js";

/** Width of the mark of a change. */
export const changeMarkSize = 9;

/** Up where more is lost than before, down where less is. */
export function changeMark(change: "more" | "less", x: number, middle: number): SvgElement {
  const [base, tip] = change === "more" ? [middle + 4, middle - 4] : [middle - 4, middle + 4];
  const right = x + changeMarkSize;
  return element("path", {
    class: `change ${change}`,
    d: `M${x} ${base}L${right} ${base}L${x + changeMarkSize / 2} ${tip}Z`,
    fill: ink,
    stroke: paper,
    "stroke-width": 4,
    "stroke-linejoin": "round",
    "paint-order": "stroke", // a rim in front of the lines that arrive there
  });
}
