import { element, type SvgElement } from "./element.js";

/** An area in slanted lines with an outline: what is possible and not sure. */
export function hatched(x: number, y: number, width: number, height: number, colour: string): SvgElement[] {
  if (width <= 0) return [];
  const gap = 4;
  let path = "";
  for (let from = x - height; from < x + width; from += gap) {
    const [start, end] = [Math.max(0, (x - from) / height), Math.min(1, (x + width - from) / height)];
    if (end <= start) continue;
    const point = (part: number): string => `${(from + part * height).toFixed(1)} ${(y + height - part * height).toFixed(1)}`;
    path += `M${point(start)}L${point(end)}`;
  }
  return [
    element("rect", { x, y, width, height, fill: "none", stroke: colour, "stroke-width": 0.8 }),
    element("path", { d: path, fill: "none", stroke: colour, "stroke-width": 1 }),
  ];
}
