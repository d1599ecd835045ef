import type { ColumnName } from "./layered-columns.js";
import type { BoxLink } from "./layered-links.js";
import type { LayeredBox, LayeredView } from "./layered-view.js";
import { type LinkBundle, linkBundles, linkPaths } from "./link-paths.js";
import type { NameLines, PlacedBox } from "./placed-box.js";

/** How wide everything is. */
interface Widths {
  readonly columns: Readonly<Record<ColumnName, number>>;
  readonly columnGap: number;
  /** Room for links within the first column. */
  readonly left: number;
  /** Room for the ring of what is chosen. */
  readonly right: number;
  /** Room for the heading and the legend. */
  readonly narrowest: number;
}

const onScreen: Widths = {
  columns: { infrastructure: 230, insurers: 262, providers: 250, systems: 270, services: 284, groups: 260 },
  columnGap: 95,
  left: 28,
  right: 6,
  narrowest: 760,
};
/** Narrower, no name could be read: beyond, the picture scrolls in its frame. */
const leastOnScreen: Widths = {
  columns: { infrastructure: 208, insurers: 240, providers: 220, systems: 236, services: 256, groups: 240 },
  columnGap: 64,
  left: 28,
  right: 6,
  narrowest: 0,
};
/** Beside the panel of what is selected, 1,020 pixels: names take a second line, for which there is height then. */
const besidePanel: Widths = {
  columns: { infrastructure: 190, insurers: 206, providers: 186, systems: 220, services: 226, groups: 220 },
  columnGap: 48,
  left: 28,
  right: 6,
  narrowest: 0,
};
/** 180 mm at 96 pixels an inch, so that texts are printed as large as they are. */
const onPaper: Widths = {
  columns: { infrastructure: 121, insurers: 168, providers: 130, systems: 148, services: 148, groups: 162 },
  columnGap: 23,
  left: 10,
  right: 2,
  narrowest: 680,
};
/** Height of a column of boxes, as far as they fit. */
const columnHeight = 434;
/** In a page: headline, tiles, picture and course stand on a screen of 900 pixels. */
const columnHeightInPage = 390;
/** In a page whose answer is folded to one line. */
const columnHeightBesidePanel = 520;
const [tightest, widest] = [25.5, 36];
/** Of a box whose name takes two lines, or three. */
const tall = { 2: { height: 36, pitch: 40 }, 3: { height: 51, pitch: 55 } } as const;
/** Between what is ever hit and what never is. */
const groupGap = 14;

export interface PlacedLink {
  readonly link: BoxLink;
  readonly path: string;
}

export interface LayeredLayout {
  readonly width: number;
  /** Of the part with boxes: below it is room for the legend. */
  readonly height: number;
  readonly headings: readonly { readonly x: number; readonly y: number; readonly width: number }[];
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
  readonly bundles: readonly LinkBundle[];
}

export interface LayoutOptions {
  /** Where the first row begins. */
  readonly top: number;
  /** How many lines the name of a box needs beside the widest figure that it may have. */
  readonly linesOf: (box: LayeredBox, width: number) => NameLines;
  /** Key of the box whose links are drawn one by one. */
  readonly chosen: string | undefined;
  /** For a page: so many pixels are there beside each other. @defaultValue as wide as it is best */
  readonly room?: number | undefined;
  /** In a page: whether the panel of what is selected stands beside it. @defaultValue false */
  readonly isBesidePanel?: boolean | undefined;
  /** For paper: how many lines a box takes. @defaultValue for a screen */
  readonly linesOnPaper?: ((box: LayeredBox, width: number) => number) | undefined;
}

/** Height of a box of so many lines on paper. */
const paperHeight = (lines: number): number => 9 + 14 * lines;
const paperGap = 5;
/** Where the picture is wider than its frame, it fades over so many pixels. */
const fading = 32;
/** A column gets no wider than that beyond what is best: figures stay near their names. */
const mostWider = 40;

