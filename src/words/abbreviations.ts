import type { InBoth, Language } from "./language.js";

/** Abbreviations that texts and shipped names use, and what they stand for. */
const abbreviations: Readonly<Record<string, InBoth>> = {
  AOK: { de: "Allgemeine Ortskrankenkasse", en: "local insurers (Allgemeine Ortskrankenkasse)" },
  BKK: { de: "Betriebskrankenkasse", en: "company insurers (Betriebskrankenkasse)" },
  DiGA: { de: "digitale Gesundheitsanwendung", en: "digital health application" },
  eAU: { de: "elektronische Arbeitsunfähigkeitsbescheinigung", en: "electronic certificate of incapacity for work" },
  EK: { de: "Ersatzkasse", en: "substitute insurers (Ersatzkasse)" },
  ePA: { de: "elektronische Patientenakte", en: "electronic patient record" },
  "E-Rezept": { de: "elektronisches Rezept", en: "electronic prescription" },
  IKK: { de: "Innungskrankenkasse", en: "guild insurers (Innungskrankenkasse)" },
  KBS: { de: "Knappschaft-Bahn-See", en: "miners, railway and seamen (Knappschaft-Bahn-See)" },
  KIM: { de: "Kommunikation im Medizinwesen", en: "mail between medical institutions" },
  KK: { de: "Krankenkasse", en: "health insurer" },
  KV: { de: "Kassenärztliche Vereinigung", en: "association of physicians" },
  LKK: { de: "Landwirtschaftliche Krankenkasse", en: "agricultural insurer" },
  MESZ: { de: "mitteleuropäische Sommerzeit", en: "Central European Summer Time" },
  CEST: { de: "mitteleuropäische Sommerzeit", en: "Central European Summer Time" },
  PKV: { de: "private Krankenversicherung", en: "private insurers" },
  TI: { de: "Telematikinfrastruktur", en: "telematics infrastructure" },
  VSDM: { de: "Versichertenstammdatenmanagement", en: "management of insured data" },
};

/** An abbreviation and what it stands for. */
export interface WrittenOut {
  readonly short: string;
  readonly long: string;
}

/** The abbreviations that stand in a text as words of their own, in alphabetical order. */
export function abbreviationsIn(text: string, language: Language): WrittenOut[] {
  const words = new Set(text.match(/[\p{L}]+(?:-[\p{L}]+)*/gu));
  const parts = new Set([...words].flatMap((word) => [word, ...word.split("-")]));
  return Object.entries(abbreviations)
    .filter(([short]) => parts.has(short) || parts.has(`${short}e`) || parts.has(`${short}en`))
    .map(([short, long]) => ({ short, long: long[language] }))
    .sort((a, b) => a.short.localeCompare(b.short, language));
}
