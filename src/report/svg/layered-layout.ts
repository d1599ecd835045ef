import { greatestOf } from "../../sequences.js";
import type { BoxLink } from "./layered-links.js";
import type { LayeredBox, LayeredView } from "./layered-view.js";

export const boxWidth = 216;
export const boxHeight = 34;
const rowHeight = 44;
const columnGap = 132;
const margin = 62; // room for links within the first column
const top = 104;
const narrowest = 760; // room for the heading and the legend

export interface PlacedBox {
  readonly box: LayeredBox;
  readonly x: number;
  readonly y: number;
}

export interface PlacedLink {
  readonly link: BoxLink;
  /** Whether it says that an insurer offers a service, which is no dependency that could be cut. */
  readonly isOffer: boolean;
  readonly path: string;
}

export interface LayeredLayout {
  readonly width: number;
  /** Of the part with boxes: below it is room for the legend. */
  readonly height: number;
  readonly headings: readonly { readonly x: number; readonly y: number }[];
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
}

/** Columns side by side, boxes in even rows; links leave a box on the right and arrive on the left, side by side. */
export function layeredLayout({ columns, links }: LayeredView): LayeredLayout {
  const placed = new Map<string, PlacedBox & { readonly column: number }>();
  columns.forEach(({ boxes }, column) => {
    boxes.forEach((box, row) => {
      placed.set(box.key, { box, column, x: margin + column * (boxWidth + columnGap), y: top + row * rowHeight });
    });
  });
  const rows = Math.max(1, greatestOf(columns.map(({ boxes }) => boxes.length)));
  const drawn = links.filter(({ from, to }) => placed.has(from) && placed.has(to));
  const ports = portsOf(drawn, placed);
  return {
    width: Math.max(narrowest, margin + columns.length * boxWidth + (columns.length - 1) * columnGap + 12),
    height: top + rows * rowHeight,
    headings: columns.map((_, column) => ({ x: margin + column * (boxWidth + columnGap) + boxWidth / 2, y: top - 18 })),
    boxes: [...placed.values()],
    links: drawn.map((link, index) => ({
      link,
      path: ports.path(index),
      isOffer: placed.get(link.from)?.box.column === "insurers" && placed.get(link.to)?.box.column === "services",
    })),
  };
}

type Placed = PlacedBox & { readonly column: number };

/** Where links leave and arrive: along the side of a box, in the order of their other ends, so that they do not cross there. */
function portsOf(links: readonly BoxLink[], placed: ReadonlyMap<string, Placed>) {
  const leaving = new Map<string, number[]>();
  const arriving = new Map<string, number[]>();
  const add = (lists: Map<string, number[]>, key: string, index: number): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [index]);
    else list.push(index);
  };
  links.forEach(({ from, to }, index) => {
    add(leaving, from, index);
    add(arriving, to, index);
  });
  const yOf = (key: string): number => placed.get(key)?.y ?? 0;
  for (const list of leaving.values()) list.sort((a, b) => yOf(links[a]?.to ?? "") - yOf(links[b]?.to ?? ""));
  for (const list of arriving.values()) list.sort((a, b) => yOf(links[a]?.from ?? "") - yOf(links[b]?.from ?? ""));
  const port = (list: readonly number[] | undefined, index: number, y: number): number =>
    y + (boxHeight * ((list?.indexOf(index) ?? 0) + 1)) / ((list?.length ?? 0) + 1);
  return {
    path(index: number): string {
      const link = links[index];
      const [from, to] = [placed.get(link?.from ?? ""), placed.get(link?.to ?? "")];
      if (link === undefined || from === undefined || to === undefined) return "";
      const [y1, y2] = [port(leaving.get(link.from), index, from.y), port(arriving.get(link.to), index, to.y)];
      return curve(from, to, y1, y2);
    },
  };
}

/** From the right of the supplier to the left of the dependent; within a column round its left side. */
function curve(from: Placed, to: Placed, y1: number, y2: number): string {
  const f = (value: number): string => value.toFixed(1);
  if (from.column === to.column) {
    const reach = from.x - 14 - Math.min(44, Math.abs(y2 - y1) / 6);
    return `M${f(from.x)},${f(y1)}C${f(reach)},${f(y1)} ${f(reach)},${f(y2)} ${f(to.x)},${f(y2)}`;
  }
  const isBack = to.column < from.column;
  const [x1, x2] = isBack ? [from.x, to.x + boxWidth] : [from.x + boxWidth, to.x];
  const middle = (x1 + x2) / 2;
  return `M${f(x1)},${f(y1)}C${f(middle)},${f(y1)} ${f(middle)},${f(y2)} ${f(x2)},${f(y2)}`;
}