/** Columns side by side; links leave a box on the right and arrive on the left, side by side. */
export function layeredLayout({ columns, links }: LayeredView, options: LayoutOptions): LayeredLayout {
  const { top, linesOf, chosen, room, isBesidePanel = false, linesOnPaper } = options;
  const names = columns.map(({ name }) => name);
  const widths = isBesidePanel
    ? besidePanel
    : room === undefined
      ? linesOnPaper === undefined
        ? onScreen
        : onPaper
      : widthsWithin(room, names);
  const { columns: columnWidth, columnGap, left, right, narrowest } = widths;
  const columnRoom = isBesidePanel ? columnHeightBesidePanel : room === undefined ? columnHeight : columnHeightInPage;
  const placed = new Map<string, PlacedBox>();
  const headings: LayeredLayout["headings"][number][] = [];
  let x = left;
  let height = 0;
  columns.forEach(({ name, boxes }, column) => {
    const width = columnWidth[name];
    const wanted = boxes.map((box) => linesOf(box, width));
    const lines = room === undefined ? wanted : linesThatFit(boxes, wanted, columnRoom);
    const pitch = pitchOf(boxes, lines, columnRoom);
    headings.push({ x, y: top - 26, width: column === columns.length - 1 ? width : width + columnGap - 12 });
    let y = top;
    boxes.forEach((box, row) => {
      const isLast = boxes[row - 1]?.isEverHit === true && !box.isEverHit;
      if (isLast) y += groupGap;
      if (linesOnPaper !== undefined) {
        const own = linesOnPaper(box, width);
        const stacked = { box, column, x, y, width, height: paperHeight(own), lines: own, isStacked: true };
        placed.set(box.key, stacked);
        y += stacked.height + paperGap;
        return;
      }
      const own = lines[row] ?? 1;
      const shape = own === 1 ? { height: pitch >= 30 ? 28 : 22, pitch } : tall[own];
      placed.set(box.key, { box, column, x, y, width, height: shape.height, lines: own });
      y += shape.pitch;
    });
    height = Math.max(height, y);
    x += width + columnGap;
  });
  const drawn = links.filter(({ from, to }) => placed.has(from) && placed.has(to));
  const isBundled = ({ from, to, isHeadline, isOffer }: BoxLink): boolean =>
    isOffer && placed.get(from)?.box.column === "insurers" && !isHeadline && from !== chosen && to !== chosen;
  const alone = drawn.filter((link) => !isBundled(link));
  const pathOf = linkPaths(alone, placed);
  return {
    width: Math.max(narrowest, x - columnGap + right),
    height,
    headings,
    boxes: [...placed.values()],
    links: alone.map((link, index) => ({ link, path: pathOf(index) })),
    bundles: linkBundles(drawn.filter(isBundled), placed),
  };
}

/** Columns between their least and their best widths, and wider where there is more room. */
function widthsWithin(room: number, names: readonly ColumnName[]): Widths {
  const needed = ({ columns, columnGap, left, right }: Widths): number =>
    left + names.reduce((sum, name) => sum + columns[name], 0) + Math.max(0, names.length - 1) * columnGap + right;
  const [least, best] = [needed(leastOnScreen), needed(onScreen)];
  const part = Math.min(1, Math.max(0, (room - least) / Math.max(1, best - least)));
  const mixed = (one: number, other: number): number => Math.floor(one + (other - one) * part);
  const more = Math.min(mostWider, Math.max(0, Math.floor((room - best) / Math.max(1, names.length))));
  const columns = Object.fromEntries(
    names.map((name) => [name, mixed(leastOnScreen.columns[name], onScreen.columns[name]) + more]),
  ) as Widths["columns"];
  const { left } = onScreen;
  const right = room < least ? fading : onScreen.right;
  return { columns, columnGap: mixed(leastOnScreen.columnGap, onScreen.columnGap), left, right, narrowest: 0 };
}

/** Height of a column of boxes. */
function heightOf(boxes: readonly LayeredBox[], lines: readonly NameLines[], pitch: number): number {
  return lines.reduce((sum, each) => sum + (each === 1 ? pitch : tall[each].pitch), gapIn(boxes));
}

const gapIn = (boxes: readonly LayeredBox[]): number =>
  boxes.some(({ isEverHit }) => isEverHit) && boxes.some(({ isEverHit }) => !isEverHit) ? groupGap : 0;

/** Names keep further lines as long as the column has room: those that are never hit give them up first, from below, and all a third before one a second. */
function linesThatFit(boxes: readonly LayeredBox[], wanted: readonly NameLines[], room: number): NameLines[] {
  const lines = [...wanted];
  for (const most of [2, 1] as const)
    for (const isHit of [false, true])
      for (let row = boxes.length - 1; row >= 0 && heightOf(boxes, lines, tightest) > room; row--)
        if (boxes[row]?.isEverHit === isHit && (lines[row] ?? 1) > most) lines[row] = most;
  return lines;
}

/** Rows stand as wide apart as the column has room for, within bounds. */
function pitchOf(boxes: readonly LayeredBox[], lines: readonly NameLines[], columnRoom: number): number {
  const low = lines.filter((each) => each === 1).length;
  const room = (columnRoom - heightOf(boxes, lines, 0)) / Math.max(1, low);
  return Math.min(widest, Math.max(tightest, Math.floor(room * 2) / 2));
}
