import type { FormatIssues, JsonWanted, YamlMistake } from "../../errors/format-issues.js";
import type { IssueWords } from "../../errors/issues.js";
import { quoted, written } from "../german-quotes.js";
import { germanFaultTreeWords } from "./german-fault-tree-words.js";
import { germanGraphWords } from "./german-graph-words.js";
import { either, meant, unseenShown } from "./german-phrases.js";
import { germanRecognisedWords } from "./german-recognised-words.js";
import { fieldMeant } from "./german-terms.js";
import { germanWorkbookWords } from "./german-workbook-words.js";

/** What issues of how a file is written say in German. */
export const germanFormatWords: IssueWords<keyof FormatIssues> = {
  ...germanFaultTreeWords,
  ...germanRecognisedWords,
  ...germanWorkbookWords,
  "empty-file": ({ version }) => ({
    message: "die Datei ist leer",
    hint: version === undefined ? undefined : `hier gehört ein Dokument hin; es beginnt mit „tragweite: ${version}“`,
  }),
  "null-character": () => ({
    message: "hier steht ein Nullzeichen, das in keinem Text vorkommt",
    hint: "die Datei ist beschädigt oder kein Text; sie muss neu als UTF-8 gespeichert werden",
  }),
  "no-utf-8": ({ byte, readings = [] }) => ({
    message: byte === undefined ? "ab hier stehen Bytes, die kein UTF-8 sind" : `das Byte ${byte} ist kein UTF-8`,
    hint: `die Datei muss als UTF-8 gespeichert sein${byte === undefined ? "" : ` (${readings.length === 0 ? "vielleicht ist sie in Windows-1252 oder ISO 8859-1" : readings.map(({ encoding, word }) => `in ${encoding} hieße es ${quoted(word)}`).join(", ")}); in Excel unter „Speichern unter“: „CSV UTF-8“`}`,
  }),
  "too-deep": () => ({
    message: "Listen und Objekte sind tiefer verschachtelt, als gelesen werden kann",
    hint: "die Grenze „nesting“ bleibt besser, wie sie ist",
  }),
  "no-table": ({ document }) => ({
    message: "das ist CSV",
    hint: `${documents[document]} in YAML oder JSON geschrieben; nur Landschaften und eigene Zahlen gibt es als Tabellen`,
  }),
  "forbidden-key": ({ key }) => ({
    message: `der Name ${quoted(key)} ist nicht erlaubt`,
    hint: "hier gehört ein anderer Name hin",
  }),
  "repeated-key": ({ key }) => ({ message: `das Feld ${quoted(key)} steht hier zum zweiten Mal`, hint: "einmal genügt" }),
  "json-ends": ({ wanted }) => ({ message: "das JSON endet zu früh", hint: jsonWanted[wanted] }),
  "json-comment": () => ({
    message: "JSON hat keine Kommentare",
    hint: "ohne den Kommentar ist die Datei lesbar; YAML kennt Kommentare",
  }),
  "json-last-comma": ({ closing }) => ({
    message: `nach einem Komma folgt ${closing}`,
    hint: "das letzte Komma muss wegfallen",
  }),
  "json-single-quote": () => ({
    message: "JSON hat keine einfachen Anführungszeichen",
    hint: 'richtig ist „"…"“',
  }),
  "json-no-number": ({ word }) => ({
    message: `${quoted(word)} ist in JSON keine Zahl`,
    hint: "richtig ist eine Zahl wie 1000, 0.5 oder 1e6; sonst fällt das Feld weg",
  }),
  "json-unexpected": ({ found, wanted }) => ({
    message: `${quoted(found)} kann hier nicht stehen`,
    hint: jsonWanted[wanted],
  }),
  "json-break-in-text": ({ character }) => ({
    message: `in einem Text steht ein ${character === "line end" ? "Zeilenende" : "Steuerzeichen"}`,
    hint: "der Text muss vorher enden; sonst wird es umschrieben, zum Beispiel \\n",
  }),
  "json-escape": ({ sequence }) => ({
    message: `${quoted(sequence)} hat in JSON keine Bedeutung`,
    hint: "ein umgekehrter Schrägstrich selbst wird \\\\ geschrieben",
  }),
  "json-open-text": () => ({ message: "der Text, der hier beginnt, endet nicht", hint: "er endet mit einem Anführungszeichen" }),
  "yaml-syntax": ({ mistake }) => ({ message: yamlMistakes[mistake] }),
  "yaml-cut-text": ({ before, rest }) => ({
    message: `mit ${quoted(rest)} beginnt ein Kommentar, und der Rest der Zeile fällt weg`,
    hint: `${before === undefined ? "" : `gehört es zum Text, ist ${written(`${before} ${rest}`.trim())} mit den Anführungszeichen richtig; `}ein Kommentar steht hinter der schließenden Klammer`,
  }),
  "yaml-colon-in-text": ({ text, field, isInBrackets }) => ({
    message: `nach ${quoted(text.slice(0, text.indexOf(":")))} steht ein zweiter Doppelpunkt`,
    hint: `ein Text mit Doppelpunkt gehört in Anführungszeichen: ${written(text)}${field === undefined ? "" : `; ist ${quoted(field)} ein eigenes Feld, fehlt davor ${isInBrackets ? "ein Komma" : "ein Zeilenumbruch"}`}`,
  }),
  "yaml-tab": ({ lines }) => ({
    message: "eingerückt wird mit Leerzeichen, nicht mit Tabulatoren",
    hint: lines === 1 ? undefined : `das gilt für diese und ${lines - 1} weitere ${lines === 2 ? "Zeile" : "Zeilen"}`,
  }),
  "yaml-unseen": ({ found }) => ({ message: "die Zeile ist nicht nur mit Leerzeichen eingerückt", hint: unseenShown(found) }),
  "yaml-tag": () => ({ message: "hier steht ein Typ mit !, der nicht gelesen wird", hint: "er kann wegfallen" }),
  "yaml-second-document": () => ({
    message: "hier beginnt ein zweites Dokument",
    hint: "eine Datei enthält ein Dokument; die Zeile --- muss wegfallen",
  }),
  "yaml-key": ({ key }) => ({
    message: `der Name ${key === undefined ? "eines Feldes ist eine Liste oder ein Objekt" : `${key} eines Feldes ist kein Text`}`,
    hint: "der Name gehört in Anführungszeichen",
  }),
  "yaml-merge-key": () => ({
    message: "Zusammenführungen mit << werden nicht gelesen",
    hint: "die Felder müssen ausgeschrieben werden",
  }),
  "yaml-alias": ({ alias }) => ({
    message: `*${alias} verweist auf nichts, was davor steht`,
    hint: `der Wert, der gemeint ist, bekommt die Marke &${alias}`,
  }),
  "csv-other-delimiter": ({ delimiter }) => ({
    message: `die erste Zeile nennt ${quoted(delimiter)} als Trennzeichen der Zellen`,
    hint: "gelesen werden Komma, Semikolon und Tabulator; mit einem davon gespeichert ist die Tabelle lesbar",
  }),
  "csv-open-cell": () => ({
    message: "die Zelle, die hier beginnt, endet nicht",
    hint: "sie endet mit einem Anführungszeichen; eines im Text der Zelle wird verdoppelt",
  }),
  "csv-text-after-cell": () => ({
    message: "nach einem schließenden Anführungszeichen steht noch Text",
    hint: "die ganze Zelle gehört in Anführungszeichen, und die in ihr werden verdoppelt",
  }),
  "csv-no-record-column": ({ records }) => ({
    message: "die Spalte „record“ fehlt",
    hint: `die erste Zeile nennt die Spalten; „record“ sagt, was eine Zeile ist: ${either(records.map(quoted))}`,
  }),
  "csv-repeated-column": ({ column }) => ({
    message: `die Spalte ${quoted(column)} steht hier zum zweiten Mal`,
    hint: "einmal genügt",
  }),
  "csv-unknown-column": ({ column, near, known }) => ({
    message: `die Spalte ${quoted(column)} ist nicht bekannt`,
    hint:
      unseenShown(column) ??
      meant(near) ??
      meant(fieldMeant(column)) ??
      (known.length > 0 ? `hier gehört ${either(known.map(quoted))} hin` : undefined),
  }),
  "csv-too-many-cells": ({ cells, columns, delimiter }) => ({
    message: `${cells} Zellen in einer Tabelle mit ${columns} Spalten`,
    hint: `ein Text, in dem ${delimiter === "\t" ? "ein Tabulator" : quoted(delimiter)} vorkommt, gehört in Anführungszeichen${delimiter === "," ? "; vor Nachkommastellen steht ein Punkt" : ""}`,
  }),
  "csv-filled-twice": ({ column }) => ({
    message: `${quoted(column)} ist in dieser Zeile zweimal angegeben`,
    hint: "eine der Zellen bleibt leer",
  }),
  "csv-unknown-record": ({ found, near, records }) => ({
    message: found === "" ? "„record“ ist leer" : `„record“ ist ${quoted(found)}`,
    hint: unseenShown(found) ?? meant(near) ?? `hier gehört ${either(records.map(quoted))} hin`,
  }),
  "csv-second-document": ({ record }) => ({
    message: `eine zweite Zeile mit „record“ ${quoted(record)}`,
    hint: "eine genügt",
  }),
  "csv-no-document": ({ version }) => ({
    message: "die Zeile des Dokuments selbst fehlt",
    hint: `sie hat in der Spalte „record“ ${quoted(version.split("/")[0] ?? "")}, in „tragweite“ ${quoted(version)}, und eine „id“`,
  }),
  "import-no-columns": ({ known, sheets = [] }) => ({
    message: "keine Spalte sagt, worum es in einer Zeile geht",
    hint: `eine Zuordnung nennt sie unter „columns“ als „service“ oder „system“${known.length > 0 ? `; die Überschriften sind ${known.map(quoted).join(", ")}` : ""}${sheets.length > 0 ? `; oder mit „--sheet“ ein anderes Blatt: ${sheets.map(quoted).join(", ")}` : ""}`,
  }),
  "import-unknown-heading": ({ role, heading, near, known }) => ({
    message: `die Zuordnung hat ${quoted(heading)} für ${quoted(role)}, und diese Überschrift gibt es in der Tabelle nicht`,
    hint: meant(near) ?? (known.length > 0 ? `die Überschriften sind ${known.map(quoted).join(", ")}` : undefined),
  }),
  "import-transposed": ({ headings }) => ({
    message: `die Überschriften stehen untereinander: ${headings.map(quoted).join(", ")}`,
    hint: "Zeilen und Spalten gehören vertauscht, in Excel mit Kopieren und „Inhalte einfügen“, „Transponieren“: jede Zeile ist ein Vertrag",
  }),
  "import-no-rows": () => ({
    message: "unter den Überschriften steht keine Zeile",
    hint: "jede Zeile ist ein Vertrag",
  }),
  "ndjson-no-landscape": () => ({
    message: "die Zeile der Landschaft selbst fehlt",
    hint: 'sie lautet „{"landscape":{"tragweite":"landscape/1","id":"…"}}“',
  }),
  "ndjson-no-record": ({ records }) => ({
    message: "diese Zeile ist kein Datensatz",
    hint: `ein Datensatz ist ein Objekt mit einem einzigen Feld: ${either(records.map(quoted))}`,
  }),
  "ndjson-second-landscape": () => ({ message: "eine zweite Zeile mit einer Landschaft", hint: "eine genügt" }),
  "ndjson-list-in-landscape": ({ list, record }) => ({
    message: `die Zeile der Landschaft enthält ${quoted(list)}`,
    hint: `jeder Datensatz gehört in eine eigene Zeile: „{"${record}":{…}}“`,
  }),
  "xml-syntax": () => ({ message: "ab hier ist die Datei kein gültiges XML" }),
  "xml-document-type": () => ({
    message: "hier steht ein Dokumenttyp, der selbst etwas festlegt; so etwas wird nicht gelesen",
    hint: "er muss mit seinen Entitäten heraus",
  }),
  ...germanGraphWords,
};

