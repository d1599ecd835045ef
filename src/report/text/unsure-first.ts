import type { Bounds } from "../../quantities.js";
import { type InBoth, plural } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

const words: InBoth<(names: string, n: number) => string> = {
  en: (names) => `Order is by what is sure; ${names} may take more than the first surely takes.`,
  de: (names, n) =>
    `Gereiht ist nach dem, was sicher ist; mehr, als der Erste sicher nimmt, ${plural(n, "kann", "können")} auch ${names} nehmen.`,
};

const mostNamed = 3;

/** A unit in its place, with what it takes. */
export interface PlacedUnit {
  readonly name: string;
  readonly count: Bounds;
  /** Where it may take more than the first does, in one truth. */
  readonly mayTakeMoreThanFirst?: true | undefined;
}

/** That the first place rests on sure figures alone, where others may take more than the first; else nothing. */
export function unsureFirst([first, ...others]: readonly PlacedUnit[], { language, listed }: Writing): string[] {
  const more =
    first === undefined
      ? []
      : others.filter(({ count, mayTakeMoreThanFirst }) => mayTakeMoreThanFirst && count.atMost > first.count.atLeast);
  if (more.length === 0) return [];
  const names = listed(
    more.map(({ name }) => name),
    mostNamed,
  );
  return [words[language](names, more.length)];
}
