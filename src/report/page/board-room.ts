import { greatestOf } from "../../sequences.js";
import { linesWithin } from "../svg/text-width.js";
import type { Tile } from "./tile.js";

/** What stands on the first printed page beside its picture. */
export interface BoardTexts {
  /** Title of the scenario and of the landscape. */
  readonly title: string;
  /** Sentence of the answer, and what stands above and below it. */
  readonly sentence: string;
  readonly beside: string;
  readonly tiles: readonly Tile[];
  /** Paragraphs of the two columns below the picture. */
  readonly columns: readonly (readonly string[])[];
  /** Paragraphs as wide as the sheet, with a heading where there are any. */
  readonly wide: readonly string[];
  readonly abbreviations: string;
  /** Whether the course stands below the picture. */
  readonly hasCourse: boolean;
}

/** A sheet of A4 without its margins, in pixels of 1/96 inch; 9 points are 12 pixels. */
const [sheetWidth, sheetHeight, text, line] = [680, 998, 12, 16];
/** How wide four tiles are: the first one tells most. */
const tileWidths = [222, 139, 139, 120];
const columnWidth = 328;
const courseHeight = 122;
/** Other fonts are wider than the one that is measured. */
const wider = 1.06;

const linesOf = (words: string, width: number, size = text): number => linesWithin(words, width / wider, size).length;

/** How high the picture of the first printed page may be, in pixels. Cost: O(characters). */
export function boardRoom({ title, sentence, beside, tiles, columns, wide, abbreviations, hasCourse }: BoardTexts): number {
  const head = 12 + linesOf(title, sheetWidth) * line;
  const answer = 28 + linesWithin(sentence, sheetWidth / wider, 20.7, true).length * 25.4 + linesOf(beside, sheetWidth) * line;
  const tileHeights = tiles.map(({ label, lines, bar }, place) => {
    const width = tileWidths[place] ?? columnWidth;
    const texts = [label, ...lines].reduce((sum, each) => sum + linesOf(each, width) * (line + 1.4), 0);
    return 44 + texts + (bar === undefined ? 0 : 14);
  });
  const columnHeights = columns.map((paragraphs) =>
    paragraphs.reduce((sum, each) => sum + linesOf(each, columnWidth - 15) * line + 1.4, 28),
  );
  const help = wide.reduce((sum, each) => sum + linesOf(each, sheetWidth - 15) * line + 1.4, wide.length === 0 ? 0 : 28);
  const foot = 28 + linesOf(abbreviations, sheetWidth) * line;
  const above = head + answer + greatestOf(tileHeights) + 34;
  return sheetHeight - above - greatestOf(columnHeights) - help - foot - (hasCourse ? courseHeight : 0);
}
