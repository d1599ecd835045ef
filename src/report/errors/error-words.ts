import type { CutSetsLimitError, CutSetsReached } from "../../analysis/cut-sets/cut-sets-limit.js";
import { isCalledOtherwise, type Sought, type UnknownIdError } from "../../errors/errors.js";
import type { FileProblem, FileProblems, FileWords } from "../../errors/file-error.js";
import { either, noSuchDay } from "../../words/german-issues/german-phrases.js";
import { quoted } from "../../words/german-quotes.js";
import { serviceTypeName } from "../../words/service-types.js";

const near = (suggestions: readonly string[]): string | undefined =>
  suggestions.length > 0 ? `gemeint ist vielleicht ${either(suggestions.map(quoted))}` : undefined;

/** The same of nodes, with what they are called. */
function nearNamed(suggestions: readonly string[], called: UnknownIdError["called"]): string | undefined {
  const texts = suggestions.map((id) => {
    const { name = "", names } = Object.hasOwn(called, id) ? (called[id] ?? {}) : {};
    const own = names?.de ?? name;
    return isCalledOtherwise(id, own) ? `${quoted(id)} (${own})` : quoted(id);
  });
  return texts.length > 0 ? `gemeint ist vielleicht ${either(texts)}` : undefined;
}

/** Service types of the catalogue by their German names. */
const typesCalled = (types: readonly string[]): UnknownIdError["called"] =>
  Object.fromEntries(types.map((type) => [type, { name: serviceTypeName(type, "de") }]));

const work = { read: "gelesen", write: "geschrieben" } as const;
const moveAway = "sie muss dort weg, oder „--out“ nennt einen anderen Namen";

const fileWords: FileWords = {
  directory: () => ({ message: "das ist ein Ordner", hint: "hier gehört der Pfad einer Datei hin" }),
  "no-directory": ({ directory }) => ({ message: `es gibt keinen Ordner ${quoted(directory)}` }),
  missing: () => ({ message: "diese Datei gibt es nicht" }),
  "no-directory-in-path": () => ({ message: "ein Teil des Pfades ist kein Ordner" }),
  "link-circle": () => ({ message: "ihre Verweise führen im Kreis" }),
  "long-path": () => ({ message: "der Pfad ist zu lang" }),
  "full-disk": () => ({ message: "auf dem Datenträger ist kein Platz mehr" }),
  "full-quota": () => ({ message: "der zugeteilte Speicherplatz ist aufgebraucht" }),
  "read-only": () => ({ message: "auf diesen Datenträger kann nicht geschrieben werden" }),
  "many-open-files": () => ({ message: "zu viele Dateien sind geöffnet" }),
  "null-character": () => ({ message: "der Pfad enthält ein Nullzeichen" }),
  "no-permission": (values) => ({ message: `sie darf nicht ${work[values.work]} werden` }),
  other: (values) => ({ message: `sie kann nicht ${work[values.work]} werden (${values.cause})` }),
  "symbolic-link": () => ({ message: "das ist ein Verweis", hint: moveAway }),
  "no-file": () => ({ message: "das ist keine Datei", hint: moveAway }),
  replaced: () => ({ message: "sie ist inzwischen ersetzt worden", hint: moveAway }),
  "made-meanwhile": () => ({ message: "inzwischen hat jemand anderes sie angelegt", hint: moveAway }),
  "other-work": () => ({ message: "sie enthält den Stand einer anderen Rechnung", hint: moveAway }),
  "not-this-work": () => ({ message: "sie enthält nicht den Stand dieser Rechnung", hint: moveAway }),
  "damaged-work": () => ({ message: "sie ist beschädigt oder verändert", hint: moveAway }),
  "no-worker": () => ({ message: "diese Datei für die Rechenfäden fehlt", hint: "ihr Pfad gehört in „workerFile“" }),
};

const soughtWords: Readonly<Record<Extract<Sought, string>, readonly [none: string, one: string]>> = {
  node: ["keinen Knoten", "ein Knoten"],
  organisation: ["keine Organisation", "eine Organisation"],
  operator: ["keinen Betreiber", "ein Betreiber"],
  owner: ["keinen Eigentümer", "ein Eigentümer"],
  site: ["keinen Standort", "ein Standort"],
  platform: ["keine Plattform", "eine Plattform"],
  "service type": ["keine Dienstart", "eine Dienstart"],
  unit: ["keine Einheit", "eine Einheit"],
  "lost node": ["unter dem, was ausgefallen ist, keinen Knoten", "ein Knoten"],
  "node or service type": ["weder einen Knoten noch eine Dienstart", "ein Knoten oder eine Dienstart"],
};

function soughtShown(sought: Sought): readonly [none: string, one: string] {
  if (typeof sought === "string") return soughtWords[sought];
  if ("offering" in sought) return [`keinen Dienst der Art ${quoted(sought.offering)} bei`, "eine Organisation"];
  if ("countedIn" in sought)
    return [
      `weder eine Dienstart noch Organisationen mit der Einheit ${quoted(sought.countedIn)} unter dem Namen`,
      "eine Dienstart oder eine Art von Organisationen",
    ];
  return [`keine Gesamtzahl der Einheit ${quoted(sought.totalOf)} unter dem Namen`, "eine Gesamtzahl"];
}

