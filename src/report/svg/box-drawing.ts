import type { BoxState } from "./box-state.js";
import { changeMark, changeMarkSize } from "./change-mark.js";
import { element, type SvgElement } from "./element.js";
import { glyph, glyphSize } from "./glyphs.js";
import { label } from "./label.js";
import { figureText } from "./layered-names.js";
import type { PictureWriting } from "./picture-writing.js";
import type { NameLines, PlacedBox } from "./placed-box.js";
import { linesAtMost, linesWithin, textWidth } from "./text-width.js";
import { paint } from "./tokens.js";

/** Size of what stands in boxes. */
export const boxText = 13;
const railWidth = 4;
const barHeight = 3.5;
/** Left of the name: the rail and the glyph. */
const beforeName = 30;
const afterFigure = 8;

/** How wide a name may be beside a figure. */
export function nameRoom(width: number, figure: string): number {
  return width - beforeName - afterFigure - (figure === "" ? 0 : textWidth(figure, boxText, true) + 8);
}

export interface BoxStyle {
  readonly name: string;
  readonly isChosen: boolean;
  /** Whether it is the service whose path is followed. */
  readonly isHeadline: boolean;
}

/** A box: frame, rail of its state, bar along its lower edge, glyph, name and figure. The frame comes first. */
export function boxDrawing(placed: PlacedBox, { name, isChosen, isHeadline }: BoxStyle, writing: PictureWriting): SvgElement[] {
  const { box, x, y, width, height, lines, isStacked } = placed;
  const { glyph: state, figure } = box;
  const text = figureText(figure, writing);
  const isCalm = state === "normal" || state === "unknown";
  const middle = y + height / 2 - (isCalm ? 0 : 1);
  const room = nameRoom(width, text);
  const tone = paint(isCalm ? "tx2" : "tx");
  const rows = nameRows(name, room, lines, isHeadline);
  return [
    element("rect", { x, y, width, height, rx: 3, fill: paint("raise"), ...border(state, box.name.kind === "others") }),
    ...(isCalm ? [] : [element("g", { class: "weight" }, [...rail(state, x, y, height), ...bar(placed)])]),
    ...(isChosen ? [ring(placed)] : []),
    ...glyph(state, x + (isStacked === true ? 8 : 9), isStacked === true ? y + 4 : middle - glyphSize / 2),
    ...(isStacked === true
      ? stackedLabels(placed, name, text, { isCalm, isHeadline, tone })
      : rows.map((row, index) =>
          label(row, x + beforeName, middle + 4.5 + (index - (rows.length - 1) / 2) * 15, {
            size: boxText,
            width: room,
            bold: isHeadline,
            fill: tone,
          }),
        )),
    ...(box.change === undefined ? [] : [changeMark(box.change, x - changeMarkSize - 4, y + height / 2)]),
    ...(text === "" || isStacked === true
      ? []
      : [
          label(text, x + width - afterFigure, middle + 4.5, {
            size: boxText,
            bold: !isCalm,
            anchor: "end",
            fill: tone,
          }),
        ]),
  ];
}

/** Where a word too long for its line is broken: after a hyphen, and before what a German compound ends in. */
const hyphens = /(?<=\p{L}-)(?=\p{L})/gu;
const joints = /(?<=\p{Ll}{3})(?=krankenkasse|geber|annahme|dienst|stelle|schaft|kammer|abfrage|befreiung|ärzte|therapeut)/gu;

/** Where it is broken only if that is not enough. */
const innerJoints = /(?<=kranken|therapeuten)(?=kasse|praxen)/gu;

/** The lines of a name beside a figure: broken within words rather than cut. */
function nameRows(name: string, room: number, lines: number, isBold: boolean): string[] {
  let rows = linesAtMost(name, room, boxText, lines, isBold);
  if (lines === 1) return rows;
  let text = breakable(name, hyphens);
  for (const places of [joints, innerJoints]) {
    if (!isCut(rows)) return rows;
    text = breakable(text, places);
    const broken = linesAtMost(text, room, boxText, lines, isBold);
    // it still is too long, but more of it is read
    if (!isCut(broken) || broken.join("").length > rows.join("").length) rows = broken.map(rejoined);
  }
  return rows;
}

/** With a place to break a line wherever a pattern says. */
const breakable = (name: string, places: RegExp): string => name.replaceAll(places, "\u00AD ");

/** A line of a breakable name: whole again where it was not broken, with a hyphen where it was. */
const rejoined = (line: string): string => line.replaceAll("\u00AD ", "").replace(/-?\u00AD$/u, "-");

/** How many lines a name takes: a third where two do not hold it. */
export function nameLines(name: string, room: number, isBold: boolean): NameLines {
  if (textWidth(name, boxText, isBold) <= room) return 1;
  const rows = nameRows(name, room, 2, isBold);
  return isCut(rows) || rows.some((row) => textWidth(row, boxText, isBold) > room) ? 3 : 2;
}

const isCut = (rows: readonly string[]): boolean => rows.some((row) => row.endsWith("…"));

/** Size of what stands in boxes on paper. */
const paperText = 12;
const beforeStacked = 26;
const afterStacked = 6;

/** The lines of a name on paper, and whether the figure has a line of its own below. */
export function stackedLines(name: string, figure: string, width: number, isBold: boolean): { rows: string[]; isBelow: boolean } {
  const room = width - beforeStacked - afterStacked;
  const whole = linesWithin(name, room, paperText, isBold);
  // a word too long for its line is broken where it has a hyphen
  const broken = linesWithin(breakable(name, hyphens), room, paperText, isBold);
  const rows = isCut(whole) && !isCut(broken) ? broken.map(rejoined) : whole;
  const last = textWidth(rows.at(-1) ?? "", paperText, isBold);
  return { rows, isBelow: figure !== "" && last + 8 + textWidth(figure, paperText, true) > room };
}

