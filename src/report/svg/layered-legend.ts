import { element, type SvgElement } from "./element.js";
import { type Glyph, glyph } from "./glyphs.js";
import { hatched } from "./hatch.js";
import { label } from "./label.js";
import type { LayeredView } from "./layered-view.js";
import { faint, ink, shadeOf } from "./palette.js";
import type { PictureWriting } from "./picture-writing.js";
import { linesWithin, textWidth } from "./text-width.js";

export interface Legend {
  readonly height: number;
  readonly elements: readonly SvgElement[];
}

interface Entry {
  readonly text: string;
  /** Width of the sign before the text. */
  readonly room: number;
  readonly draw: (x: number, y: number) => SvgElement[];
}

const size = 12;
const between = 22;

/** What colours, signs and lines mean, and what was drawn together. */
export function layeredLegend(view: LayeredView, writing: PictureWriting, width: number, top: number): Legend {
  const { words, numerals } = writing;
  const boxes = view.columns.reduce((sum, column) => sum + column.boxes.length, 0);
  const shown = view.columns.reduce(
    (sum, column) => sum + column.boxes.filter((box) => box.targets.length > 1 || box.nodes.length > 1).length,
    0,
  );
  const notes = [
    ...(shown > 0 ? [words.aggregatedNote(numerals.count(view.nodes), numerals.count(boxes))] : []),
    ...(view.inside > 0 ? [words.innerNote(view.inside, numerals.count(view.inside))] : []),
    words.percentNote,
    ...(view.columns.some(({ name }) => name === "insurers") ? [words.throughNote] : []),
    words.boundsNote,
  ].join(" ");
  const flowed = flow(entriesOf(writing), width, top + 20);
  const lines = linesWithin(notes, width - 24, size);
  const texts = lines.map((text, index) =>
    label(text, 12, flowed.bottom + 24 + index * 17, { size, fill: faint, class: "faint" }),
  );
  return { height: flowed.bottom + 24 + lines.length * 17 - top, elements: [...flowed.elements, ...texts] };
}

function entriesOf({ words: { legend }, stateName }: PictureWriting): Entry[] {
  const sign = (kind: Glyph, text: string): Entry => ({
    text,
    room: 20,
    draw: (x, y) => glyph(kind, x, y - 11, 14, ink).map(asInk),
  });
  const names = [legend.none, "1–99 %", "100 %"];
  return [
    { text: `${legend.loss}:`, room: 0, draw: () => [] },
    ...names.map((text, index): Entry => {
      const { fill } = shadeOf(index / 2);
      return {
        text,
        room: 26,
        draw: (x, y) => [element("rect", { x, y: y - 11, width: 20, height: 14, fill, stroke: ink, "stroke-width": 0.7 })],
      };
    }),
    sign("lost", stateName("lost")),
    sign("isolated", stateName("isolated")),
    sign("partly", stateName("partly")),
    { text: legend.possibly, room: 30, draw: (x, y) => hatched(x, y - 9, 24, 8, faint) },
    {
      text: legend.assumed,
      room: 34,
      draw: (x, y) => [
        element("path", {
          d: `M${x} ${y - 4}L${x + 28} ${y - 4}`,
          stroke: faint,
          "stroke-width": 1.6,
          "stroke-dasharray": "7 4",
        }),
      ],
    },
    {
      text: legend.width,
      room: 34,
      draw: (x, y) => [
        element("path", { class: "faint", d: `M${x} ${y - 3}L${x + 28} ${y - 7}L${x + 28} ${y - 1}Z`, fill: faint }),
      ],
    },
  ];
}

const asInk = (drawn: SvgElement): SvgElement => ({ ...drawn, attributes: { class: "sign", ...drawn.attributes } });

/** Entries one after the other, in as many lines as they need. */
function flow(entries: readonly Entry[], width: number, top: number): { bottom: number; elements: SvgElement[] } {
  let [x, y] = [12, top];
  const elements = entries.flatMap(({ text, room, draw }) => {
    const needed = room + textWidth(text, size);
    if (x > 12 && x + needed > width - 12) [x, y] = [12, y + 22];
    const drawn = [...draw(x, y), label(text, x + room, y, { size })];
    x += needed + between;
    return drawn;
  });
  return { bottom: y, elements };
}
