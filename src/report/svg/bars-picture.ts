import type { Bounds } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { axisSteps } from "./axis.js";
import { element, type SvgElement } from "./element.js";
import { hatched } from "./hatch.js";
import { heading, headingHeight } from "./heading.js";
import { label } from "./label.js";
import { faint, grid, ink, shadeOf } from "./palette.js";
import { type Picture, picture } from "./picture.js";
import { linesWithin, textWidth } from "./text-width.js";

export interface Bar {
  readonly name: string;
  readonly value: Bounds;
  /** The value as people read it. */
  readonly text: string;
  /** Loss in [0, 1] that gives the shade; lost if absent. */
  readonly loss?: number;
}

export interface BarLimit {
  readonly value: number;
  readonly text: string;
}

/** Bars that share an axis. */
export interface BarGroup {
  readonly bars: readonly Bar[];
  /** What the axis counts. */
  readonly unit: string;
  readonly axis: (value: number) => string;
  readonly limits?: readonly BarLimit[];
}

export interface BarsPictureOptions {
  readonly title: string;
  /** Of which scenario and moment. */
  readonly about?: string;
  readonly note?: string;
  /** Said where there is no bar. */
  readonly empty: string;
  readonly width?: number;
}

const rowHeight = 27;
const barHeight = 17;
const nameWidth = 250;
const size = 12.5;

/** Sorted bars: filled as far as it surely is, hatched as far as it possibly is; limits as lines across. */
export function barsPicture(bars: readonly Bar[], options: BarsPictureOptions & Omit<BarGroup, "bars">): Picture {
  return groupedBarsPicture([{ ...options, bars }], options);
}

/** The same in groups, each on an axis of its own. */
export function groupedBarsPicture(
  groups: readonly BarGroup[],
  { title, about = "", note, empty, width = 1100 }: BarsPictureOptions,
): Picture {
  const texts = groups.flatMap(({ bars }) => bars.map(({ text }) => textWidth(text, size, true)));
  const left = nameWidth + 24;
  const room = width - left - Math.max(60, greatestOf(texts)) - 28;
  let top = headingHeight;
  const drawn = groups.flatMap((group) => {
    const block = drawnGroup(group, { left, room, top, width, empty });
    top = block.bottom;
    return block.elements;
  });
  const notes = note === undefined ? [] : linesWithin(note, width - 24, 12);
  return picture({ width, height: top + notes.length * 17, title: about === "" ? title : `${title}: ${about}` }, [
    ...heading(title, about, width),
    ...drawn,
    ...notes.map((text, index) => label(text, 12, top + 8 + index * 17, { size: 12, fill: faint, class: "faint" })),
  ]);
}

interface Frame {
  readonly left: number;
  readonly room: number;
  readonly top: number;
  readonly width: number;
  readonly empty: string;
}

function drawnGroup(
  { bars, unit, axis, limits = [] }: BarGroup,
  { left, room, top: above, width, empty }: Frame,
): { readonly elements: SvgElement[]; readonly bottom: number } {
  const finite = bars.map(({ value }) => value.atMost).filter((value) => Number.isFinite(value));
  const least = bars.map(({ value }) => value.atLeast);
  const largest = Math.max(0, greatestOf([...finite, ...least, ...limits.map(({ value }) => value)]));
  const scale = largest > 0 ? room / largest : 0;
  const named = limits.map((limit) => ({ ...limit, x: left + limit.value * scale }));
  const top = above + 20 + named.length * 18;
  const bottom = top + Math.max(1, bars.length) * rowHeight;
  const steps = axisSteps(largest, Math.max(2, Math.floor(room / 130)));
  return {
    bottom: bottom + 48,
    elements: [
      ...(bars.length === 0 ? [label(empty, 12, top + 18)] : []),
      ...steps.flatMap((value) => axisLine(left + value * scale, top, bottom, axis(value))),
      ...bars.flatMap((bar, index) => drawnBar(bar, left, top + index * rowHeight, scale, room)),
      ...named.flatMap(({ x, text }, index) => limitLine(x, above + 12 + index * 18, bottom, text, width)),
      label(unit, left, bottom + 38, { size: 12, fill: faint, class: "faint", width: width - left - 12 }),
    ],
  };
}

function axisLine(x: number, top: number, bottom: number, text: string): SvgElement[] {
  return [
    element("path", { class: "grid", d: `M${x} ${top}L${x} ${bottom}`, stroke: grid, "stroke-width": 1 }),
    label(text, x, bottom + 18, { size: 12, anchor: "middle", fill: faint, class: "faint" }),
  ];
}

/** What nothing bounds is hatched to the end of the axis. */
function drawnBar({ name, value, text, loss = 1 }: Bar, x: number, y: number, scale: number, room: number): SvgElement[] {
  const sure = value.atLeast * scale;
  const possible = Number.isFinite(value.atMost) ? value.atMost * scale : room;
  const colour = shadeOf(loss).fill;
  return [
    label(name, x - 10, y + 17, { size, anchor: "end", width: nameWidth }),
    element("rect", { x, y: y + 4, width: sure, height: barHeight, fill: colour }),
    ...hatched(x + sure, y + 4, possible - sure, barHeight, colour),
    label(text, x + possible + 8, y + 17, { size, bold: true }),
  ];
}

function limitLine(x: number, y: number, bottom: number, text: string, width: number): SvgElement[] {
  const isRight = x + textWidth(text, 12) + 14 > width;
  return [
    element("path", {
      class: "limit",
      d: `M${x} ${y - 8}L${x} ${bottom}`,
      stroke: ink,
      "stroke-width": 1.4,
      "stroke-dasharray": "6 3",
    }),
    label(text, isRight ? x - 6 : x + 6, y, { size: 12, anchor: isRight ? "end" : "start" }),
  ];
}
