import type { Language } from "./language.js";
import { type NameTable, nameFrom, readable } from "./readable.js";

/** What is not known about a landscape. */
const doubts: NameTable = {
  candidates: { en: "candidates", de: "Kandidaten" },
  evidence: { en: "weak evidence", de: "schwache Belege" },
  operators: { en: "unknown operators", de: "unbekannte Betreiber" },
  places: { en: "unstated places", de: "nicht angegebene Orte" },
  levels: { en: "levels known as a range only", de: "nur als Spanne bekannte Niveaus" },
  calendars: { en: "moments of use", de: "Zeitpunkte der Nutzung" },
  repairs: { en: "speed of repair", de: "Tempo der Wiederherstellung" },
  supplies: { en: "stocks of supplies", de: "Lagerbestände" },
  standBys: { en: "stand-bys", de: "Reserven" },
  pools: { en: "pools", de: "Sammelposten" },
  ranges: { en: "ranges", de: "Spannen" },
};

export function doubtName(doubt: string, language: Language): string {
  return nameFrom(doubts, doubt, language) ?? readable(doubt);
}
