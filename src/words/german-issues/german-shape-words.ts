import { dayMeant } from "../../errors/calendar.js";
import type { FoundValue, IssueWords, ShapeIssues, WantedValue } from "../../errors/issues.js";
import { idWritten } from "../../model/document-issues/phrases.js";
import { quoted, written } from "../german-quotes.js";
import {
  adviceShown,
  either,
  isNone,
  isShown,
  meant,
  nameOf,
  noSuchDay,
  rangeShown,
  shownAs,
  typeShown,
  unseenAt,
  unseenShown,
  wantedShown,
} from "./german-phrases.js";
import { fieldMeant, valueMeant } from "./german-terms.js";

/** The kinds of documents, by the word before the version. */
const documents: Readonly<Record<string, string>> = {
  landscape: "eine Landschaft",
  scenario: "ein Szenario",
  figures: "eine Datei eigener Zahlen",
  patch: "ein Patch",
  measures: "eine Liste von Maßnahmen",
  record: "die Aufzeichnung eines Vorfalls",
  regulation: "eine Liste von Regeln",
  "import-map": "eine Zuordnung von Spalten",
};

const meantAt = (found: FoundValue, words: readonly string[]): string | undefined =>
  found.is === "text" ? meant(valueMeant(found.text, words)) : undefined;

const wordsIn = (wanted: readonly WantedValue[]): string[] => wanted.flatMap((each) => ("words" in each ? each.words : []));

