/** The languages that reports are written in. */
export const languages = ["en", "de"] as const;
/** One of {@link languages}. */
export type Language = (typeof languages)[number];
