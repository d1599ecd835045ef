import { type Command, Option, type OptionValues } from "@commander-js/extra-typings";
import { longestDelayHours, parseDelay } from "../../model/values/moments.js";
import type { InBoth, Language } from "../../words/language.js";
import { addOptions } from "../terminal/add-options.js";
import { UsageError } from "../terminal/usage-error.js";
import { wrongValue } from "../terminal/wrong-value.js";
import { refusal } from "./question.js";

/** For how long, and from when on, what is ranked is lost. */
export interface LastingOptions {
  /** Hours. */
  readonly for?: number | undefined;
  readonly from?: string | undefined;
}

const words: InBoth<Readonly<Record<keyof LastingOptions, string>>> = {
  en: {
    for: "each is lost for this long, such as 72h: hours lost, services past their tolerance, when all is back",
    from: "with --for: when the outage begins, such as 2023-04-28T22:00+02:00; with --scenario also +30h after its start",
  },
  de: {
    for: "jeder fällt so lange aus, zum Beispiel 72h: Stunden ohne Dienst, Dienste über ihrer Toleranz, wann alles zurück ist",
    from: "mit --for: wann der Ausfall beginnt, zum Beispiel 2023-04-28T22:00+02:00; mit --scenario auch +30h nach dessen Beginn",
  },
};

/** Adds `--for` and `--from`. */
export function addOutage<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
  language: Language,
) {
  const help = words[language];
  return addOptions<LastingOptions, A, O, G>(command, [
    new Option("--for <duration>", help.for).argParser((text: string) => lastingHours(text, language)),
    new Option("--from <moment>", help.from),
  ]);
}

/** Hours of a duration such as 72h or 1.5h; a plus in front is that of a delay. */
export function lastingHours(text: string, language: Language): number {
  const [, written = ""] = /^\+?(\d+(?:[.]\d+)?)h$/.exec(text) ?? [];
  const hours = Number(written);
  if (written !== "" && hours > 0 && hours <= longestDelayHours) return hours;
  const meant = meantHours(text);
  throw wrongValue(language, {
    en: `A duration is hours, more than 0 and at most ${longestDelayHours}, ${meant === undefined ? "such as 72h" : `here ${meant}h`}.`,
    de: `eine Dauer sind Stunden, mehr als 0 und höchstens ${longestDelayHours}, ${meant === undefined ? "zum Beispiel „72h“" : `richtig ist „${meant}h“`}`,
  });
}

/** What a number alone, a decimal comma, days or weeks were meant to be. */
function meantHours(text: string): number | undefined {
  const match = /^\+?(\d+(?:[.,]\d+)?)\s*([a-zäöü]*)[.]?$/i.exec(text.trim());
  const [, amount = "", unit = ""] = match ?? [];
  const factor = hoursIn.find(([names]) => names.includes(unit.toLowerCase()))?.[1];
  const hours = Number(amount.replace(",", ".")) * (factor ?? Number.NaN);
  return hours > 0 && hours <= longestDelayHours ? Number(hours.toPrecision(12)) : undefined;
}

const hoursIn: readonly (readonly [names: readonly string[], hours: number])[] = [
  [["", "h", "hour", "hours", "std", "stunde", "stunden"], 1],
  [["d", "day", "days", "t", "tag", "tage", "tagen"], 24],
  [["w", "week", "weeks", "woche", "wochen"], 168],
  [["m", "min", "minute", "minutes", "minuten"], 1 / 60],
];

type RefusedOption = "at" | "pairs" | "passages" | "threads" | "failOn";

/** Options of a rank that outages do not take, each with the rest of the sentence that says why. */
const refused: Readonly<Record<RefusedOption, InBoth>> = {
  at: {
    en: "is not for --for: --from says when the outage begins",
    de: "gibt es mit --for nicht: --from sagt, wann der Ausfall beginnt",
  },
  pairs: {
    en: "is not for --for: outages are played one by one",
    de: "gibt es mit --for nicht: Ausfälle werden einzeln durchgespielt",
  },
  passages: {
    en: "is not for --for: through what a service passes takes no time",
    de: "gibt es mit --for nicht: wodurch ein Dienst läuft, hat keine Dauer",
  },
  threads: {
    en: "is not for --for: outages are played one after the other",
    de: "gibt es mit --for nicht: Ausfälle werden nacheinander durchgespielt",
  },
  failOn: {
    en: "is not for --for: no limit is read against outages of a given time yet; the JSON has all figures",
    de: "gibt es mit --for nicht: gegen Ausfälle bestimmter Dauer wird noch keine Grenze geprüft; das JSON hat alle Zahlen",
  },
};

/** @throws {@link UsageError} for what goes with outages of a given time only, or does not go with them */
export function refuseForOutages(
  options: LastingOptions & { readonly scenario?: string | undefined } & { readonly [K in RefusedOption]?: unknown },
): void {
  if (options.for === undefined) {
    if (options.from !== undefined)
      throw refusal("from", {
        en: "needs --for DURATION: without it what is ranked has no time",
        de: "braucht --for DAUER: ohne sie hat keine Zeit, was verglichen wird",
      });
    return;
  }
  for (const [name, reason] of Object.entries(refused) as [RefusedOption, InBoth][])
    if (options[name] !== undefined) throw refusal(name === "failOn" ? "fail-on" : name, reason);
  const { from, scenario } = options;
  if (scenario === undefined && from !== undefined && parseDelay(from) !== undefined)
    throw new UsageError({
      en: `--from ${from} counts from the start of a scenario; give --scenario, or a moment such as 2023-04-28T22:00+02:00`,
      de: `--from ${from} zählt ab dem Beginn eines Szenarios; dazu gehört --scenario, oder ein Zeitpunkt wie 2023-04-28T22:00+02:00`,
    });
  if (scenario !== undefined && from === undefined)
    throw new UsageError({
      en: "--scenario needs --from MOMENT: the outage begins at a moment of the scenario",
      de: "--scenario braucht --from ZEITPUNKT: der Ausfall beginnt zu einem Zeitpunkt des Szenarios",
    });
}
