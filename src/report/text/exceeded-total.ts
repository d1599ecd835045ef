import { exactly } from "../../quantities.js";
import type { InBoth } from "../../words/language.js";
import type { Writing } from "../../words/writing.js";
import type { PartRow } from "../rows/part-rows.js";

interface ExceededWords {
  readonly shares: (total: string, published: string, figures: string) => string;
  readonly noShares: (total: string, published: string) => string;
}

const words: InBoth<ExceededWords> = {
  en: {
    shares: (total, published, figures) =>
      `The published total (${total}) says ${published}, and the figures of its members come to ${figures}: shares are of these.`,
    noShares: (total, published) =>
      `The published total (${total}) says ${published}, and what is known of its members exceeds it: how many there are is not known.`,
  },
  de: {
    shares: (total, published, figures) =>
      `Die veröffentlichte Gesamtzahl (${total}) nennt ${published}, die Zahlen ihrer Mitglieder ergeben zusammen ${figures}: Anteile beziehen sich darauf.`,
    noShares: (total, published) =>
      `Die veröffentlichte Gesamtzahl (${total}) nennt ${published}, und die bekannten Zahlen ihrer Mitglieder ergeben mehr: Wie viele es insgesamt sind, ist nicht bekannt.`,
  },
};

/** A total as shares are taken of it, and what was published where figures exceed that. */
interface TotalInUnit {
  readonly unit: string;
  readonly id: string;
  readonly count: number;
  readonly published?: number;
}

/** That what is known of its members exceeds a total, with both figures: once for each such total. */
export function exceededTexts(totals: readonly TotalInUnit[], writing: Writing): string[] {
  const texts = totals.flatMap(({ unit, id, count, published }) => {
    if (published === undefined) return [];
    const [name, said] = [writing.totalName(id), writing.amount(exactly(published), unit)];
    const { shares, noShares } = words[writing.language];
    return [count === Number.POSITIVE_INFINITY ? noShares(name, said) : shares(name, said, writing.amount(exactly(count), unit))];
  });
  return [...new Set(texts)];
}

/** The same of the parts in which rows stand. */
export function exceededIn(rows: readonly Pick<PartRow, "unit" | "total" | "whole" | "published">[], writing: Writing): string[] {
  return exceededTexts(
    rows.flatMap(({ unit, total, whole, published }) =>
      total === null || published === undefined ? [] : [{ unit, id: total, count: whole, published }],
    ),
    writing,
  );
}