const documents = {
  scenario: "ein Szenario wird",
  patch: "ein Patch wird",
  measures: "Maßnahmen werden",
  regulation: "Regeln werden",
  "import-map": "eine Zuordnung von Spalten wird",
} as const;

const jsonWanted: Readonly<Record<JsonWanted, string>> = {
  value: "hier gehört ein Wert hin",
  "first-value": "hier gehört ein Wert oder ] hin",
  key: "hier gehört ein Name in Anführungszeichen hin",
  "first-key": "hier gehört ein Name in Anführungszeichen oder } hin",
  colon: "hier gehört ein Doppelpunkt hin",
  "comma-or-]": "hier gehört ein Komma oder ] hin",
  "comma-or-}": "hier gehört ein Komma oder } hin",
  end: "nach dem Ende des JSON darf nichts mehr stehen",
};

const yamlMistakes: Readonly<Record<YamlMistake, string>> = {
  escape: "diese Folge nach \\ hat in YAML keine Bedeutung",
  indent: "die Zeile ist nicht so eingerückt wie die anderen ihrer Liste oder ihres Objekts",
  "first-character": "ein Text ohne Anführungszeichen kann nicht mit diesem Zeichen beginnen",
  "second-field": "hier steht ein zweites Feld in derselben Zeile",
  "lines-in-name": "der Name eines Feldes muss in einer Zeile stehen",
  character: "dieses Zeichen kann hier nicht stehen",
  "open-text": "ein Text in Anführungszeichen, der davor beginnt, endet nicht",
  "open-bracket": "eine Klammer davor schließt nicht, oder sie schließt zu weit links",
  comma: "hier fehlt ein Komma oder ein Doppelpunkt",
  space: "hier fehlt ein Leerzeichen",
  other: "ab hier ist die Datei kein gültiges YAML",
};
