/** The languages that reports are written in. */
export const languages = ["en", "de"] as const;
/** One of {@link languages}. */
export type Language = (typeof languages)[number];

/** Something in each language: what is missing in one does not compile. */
export type InBoth<T = string> = Readonly<Record<Language, T>>;

/** How a language writes numbers, dates and lists. */
export const locales: InBoth = { en: "en-GB", de: "de-DE" };

/** Picks the form that goes with a number. */
export const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);