interface Tone {
  readonly isCalm: boolean;
  readonly isHeadline: boolean;
  readonly tone: string;
}

function stackedLabels(
  { x, y, width }: PlacedBox,
  name: string,
  figure: string,
  { isCalm, isHeadline, tone }: Tone,
): SvgElement[] {
  const { rows, isBelow } = stackedLines(name, figure, width, isHeadline);
  const baseOf = (line: number): number => y + 15 + line * 14;
  const style = { size: paperText, fill: tone };
  const right = x + width - afterStacked;
  return [
    ...rows.map((row, line) => label(row, x + beforeStacked, baseOf(line), { ...style, bold: isHeadline })),
    ...(figure === ""
      ? []
      : [label(figure, right, baseOf(rows.length - (isBelow ? 0 : 1)), { ...style, bold: !isCalm, anchor: "end" })]),
  ];
}

/** What is hit has a firm border, what is normal a hairline; what is not known or folded a dashed one. */
function border(state: BoxState, isFolded: boolean): SvgElement["attributes"] {
  if (state === "unknown") return { stroke: paint("norm"), "stroke-width": 1, "stroke-dasharray": "3 2" };
  if (state !== "normal") return { stroke: paint("line2"), "stroke-width": 1 };
  return { stroke: paint(isFolded ? "line2" : "line"), "stroke-width": 1, "stroke-dasharray": isFolded ? "3 2" : undefined };
}

const colourOf: Readonly<Record<Exclude<BoxState, "normal" | "unknown">, string>> = {
  isolated: paint("iso"),
  lost: paint("lost"),
  "perhaps-lost": paint("lost"),
  degraded: paint("deg"),
  "perhaps-degraded": paint("deg"),
};

const isPerhaps = (state: BoxState): boolean => state === "perhaps-lost" || state === "perhaps-degraded";

function rail(state: BoxState, x: number, y: number, height: number): SvgElement[] {
  if (state === "normal" || state === "unknown") return [];
  if (isPerhaps(state)) return slanted(x, y, railWidth, height, colourOf[state]);
  return [element("rect", { x, y, width: railWidth, height, fill: colourOf[state] })];
}

/** Filled as far as it surely is, hatched as far as it may be, dashed as far as nobody knows. */
function bar({ box: { glyph: state, share, unknownShare }, x: left, y: top, width: whole, height }: PlacedBox): SvgElement[] {
  if (state === "normal" || state === "unknown" || share.atMost <= 0) return [];
  const [x, y, width] = [left + railWidth, top + height - barHeight, whole - railWidth];
  const [sure, most] = [width * share.atLeast, width * share.atMost];
  const open = Math.min(width - most, width * unknownShare);
  return [
    element("rect", { x, y, width, height: barHeight, fill: paint("line") }),
    ...(open > 1
      ? [
          element("rect", { x: x + most, y, width: open, height: barHeight, fill: paint("raise") }),
          element("path", {
            d: `M${x + most + 2} ${y + barHeight / 2}L${x + most + open} ${y + barHeight / 2}`,
            fill: "none",
            stroke: paint("norm"),
            "stroke-width": 1.5,
            "stroke-dasharray": "3 3",
          }),
        ]
      : []),
    ...(sure > 0 ? [element("rect", { x, y, width: sure, height: barHeight, fill: colourOf[state] })] : []),
    ...slanted(x + sure, y, most - sure, barHeight, colourOf[state]),
  ];
}

/** What is chosen, in a ring outside its frame. */
function ring({ x, y, width, height }: PlacedBox): SvgElement {
  return element("rect", {
    class: "ring",
    x: x - 3.5,
    y: y - 3.5,
    width: width + 7,
    height: height + 7,
    rx: 5,
    fill: "none",
    stroke: paint("acc"),
    "stroke-width": 2.5,
  });
}

/** An area in broad strokes at 45°: what may be so. */
function slanted(x: number, y: number, width: number, height: number, colour: string): SvgElement[] {
  if (width <= 0) return [];
  const strokes: string[] = [];
  for (let from = -height; from < width; from += 5) {
    const corners = [
      [from, height],
      [from + 2.5, height],
      [from + 2.5 + height, 0],
      [from + height, 0],
    ].map(([across = 0, down = 0]) => [across, down] as const);
    const inside = clipped(corners, width);
    if (inside.length > 2)
      strokes.push(`M${inside.map(([across, down]) => `${tenth(x + across)} ${tenth(y + down)}`).join("L")}Z`);
  }
  return [element("rect", { x, y, width, height, fill: paint("raise") }), element("path", { d: strokes.join(""), fill: colour })];
}

type Corner = readonly [across: number, down: number];

/** A convex area as far as it lies between 0 and a width. Source: I. E. Sutherland, G. W. Hodgman, "Reentrant polygon clipping", 1974. */
function clipped(corners: readonly Corner[], width: number): Corner[] {
  const cut = (all: readonly Corner[], edge: number, sign: number): Corner[] =>
    all.flatMap((corner, index): Corner[] => {
      const before = all[(index + all.length - 1) % all.length] ?? corner;
      const isIn = ([across]: Corner): boolean => (across - edge) * sign >= 0;
      const crossing = (): Corner => {
        const along = (edge - before[0]) / (corner[0] - before[0]);
        return [edge, before[1] + along * (corner[1] - before[1])];
      };
      if (isIn(corner)) return isIn(before) ? [corner] : [crossing(), corner];
      return isIn(before) ? [crossing()] : [];
    });
  return cut(cut(corners, 0, 1), width, -1);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
