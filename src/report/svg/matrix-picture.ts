import { greatestOf } from "../../sequences.js";
import { cellSign } from "./cell-signs.js";
import { element, type SvgElement } from "./element.js";
import { hatched } from "./hatch.js";
import { heading, headingHeight } from "./heading.js";
import { label } from "./label.js";
import type { MatrixBlock, MatrixCell, MatrixRow, MatrixView } from "./matrix-view.js";
import { mergedPaths } from "./merged-paths.js";
import { faint, grid, ink, shadeOf } from "./palette.js";
import { type Picture, picture } from "./picture.js";
import type { PictureWriting } from "./picture-writing.js";
import { linesWithin, textWidth } from "./text-width.js";

const nameWidth = 250;
const cellHeight = 17;
const narrowest = 880; // the legend's width
const afterBlock = 22;

/** What a row is called. */
export function matrixRowName({ name }: MatrixRow, writing: PictureWriting): string {
  if (name.kind === "node") return writing.nameOf(name.id);
  const type = name.kind === "insurers" ? writing.insurerTypeName(name.type) : writing.organisationName(name.type);
  return writing.words.othersOf(type, writing.numerals.count(name.count));
}

/** How many it stands for; persons without their unit, which heads the column. */
export function matrixRowSize({ size }: MatrixRow, { numerals, words, amount }: PictureWriting): string {
  if (size === undefined) return "";
  const { count, unit } = size;
  if (count.atLeast === 0 && count.atMost === Number.POSITIVE_INFINITY) return words.unknownCell;
  return unit === "insured" ? numerals.counts(count) : amount(count, unit);
}

/** A cell for each organisation and service: its shade, a sign, and hatched where it is only possible. */
export function matrixPicture(view: MatrixView, writing: PictureWriting, title: string): Picture {
  const { words } = writing;
  const of = view.every((block) => block.of === "insurers") ? "insurers" : "organisations";
  const blocks = view.map((block) => blockLayout(block, writing));
  const width = Math.max(narrowest, greatestOf(blocks.map((block) => block.width)));
  const types = view.filter(({ isByType }) => isByType).map((block) => words.matrixTypes[block.of]);
  const notes = linesWithin([...types, words.matrixNote[view.length > 1 ? "both" : of]].join(" "), width - 24, 12);
  let top = headingHeight + 10;
  const drawn = blocks.flatMap((layout) => {
    const elements = drawnBlock(layout, top, writing);
    top += layout.height + afterBlock;
    return elements;
  });
  const bottom = top - afterBlock;
  return picture({ width, height: bottom + 44 + notes.length * 17, title: `${words.matrixTitle[of]}: ${title}` }, [
    ...heading(words.matrixTitle[of], title, width),
    ...drawn,
    ...legend(writing, bottom + 26),
    ...notes.map((text, index) => label(text, 12, bottom + 48 + index * 17, { size: 12, fill: faint, class: "faint" })),
  ]);
}

interface BlockLayout {
  readonly block: MatrixBlock;
  readonly hasItself: boolean;
  readonly headings: readonly (readonly string[])[];
  readonly headingsHeight: number;
  readonly numberWidth: number;
  /** Where the first column begins. */
  readonly left: number;
  readonly cellWidth: number;
  readonly width: number;
  readonly height: number;
}

function blockLayout(block: MatrixBlock, writing: PictureWriting): BlockLayout {
  const { words, serviceName } = writing;
  const hasItself = block.rows.some(({ itself }) => itself !== undefined);
  const names = [...(hasItself ? [words.itself] : []), ...block.serviceTypes.map(serviceName)];
  const count = Math.max(1, names.length);
  const cellWidth = Math.min(110, Math.max(74, Math.floor(1080 / count)));
  const widest = greatestOf(block.rows.map((row) => textWidth(matrixRowSize(row, writing), 12)));
  const numberWidth = Math.max(block.of === "insurers" ? 96 : 130, widest + 2);
  const left = 12 + nameWidth + numberWidth + 10;
  const headings = names.map((name) => linesWithin(name, cellWidth - 6, 12));
  const headingsHeight = Math.max(1, greatestOf(headings.map((lines) => lines.length))) * 15 + 8;
  const height = headingsHeight + block.rows.length * cellHeight;
  return {
    block,
    hasItself,
    headings,
    headingsHeight,
    numberWidth,
    left,
    cellWidth,
    width: left + count * cellWidth + 12,
    height,
  };
}

function drawnBlock(layout: BlockLayout, from: number, writing: PictureWriting): SvgElement[] {
  const { block, headings, headingsHeight, left, numberWidth, cellWidth } = layout;
  const { words } = writing;
  const top = from + headingsHeight;
  return [
    label(block.of === "insurers" ? words.persons : words.size, left - 10, top - 10, {
      size: 12,
      anchor: "end",
      fill: faint,
      class: "faint",
      width: numberWidth,
    }),
    ...headings.flatMap((lines, column) =>
      lines.map((text, index) =>
        label(text, left + (column + 0.5) * cellWidth, top - 10 - (lines.length - 1 - index) * 15, {
          size: 12,
          anchor: "middle",
        }),
      ),
    ),
    // their lines are said once: there may be thousands of cells
    element(
      "g",
      { stroke: grid, "stroke-width": 0.5 },
      mergedPaths(block.rows.flatMap((row, index) => ground(row, layout, top + index * cellHeight))),
    ),
    ...mergedPaths(block.rows.flatMap((row, index) => drawnRow(row, layout, top + index * cellHeight, writing))),
  ];
}

const cellsOf = ({ itself, cells }: MatrixRow, hasItself: boolean): readonly (MatrixCell | undefined)[] => [
  ...(hasItself ? [itself] : []),
  ...cells,
];

/** The shades of a row's cells. */
function ground(row: MatrixRow, { hasItself, left, cellWidth }: BlockLayout, y: number): SvgElement[] {
  return cellsOf(row, hasItself).flatMap((cell, column) =>
    cell === undefined
      ? []
      : [
          element("path", {
            d: `M${left + column * cellWidth} ${y + 1}h${cellWidth - 2}v${cellHeight - 2}h${2 - cellWidth}z`,
            fill: shadeOf(cell.loss.atLeast).fill,
          }),
        ],
  );
}

function drawnRow(
  row: MatrixRow,
  { hasItself, left, numberWidth, cellWidth }: BlockLayout,
  y: number,
  writing: PictureWriting,
): SvgElement[] {
  const amount = matrixRowSize(row, writing);
  return [
    label(matrixRowName(row, writing), 12, y + 13, { size: 12, width: nameWidth }),
    ...(amount === ""
      ? []
      : [label(amount, left - 10, y + 13, { size: 12, anchor: "end", fill: faint, class: "faint", width: numberWidth })]),
    ...cellsOf(row, hasItself).flatMap((cell, column) =>
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
  const textStyle = { size: 12, anchor: "middle", fill: shade.text } as const;
  return [
    ...(isPossible ? hatched(x, y + 1, w, h, ink) : []),
    ...(isPart
      ? [label(writing.numerals.wholePercent(loss), x + w / 2, y + 12.5, textStyle)]
      : cellSign(state, x + w / 2 - 6, y + 2.5, 12, shade.text)),
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
  return [element("rect", { x, y: y - 11, width: 22, height: 14, fill }), ...cellSign(kind, x + 4, y - 11, 14, text)];
}
