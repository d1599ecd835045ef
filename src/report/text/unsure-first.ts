import type { Bounds } from "../../quantities.js";
import { type InBoth, plural } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

const words: InBoth<(names: string, n: number) => string> = {
  en: (names, n) =>
    `Order is by what is sure; ${names} may take more than the first, as the ${plural(n, "range does", "ranges do")} not settle it.`,
  de: (names, n) =>
    `Gereiht ist nach dem, was sicher ist; mehr als der Erste ${plural(n, "kann", "können")} auch ${names} nehmen.`,
};

const mostNamed = 3;

/** A unit in its place, with what it takes. */
export interface PlacedUnit {
  readonly name: string;
  readonly count: Bounds;
  /** Where it takes as many as the first in every truth. */
  readonly takesAsManyAsFirst?: true | undefined;
}

/** That the first place rests on sure figures alone, where others may take more than what the first surely takes; else nothing. */
export function unsureFirst([first, ...others]: readonly PlacedUnit[], { language, listed }: Writing): string[] {
  const more =
    first === undefined
      ? []
      : others.filter(({ count, takesAsManyAsFirst }) => takesAsManyAsFirst !== true && count.atMost > first.count.atLeast);
  if (more.length === 0) return [];
  const names = listed(
    more.map(({ name }) => name),
    mostNamed,
  );
  return [words[language](names, more.length)];
}
