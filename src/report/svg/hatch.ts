import { greatestOf } from "../../sequences.js";
import { element, type SvgElement } from "./element.js";

/** An area in slanted lines with an outline: what is possible and not sure. */
export function hatched(x: number, y: number, width: number, height: number, colour: string): SvgElement[] {
  if (width <= 0) return [];
  let path = "";
  // every second line is drawn downwards, from close to where the last one ended: that is a quarter fewer letters
  let isDown = false;
  for (let from = x - height; height >= thinnest && from < x + width; from += gap) {
    const [start, end] = [Math.max(0, (x - from) / height), Math.min(1, (x + width - from) / height)];
    if (end <= start) continue;
    const along = tenth((end - start) * height);
    if (along === 0) continue;
    const [left, bottom] = [tenth(from + start * height), tenth(y + height - start * height)];
    path += isDown
      ? `M${tenth(left + along)} ${tenth(bottom - along)}l${-along} ${along}`
      : `M${left} ${bottom}l${along} ${-along}`;
    isDown = !isDown;
  }
  return [
    element("rect", { x, y, width, height, fill: "none", stroke: colour, "stroke-width": 0.8 }),
    ...(path === "" ? [] : [element("path", { d: path, fill: "none", stroke: colour, "stroke-width": 1 })]),
  ];
}

/** How high a band begins and ends above its base at a place. */
export interface BandCorner {
  readonly x: number;
  readonly sure: number;
  readonly possible: number;
}

/** The same between two lines, each straight from one corner to the next: only where they are apart. */
export function hatchedBand(corners: readonly BandCorner[], base: number, colour: string): SvgElement[] {
  const pieces = piecesApart(corners);
  return pieces.flatMap((piece) => {
    const line = (side: "sure" | "possible"): string[] =>
      piece.map((corner) => `${tenth(corner.x)} ${tenth(base - corner[side])}`);
    const outline = `M${[...line("possible"), ...line("sure").reverse()].join("L")}Z`;
    const path = slantedIn(piece, base);
    return [
      element("path", { d: outline, fill: "none", stroke: colour, "stroke-width": 0.8 }),
      ...(path === "" ? [] : [element("path", { d: path, fill: "none", stroke: colour, "stroke-width": 1 })]),
    ];
  });
}

/** Runs of corners between which the two lines are apart, with the corners at which they part and meet. */
function piecesApart(corners: readonly BandCorner[]): BandCorner[][] {
  const isApart = ({ sure, possible }: BandCorner): boolean => possible > sure;
  const pieces: BandCorner[][] = [];
  for (const [place, corner] of corners.entries()) {
    const before = corners[place - 1];
    if (before === undefined || !(isApart(before) || isApart(corner))) continue;
    const open = pieces.at(-1);
    if (open?.at(-1) === before && isApart(before)) open.push(corner);
    else pieces.push([before, corner]);
  }
  return pieces;
}

/** Slanted lines as far as they are between the two. */
function slantedIn(piece: readonly BandCorner[], base: number): string {
  const left = piece[0]?.x ?? 0;
  const right = piece.at(-1)?.x ?? left;
  const high = greatestOf(piece.map(({ possible }) => possible));
  let path = "";
  for (let from = left - Math.ceil(high / gap) * gap; from < right; from += gap) {
    for (const [place, corner] of piece.entries()) {
      const next = piece[place + 1];
      const [begin, end] = (next === undefined ? [0, 0] : within(corner, next, from)).map(tenth) as [number, number];
      if (end > begin) path += `M${begin} ${tenth(base - begin + from)}L${end} ${tenth(base - end + from)}`;
    }
  }
  return path;
}

/** From where to where a line that rises by one for each step to the right from `from` on is between two corners and their lines; nowhere where it ends at its begin or before. */
function within(one: BandCorner, other: BandCorner, from: number): [number, number] {
  let [begin, end] = [one.x, other.x];
  // above what is sure, and below what is possible: each is true on one side of one place
  const apart = (side: "sure" | "possible", { x, [side]: high }: BandCorner): number =>
    side === "sure" ? x - from - high : high - x + from;
  for (const side of ["sure", "possible"] as const) {
    const [atOne, atOther] = [apart(side, one), apart(side, other)];
    if (atOne < 0 && atOther < 0) return [0, 0];
    const turn = one.x + (atOne / (atOne - atOther)) * (other.x - one.x);
    if (atOne < 0) begin = Math.max(begin, turn);
    else if (atOther < 0) end = Math.min(end, turn);
  }
  return [begin, end];
}

/** From one slanted line to the next. */
const gap = 4;
/** Of an area that is thinner only the outline is seen. */
const thinnest = 2;

const tenth = (value: number): number => Math.round(value * 10) / 10;
