/** Colours of pictures. Lightness alone tells them apart, so they survive print in black and white. */
export const ink = "#111111";
export const paper = "#ffffff";
export const faint = "#5b6470";
export const line = "#9aa3ae";
export const grid = "#d5d9df";
export const mark = "#0b57d0";

interface Shade {
  readonly from: number;
  readonly fill: string;
  readonly text: string;
  /** For lines, which need more contrast than areas. */
  readonly stroke: string;
}

/** Losses from small to whole; the text on each has a contrast of 4.5:1 at least. */
export const shades: readonly Shade[] = [
  { from: 0, fill: "#e6e9ed", text: ink, stroke: line },
  { from: Number.MIN_VALUE, fill: "#fee8c8", text: ink, stroke: "#d98a3d" },
  { from: 0.25, fill: "#fdbb84", text: ink, stroke: "#d9702b" },
  { from: 0.5, fill: "#ea6a4d", text: ink, stroke: "#c9391f" },
  { from: 0.75, fill: "#7f0000", text: paper, stroke: "#7f0000" },
];

/** The shade of a loss in [0, 1]. */
export function shadeOf(loss: number): Shade {
  const shade = shades.findLast(({ from }) => loss >= from);
  return shade ?? { from: 0, fill: "#e6e9ed", text: ink, stroke: line };
}
