import type { CodeListName } from "./code-lists.js";

/** What stands in the cells of a column. */
export type RegisterCell =
  | CodeListName
  | ("lei" | "provider" | "contract" | "function" | "text" | "date" | "natural" | "amount" | "true");

/** A column of a template: its code, what stands in it, and its headings in English and German, several where editions differ. */
export interface RegisterColumn {
  readonly code: string;
  readonly isKey: boolean;
  readonly cell: RegisterCell;
  readonly labels: { readonly en: readonly string[]; readonly de: readonly string[] };
}

type Row = readonly [code: string, cell: RegisterCell, english: string, german: string];

const entity = "LEI of the entity|LEI of the financial entity";
const provider =
  "Identification code of the ICT third-party service provider|Identification code of ICT third-party service provider";
const anbieter = "Identifikationscode des IKT-Drittdienstleisters|Kennung des IKT-Drittdienstleisters";
const providerType = "Type of code to identify the ICT third-party|Type of code to identify ICT third-party";
const anbieterart = "Art des Codes zur Identifizierung des IKT-Drittdienstleisters|Art der Kennung des IKT-Drittdienstleisters";
const contract: Row = [
  ...(["0010!", "contract", "Contractual arrangement reference number"] as const),
  "Referenznummer der vertraglichen Vereinbarung|Vertragsreferenznummer",
];

const grades = [
  ["Low", "Gering|Niedrig"],
  ["Medium", "Mittel"],
  ["High", "Hoch"],
];

/** Columns of texts, numbered 0010, 0020 and so on. */
const explanations = (labels: readonly (readonly string[])[]): Row[] =>
  labels.map(([english = "", german = ""], index) => [String(10 * (index + 1)).padStart(4, "0"), "text", english, german]);

/**
 * The templates of the register of information with their columns; `!` marks those of the key. Source: Implementing Regulation (EU)
 * 2024/2956, Annex I; keys as in the annotated layout of the EBA's framework 4.0.
 */
