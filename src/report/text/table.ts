import { greatestOf } from "../../sequences.js";
import type { Paint, Style } from "../../words/paint.js";
import { longestPart, widthOf, wrap } from "../../words/wrap.js";

export interface Column {
  readonly header: string;
  /** A heading over this column and those beside it that have the same. */
  readonly over?: string;
  /** Columns of text, and headings, are broken into lines between words where the table is too wide; numbers are not. */
  readonly align: "left" | "right";
  readonly cells: readonly string[];
  /** Of cells that are neither empty nor 0. */
  readonly style?: Style;
  /** Left out where the table is too wide. */
  readonly spare?: true;
}

const gap = "  ";
const narrowestText = 12;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

function pad(text: string, width: number, align: Column["align"]): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + space : space + text;
}

/** Columns that stand under one heading. */
interface Span {
  readonly over: string;
  readonly first: number;
  last: number;
}

function spansOf(columns: readonly Column[]): Span[] {
  const spans: Span[] = [];
  columns.forEach(({ over = "" }, index) => {
    const before = spans.at(-1);
    if (before !== undefined && before.over === over) before.last = index;
    else spans.push({ over, first: index, last: index });
  });
  return spans;
}

const widthOfSpan = (widths: readonly number[], { first, last }: Span): number =>
  sum(widths.slice(first, last + 1)) + gap.length * (last - first);

/** The widths that columns take by themselves; where headings may be broken, those of numbers do not widen a column. */
function widthsOf(columns: readonly Column[], spans: readonly Span[], breaksHeadings: boolean): number[] {
  const widths = columns.map(({ header, align, cells }) =>
    Math.max(breaksHeadings && align === "right" ? longestPart(header) : widthOf(header), widest(cells)),
  );
  for (const span of spans) {
    const missing = widthOf(span.over) - widthOfSpan(widths, span);
    if (missing > 0) widths[span.first] = (widths[span.first] ?? 0) + missing;
  }
  return widths;
}

/** The widths of the columns within a total width, or `undefined` where it is too small for a table. */
function widthsWithin(columns: readonly Column[], spans: readonly Span[], width: number): number[] | undefined {
  const total = (widths: readonly number[]): number => sum(widths) + gap.length * (columns.length - 1);
  const loose = widthsOf(columns, spans, false);
  if (total(loose) <= width) return loose;
  const widths = widthsOf(columns, spans, true);
  let excess = total(widths) - width;
  columns.forEach(({ header, align, cells }, index) => {
    const own = widths[index] ?? 0;
    const narrowest = [header, ...cells].reduce((most, text) => Math.max(most, longestPart(text)), narrowestText);
    const taken = align === "left" ? Math.min(excess, Math.max(0, own - narrowest)) : 0;
    if (taken <= 0) return;
    widths[index] = own - taken;
    excess -= taken;
  });
  return excess > 0 ? undefined : widths;
}

/** Each row as a block of lines, for terminals that are too narrow for the table; empty cells are left out. */
function stacked(columns: readonly Column[], width: number, paint: Paint): string[] {
  const [first, ...others] = columns;
  return (first?.cells ?? []).flatMap((title, row) => [
    ...wrap(title, width).map((line) => paint("bold", line)),
    ...others.flatMap(({ header, over, cells }) => {
      const cell = cells[row] ?? "";
      if (cell === "") return [];
      const label = [over, header].filter((part) => part !== undefined && part !== "").join(", ");
      return wrap(`  ${label}: ${cell}`, width, 4);
    }),
  ]);
}

/** A table that fits the width: columns of text are broken into lines, and where that is not enough each row becomes a block. */
export function table(all: readonly Column[], width: number, paint: Paint): string[] {
  const natural = sum(all.map(({ header, cells }) => Math.max(widthOf(header), widest(cells)))) + gap.length * (all.length - 1);
  const columns = natural <= width ? all : all.filter(({ spare }) => spare === undefined);
  const spans = spansOf(columns);
  const widths = widthsWithin(columns, spans, width);
  if (widths === undefined) return stacked(columns, width, paint);
  const lines: string[] = [];
  if (spans.some(({ over }) => over !== "")) {
    const headings = spans.map((span) => pad(span.over, widthOfSpan(widths, span), "left"));
    lines.push(paint("dim", headings.join(gap).trimEnd()));
  }
  const headers = columns.map(({ header }, index) => wrap(header, widths[index] ?? 0));
  const tallest = greatestOf(headers.map(({ length }) => length));
  for (let line = 0; line < tallest; line++) {
    const texts = columns.map(({ align }, index) => {
      const own = headers[index] ?? [];
      return pad(own[line - tallest + own.length] ?? "", widths[index] ?? 0, align);
    });
    lines.push(paint("dim", texts.join(gap).trimEnd()));
  }
  const rows = columns[0]?.cells.length ?? 0;
  for (let row = 0; row < rows; row++) {
    const broken = columns.map(({ cells }, index) => wrap(cells[row] ?? "", widths[index] ?? 0));
    const height = greatestOf(broken.map((cell) => cell.length));
    for (let line = 0; line < height; line++) {
      const texts = columns.map(({ align, style }, index) => {
        const text = pad(broken[index]?.[line] ?? "", widths[index] ?? 0, align);
        return style === undefined || !/[^\s0]/.test(text) ? text : paint(style, text);
      });
      lines.push(texts.join(gap).trimEnd());
    }
  }
  return lines;
}
