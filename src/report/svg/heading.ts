import type { SvgElement } from "./element.js";
import { label } from "./label.js";
import { faint } from "./palette.js";

/** Room that a heading takes. */
export const headingHeight = 56;

/** What a picture shows, and below it of which scenario and moment. */
export function heading(title: string, about: string, width: number): SvgElement[] {
  return [
    label(title, 12, 28, { size: 17, bold: true, width: width - 24 }),
    ...(about === "" ? [] : [label(about, 12, 47, { size: 13, fill: faint, class: "faint", width: width - 24 })]),
  ];
}
