import type { ColumnName } from "./layered-columns.js";
import type { BoxLink } from "./layered-links.js";
import type { LayeredBox, LayeredView } from "./layered-view.js";
import { type LinkBundle, linkBundles, linkPaths } from "./link-paths.js";
import type { PlacedBox } from "./placed-box.js";

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
/** 180 mm at 96 pixels an inch, so that texts are printed as large as they are. */
const onPaper: Widths = {
  columns: { infrastructure: 114, insurers: 162, providers: 130, systems: 148, services: 148, groups: 172 },
  columnGap: 24,
  left: 10,
  right: 2,
  narrowest: 680,
};
/** Height of a column of boxes, as far as they fit. */
const columnHeight = 434;
const [tightest, widest] = [25.5, 36];
const twoLines = { height: 36, pitch: 40 };
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
  /** Whether the name of a box needs two lines beside the widest figure that it may have. */
  readonly isLong: (box: LayeredBox, width: number) => boolean;
  /** Key of the box whose links are drawn one by one. */
  readonly chosen: string | undefined;
  /** For paper: how many lines a box takes. @defaultValue for a screen */
  readonly linesOnPaper?: ((box: LayeredBox, width: number) => number) | undefined;
}

/** Height of a box of so many lines on paper. */
const paperHeight = (lines: number): number => 9 + 14 * lines;
const paperGap = 5;

/** Columns side by side; links leave a box on the right and arrive on the left, side by side. */
export function layeredLayout({ columns, links }: LayeredView, options: LayoutOptions): LayeredLayout {
  const { top, isLong, chosen, linesOnPaper } = options;
  const { columns: columnWidth, columnGap, left, right, narrowest } = linesOnPaper === undefined ? onScreen : onPaper;
  const placed = new Map<string, PlacedBox>();
  const headings: LayeredLayout["headings"][number][] = [];
  let x = left;
  let height = 0;
  columns.forEach(({ name, boxes }, column) => {
    const width = columnWidth[name];
    const lines = boxes.map((box) => (isLong(box, width) ? 2 : 1));
    const pitch = pitchOf(boxes, lines);
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
      const isTall = lines[row] === 2;
      const own = isTall ? twoLines.height : pitch >= 30 ? 28 : 22;
      placed.set(box.key, { box, column, x, y, width, height: own, lines: lines[row] ?? 1 });
      y += isTall ? twoLines.pitch : pitch;
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

/** Rows stand as wide apart as the column has room for, within bounds. */
function pitchOf(boxes: readonly LayeredBox[], lines: readonly number[]): number {
  const tall = lines.filter((each) => each === 2).length;
  const gaps = boxes.some(({ isEverHit }) => isEverHit) && boxes.some(({ isEverHit }) => !isEverHit) ? groupGap : 0;
  const room = (columnHeight - tall * twoLines.pitch - gaps) / Math.max(1, boxes.length - tall);
  return Math.min(widest, Math.max(tightest, Math.floor(room * 2) / 2));
}
