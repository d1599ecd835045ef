import { nameIn } from "../../model/values/name-in.js";
import { oncePer } from "../../model/values/remembered.js";
import type { Writing } from "../../words/writing.js";
import { type PartRow, partRows } from "../rows/part-rows.js";
import { pictureWriting } from "../svg/picture-writing.js";
import { type Headline, headlineOf } from "../text/headline.js";
import { answerWords } from "./answer-words.js";
import type { PageWriting, PlayedView } from "./page-view.js";
import type { Tile } from "./tile.js";
import { outageTypeOf, tilesOf } from "./tiles.js";

/** What stands first on the page. */
export interface Answer {
  /** Where the page compares: what would stand here for what was before. */
  readonly before?: string | undefined;
  readonly sentence: string;
  readonly beside: readonly string[];
  readonly tiles: readonly Tile[];
  /** What the two sides of a comparison are, and which nodes only one of them has. */
  readonly compared?: string | undefined;
}

/** The sentence with the number, and four tiles; where the page compares, both of before and after. Screen and print share it. */
export const answerOf = oncePer((page: PageWriting): Answer => {
  const { before, writing } = page;
  const headline = headlineOf(page, writing);
  if (before === undefined) return { ...headline, tiles: tilesOf(page, headline, writing) };
  const { landscape, scenario, result } = before;
  const writingBefore = pictureWriting(landscape, page.language, { ...scenario, at: result.options.at });
  const headlineBefore = headlineOf(before, writingBefore);
  const words = answerWords[page.language];
  // told of what was hit most before, else of what is hit now
  const lead = headlineBefore.rows.length > 0 ? headlineBefore : headline;
  const outage = outageTypeOf(before) ?? outageTypeOf(page);
  const now = tilesOf(page, led(headline, lead, page), writing, outage);
  const then = tilesOf(before, led(headlineBefore, lead, before), writingBefore, outage);
  const isSame = headline.sentence === headlineBefore.sentence;
  return {
    before: isSame ? undefined : words.sentenceBefore(headlineBefore.sentence),
    sentence: isSame ? words.asBefore(headline.sentence) : words.sentenceAfter(headline.sentence),
    beside: headline.beside,
    tiles: now.map((tile, place) => besideBefore(tile, then[place], words)),
    compared: sidesText(page, before, writing),
  };
});

/** A headline about the rows of another one, as far as there are such. */
function led(headline: Headline, { rows, state }: Headline, { result }: Pick<PlayedView, "result">): Headline {
  const own = new Map(partRows(result.rows).map((row) => [keyOf(row), row]));
  const same = rows.flatMap((row) => own.get(keyOf(row)) ?? []);
  return same.length === 0 ? headline : { ...headline, rows: same, state };
}

const keyOf = ({ what, type, unit, total }: PartRow): string => JSON.stringify([what, type, unit, total]);

/** A tile with the number of before; where that counts something else, with its label. */
function besideBefore(tile: Tile, before: Tile | undefined, words: (typeof answerWords)["en"]): Tile {
  if (before === undefined) return tile;
  const { label, number, unit } = before;
  if (label !== tile.label) {
    const text = words.otherBefore(label, `${number} ${unit}`.trim());
    return { ...tile, before: { text, isOther: true } };
  }
  const isOther = number !== tile.number;
  return { ...tile, before: { text: isOther ? words.before(number) : words.sameBefore, isOther } };
}

function sidesText({ landscape }: PageWriting, before: PlayedView, { numerals, language, shown }: Writing): string {
  const words = answerWords[language];
  if (before.landscape === landscape) return words.savedBefore;
  const nameOf = (each: PlayedView["landscape"]): string => shown(nameIn(each, language) ?? each.id);
  const [earlier, later] = [nameOf(before.landscape), nameOf(landscape)];
  const only = (one: PlayedView["landscape"], other: PlayedView["landscape"]): number => {
    const ids = new Set(other.nodes.map(({ id }) => id));
    return one.nodes.filter(({ id }) => !ids.has(id)).length;
  };
  const [added, gone] = [only(landscape, before.landscape), only(before.landscape, landscape)];
  const named = earlier === later ? words.sameName(earlier) : words.sides(earlier, later);
  const counts = [
    ...(added > 0 ? [words.added(added, numerals.count(added))] : []),
    ...(gone > 0 ? [words.gone(gone, numerals.count(gone))] : []),
  ];
  return [named, ...counts].join("; ");
}