/** What issues of the shape of a document say in German. */
export const germanShapeWords: IssueWords<keyof ShapeIssues> = {
  "no-document": ({ found, version }) => ({
    message:
      found.is === "missing" || found.is === "nothing" ? "die Datei ist leer" : `die Datei enthält nur ${contents[found.is]}`,
    hint: `ein Dokument beginnt mit „tragweite: ${version}“`,
  }),
  "no-version": ({ version }) => ({ message: "das Feld „tragweite“ fehlt", hint: `richtig ist „tragweite: ${version}“` }),
  "other-document": ({ found, version }) => ({
    message: `${quoted(found)} kann hier nicht gelesen werden`,
    hint: `hier gehört ${documents[version.split("/")[0] ?? ""] ?? "ein anderes Dokument"} hin, mit „tragweite: ${version}“`,
  }),
  "newer-document": ({ found }) => ({
    message: `${quoted(found)} kann nicht gelesen werden`,
    hint: "die Datei ist neuer als diese Version von tragweite; eine neuere Version kann sie lesen",
  }),
  "unknown-version": ({ found, version }) => ({
    message: `${quoted(found)} kann nicht gelesen werden`,
    hint: `diese Version liest „${version}“`,
  }),
  "wrong-type": ({ field, found, type }) => ({
    message: isShown(field, found),
    hint: unseenAt(found) ?? meantAt(found, type === "truth" ? ["true", "false"] : []) ?? `hier gehört ${typeShown(type)} hin`,
  }),
  "number-for-text": ({ field, source }) => ({
    message: source === undefined ? `${nameOf(field)} ist eine Zahl` : `${nameOf(field)} ist die Zahl ${source}`,
    hint:
      source === undefined
        ? "hier gehört ein Text hin: derselbe Wert in Anführungszeichen, so wie er in der Datei steht"
        : `hier gehört ein Text hin: ${written(source)}`,
  }),
  "number-written": ({ field, found, advice }) => ({ message: isShown(field, found), hint: adviceShown(advice) }),
  "in-columns": ({ field, found, others, columns }) => ({
    message: isShown(field, found),
    hint:
      unseenAt(found) ??
      `${others.length > 0 ? `hier gehört ${either(others.map(wantedShown))} hin; sonst gehört es` : "das gehört"} in die ${columns.length > 1 ? "Spalten" : "Spalte"} ${columns.map(quoted).join(", ")}`,
  }),
  "wrong-word": ({ field, found, words, near }) => ({
    message: isShown(field, found),
    hint: unseenAt(found) ?? meant(near) ?? meantAt(found, words) ?? `hier gehört ${either(words.map(quoted))} hin`,
  }),
  "no-alternative": ({ field, found, wanted }) => ({
    message: isShown(field, found),
    hint: unseenAt(found) ?? meantAt(found, wordsIn(wanted)) ?? `hier gehört ${either(wanted.map(wantedShown))} hin`,
  }),
  "out-of-range": ({ field, found, range }) => ({ message: isShown(field, found), hint: `richtig ist ${rangeShown(range)}` }),
  "wrong-size": ({ field, size, unit, range }) => ({
    message: size === 0 ? `${nameOf(field)} ist leer` : `${nameOf(field)} hat ${size ?? "keine"} ${unitOf(unit, size)}`,
    hint: `hier gehören ${rangeShown(range)} ${unitOf(unit, range.least ?? range.most)} hin`,
  }),
  "unknown-field": ({ field, near, isChange }) => ({
    message: `das Feld ${quoted(field)} ist nicht bekannt`,
    hint: isChange
      ? "was sich ändert, steht unter „set:“ und „unset:“"
      : (unseenShown(field) ?? meant(near) ?? meant(fieldMeant(field))),
  }),
  "no-id": ({ found }) => ({
    message: found.is === "text" && found.text === "" ? "die Kennung fehlt" : isNone(found, "keine Kennung"),
    hint:
      unseenAt(found) ??
      "eine Kennung hat Kleinbuchstaben, Ziffern, „-“ und „.“, mit „/“ zwischen den Ebenen, zum Beispiel „ikk-suedwest/e-mail“",
  }),
  "joined-ids": ({ found, ids, cell }) => ({
    message: `${shownAs(found)} sind mehrere Kennungen statt einer`,
    hint:
      cell === undefined
        ? `jede ist ein eigener Eintrag der Liste: ${ids.map(quoted).join(", ")}`
        : `zwischen den Einträgen einer Liste steht „;“: richtig ist ${cell}`,
  }),
  "no-unit": ({ found }) => ({
    message: isNone(found, "keine Einheit"),
    hint:
      unseenAt(found) ??
      "eine Einheit hat Buchstaben von A bis Z (ohne Umlaute), Ziffern, „-“ und „.“, zum Beispiel „patients“ oder „EUR“",
  }),
  "no-date": ({ found }) => {
    const written = found.is === "text" ? dayMeant(found.text) : undefined;
    return {
      message: isNone(found, "kein Datum"),
      hint: written === undefined ? "richtig ist „2023“, „2023-04“ oder „2023-04-24“" : `richtig ist ${quoted(written)}`,
    };
  },
  "no-such-day": ({ found }) => ({
    message: isNone(found, "kein Tag"),
    hint: found.is === "text" ? noSuchDay(found.text) : undefined,
  }),
  "no-moment": ({ found }) => ({
    message: isNone(found, "kein Zeitpunkt"),
    hint: "richtig ist „2023-04-24T22:00+02:00“ (Datum, Uhrzeit und Zeitzone)",
  }),
  "no-moment-or-delay": ({ found }) => ({
    message: isNone(found, "kein Zeitpunkt"),
    hint: "richtig ist „2023-04-24T22:00+02:00“ oder ein Abstand zum Beginn, zum Beispiel „+62h“",
  }),
  "time-out-of-range": ({ found }) => ({
    message: `${shownAs(found)} ist außerhalb des Möglichen`,
    hint: "ein Abstand ist höchstens +1000000h, ein Jahr liegt zwischen 1970 und 9999",
  }),
  "no-time-zone": ({ found }) => ({ message: isNone(found, "keine Zeitzone"), hint: "richtig ist zum Beispiel „Europe/Berlin“" }),
  "no-country": ({ found }) => ({
    message: isNone(found, "kein Land"),
    hint: "ein Land hat zwei Großbuchstaben (ISO 3166-1), zum Beispiel „DE“",
  }),
  "source-unnamed": () => ({ message: "eine Quelle braucht „title“ oder „url“" }),
  "selector-wanted": ({ found }) => ({
    message: `hier steht ${shownAs(found)} statt einer Auswahl`,
    hint: `richtig ist „{ id: ${idWritten(found)} }“`,
  }),
  "selectors-wanted": ({ found }) => ({
    message: `hier steht ${shownAs(found)} statt einer Liste von Auswahlen`,
    hint: `richtig ist „[{ id: ${idWritten(found)} }]“`,
  }),
  "empty-selector": () => ({ message: "eine Auswahl nennt mindestens ein Merkmal" }),
  "empty-claim": () => ({ message: "eine Angabe nennt „atLeast“, „atMost“ oder beides" }),
  "range-reversed": () => ({ message: "„atLeast“ liegt über „atMost“" }),
  "empty-published-figure": () => ({ message: "eine veröffentlichte Zahl nennt „insured“, „insurers“ oder beides" }),
  "total-amount": () => ({ message: "eine Gesamtzahl hat entweder „insured“ oder „count“ mit „unit“" }),
  "total-unit": () => ({
    message: "„insured“ ist eine Gesamtzahl der Einheit „insured“",
    hint: "für eine andere Einheit gehört „count“ hin",
  }),
  "total-members": () => ({
    message: "eine Gesamtzahl nennt, wen sie umfasst, mit „insurerTypes“ oder mit „members“, nicht mit beiden",
  }),
  "dependency-supplier": () => ({ message: "eine Abhängigkeit hat entweder „supplier“ oder „candidates“" }),
  "resending-without-lag": () => ({
    message:
      "„resendingShare“ braucht ein „noticeLagHours“ von mindestens einer Millisekunde: was sofort wieder gesendet wird, wird sofort wieder abgewiesen, ohne Ende",
  }),
  "empty-draw": () => ({ message: "eine Entnahme nennt „always“, „atLoss“ oder beides" }),
  "draw-of-nothing": () => ({
    message: "„of“ sagt, an wessen Stelle bei Verlust mehr entnommen wird; hier fehlt „atLoss“",
  }),
  "p90-below-median": ({ found }) => ({
    message: `„p90“ ist ${shownAs(found)} und damit nicht größer als „median“`,
    hint: "nach „median“ Stunden ist die Hälfte der Ausfälle vorbei, nach „p90“ neun von zehn; eine Dauer, die immer gleich ist, ist eine Zahl",
  }),
  "observation-state": () => ({ message: "ein Zustand, der verglichen wird, braucht „state“ und „fromEarliest“" }),
  "observation-held-out": () => ({ message: "„heldOut“ und „endFrom“ gehören zusammen" }),
  "observation-quantity": () => ({
    message: "„level“, „count“ und „messages“ brauchen „moment“ und „atLeast“ oder „atMost“",
    hint: "„messages“ braucht auch „until“ und „outcome“",
  }),
  "observation-level": () => ({ message: "„atLeast“ und „atMost“ eines Niveaus liegen zwischen 0 und 1" }),
  "empty-figure": () => ({
    message: "eine eigene Zahl nennt „insured“, „sites“ oder „employers“, oder „count“ mit „unit“",
  }),
  "figure-parts": () => ({
    message: "ein Teil der eigenen Zahl fehlt",
    hint: "„count“ und „unit“ gehören zusammen; „insuredAsOf“ ist das Datum von „insured“, „asOf“ das von „count“",
  }),
};

const contents = {
  text: "einen Text",
  number: "eine Zahl",
  truth: "einen Wahrheitswert",
  list: "eine Liste",
  object: "ein Objekt",
} as const;
const unitOf = (unit: "entries" | "characters", count?: number): string =>
  unit === "entries" && count === 1 ? "Eintrag" : units[unit];
const units = { entries: "Einträge", characters: "Zeichen" } as const;
