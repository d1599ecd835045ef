import { leastOf } from "../../sequences.js";
import { boxDrawing, boxText, nameLines, nameRoom, stackedLines } from "./box-drawing.js";
import { element, type SvgElement } from "./element.js";
import { heading, headingHeight } from "./heading.js";
import { label } from "./label.js";
import { layeredLayout, type PlacedLink } from "./layered-layout.js";
import { layeredLegend } from "./layered-legend.js";
import { boxName, columnNote, columnTitle, figureText, widestFigure } from "./layered-names.js";
import type { LayeredBox, LayeredView } from "./layered-view.js";
import type { LinkBundle } from "./link-paths.js";
import { type Picture, picture } from "./picture.js";
import type { PictureWriting } from "./picture-writing.js";
import type { NameLines, PlacedBox } from "./placed-box.js";
import { linesAtMost } from "./text-width.js";
import { paint } from "./tokens.js";

export interface LayeredPictureOptions {
  /** What the picture is about, such as the name of the scenario and the moment. */
  readonly title: string;
  /** Whether it stands in a page, which says what it is about, and boxes can be chosen. @defaultValue false */
  readonly interactive?: boolean;
  /** In a page: so many pixels are there beside each other; the page has the legend then. */
  readonly room?: number | undefined;
  /** In a page: whether the panel of what is selected stands beside it. @defaultValue false */
  readonly isBesidePanel?: boolean;
  /** Key of the chosen box. */
  readonly chosen?: string | undefined;
  /** What stays at full strength where anything is chosen. @defaultValue the path of the headline */
  readonly path?: PicturePath | undefined;
  /** Whether it is for a sheet of paper that says what it is about: 180 mm wide, without the notes. @defaultValue false */
  readonly onPaper?: boolean;
}

/** Which lines of a picture are followed. */
export interface PicturePath {
  readonly hasLink: (from: string, to: string) => boolean;
  /** Whether any link of a box is followed that shares its way with others. */
  readonly hasBundle: (key: string) => boolean;
}

/** Room for the titles of columns. */
const titleHeight = 44;
const paperTitleHeight = 66;

/** Title and note of a column on paper, from the boxes upwards, in as many lines as they need. */
function paperTitle(title: string, note: string, x: number, width: number): SvgElement[] {
  const room = width - 12;
  const [titles, notes] = [linesAtMost(title, room, 12, 2, true), linesAtMost(note, room, 12, 2)];
  const from = paperTitleHeight - 8 - (titles.length + notes.length - 1) * 14;
  return [
    ...titles.map((text, line) => label(text, x, from + line * 14, { size: 12, bold: true, width: room })),
    ...notes.map((text, line) =>
      label(text, x, from + (titles.length + line) * 14, { size: 12, fill: paint("tx2"), width: room }),
    ),
  ];
}

/** The layered dependency picture: columns of boxes with their state and figure, lines as wide as what they carry. */
export function layeredPicture(
  view: LayeredView,
  writing: PictureWriting,
  { title, interactive = false, room, isBesidePanel, chosen, path, onPaper = false }: LayeredPictureOptions,
): Picture {
  const { words } = writing;
  const linesOf = (box: LayeredBox, width: number): NameLines => {
    const figures = [widestFigure(box, writing), figureText(box.figure, writing)];
    const beside = leastOf(figures.map((figure) => nameRoom(width, figure)));
    // beside a panel columns are narrow and high
    const lines = nameLines(boxName(box.name, writing), beside, isHeadline(box, view));
    return lines === 3 && isBesidePanel !== true ? 2 : lines;
  };
  const linesOnPaper = (box: LayeredBox, width: number): number => {
    const figure = figureText(box.figure, writing);
    const { rows, isBelow } = stackedLines(boxName(box.name, writing), figure, width, isHeadline(box, view));
    return rows.length + (isBelow ? 1 : 0);
  };
  const isTold = interactive || onPaper;
  const top = onPaper ? paperTitleHeight : (interactive ? 0 : headingHeight) + titleHeight;
  const shape = { room, isBesidePanel, linesOnPaper: onPaper ? linesOnPaper : undefined };
  const layout = layeredLayout(view, { top, linesOf, chosen, ...shape });
  const legend =
    room === undefined ? layeredLegend(view, writing, layout.width, layout.height, onPaper) : { height: 0, elements: [] };
  const first = layout.boxes[0]?.box.key;
  const lines = [
    ...layout.bundles.map((bundle) => ({
      rank: path?.hasBundle(bundle.key) === true ? 2 : bundle.isHit ? 1 : 0,
      drawn: drawnBundle(bundle, interactive),
    })),
    ...layout.links.map((each) => ({ rank: rankOf(each, view, path), drawn: drawnLink(each, view, interactive) })),
  ];
  const ofRank = (rank: number): SvgElement[] => lines.filter((line) => line.rank === rank).map(({ drawn }) => drawn);
  return picture(
    { width: layout.width, height: layout.height + legend.height, title: `${words.layeredTitle}: ${title}`, interactive },
    [
      ...(isTold ? [] : heading(words.layeredTitle, title, layout.width)),
      ...layout.headings.flatMap(({ x, y, width }, column) => {
        const name = view.columns[column]?.name ?? "groups";
        if (onPaper) return paperTitle(columnTitle(name, view, writing), columnNote(name, view, writing), x, width);
        return [
          label(columnTitle(name, view, writing), x, y, { size: boxText, bold: true, width }),
          label(columnNote(name, view, writing), x, y + 16, { size: 12, fill: paint("tx2"), width }),
        ];
      }),
      ...(onPaper ? [] : ofRank(0)),
      // as one, so that they get no darker where they cross
      element("g", { opacity: 0.2 }, ofRank(1)),
      element("g", { opacity: 0.75 }, ofRank(2)),
      ...(interactive ? layout.links.flatMap(hitArea) : []),
      ...layout.boxes.map((placed) => drawnBox(placed, view, writing, interactive ? { first, chosen } : undefined)),
      ...legend.elements,
    ],
  );
}

