import { Option } from "@commander-js/extra-typings";
import { noSuchDay as englishNoSuchDay } from "../../errors/calendar.js";
import { type CutList, cutLists, type LandscapeOnDay, landscapeOn } from "../../model/documents/landscape-on.js";
import { hasDates } from "../../model/landscape/dated-rows.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { daySchema } from "../../model/values/dates.js";
import type { Limits } from "../../model/values/limits.js";
import { writeDay } from "../../words/clock.js";
import { noSuchDay as germanNoSuchDay } from "../../words/german-issues/german-phrases.js";
import type { InBoth, Language } from "../../words/language.js";
import { numeralsOf } from "../../words/numerals.js";
import { shown } from "../../words/shown.js";
import type { Host } from "../terminal/host.js";
import { UsageError } from "../terminal/usage-error.js";
import { wrongValue } from "../terminal/wrong-value.js";

/** Of which day a landscape is asked. */
export interface ValidOnOptions {
  readonly validOn?: string | undefined;
}

const words: InBoth = {
  en: "the landscape of this day (default: that of --as-of, else of its asOf)",
  de: "die Landschaft dieses Tages (sonst die von --as-of, sonst die ihres asOf)",
};

/** `--valid-on`. */
export const validOnOption = (
  language: Language,
  help = words[language],
): Option<"--valid-on <day>", undefined, undefined, string> =>
  new Option("--valid-on <day>", help).argParser((text: string) => parseDay(text, language));

/** A whole day of the command line. */
export function parseDay(text: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !daySchema.safeParse(text).success)
    throw wrongValue(language, {
      en: `${englishNoSuchDay(text) ?? "Write a day as 2023-04-24"}.`,
      de: germanNoSuchDay(text) ?? "richtig ist ein Tag wie „2023-04-24“",
    });
  return text;
}

interface DayAsked extends ValidOnOptions {
  /** The day of the rules, which is that of the landscape where no other is named. */
  readonly asOf?: string | undefined;
  readonly limit?: Partial<Limits> | undefined;
  readonly quiet?: boolean | undefined;
}

/**
 * What of a landscape holds on the day that it is asked of, and on standard error what is left out.
 * @throws {@link UsageError} where its rows say when they hold, and nothing says which day is meant
 */
export function landscapeOfDay(
  landscape: Landscape,
  { validOn, asOf, limit = {}, quiet = false }: DayAsked,
  file: string,
  host: Pick<Host, "stderr">,
  language: Language,
): Landscape {
  const day = validOn ?? asOf ?? landscape.asOf;
  if (day === undefined) {
    if (!hasDates(landscape)) return landscape;
    throw new UsageError({
      en: "some of its rows hold on certain days only, and it has no asOf: name the day with --valid-on",
      de: "einige ihrer Zeilen gelten nur an bestimmten Tagen, und asOf fehlt: der Tag gehört hinter --valid-on",
    });
  }
  const found = landscapeOn(landscape, day, { limits: limit, file });
  const note = quiet ? undefined : noteOf(found, language);
  if (note !== undefined) host.stderr.write(`${note}\n`);
  return found.landscape;
}

/** What is not in the landscape of a day. */
function noteOf({ day = "", leftOut, withoutSupplier, fewerCandidates }: LandscapeOnDay, language: Language): string | undefined {
  const { note, lists, without, fewer } = noteWords[language];
  const counted = cutLists.flatMap((list) => {
    const { length } = leftOut[list];
    return length === 0 ? [] : [`${length} ${lists[list][length === 1 ? 0 : 1]}`];
  });
  const parts = [
    ...(counted.length === 0 ? [] : [numeralsOf(language).and(counted)]),
    ...(withoutSupplier.length === 0 ? [] : [without(named(withoutSupplier, language))]),
    ...(fewerCandidates.length === 0 ? [] : [fewer(named(fewerCandidates, language))]),
  ];
  return parts.length === 0 ? undefined : `${note(day)}${parts.join("; ")}`;
}

const mostNamed = 3;

function named(ids: readonly string[], language: Language): string {
  const names = ids.slice(0, mostNamed).map(shown).join(", ");
  return ids.length > mostNamed ? `${names} ${noteWords[language].more(ids.length - mostNamed)}` : names;
}

const noteWords: InBoth<{
  readonly note: (day: string) => string;
  readonly lists: Readonly<Record<CutList, readonly [one: string, many: string]>>;
  readonly without: (names: string) => string;
  readonly fewer: (names: string) => string;
  readonly more: (count: number) => string;
}> = {
  en: {
    note: (day) => `note: left out, as not valid on ${day}: `,
    lists: {
      nodes: ["node", "nodes"],
      groups: ["group", "groups"],
      dependencies: ["dependency", "dependencies"],
      totals: ["total", "totals"],
      pools: ["pool", "pools"],
      crews: ["crew", "crews"],
      commonCause: ["common cause", "common causes"],
    },
    without: (names) => `of the dependencies, these because their supplier is left out: ${names}`,
    fewer: (names) => `and some of the candidates of: ${names}`,
    more: (count) => `and ${count} more`,
  },
  de: {
    note: (day) => `Hinweis: nicht gültig am ${writeDay(day, "de")} und deshalb nicht dabei: `,
    lists: {
      nodes: ["Knoten", "Knoten"],
      groups: ["Gruppe", "Gruppen"],
      dependencies: ["Abhängigkeit", "Abhängigkeiten"],
      totals: ["Gesamtzahl", "Gesamtzahlen"],
      pools: ["Sammelposten", "Sammelposten"],
      crews: ["Team", "Teams"],
      commonCause: ["gemeinsame Ursache", "gemeinsame Ursachen"],
    },
    without: (names) => `von den Abhängigkeiten diese, weil ihr Lieferant fehlt: ${names}`,
    fewer: (names) => `und einige der möglichen Lieferanten von: ${names}`,
    more: (count) => `und ${count} weitere`,
  },
};
