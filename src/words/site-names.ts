import type { Language } from "./language.js";
import { type NameTable, nameFrom, readable } from "./readable.js";

/** Sites of the shipped data; others are named by the word that stands in the data. */
const sites: NameTable = { munich: { en: "Munich", de: "München" } };

/** What people call a site. */
export function siteName(site: string, language: Language): string {
  return nameFrom(sites, site, language) ?? readable(site);
}
