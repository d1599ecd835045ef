import { changeMark } from "./change-mark.js";
import { element, type SvgElement } from "./element.js";
import { glyph } from "./glyphs.js";
import { label } from "./label.js";
import type { BoxLink } from "./layered-links.js";
import type { LayeredView } from "./layered-view.js";
import { faint } from "./palette.js";
import type { PictureWriting } from "./picture-writing.js";
import { linesWithin, textWidth } from "./text-width.js";
import { paint } from "./tokens.js";

export interface Legend {
  readonly height: number;
  readonly elements: readonly SvgElement[];
}

/** A sign and what it means. */
export interface LegendEntry {
  readonly text: string;
  /** Width of the sign before the text. */
  readonly room: number;
  readonly draw: (x: number, y: number) => SvgElement[];
}

const size = 12;
const between = 22;

/**
 * What colours, signs and lines mean, and what was drawn together.
 * @param isBrief - without the notes
 */
export function layeredLegend(view: LayeredView, writing: PictureWriting, width: number, top: number, isBrief = false): Legend {
  const notes = isBrief ? "" : legendNotes(view, writing);
  const flowed = flow(legendEntries(view, writing, isBrief), width, top + (isBrief ? 14 : 20), isBrief ? 12 : between);
  const lines = linesWithin(notes, width - 24, size);
  const texts = lines.map((text, index) =>
    label(text, 12, flowed.bottom + 24 + index * 17, { size, fill: faint, class: "faint" }),
  );
  return { height: flowed.bottom + (isBrief ? 8 : 24) + lines.length * 17 - top, elements: [...flowed.elements, ...texts] };
}

/** What was drawn together, and how numbers and lines are meant. */
export function legendNotes(view: LayeredView, { words, numerals }: PictureWriting): string {
  const boxes = view.columns.reduce((sum, column) => sum + column.boxes.length, 0);
  const shown = view.columns.reduce(
    (sum, column) => sum + column.boxes.filter((box) => box.targets.length > 1 || box.nodes.length > 1).length,
    0,
  );
  return [
    ...(shown > 0 ? [words.aggregatedNote(numerals.count(view.nodes), numerals.count(boxes))] : []),
    ...(view.inside > 0 ? [words.innerNote(view.inside, numerals.count(view.inside))] : []),
    words.cutOffNote,
    ...(view.columns.some(({ name }) => name === "insurers") ? [words.throughNote] : []),
    words.boundsNote,
    ...(view.columns.some(({ boxes: all }) => all.some(({ unknownShare }) => unknownShare > 0)) ? [words.unknownNote] : []),
  ].join(" ");
}

/** What signs, colours and lines of a picture mean: those that it has. */
export function legendEntries(
  { columns, links }: LayeredView,
  { words: { legend, change: changes }, stateName }: PictureWriting,
  isBrief: boolean,
): LegendEntry[] {
  const states = new Set(columns.flatMap(({ boxes }) => boxes.map((box) => box.glyph)));
  const isAny = (test: (link: BoxLink) => boolean): boolean => links.some(test);
  const line = (text: string, dash: string | undefined, y: number, width: number): LegendEntry => ({
    text,
    room: 34,
    draw: (x, base) => [
      element("path", {
        d: `M${x} ${base - y}L${x + 28} ${base - y}`,
        stroke: paint("lost"),
        "stroke-width": width,
        "stroke-dasharray": dash,
      }),
    ],
  });
  return [
    ...shownStates
      .filter((state) => states.has(state))
      .map((state): LegendEntry => {
        const text = state === "isolated" ? legend.isolated : stateName(state);
        return { text, room: 20, draw: (x, y) => glyph(state, x, y - 11) };
      }),
    ...(["more", "less"] as const)
      .filter((change) => columns.some(({ boxes }) => boxes.some((box) => box.change === change)))
      .map((change): LegendEntry => ({ text: changes[change], room: 16, draw: (x, y) => [changeMark(change, x, y - 4)] })),
    ...(isAny(({ isAssumed }) => isAssumed) ? [line(legend.assumed, "7 3", 4, 2)] : []),
    ...(isAny(({ isUncertain }) => isUncertain) ? [line(legend.uncertain, "3 3", 4, 2)] : []),
    ...(!isBrief && isAny(({ loss, carried }) => loss.atMost > 0 && carried > 1) ? [line(legend.width, undefined, 4, 6)] : []),
  ];
}

const shownStates = ["isolated", "lost", "degraded", "perhaps-lost", "perhaps-degraded", "unknown", "normal"] as const;

/** Entries one after the other, in as many lines as they need. */
function flow(
  entries: readonly LegendEntry[],
  width: number,
  top: number,
  gap: number,
): { bottom: number; elements: SvgElement[] } {
  let [x, y] = [12, top];
  const elements = entries.flatMap(({ text, room, draw }) => {
    const needed = room + textWidth(text, size);
    if (x > 12 && x + needed > width - 12) [x, y] = [12, y + 22];
    const drawn = [...draw(x, y), label(text, x + room, y, { size })];
    x += needed + gap;
    return drawn;
  });
  return { bottom: y, elements };
}
