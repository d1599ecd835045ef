import type { BoxState } from "./box-state.js";
import { element, type SvgElement } from "./element.js";
import { paint } from "./tokens.js";

/** Width and height of a glyph. */
export const glyphSize = 14;

/** The glyph of a state, of a silhouette of its own, so that it is known without its colour. */
export function glyph(state: BoxState, x: number, y: number): SvgElement[] {
  const [cx, cy] = [x + glyphSize / 2, y + glyphSize / 2];
  switch (state) {
    case "isolated":
      return [
        element("circle", { cx, cy, r: 7, fill: paint("iso") }),
        stroked(`M${cx - 3.5} ${cy}L${cx + 3.5} ${cy}`, paint("iso-on"), 2.2),
      ];
    case "lost":
      return [
        element("rect", { x, y, width: glyphSize, height: glyphSize, rx: 2, fill: paint("lost") }),
        cross(cx, cy, paint("lost-on")),
      ];
    case "degraded":
      return [...ring(cx, cy, 6.2, paint("deg-tx"), 1.5), half(cx, cy, 5.6, paint("deg"))];
    case "perhaps-lost":
      return [
        element("rect", {
          x: x + 0.8,
          y: y + 0.8,
          width: 12.4,
          height: 12.4,
          rx: 2,
          fill: paint("raise"),
          stroke: paint("lost"),
          "stroke-width": 1.5,
          "stroke-dasharray": "2.4 1.6",
        }),
        cross(cx, cy, paint("lost")),
      ];
    case "perhaps-degraded":
      return [...ring(cx, cy, 6.2, paint("deg-tx"), 1.5, "2.4 1.6"), ...halfHatched(cx, cy, paint("deg"))];
    case "unknown":
      return [
        ...ring(cx, cy, 6.2, paint("norm"), 1.2, "2.4 1.6"),
        stroked(
          `M${cx - 2} ${cy - 1.6}C${cx - 2} ${cy - 4.4} ${cx + 2.2} ${cy - 4.2} ${cx + 2} ${cy - 1.6}C${cx + 1.9} ${cy - 0.4} ${cx} ${cy - 0.3} ${cx} ${cy + 1.3}`,
          paint("tx2"),
          1.4,
        ),
        element("circle", { cx, cy: cy + 3.5, r: 0.9, fill: paint("tx2") }),
      ];
    case "normal":
      return ring(cx, cy, 5, paint("norm"), 1.3);
  }
}

const stroked = (d: string, stroke: string, width: number): SvgElement =>
  element("path", { d, fill: "none", stroke, "stroke-width": width });

function ring(cx: number, cy: number, r: number, stroke: string, width: number, dash?: string): SvgElement[] {
  return [element("circle", { cx, cy, r, fill: paint("raise"), stroke, "stroke-width": width, "stroke-dasharray": dash })];
}

function cross(cx: number, cy: number, stroke: string): SvgElement {
  return stroked(`M${cx - 3} ${cy - 3}L${cx + 3} ${cy + 3}M${cx + 3} ${cy - 3}L${cx - 3} ${cy + 3}`, stroke, 2);
}

const half = (cx: number, cy: number, r: number, fill: string): SvgElement =>
  element("path", { d: `M${cx} ${cy - r}A${r} ${r} 0 0 1 ${cx} ${cy + r}Z`, fill });

/** Three slanted strokes in the right half of a ring. */
function halfHatched(cx: number, cy: number, stroke: string): SvgElement[] {
  const strokes = [-2, 1, 4].map(
    (from) => `M${cx} ${cy + from}L${cx + Math.min(4, from + 4)} ${cy + from - Math.min(4, from + 4)}`,
  );
  return [stroked(strokes.join(""), stroke, 1.3)];
}
