import type { FormatIssues, XlsxMistake } from "../../errors/format-issues.js";
import type { IssueWords } from "../../errors/issues.js";
import { quoted } from "../german-quotes.js";
import { meant } from "./german-phrases.js";

/** What issues of packed files and workbooks say in German. */
export const germanWorkbookWords: IssueWords<Extract<keyof FormatIssues, `zip-${string}` | `xlsx-${string}`>> = {
  "zip-damaged": ({ part }) => ({
    message: `die Datei ist beschädigt${part === undefined ? "" : ` (${quoted(part)})`}: was darin gepackt ist, passt nicht zu ihrem Verzeichnis`,
    hint: "neu holen, oder im Programm, aus dem sie stammt, öffnen und neu speichern",
  }),
  "zip-missing": ({ part }) => ({
    message: `der Teil ${quoted(part)} fehlt in der Datei`,
    hint: "im Programm, aus dem sie stammt, öffnen und neu speichern",
  }),
  "zip-name": ({ name }) => ({
    message: `der Name des Teils ${quoted(name)} führt aus der Datei hinaus`,
    hint: "kein Programm für Tabellen schreibt solche Namen: der Datei ist nicht zu trauen",
  }),
  "zip-packed": ({ part }) => ({
    message: `der Teil ${quoted(part)} ist verschlüsselt, oder anders gepackt, als Programme für Tabellen es tun`,
    hint: "neu speichern, ohne Kennwort",
  }),
  "xlsx-part": ({ part }) => ({
    message: `der Teil ${quoted(part)} ist kein lesbares XML`,
    hint: "in einem Programm für Tabellen öffnen und neu speichern",
  }),
  "xlsx-document-type": ({ part }) => ({
    message: `der Teil ${quoted(part)} hat einen Dokumenttyp, der andere Texte hereinholen kann`,
    hint: "kein Programm für Tabellen schreibt einen: der Datei ist nicht zu trauen",
  }),
  "xlsx-cell": ({ sheet, cell, why }) => ({ message: `Blatt ${quoted(sheet)}, Zelle ${cell}: ${mistakes[why]}` }),
  "xlsx-register": () => ({
    message:
      "das ist eine Arbeitsmappe eines Informationsregisters nach DORA; daraus macht der Befehl „tragweite import“ eine Landschaft",
    hint: "etwa mit „tragweite import DATEI --out unsere.yaml“; allein oder mit anderen Registern",
  }),
  "xlsx-no-sheet": () => ({
    message: "in keinem Blatt der Arbeitsmappe steht etwas",
    hint: "es braucht eine Zeile mit Überschriften und je Vertrag eine Zeile",
  }),
  "xlsx-unknown-sheet": ({ sheet, near, known }) => ({
    message: `ein Blatt ${quoted(sheet)} gibt es in der Arbeitsmappe nicht`,
    hint: meant(near) ?? (known.length > 0 ? `die Blätter heißen ${known.map(quoted).join(", ")}` : undefined),
  }),
};

const mistakes: Readonly<Record<XlsxMistake, string>> = {
  place: "diesen Platz gibt es in keinem Blatt, oder er gehört in eine andere Zeile",
  number: "was gespeichert ist, ist keine Zahl",
  "shared-text": "der Text, auf den sie verweist, fehlt in der Arbeitsmappe",
  length: "der Text ist länger als die 32.767 Zeichen einer Zelle",
};
