import { monthWithoutDay } from "../../errors/calendar.js";
import type { FoundValue, NumberAdvice, RowKind, WantedRange, WantedType, WantedValue } from "../../errors/issues.js";
import { type UnseenCharacter, unseenIn } from "../../model/document-issues/unseen.js";
import { quoted } from "../german-quotes.js";

/** Alternatives, the last one after "oder". */
export function either(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} oder ${parts.at(-1)}`;
}

export function shownAs(found: FoundValue): string {
  switch (found.is) {
    case "missing":
      return "nicht angegeben";
    case "nothing":
      return "leer";
    case "list":
      return "eine Liste";
    case "object":
      return "ein Objekt";
    case "text":
      return quoted(found.text);
    default:
      return found.text;
  }
}

/** A field by its name; what has none is an entry of a list. */
export const nameOf = (field: string): string => (field === "" ? "der Eintrag" : quoted(field));

export const isShown = (field: string, found: FoundValue): string =>
  found.is === "missing" ? `${nameOf(field)} fehlt` : `${nameOf(field)} ist ${shownAs(found)}`;

/** @param what - with its article: "keine Kennung" */
export const isNone = (found: FoundValue, what: string): string =>
  found.is === "text" && found.text === "" ? "die Angabe ist leer" : `${shownAs(found)} ist ${what}`;

export const meant = (near: readonly string[]): string | undefined =>
  near.length > 0 ? `gemeint ist vielleicht ${either(near.map(quoted))}` : undefined;

/** "der Februar 2023 hat 28 Tage", where a date asks for more. */
export function noSuchDay(text: string): string | undefined {
  const { month, days } = monthWithoutDay(text) ?? {};
  return month && `der ${monthShown.format(month)} hat ${days} Tage`;
}

const monthShown = new Intl.DateTimeFormat("de", { month: "long", year: "numeric", timeZone: "UTC" });

const unseenNames: Readonly<Record<UnseenCharacter, string>> = {
  "no-break space": "ein geschütztes Leerzeichen",
  "zero-width space": "ein Leerzeichen ohne Breite",
  "zero-width joiner": "ein Verbindungszeichen ohne Breite",
  "soft hyphen": "ein bedingter Trennstrich",
  "byte order mark": "eine Byte-Reihenfolge-Marke",
  "space of another width": "ein Leerzeichen anderer Breite",
};

/** What cannot be seen in a text, so that nobody looks for the mistake in what can. */
export function unseenShown(text: string): string | undefined {
  const { written, what } = unseenIn(text) ?? {};
  return what && `${written} ist ${unseenNames[what]} und nicht zu sehen; ohne dieses Zeichen geht es`;
}

/** The same of what stands in a document. */
export const unseenAt = (found: FoundValue): string | undefined => (found.is === "text" ? unseenShown(found.text) : undefined);

/** "mindestens 0", "weniger als 1". */
export function rangeShown({ least, most, beyond }: WantedRange): string {
  if (least !== undefined) return `${beyond ? "mehr als" : "mindestens"} ${least}`;
  return `${beyond ? "weniger als" : "höchstens"} ${most}`;
}

const types: Readonly<Record<WantedType, string>> = {
  text: "ein Text",
  number: "eine Zahl",
  "whole number": "eine ganze Zahl",
  share: "ein Anteil von 0 bis 1 (zum Beispiel 0.5)",
  object: "ein Objekt",
  evidence: "ein Objekt wie { status: assumed }",
  list: "eine Liste",
  truth: "„true“ oder „false“",
};

export const typeShown = (type: WantedType): string => types[type];

export function wantedShown(wanted: WantedValue): string {
  if ("type" in wanted) return types[wanted.type];
  if ("words" in wanted) return either(wanted.words.map(quoted));
  return "range" in wanted ? `${rangeShown(wanted.range)}` : "eine Kennung";
}

export function adviceShown(advice: NumberAdvice): string {
  switch (advice.kind) {
    case "thousands":
      return `richtig ist ${advice.write}, ohne Zeichen zwischen den Tausendern`;
    case "point":
      return `richtig ist ${advice.write}, mit einem Punkt vor den Nachkommastellen`;
    case "comma":
      return `richtig ist ${advice.write}: in dieser Datei steht ein Komma vor den Nachkommastellen`;
    case "unquoted":
      return `richtig ist ${advice.write}, ohne Anführungszeichen`;
    case "digits":
      return `richtig ist ${advice.write}, nur in Ziffern`;
    case "hours":
      return `richtig ist ${advice.write}, als Zahl der Stunden und ohne Einheit`;
    case "percent":
      return `richtig ist ${advice.write}, als Anteil von 1 und ohne Prozentzeichen`;
    case "whole":
      return `richtig ist ${advice.write}, wenn ${advice.mark === "dot" ? "der Punkt" : "das Komma"} zwischen Tausendern steht; eine ganze Zahl hat keine Nachkommastellen`;
    case "either":
      return `richtig ist ${advice.whole}, wenn ${advice.mark === "dot" ? "der Punkt" : "das Komma"} zwischen Tausendern steht, und ${advice.decimals}, wenn ${advice.mark === "dot" ? "er" : "es"} vor Nachkommastellen steht`;
    case "cell-error":
      return "die Tabelle konnte das nicht berechnen; die Formel muss berichtigt und die Tabelle neu gespeichert werden";
    case "no-decimals":
      return "hier gehört eine ganze Zahl hin";
    case "finite":
      return "hier gehört eine endliche Zahl hin";
    case "too-small":
      return "eine so kleine Zahl lässt sich nicht von 0 unterscheiden";
    case "decimal":
      return "eine Zahl steht in Dezimalziffern da, ohne Zeichen für ein anderes Zahlensystem und ohne Nullen davor";
  }
}

/** A kind of rows in the nominative with its article, as "keine …", in the genitive. */
const rows: Readonly<Record<RowKind, readonly [the: string, none: string, of: string]>> = {
  source: ["die Quelle", "keine Quelle", "der Quelle"],
  unit: ["die Einheit", "keine Einheit", "der Einheit"],
  node: ["der Knoten", "keinen Knoten", "des Knotens"],
  group: ["die Gruppe", "keine Gruppe", "der Gruppe"],
  dependency: ["die Abhängigkeit", "keine Abhängigkeit", "der Abhängigkeit"],
  total: ["die Gesamtzahl", "keine Gesamtzahl", "der Gesamtzahl"],
  crew: ["das Team", "kein Team", "des Teams"],
  "common cause": ["die gemeinsame Ursache", "keine gemeinsame Ursache", "der gemeinsamen Ursache"],
  pool: ["der Sammelposten", "keinen Sammelposten", "des Sammelpostens"],
  disturbance: ["die Störung", "keine Störung", "der Störung"],
  rule: ["die Regel", "keine Regel", "der Regel"],
  observation: ["die Beobachtung", "keine Beobachtung", "der Beobachtung"],
  measure: ["die Maßnahme", "keine Maßnahme", "der Maßnahme"],
};

export const theRow = (row: RowKind): string => rows[row][0];
/** "keinen Knoten", after "es gibt". */
export const noRow = (row: RowKind): string => rows[row][1];
export const ofRow = (row: RowKind): string => rows[row][2];