const rows: Readonly<Record<string, readonly Row[]>> = {
  "b_01.01": [
    ["0010!", "lei", "LEI of the entity maintaining the register", "LEI des Unternehmens, das das Informationsregister führt"],
    ["0020", "text", "Name of the entity", "Name des Unternehmens"],
    ["0030", "country", "Country of the entity", "Land des Unternehmens"],
    ["0040", "entity-type", "Type of entity", "Art des Unternehmens"],
    ["0050", "text", "Competent authority", "Zuständige Behörde"],
    ["0060", "date", "Date of the reporting", "Datum der Meldung|Datum der Berichterstattung"],
  ],
  "b_01.02": [
    ["0010!", "lei", entity, "LEI des Unternehmens|LEI des Finanzunternehmens"],
    ["0020", "text", "Name of the entity", "Name des Unternehmens"],
    ["0030", "country", "Country of the entity", "Land des Unternehmens"],
    ["0040", "entity-type", "Type of entity", "Art des Unternehmens"],
    ["0050", "hierarchy", "Hierarchy of the entity", "Hierarchie des Unternehmens|Stellung des Unternehmens"],
    ["0060", "lei", "LEI of the direct parent", "LEI des direkten Mutterunternehmens"],
    ["0070", "date", "Date of last update", "Datum der letzten Aktualisierung"],
    ["0080", "date", "Date of integration", "Datum der Aufnahme"],
    ["0090", "date", "Date of deletion", "Datum der Löschung"],
    ["0100", "currency", "Currency", "Währung"],
    ["0110", "amount", "Value of total assets", "Wert der Gesamtaktiva|Bilanzsumme|Wert des Gesamtvermögens"],
  ],
  "b_01.03": [
    ["0010!", "text", "Identification code of the branch", "Identifikationscode der Zweigniederlassung"],
    [
      "0020!",
      "lei",
      "LEI of the financial entity head office|LEI of the head office",
      "LEI des Finanzunternehmens|LEI der Hauptniederlassung",
    ],
    ["0030", "text", "Name of the branch", "Name der Zweigniederlassung"],
    ["0040", "country", "Country of the branch", "Land der Zweigniederlassung"],
  ],
  "b_02.01": [
    contract,
    ["0020", "arrangement", "Type of contractual arrangement", "Art der vertraglichen Vereinbarung"],
    [
      ...(["0030", "contract", "Overarching contractual arrangement reference number"] as const),
      "Referenznummer der übergeordneten vertraglichen Vereinbarung",
    ],
    ["0040", "currency", "Currency of the amount", "Währung"],
    ["0050", "amount", "Annual expense or estimated cost", "Jährliche Ausgaben|Jährliche Kosten"],
  ],
  "b_02.02": [
    contract,
    [
      ...(["0020!", "lei", "LEI of the entity making use|LEI of the financial entity making use"] as const),
      "LEI des Finanzunternehmens, das|LEI des Unternehmens, das|LEI des nutzenden Unternehmens",
    ],
    ["0030!", "provider", provider, anbieter],
    ["0040", "code-type", providerType, anbieterart],
    ["0050!", "function", "Function identifier", "Funktionskennung|Kennung der Funktion"],
    ["0060!", "service", "Type of ICT services", "Art der IKT-Dienstleistungen|Art der IKT-Dienste"],
    ["0070", "date", "Start date", "Anfangsdatum|Startdatum|Beginn"],
    ["0080", "date", "End date", "Enddatum|Ende"],
    ["0090", "ending", "Reason of the termination", "Grund für die Kündigung|Grund der Beendigung"],
    ["0100", "natural", "Notice period for the financial entity", "Kündigungsfrist für das Finanzunternehmen"],
    ["0110", "natural", "Notice period for the ICT third-party", "Kündigungsfrist für den IKT-Drittdienstleister"],
    ["0120", "country", "Country of the governing law", "Land des anwendbaren Rechts|Land des geltenden Rechts"],
    ["0130!", "country", "Country of provision", "Land der Erbringung|Land der Bereitstellung"],
    ["0140", "truth", "Storage of data", "Speicherung von Daten|Datenspeicherung"],
    ["0150!", "country", "Location of the data at rest", "Standort der Daten|Ort der gespeicherten Daten"],
    ["0160!", "country", "Location of management of the data", "Standort der Datenverwaltung|Ort der Datenverarbeitung"],
    ["0170", "sensitiveness", "Sensitiveness of the data", "Sensibilität der Daten"],
    ["0180", "reliance", "Level of reliance", "Grad der Abhängigkeit"],
  ],
  "b_02.03": [
    contract,
    [
      "0020!",
      "contract",
      "Contractual arrangement linked",
      "Vertragliche Vereinbarung, die verknüpft ist|Verknüpfte vertragliche Vereinbarung",
    ],
    ["0030", "true", "Link", "Verknüpfung"],
  ],
  "b_03.01": [
    contract,
    ["0020!", "lei", "LEI of the entity signing", "LEI des unterzeichnenden Unternehmens|LEI des Unternehmens, das"],
    ["0030", "true", "Link", "Verknüpfung"],
  ],
  "b_03.02": [contract, ["0020!", "provider", provider, anbieter], ["0030", "code-type", providerType, anbieterart]],
  "b_03.03": [
    contract,
    ["0020!", "lei", "LEI of the entity providing", "LEI des Unternehmens, das|LEI des erbringenden Unternehmens"],
    ["0031", "true", "Link", "Verknüpfung"],
  ],
  "b_04.01": [
    contract,
    [
      ...(["0020!", "lei", "LEI of the entity making use|LEI of the financial entity making use"] as const),
      "LEI des Finanzunternehmens, das|LEI des Unternehmens, das|LEI des nutzenden Unternehmens",
    ],
    ["0030", "nature", "Nature of the entity", "Art des Unternehmens"],
    ["0040!", "text", "Identification code of the branch", "Identifikationscode der Zweigniederlassung"],
  ],
  "b_05.01": [
    ["0010!", "provider", provider, anbieter],
    ["0020", "code-type", providerType, anbieterart],
    ["0030", "text", "Additional identification code", "Zusätzlicher Identifikationscode"],
    [
      "0040",
      "code-type",
      "Type of additional identification code|Type of additional code",
      "Art des zusätzlichen Identifikationscodes",
    ],
    ["0050", "text", "Legal name|Name of the ICT third-party", "Rechtlicher Name|Firma|Name des IKT-Drittdienstleisters"],
    ["0060", "text", "Name of the ICT third-party service provider in Latin|Name in Latin", "Name in lateinischer Schrift"],
    ["0070", "person", "Type of person", "Art der Person"],
    [
      "0080",
      "country",
      "Country of the ICT third-party|Country of headquarters",
      "Land des Hauptsitzes|Land des IKT-Drittdienstleisters",
    ],
    ["0090", "currency", "Currency of the amount", "Währung"],
    ["0100", "amount", "Total annual expense", "Jährliche Gesamtausgaben|Gesamtbetrag der jährlichen Ausgaben"],
    [
      ...(["0110", "provider", "Identification code of the ICT third-party service provider's ultimate parent"] as const),
      "Identifikationscode des obersten Mutterunternehmens|Identifikationscode des Mutterunternehmens",
    ],
    [
      ...(["0120", "code-type", "Type of code to identify the ICT third-party service provider's ultimate parent"] as const),
      "Art des Codes zur Identifizierung des obersten Mutterunternehmens",
    ],
  ],
  "b_05.02": [
    contract,
    ["0020!", "service", "Type of ICT services", "Art der IKT-Dienstleistungen|Art der IKT-Dienste"],
    ["0030!", "provider", provider, anbieter],
    ["0040", "code-type", providerType, anbieterart],
    ["0050!", "natural", "Rank", "Rang"],
    [
      ...(["0060!", "provider", "Identification code of the recipient"] as const),
      "Identifikationscode des Empfängers|Kennung des Empfängers",
    ],
    ["0070", "code-type", "Type of code to identify the recipient", "Art des Codes zur Identifizierung des Empfängers"],
  ],
  "b_06.01": [
    ["0010!", "function", "Function identifier", "Funktionskennung|Kennung der Funktion"],
    ["0020", "activity", "Licenced activity|Licensed activity", "Zugelassene Tätigkeit|Lizenzierte Tätigkeit"],
    ["0030", "text", "Function name", "Name der Funktion|Bezeichnung der Funktion"],
    ["0040!", "lei", entity, "LEI des Finanzunternehmens|LEI des Unternehmens"],
    ["0050", "critical", "Criticality or importance assessment", "Bewertung der Kritikalität"],
    ["0060", "text", "Reasons for criticality", "Gründe für die Kritikalität"],
    ["0070", "date", "Date of the last assessment", "Datum der letzten Bewertung"],
    ["0080", "natural", "Recovery time objective", "Wiederherstellungszeit|Wiederanlaufzeit"],
    ["0090", "natural", "Recovery point objective", "Wiederherstellungspunkt"],
    ["0100", "impact", "Impact of discontinuing the function", "Auswirkungen der Einstellung der Funktion"],
  ],
  "b_07.01": [
    contract,
    ["0020!", "provider", provider, anbieter],
    ["0030", "code-type", providerType, anbieterart],
    ["0040!", "service", "Type of ICT services", "Art der IKT-Dienstleistungen|Art der IKT-Dienste"],
    ["0050", "substitutability", "Substitutability", "Substituierbarkeit|Ersetzbarkeit"],
    ["0060", "no-substitute", "Reason if the ICT third-party", "Grund"],
    ["0070", "date", "Date of the last audit", "Datum der letzten Prüfung"],
    ["0080", "truth", "Existence of an exit plan", "Vorhandensein eines Ausstiegsplans|Ausstiegsplan"],
    [
      "0090",
      "reintegration",
      "Possibility of reintegration",
      "Möglichkeit der Wiedereingliederung|Möglichkeit der Reintegration",
    ],
    ["0100", "impact", "Impact of discontinuing the ICT services", "Auswirkungen der Einstellung"],
    ["0110", "alternatives", "Are there alternative ICT", "Gibt es alternative|Wurden alternative"],
    ["0120", "text", "Identification of alternative", "Identifizierung alternativer|Angabe alternativer"],
  ],
  // what the entities understand by the words of closed lists: explanations, without a key
  "b_99.01": explanations([
    ...[
      ["Standalone arrangement", "Eigenständige Vereinbarung"],
      ["Overarching arrangement", "Rahmenvereinbarung"],
      ["Subsequent or associated arrangement", "Folgevereinbarung oder zugehörige Vereinbarung"],
    ],
    ...grades,
    ...grades,
    ...[
      ["Not substitutable", "Nicht substituierbar"],
      ["Highly complex substitutability", "Hochkomplexe Substituierbarkeit"],
      ["Medium complexity in terms of substitutability", "Substituierbarkeit mittlerer Komplexität"],
      ["Easily substitutable", "Leicht substituierbar"],
      ["Easy", "Leicht"],
      ["Difficult", "Schwierig"],
      ["Highly complex", "Hochkomplex"],
    ],
    ...grades,
  ]),
};

const columnOf = ([code, cell, english, german]: Row): RegisterColumn => ({
  code: code.slice(0, 4),
  isKey: code.endsWith("!"),
  cell,
  labels: { en: english.split("|"), de: german.split("|") },
});

/** By the name of the template in small letters, `b_05.02`. */
export const registerTemplates: ReadonlyMap<string, readonly RegisterColumn[]> = new Map(
  Object.entries(rows).map(([name, columns]) => [name, columns.map(columnOf)]),
);

/** The name of the template that a file or a sheet is called by, such as `reports/B_05.02.csv`. */
export function templateOf(name: string): string | undefined {
  const [, found] = /(?:^|\/)((?:b|rt)_?\d\d\.\d\d)(?:\.(?:csv|tsv|txt))?$/i.exec(name.trim().replaceAll("\\", "/")) ?? [];
  const template = found?.toLowerCase().replace(/^(?:b|rt)_?/, "b_");
  return template !== undefined && registerTemplates.has(template) ? template : undefined;
}
