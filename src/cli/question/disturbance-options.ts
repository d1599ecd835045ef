import { Option } from "@commander-js/extra-typings";
import type { Landscape } from "../../model/landscape/landscape.js";
import { resolveNode } from "../../model/landscape/resolve-node.js";
import type { Disturbance, Level } from "../../model/scenario/disturbance.js";
import { degradationOf, disconnectionOf, isolationOf } from "../../model/scenario/quick-scenario.js";
import type { InBoth, Language } from "../../words/language.js";
import { wrongValue } from "../terminal/wrong-value.js";
import { commaList, idList } from "./comma-list.js";

/** Disturbances given on the command line; they hold without end. */
export interface DisturbanceOptions {
  readonly isolate?: readonly (readonly string[])[] | undefined;
  readonly disconnect?: readonly (readonly [string, string])[] | undefined;
  readonly degrade?: readonly Degradation[] | undefined;
}

interface Degradation {
  readonly id: string;
  readonly level: Level;
}

/** The parser of an option that may be given several times. */
const each =
  <T>(parse: (text: string, language: Language) => T, language: Language) =>
  (text: string, before: readonly T[] | undefined): readonly T[] => [...(before ?? []), parse(text, language)];

function parsePair(text: string, language: Language): readonly [string, string] {
  const [one, other, ...more] = commaList(text);
  if (one === undefined || other === undefined || more.length > 0)
    throw wrongValue(language, {
      en: "Write two ids with a comma between them, such as ikk-suedwest,bitmarck.",
      de: "hier gehören zwei Kennungen mit einem Komma dazwischen hin, zum Beispiel „ikk-suedwest,bitmarck“",
    });
  return [one, other];
}

function parseDegradation(text: string, language: Language): Degradation {
  const cut = text.lastIndexOf("=");
  const [id, level] = [text.slice(0, cut).trim(), text.slice(cut + 1).trim()];
  if (cut < 1 || id === "") {
    throw wrongValue(language, {
      en: "Write ID=LEVEL, such as bitmarck/epa-app=0.53.",
      de: "richtig ist „KENNUNG=NIVEAU“, zum Beispiel „bitmarck/epa-app=0.53“",
    });
  }
  const ends = level.split("..");
  const wrong = ends.find((end) => !/^(?:0|1|[01]?\.\d+)$/.test(end) || Number(end) > 1);
  if (wrong !== undefined)
    throw wrongValue(language, {
      en: `A level is a number from 0 (lost) to 1 (normal), such as 0.5, or a range such as 0..1${meant(wrong, (from, to) => `; for ${from} write ${to}`)}.`,
      de: `ein Niveau ist eine Zahl von 0 (ausgefallen) bis 1 (im Normalbetrieb), zum Beispiel 0.5, oder eine Spanne wie 0..1${meant(wrong, (from, to) => `; statt ${from} richtig: ${to}`)}`,
    });
  const [atLeast = 0, atMost = atLeast, ...more] = ends.map(Number);
  if (atLeast > atMost || more.length > 0)
    throw wrongValue(language, {
      en: "A range of levels is written from the least to the most, such as 0..0.5.",
      de: "eine Spanne von Niveaus steht vom kleinsten zum größten da, zum Beispiel 0..0.5",
    });
  return { id, level: ends.length === 1 ? atLeast : { atLeast, atMost } };
}

/** What a percentage or a decimal comma was meant to be. */
function meant(level: string, told: (level: string, meant: string) => string): string {
  const percent = /^(\d{1,2}|100)(?:[.,]\d+)?\s*%$/.exec(level);
  if (percent !== null) return told(level, String(Number.parseFloat(level.replace(",", ".")) / 100));
  return /^[01]?,\d+$/.test(level) ? told(level, level.replace(",", ".")) : "";
}

/** `--isolate`, `--disconnect` and `--degrade`. */
export const disturbanceOptions = (language: Language): Option[] => {
  const help = words[language];
  return [
    new Option("--isolate <nodes>", help.isolate).argParser(each(idList, language)),
    new Option("--disconnect <a,b>", help.disconnect).argParser(each(parsePair, language)),
    new Option("--degrade <node=level>", help.degrade).argParser(each(parseDegradation, language)),
  ];
};

const words: InBoth<Readonly<Record<keyof DisturbanceOptions, string>>> = {
  en: {
    isolate: "cut these off from all others, an organisation with all that it operates (repeatable)",
    disconnect: "cut only what runs between two (repeatable)",
    degrade: "limit to a level from 0 (lost) to 1 (normal), or to a range such as 0..1 where nobody says how far (repeatable)",
  },
  de: {
    isolate: "diese von allen anderen abtrennen, eine Organisation mit allem, was sie betreibt (wiederholbar)",
    disconnect: "nur trennen, was zwischen zweien läuft (wiederholbar)",
    degrade:
      "auf ein Niveau von 0 (ausgefallen) bis 1 (im Normalbetrieb) begrenzen, oder auf eine Spanne wie 0..1, wenn niemand sagt, wie weit (wiederholbar)",
  },
};

/**
 * The disturbances of the options, in the order isolations, disconnections, degradations.
 * @param landscape - in which their nodes are looked up, by id, alias or name
 * @throws {@link UnknownIdError} for the first that the landscape does not have, with the nearest
 * @throws {@link AmbiguousNameError} for the first name that several nodes bear
 */
export function disturbancesOf(
  { isolate = [], disconnect = [], degrade = [] }: DisturbanceOptions,
  landscape: Landscape,
): Disturbance[] {
  const idOf = (text: string): string => resolveNode(landscape, text).id;
  return [
    ...isolate.map((set, index) => isolationOf(set.map(idOf), index)),
    ...disconnect.map(([one, other], index) => disconnectionOf(idOf(one), idOf(other), index)),
    ...degrade.map(({ id, level }, index) => degradationOf(idOf(id), level, index)),
  ];
}
