import type { NodeState } from "../../quantities.js";
import { element, type SvgElement } from "./element.js";

/** A sign of a state in a cell, so that colour is never alone: cross, barred circle, half circle; nothing where normal. */
export function cellSign(kind: NodeState | "partly", x: number, y: number, size: number, colour: string): SvgElement[] {
  const [left, right, top, bottom] = [x + size * 0.15, x + size * 0.85, y + size * 0.15, y + size * 0.85];
  const [middle, centre, radius] = [x + size / 2, y + size / 2, size * 0.38];
  const stroke = { fill: "none", stroke: colour, "stroke-width": size / 7 };
  switch (kind) {
    case "normal":
      return [];
    case "lost":
      return [element("path", { d: `M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}`, ...stroke })];
    case "isolated":
      return [
        element("circle", { cx: middle, cy: centre, r: radius, ...stroke }),
        element("path", { d: `M${middle - radius} ${centre}L${middle + radius} ${centre}`, ...stroke }),
      ];
    case "degraded":
    case "partly":
      return [
        element("circle", { cx: middle, cy: centre, r: radius, ...stroke }),
        element("path", {
          d: `M${middle} ${centre - radius}A${radius} ${radius} 0 0 1 ${middle} ${centre + radius}Z`,
          fill: colour,
        }),
      ];
  }
}