const joined = (message: string, hint?: string): string => (hint === undefined ? message : `${message}; ${hint}`);

const advices: Readonly<Record<CutSetsLimitError["advice"], string>> = {
  "max-order": "mit einer höchsten Ordnung („--max-order“) werden diese aufgezählt",
  "no-importance": "ohne die Angabe, was jeder Knoten beiträgt („--no-importance“), werden alle aufgezählt",
};

/** What errors other than of a document say in German, by their codes. */
export const errorWords = {
  file: <P extends FileProblem>(path: string, problem: P, values: FileProblems[P], suggestions: readonly string[]): string => {
    const { message, hint } = fileWords[problem](values);
    return `${path}: ${joined(message, near(suggestions) ?? hint)}`;
  },
  unknownId: (sought: Sought, id: string, suggestions: readonly string[], called: UnknownIdError["called"]): string => {
    const [none, one] = soughtShown(sought);
    return id === ""
      ? `der Name fehlt, wo ${one} hingehört`
      : joined(
          `es gibt ${none} ${quoted(id)}`,
          nearNamed(suggestions, sought === "service type" ? typesCalled(suggestions) : called),
        );
  },
  ambiguousName: (text: string, candidates: readonly string[]): string => {
    const more = candidates.length > 5 ? ` und ${candidates.length - 5} weitere` : "";
    return `${quoted(text)} heißt mehr als ein Knoten: ${candidates.slice(0, 5).map(quoted).join(", ")}${more}; gemeint ist einer davon, mit seiner Kennung`;
  },
  emptySelection: (
    selector: Readonly<Record<string, string>>,
    disturbance: string | undefined,
    suggestions: readonly string[],
  ): string => {
    const wanted = Object.entries(selector).map(([field, value]) => `${quoted(field)} ${quoted(value)}`);
    const place = disturbance === undefined ? "" : `Störung ${quoted(disturbance)}: `;
    return joined(`${place}nichts in der Landschaft hat ${wanted.join(" und ")}`, near(suggestions));
  },
  limit: (limit: string, allowed: number, found: number | undefined): string =>
    `die Grenze ${quoted(limit)} ist ${allowed}${found === undefined ? " und wird überschritten" : `, hier sind es ${found}`}; ` +
    `höher wird sie mit ${quoted(`--limit ${limit}=ZAHL`)}${limit.startsWith("yaml") ? ", und für JSON gilt sie nicht" : ""}`,
  reached: (
    { completeUpToOrder: complete, countByOrder: counts, probability }: CutSetsReached,
    advice: CutSetsLimitError["advice"],
  ): string => {
    const each = counts.map(({ order, count }) => `${count} der Ordnung ${order}`).join(", ");
    const known =
      complete === 0 ? "keine Ordnung ist vollständig" : `vollständig bis zur Ordnung ${complete}: ${each || "keine"}`;
    const bounds = probability === null ? "" : `, Wahrscheinlichkeit von ${probability.atLeast} bis ${probability.atMost}`;
    return `bis hierher ${known}${bounds}; ${advices[advice]}`;
  },
  levels: (node: string, allowed: number): string =>
    `der Knoten ${quoted(node)} kann mehr als ${allowed} Niveaus haben, durch Gruppen mit der Regel „share“ oder „capacity“ in einer Schleife ` +
    "oder mit vielen verschiedenen Gewichten; die Grenze wird höher mit „--limit lossLevels=ZAHL“, oder es wird nach weniger Knoten gefragt",
  sharedSupply: (supply: string): string =>
    `wonach gefragt ist, hängt an dem Vorrat ${quoted(supply)}, aus dem mehrere entnehmen: Wie er geteilt wird, entscheidet sich nicht ` +
    "daran, wer ausfällt, und aus kleinsten Kombinationen folgt es nicht; ein Szenario rechnen oder Ausfälle reihen",
  convergence: (component: readonly (string | number)[], evaluations: number): string =>
    `nach ${evaluations} Auswertungen je Knoten kommt die Schleife aus ${component.length} Knoten nicht zur Ruhe: ` +
    `${component
      .slice(0, 5)
      .map((each) => quoted(String(each)))
      .join(", ")}${component.length > 5 ? ", …" : ""}; ihre Gruppen mit der Regel „share“ oder „capacity“ verstärken Verluste`,
  time: (text: string, lacksStart: boolean, isOutOfRange: boolean): string =>
    isOutOfRange
      ? `${quoted(text)} ist außerhalb des Möglichen; ein Abstand ist höchstens +1000000h, ein Jahr liegt zwischen 1970 und 9999`
      : lacksStart
        ? `${quoted(text)} zählt ab dem Beginn, den ein Szenario („--scenario“) mit „start“ nennt, und hier ist keiner genannt; richtig ist ein Zeitpunkt wie „2023-04-24T22:00+02:00“`
        : `${text === "" ? "der Zeitpunkt fehlt" : `${quoted(text)} ist kein Zeitpunkt`}; ${noSuchDay(text) ?? "richtig ist „2023-04-24T22:00+02:00“ (Datum, Uhrzeit und Zeitzone) oder ein Abstand zum Beginn wie „+30h“"}`,
  inside: (message: string): string => `ein Aufruf innerhalb von tragweite passt nicht: ${quoted(message)}`,
};
