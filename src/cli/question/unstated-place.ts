import type { Place, UnstatedBreach } from "../../analysis/impact/unstated-places.js";
import { exactly } from "../../quantities.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";

interface Told {
  readonly n: number;
  readonly systems: string;
  /** Absent where no place is stated at all. */
  readonly place: string | undefined;
  readonly amount: string;
  readonly type: string;
  readonly limit: string;
}

const sentences: InBoth<Readonly<Record<Place, (told: Told) => string>>> = {
  en: { site: (told) => englishOf("site", "at", told), platform: (told) => englishOf("platform", "on", told) },
  de: {
    site: (told) => germanOf("kein Standort", "er", told),
    platform: (told) => germanOf("keine Plattform", "sie", told),
  },
};

function englishOf(word: Place, where: string, { n, systems, place, amount, type, limit }: Told): string {
  const doubt = n === 1 ? `1 system states no ${word}; if it is` : `${systems} systems state no ${word}; if they are`;
  return `limit not kept: ${doubt} ${where} ${place ?? "one"}, up to ${amount} may be lost with it (${type}); the limit is ${limit}`;
}

function germanOf(none: string, pronoun: string, { n, systems, place, amount, type, limit }: Told): string {
  const doubt = `bei ${systems} ${n === 1 ? "System" : "Systemen"} ist ${none} angegeben`;
  const isIt = place === undefined ? `ist ${pronoun} überall gleich` : `ist ${pronoun} ${place}`;
  return `Grenze nicht eingehalten: ${doubt}; ${isIt}, können damit bis zu ${amount} ausfallen (${type}); die Grenze ist ${limit}`;
}

/** A limit that may be reached for what nobody stated, in one line. */
export function unstatedSentence(
  { gate, row, count, by, place, unstated }: UnstatedBreach,
  { numerals, amount, typeName, siteName, language }: Writing,
): string {
  return sentences[language][by]({
    n: unstated,
    systems: numerals.count(unstated),
    place: place === undefined ? undefined : siteName(place),
    amount: amount(exactly(count.count.atMost), row.unit),
    type: typeName(row),
    limit: numerals.count(gate.limit),
  });
}