/** One organisation has no service that leads. */
const isHeadline = ({ name }: LayeredBox, { headline, subject }: LayeredView): boolean =>
  subject === "insurers" && name.kind === "service-type" && name.serviceType === headline;

/** Intact lines lie below, the path of the headline or of what is chosen above. */
function rankOf({ link }: PlacedLink, { subject }: LayeredView, path: PicturePath | undefined): number {
  const { loss, isHeadline: leads, from, to } = link;
  // one organisation has no service that leads
  const isFollowed = path === undefined ? leads || subject === "organisation" : path.hasLink(from, to);
  if (path !== undefined && isFollowed) return 2;
  if (loss.atMost <= 0) return 0;
  return isFollowed ? 2 : 1;
}

const lineWidth = (carried: number): number => Math.min(10, Math.max(1.2, Math.sqrt(carried)));

function drawnLink({ link, path }: PlacedLink, view: LayeredView, interactive: boolean): SvgElement {
  const { loss, carried, isAssumed, isUncertain, from, to } = link;
  const dash = isUncertain ? "3 3" : isAssumed ? "7 3" : undefined;
  const shape = { d: path, fill: "none", "stroke-dasharray": dash, ...(interactive ? { "data-from": from, "data-to": to } : {}) };
  if (loss.atMost <= 0) return element("path", { class: "link calm", ...shape, stroke: paint("line") });
  return element("path", {
    class: "link",
    ...shape,
    stroke: paint(isPartly(from, view) ? "deg" : "lost"),
    "stroke-width": lineWidth(carried),
  });
}

/** Whether a supplier is only degraded. */
function isPartly(key: string, { columns }: LayeredView): boolean {
  const state = columns.flatMap(({ boxes }) => boxes).find((box) => box.key === key)?.glyph;
  return state === "degraded" || state === "perhaps-degraded";
}

function drawnBundle({ path, isHit, carried, key }: LinkBundle, interactive: boolean): SvgElement {
  return element("path", {
    class: isHit ? "link" : "link calm",
    d: path,
    fill: "none",
    ...(interactive ? { "data-bundle": key } : {}),
    stroke: paint(isHit ? "lost" : "line"),
    ...(isHit ? { "stroke-width": lineWidth(carried) } : {}),
  });
}

/** Where a link can be pointed at. That something is run or offered is no dependency that could be cut. */
function hitArea({ link: { from, to, isOffer }, path }: PlacedLink): SvgElement[] {
  if (isOffer) return [];
  const area = { class: "hit", d: path, fill: "none", stroke: "transparent", "stroke-width": 9 };
  return [element("path", { ...area, "data-from": from, "data-to": to })];
}

interface Choosing {
  readonly first: string | undefined;
  readonly chosen: string | undefined;
}

function drawnBox(placed: PlacedBox, view: LayeredView, writing: PictureWriting, choosing: Choosing | undefined): SvgElement {
  const { box } = placed;
  const name = boxName(box.name, writing);
  const isChosen = choosing?.chosen === box.key;
  const said = [
    columnTitle(box.column, view, writing),
    writing.stateName(box.glyph),
    figureText(box.figure, writing),
    box.change === undefined ? "" : writing.words.change[box.change],
  ];
  return element(
    "g",
    choosing === undefined
      ? {}
      : {
          class: "box",
          "data-key": box.key,
          "data-state": box.glyph,
          tabindex: isChosen || (choosing.chosen === undefined && box.key === choosing.first) ? 0 : -1,
          role: "button",
          "aria-pressed": isChosen ? "true" : "false",
          "aria-label": name,
          "aria-description": said.filter((text) => text !== "").join(", "),
        },
    boxDrawing(placed, { name, isChosen, isHeadline: isHeadline(box, view) }, writing),
  );
}
