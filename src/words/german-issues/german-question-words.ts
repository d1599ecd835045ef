import type { IssueWords } from "../../errors/issues.js";
import type { QuestionIssues, SweepDifference, TargetWanted } from "../../errors/question-issues.js";
import { quoted } from "../german-quotes.js";

/** What issues of a question say in German. */
export const germanQuestionWords: IssueWords<keyof QuestionIssues> = {
  "target-syntax": ({ found, wanted }) => ({
    message:
      typeof wanted === "object" && "mostBrackets" in wanted
        ? `Klammern stehen hier mehr als ${wanted.mostBrackets}-fach ineinander`
        : `${found === undefined ? "das Ziel endet" : `hier steht ${quoted(found)}`}, wo ${targetWanted(wanted)} hingehört`,
    hint:
      "ein Ziel ist die Kennung eines Knotens, „DIENSTART of ORGANISATION“, „level KENNUNG < 0.5“ oder „insured DIENSTART >= 10000000“ (oder „insurers“, „sites“, „insured@GESAMTZAHL“), " +
      "verbunden mit „and“, „or“, „at-least 2 of (…, …)“ und Klammern",
  }),
  "target-repeated": ({ part }) => ({
    message: `${quoted(part)} steht zweimal in einem „at-least“ und zählte doppelt`,
    hint: "einmal genügt",
  }),
  "no-sweep": () => ({
    message: "keine Datei eines Durchlaufs ist angegeben",
    hint: "hierher gehört, was „tragweite sweep --out“ geschrieben hat",
  }),
  "sweep-no-file": ({ file }) => ({
    message: `${quoted(file)} ist keine Datei eines Durchlaufs`,
    hint: "solche Dateien schreibt „tragweite sweep --out“; ihre erste Zeile enthält „sweep/2“",
  }),
  "sweep-altered-header": ({ file }) => ({
    message: `${quoted(file)}, Zeile 1: sie ist nicht so, wie ein Durchlauf sie schreibt`,
    hint: "die Datei ist verändert oder beschädigt; der Teil muss neu gerechnet werden",
  }),
  "sweep-misplaced-chunk": ({ file, line, chunk }) => ({
    message: `${quoted(file)}, Zeile ${line}: das Stück ${chunk} gehört nicht hierher`,
    hint: "eine Datei enthält die Stücke ihres Teils, aufsteigend, und jede Einheit einmal; der Teil muss neu gerechnet werden",
  }),
  "sweep-damaged-line": ({ file, line }) => ({
    message: `${quoted(file)}, Zeile ${line}: sie ist nicht mehr so, wie sie geschrieben wurde`,
    hint: "der Teil muss neu gerechnet werden",
  }),
  "sweep-of-another": ({ file, first, differing }) => ({
    message: `${quoted(file)} gehört zu einem anderen Durchlauf als ${quoted(first)}: ${differing
      .map(([what, found, other]) => `${differences[what]} ${quoted(found)} statt ${quoted(other)}`)
      .join("; ")}`,
    hint: "die Datei muss wegfallen",
  }),
  "sweep-chunk-differs": ({ file, line, chunk, other }) => ({
    message: `${quoted(file)}, Zeile ${line}: das Stück ${chunk} ist anders als in ${quoted(other)}`,
    hint: "bei gleichem Kopf sind die Stücke gleich: eine der beiden Dateien ist verändert oder beschädigt",
  }),
  "sweep-chunks-missing": ({ chunks, missing, named }) => ({
    message: `von ${chunks} Stücken fehlen ${missing}: ${named.join(", ")}${
      missing > named.length ? ` und ${missing - named.length} weitere` : ""
    }`,
    hint: "die Teile, in denen sie stehen, müssen noch gerechnet werden (Stück c steht in Teil c mod n + 1 von n)",
  }),
};

const differences: Readonly<Record<SweepDifference, string>> = {
  version: "Version",
  model: "Landschaft",
  "model-hash": "Prüfsumme der Landschaft",
  sweep: "Art des Durchlaufs",
  options: "Optionen",
  units: "Zahl der Einheiten",
  "chunk-size": "Größe der Stücke",
};

const targetWords: Readonly<Record<Extract<TargetWanted, string>, string>> = {
  node: "ein Knoten",
  "service-type": "eine Dienstart",
  "node-or-service-type": "ein Knoten oder eine Dienstart",
  unit: "eine Einheit",
  "unit-with-total": "eine Einheit mit Gesamtzahl (EINHEIT@GESAMTZAHL)",
  organisation: "eine Organisation",
  level: "ein Niveau von 0 bis 1",
  count: "eine ganze Zahl ab 1",
  end: "das Ende des Ziels",
};

function targetWanted(wanted: Exclude<TargetWanted, { readonly mostBrackets: number }>): string {
  if (typeof wanted === "string") return targetWords[wanted];
  return "symbol" in wanted ? quoted(wanted.symbol) : `eine Liste von mindestens ${wanted.leastTargets} Zielen`;
}
