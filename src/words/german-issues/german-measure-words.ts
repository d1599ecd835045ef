import type { IssueWords } from "../../errors/issues.js";
import type { MeasureIssues } from "../../errors/measure-issues.js";
import { quoted } from "../german-quotes.js";

/** What issues of stated measures say in German. */
export const germanMeasureWords: IssueWords<keyof MeasureIssues> = {
  "measure-list": ({ action, list }) => ({
    message: `eine Maßnahme kann unter ${quoted(list)} nichts ${{ remove: "entfernen", change: "ändern", add: "hinzufügen" }[action]}`,
    hint: {
      remove: "sie entfernt Abhängigkeiten, und Gruppen, von denen nichts übrig ist",
      change: "sie ändert Knoten, Gruppen und Abhängigkeiten",
      add: "sie fügt Knoten, Gruppen und Abhängigkeiten hinzu",
    }[action],
  }),
  "measure-adds-kind": ({ id, kind, kinds }) => ({
    message: `eine Maßnahme kann ${quoted(id)} von der Art ${quoted(kind)} nicht hinzufügen`,
    hint: `sie fügt hinzu, was neben etwas Vorhandenem steht: ${kinds.map(quoted).join(", ")}`,
  }),
  "measure-field": ({ row, id, field, may }) => ({
    message: `eine Maßnahme kann ${quoted(field)} von ${quoted(id)} nicht ändern`,
    hint: `${{ node: "an einem Knoten", group: "an einer Gruppe", dependency: "an einer Abhängigkeit" }[row]} ändert sie ${may.map(quoted).join(", ")}; was anderswohin geht, kommt neben das, was da ist`,
  }),
  "measure-worse-field": ({ id, field, before, after, better }) => ({
    message: `${quoted(field)} von ${quoted(id)} ist ${before ?? "ohne Grenze"} und ${after === undefined ? "fiele weg" : `wäre dann ${after}`}`,
    hint:
      before === undefined
        ? "eine Maßnahme macht nichts schlechter: das Feld muss wegfallen"
        : `eine Maßnahme macht nichts schlechter: richtig ist ${before} oder ${better === "more" ? "mehr" : "weniger"}`,
  }),
  "measure-adds-need": ({ id, dependent }) => ({
    message: `mit ${quoted(id)} brauchte ${quoted(dependent)} noch etwas mehr als heute`,
    hint: "zusammen mit der Abhängigkeit, neben der sie steht, gehört sie in eine Gruppe mit der Regel „at-least“: dann genügt eine von beiden",
  }),
  "measure-takes-alternative": ({ id, group }) => ({
    message: `${quoted(id)} wäre keine der Alternativen von ${quoted(group)} mehr`,
    hint: "sie bleibt dort, oder alle Abhängigkeiten der Gruppe werden entfernt, und die Gruppe selbst",
  }),
  "measure-group-rule": ({ group, rule }) => ({
    message: `die Regel von ${quoted(group)} wäre ${quoted(rule)}`,
    hint: "eine Maßnahme macht nichts schlechter: hier gehört „at-least“ hin, mit dem „k“, das genügt",
  }),
  "measure-group-k": ({ group, k, most }) => ({
    message: `„k“ von ${quoted(group)} wäre ${k}`,
    hint: `eine Maßnahme macht nichts schlechter: heute ${most === 1 ? "ist höchstens 1" : `sind höchstens ${most}`} nötig`,
  }),
  "measure-breaks-loop": ({ id, slow }) => ({
    message: `${quoted(id)} gehört zu einem Kreis mit ${quoted(slow)}, und dessen Wiederanlauf dauert`,
    hint: "in einem Kreis läuft alles zusammen wieder an; ohne ihn würde darauf gewartet, und ein Ausfall könnte länger dauern: besser kommt etwas daneben",
  }),
  "measures-conflict": ({ other, list, row, isGroup }) => ({
    message: `die Maßnahme ${quoted(other)} sagt anderes über ${quoted(row)} (unter ${quoted(list)})`,
    hint: isGroup
      ? "mit derselben Kennung der Gruppe in beiden genügt eine aller Alternativen"
      : "Maßnahmen lassen sich zugleich ergreifen: beide müssen zusammenpassen, oder es ist nur eine",
  }),
};
