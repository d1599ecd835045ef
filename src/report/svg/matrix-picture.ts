import { exactly } from "../../quantities.js";
import { greatestOf } from "../../sequences.js";
import { element, type SvgElement } from "./element.js";
import { glyph } from "./glyphs.js";
import { hatched } from "./hatch.js";
import { heading, headingHeight } from "./heading.js";
import { label } from "./label.js";
import type { MatrixCell, MatrixRow, MatrixView } from "./matrix-view.js";
import { faint, grid, ink, shadeOf } from "./palette.js";
import { type Picture, picture } from "./picture.js";
import type { PictureWriting } from "./picture-writing.js";
import { linesWithin } from "./text-width.js";

const nameWidth = 250;
const numberWidth = 130;
const cellHeight = 17;
const narrowest = 900; // the legend's width
const left = 12 + nameWidth + numberWidth + 10;

/** What a row is called. */
export function matrixRowName({ name }: MatrixRow, writing: PictureWriting): string {
  if (name.kind === "node") return writing.nameOf(name.id);
  const type = name.kind === "insurers" ? writing.insurerTypeName(name.type) : writing.organisationName(name.type);
  return writing.words.othersOf(type, writing.numerals.count(name.count));
}

/** A cell for each organisation and service: its shade, a sign, and hatched where it is only possible. */
export function matrixPicture(view: MatrixView, writing: PictureWriting, title: string): Picture {
  const { words, serviceName } = writing;
  const hasItself = view.rows.some(({ itself }) => itself !== undefined);
  const count = Math.max(1, view.serviceTypes.length + (hasItself ? 1 : 0));
  const cellWidth = Math.min(110, Math.max(74, 1080 / count));
  const width = Math.max(narrowest, left + count * cellWidth + 12);
  const names = [...(hasItself ? [words.itself] : []), ...view.serviceTypes.map((type) => serviceName(type))];
  const headings = names.map((name) => linesWithin(name, cellWidth - 6, 11));
  const most = Math.max(1, greatestOf(headings.map((lines) => lines.length)));
  const top = headingHeight + 10 + most * 14 + 8;
  const notes = linesWithin(
    [...(view.isByType ? [words.matrixTypes[view.of]] : []), words.matrixNote[view.of]].join(" "),
    width - 24,
    12,
  );
  const bottom = top + view.rows.length * cellHeight;
  return picture({ width, height: bottom + 44 + notes.length * 17, title: `${words.matrixTitle[view.of]}: ${title}` }, [
    ...heading(words.matrixTitle[view.of], title, width),
    label(view.of === "insurers" ? words.persons : words.size, left - 10, top - 10, {
      size: 11,
      anchor: "end",
      fill: faint,
      class: "faint",
      width: numberWidth,
    }),
    ...headings.flatMap((lines, column) =>
      lines.map((text, index) =>
        label(text, left + (column + 0.5) * cellWidth, top - 10 - (lines.length - 1 - index) * 14, {
          size: 11,
          anchor: "middle",
        }),
      ),
    ),
    ...view.rows.flatMap((row, index) => drawnRow(row, hasItself, top + index * cellHeight, cellWidth, writing)),
    ...legend(writing, bottom + 26),
    ...notes.map((text, index) => label(text, 12, bottom + 48 + index * 17, { size: 12, fill: faint, class: "faint" })),
  ]);
}

function drawnRow(row: MatrixRow, hasItself: boolean, y: number, cellWidth: number, writing: PictureWriting): SvgElement[] {
  const { size, itself, cells } = row;
  const all = [...(hasItself ? [itself] : []), ...cells];
  const isInsured = size?.unit === "insured";
  const amount =
    size === undefined ? "" : isInsured ? writing.numerals.count(size.count) : writing.amount(exactly(size.count), size.unit);
  return [
    label(matrixRowName(row, writing), 12, y + 13, { size: 11.5, width: nameWidth }),
    ...(amount === ""
      ? []
      : [label(amount, left - 10, y + 13, { size: 11, anchor: "end", fill: faint, class: "faint", width: numberWidth })]),
    ...all.flatMap((cell, column) =>
      cell === undefined ? [] : drawnCell(cell, left + column * cellWidth, y, cellWidth, writing),
    ),
  ];
}

function drawnCell(
  { loss, state, isUnknown }: MatrixCell,
  x: number,
  y: number,
  width: number,
  writing: PictureWriting,
): SvgElement[] {
  const shade = shadeOf(loss.atLeast);
  const [w, h] = [width - 2, cellHeight - 2];
  const isPossible = loss.atMost > loss.atLeast;
  const isPart = loss.atLeast > 0 && loss.atLeast < 1;
  const textStyle = { size: 11, anchor: "middle", fill: shade.text, class: "on-box" } as const;
  return [
    element("rect", { x, y: y + 1, width: w, height: h, fill: shade.fill, stroke: grid, "stroke-width": 0.5 }),
    ...(isPossible ? hatched(x, y + 1, w, h, ink) : []),
    ...(isPart
      ? [label(writing.numerals.wholePercent(loss), x + w / 2, y + 12.5, textStyle)]
      : glyph(state, x + w / 2 - 6, y + 2.5, 12, shade.text)),
    ...(isUnknown ? [label("?", x + w / 2, y + 12.5, textStyle)] : []),
  ];
}

function legend({ words, stateName }: PictureWriting, y: number): SvgElement[] {
  const entries: readonly (readonly [string, (x: number) => SvgElement[]])[] = [
    [
      words.legend.none,
      (x) => [element("rect", { x, y: y - 11, width: 22, height: 14, fill: shadeOf(0).fill, stroke: ink, "stroke-width": 0.6 })],
    ],
    [stateName("lost"), (x) => sign("lost", x, y)],
    [stateName("isolated"), (x) => sign("isolated", x, y)],
    [words.legend.possibly, (x) => hatched(x, y - 11, 22, 14, ink)],
    [words.unknownCell, (x) => [label("?", x + 11, y, { size: 12, anchor: "middle" })]],
  ];
  return entries.flatMap(([text, draw], index) => [
    ...draw(12 + index * 170),
    label(text, 12 + index * 170 + 30, y, { size: 12, width: 134 }),
  ]);
}

function sign(kind: "lost" | "isolated", x: number, y: number): SvgElement[] {
  const { fill, text } = shadeOf(1);
  return [element("rect", { x, y: y - 11, width: 22, height: 14, fill }), ...glyph(kind, x + 4, y - 11, 14, text)];
}
