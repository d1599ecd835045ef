import { distance } from "fastest-levenshtein";

/**
 * The known words nearest to one that is not known, nearest first: at most three, and none that differs in more than
 * a third of its letters or much more than the nearest, except that a word which ends or begins with the wanted one, of
 * which each part does (dak/portal of dak-gesundheit/portal), or is the same in capitals, also counts.
 */
export function nearest(wanted: string, known: Iterable<string>): string[] {
  if (wanted.length > longestCompared) return [];
  const allowed = Math.max(2, Math.floor(wanted.length / 3));
  const parts = wanted.split("/");
  const isPath = parts.length > 1 && parts.every((part) => part !== "");
  const found: { word: string; edits: number }[] = [];
  for (const word of known) {
    const contains =
      wanted.length >= 3 &&
      (word.endsWith(`/${wanted}`) ||
        word.startsWith(`${wanted}-`) ||
        word.startsWith(`${wanted}/`) ||
        (isPath && beginWith(word.split("/"), parts)));
    if (!contains && Math.abs(word.length - wanted.length) > allowed) continue;
    const edits = contains || word.toLowerCase() === wanted.toLowerCase() ? 1 : distance(wanted, word);
    if (edits <= allowed && edits < Math.max(wanted.length, word.length)) found.push({ word, edits });
  }
  found.sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const best = found[0]?.edits ?? 0;
  return found
    .filter(({ edits }) => edits <= best * 1.5)
    .slice(0, 3)
    .map(({ word }) => word);
}

/** Texts of more letters are no words that somebody misspelt, and comparing two of them takes the product of their lengths. */
const longestCompared = 500;

/** Whether each part of an id is one of these or begins with it: dak-gesundheit with dak. */
function beginWith(parts: readonly string[], wanted: readonly string[]): boolean {
  return parts.length === wanted.length && parts.every((part, place) => `${part}-`.startsWith(`${wanted[place]}-`));
}

/** The nearest of few words; all of them where none is near: there is little to choose from. */
export function nearestOfFew(wanted: string, known: readonly string[]): string[] {
  const near = nearest(wanted, known);
  return near.length === 0 && known.length <= fewWords ? [...known] : near;
}

const fewWords = 6;

/** "did you mean x or y?", or nothing. */
export function didYouMean(wanted: string, known: Iterable<string>): string | undefined {
  const words = nearest(wanted, known);
  return words.length > 0 ? `did you mean ${words.map((word) => JSON.stringify(word)).join(" or ")}?` : undefined;
}

/** Words that one document's wrong words are compared with in all, long ones counting as several: about two seconds of work. */
const mostComparisons = 2_000_000;

/** Comparing two words of so many letters takes one step of work, of twice as many four. */
const lettersOfStep = 32;

/** Words among which a wrong one is looked up: a set, or a table by them. */
export interface KnownWords {
  readonly size: number;
  keys(): Iterable<string>;
}

/**
 * Suggestions for the many wrong words that one document may have. Beyond a fixed amount of work there are none, so that a
 * large file in which every id is wrong takes no longer than its other checks.
 */
export class Suggestions {
  private comparisons = 0;

  /** As {@link nearest}; the first look-up is always made. */
  near(wanted: string, known: KnownWords): string[] {
    const work = known.size * Math.max(1, Math.ceil((wanted.length / lettersOfStep) ** 2));
    if (this.comparisons > 0 && this.comparisons + work > mostComparisons) return [];
    this.comparisons += work;
    return nearest(wanted, known.keys());
  }
}
