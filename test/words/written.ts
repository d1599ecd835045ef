import type { Language } from "../../src/words/language.js";

/** A text at a width; pictures and pages have none. */
export type Written = (language: Language, width: number) => string;

/** What a reader of HTML or SVG sees, and what is read out to them. */
export const seen = (markup: string): string =>
  markup
    .replaceAll(/<(style|script)[^>]*>.*?<\/\1>/gs, " ")
    .replaceAll(/<small>.*?<\/small>/gs, " ")
    .replaceAll(/ (?:aria-label|aria-description|aria-valuetext|placeholder)="([^"]*)"/g, " >$1 ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'");
