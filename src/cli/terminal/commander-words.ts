import type { HelpConfiguration, OutputConfiguration } from "@commander-js/extra-typings";
import { printable } from "../../errors/errors.js";
import { either } from "../../words/german-issues/german-phrases.js";
import { quoted } from "../../words/german-quotes.js";
import type { InBoth, Language } from "../../words/language.js";

/** What commander says by itself, of help. */
export const helpWords: InBoth<{ readonly help: string; readonly version: string; readonly command: string }> = {
  en: { help: "display help for command", version: "output the version number", command: "display help for command" },
  de: {
    help: "diese Hilfe ausgeben",
    version: "die Version ausgeben",
    command: "Hilfe zu einem Befehl ausgeben",
  },
};

const germanTitles: ReadonlyMap<string, string> = new Map([
  ["Usage:", "Aufruf:"],
  ["Arguments:", "Argumente:"],
  ["Options:", "Optionen:"],
  ["Commands:", "Befehle:"],
]);

interface Described {
  readonly description: string;
  readonly argChoices?: readonly string[] | undefined;
  readonly defaultValue?: unknown;
}

function germanDescription({ description, argChoices, defaultValue }: Described, showsDefault: boolean): string {
  const further = [
    ...(argChoices === undefined ? [] : [`möglich: ${argChoices.map(quoted).join(", ")}`]),
    ...(defaultValue === undefined || !showsDefault
      ? []
      : [`sonst: ${typeof defaultValue === "string" ? quoted(defaultValue) : JSON.stringify(defaultValue)}`]),
  ];
  return further.length > 0 ? `${description} (${further.join("; ")})` : description;
}

/** What stands for a value in usage, arguments and options. */
const germanNames: ReadonlyMap<string, string> = new Map([
  ["options", "Optionen"],
  ["command", "Befehl"],
  ["landscape", "Landschaft"],
  ["scenario", "Szenario"],
  ["model", "Modell"],
  ["other", "andere"],
  ["target", "Ziel"],
  ["file", "Datei"],
  ["direction", "Richtung"],
  ["files", "Dateien"],
  ["tables", "Tabellen"],
  ["registers", "Register"],
  ["landscapes", "Landschaften"],
  ["name", "Name"],
  ["name=value", "Name=Wert"],
  ["moment", "Zeitpunkt"],
  ["duration", "Dauer"],
  ["day", "Tag"],
  ["node", "Knoten"],
  ["nodes", "Knoten"],
  ["node=level", "Knoten=Niveau"],
  ["status", "Status"],
  ["limit", "Grenze"],
  ["language", "Sprache"],
  ["format", "Format"],
  ["picture", "Bild"],
  ["table", "Tabelle"],
  ["text", "Text"],
  ["number", "Zahl"],
  ["mark", "Zeichen"],
  ["view", "Sicht"],
  ["side", "Seite"],
  ["by", "Spalte"],
  ["how", "Weise"],
  ["kind", "Art"],
  ["kinds", "Arten"],
  ["kind=amount", "Art=Betrag"],
  ["amount", "Betrag"],
  ["node=hours", "Knoten=Stunden"],
  ["hours", "Stunden"],
  ["type", "Art"],
  ["unit", "Einheit"],
  ["word", "Wort"],
]);

const germanName = (name: string): string => germanNames.get(name) ?? name;

/** `<file>` as `<Datei>`, `[options]` as `[Optionen]`. */
const germanPlaceholders = (text: string): string =>
  text.replace(
    /([<[])([^<>[\].]+)(\.\.\.)?([>\]])/g,
    (_all, open: string, name: string, dots: string | undefined, close: string) =>
      `${open}${germanName(name)}${dots ?? ""}${close}`,
  );

/** How help is put together in a language; what is not said here is as commander has it. */
export const helpConfiguration: InBoth<HelpConfiguration> = {
  en: { minWidthToWrap: 20 },
  de: {
    minWidthToWrap: 20,
    styleTitle: (title) => germanTitles.get(title) ?? title,
    styleUsage: germanPlaceholders,
    styleSubcommandTerm: germanPlaceholders,
    styleOptionTerm: germanPlaceholders,
    styleArgumentTerm: germanName,
    optionDescription: (option) => germanDescription(option, option.required || option.optional),
    argumentDescription: (argument) =>
      germanDescription(
        { description: argument.description, argChoices: argument.argChoices, defaultValue: argument.defaultValue as unknown },
        true,
      ),
  },
};

/** Words between commas, quoted, the last one after "oder". */
const or = (words: string): string => either(words.split(", ").map(quoted));

/** Commander's errors, each with what it is in German; `$1` and so on are what it quotes. */
const germanErrors: readonly (readonly [english: RegExp, german: (quoted: readonly string[]) => string])[] = [
  [/^missing required argument '(.*)'$/, ([name = ""]) => `das Argument „${germanName(name)}“ fehlt`],
  [/^option '(.*)' argument missing$/, ([flags = ""]) => `nach ${germanPlaceholders(flags)} fehlt der Wert`],
  [
    /^option '(.*)' argument '(.*)' is invalid\. (.*)$/s,
    ([flags = "", value, why]) => `bei ${germanPlaceholders(flags)} passt ${given(value)} nicht; ${right(why)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. (.*)$/s,
    ([value, name = "", why]) => `als Argument „${germanName(name)}“ passt ${given(value)} nicht; ${right(why)}`,
  ],
  [/^unknown option '(.*)'$/, ([flag]) => `die Option „${flag}“ gibt es nicht`],
  [/^unknown command '(.*)'$/, ([name]) => `den Befehl „${name}“ gibt es nicht`],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    ([command, expected, got]) =>
      `zu viele Argumente${command === "" ? "" : ` für „${command}“`}: ${got} statt höchstens ${expected}`,
  ],
];

const given = (value = ""): string => (value === "" ? "ein leerer Wert" : `„${value}“`);

/** What would be right: our own words, or commander's of choices. */
function right(why = ""): string {
  const choices = /^Allowed choices are (.*)\.$/.exec(why)?.[1];
  return choices === undefined ? why : `möglich ist ${or(choices)}`;
}

const suggestion = /\n\(Did you mean (?:one of )?(.*)\?\)$/;

/** An error of commander's in German; it gives them as text only. */
function germanError(text: string): string {
  const line = text.replace(/^error: /, "").trimEnd();
  const near = suggestion.exec(line)?.[1];
  const rest = line.replace(suggestion, "");
  for (const [english, german] of germanErrors) {
    const match = english.exec(rest);
    if (match === null) continue;
    const told = german(match.slice(1).map((each: string | undefined) => each ?? ""));
    return `Fehler: ${told}${near === undefined ? "" : `; gemeint ist vielleicht ${or(near)}`}\n`;
  }
  return `Fehler: der Aufruf passt nicht (${quoted(rest)})\n`;
}

/** An error of commander's as a reader of a language gets it; it quotes arguments, among them names of files. */
export const commanderError: InBoth<(text: string) => string> = {
  en: printable,
  de: (text) => printable(germanError(text)),
};

/** The output of a command whose first argument is easily forgotten: where it is missing, a hint says what comes first. */
export const withHintOnFirst = (hint: string, language: Language): OutputConfiguration => ({
  outputError: (text, write) => {
    write(commanderError[language](text));
    if (/^error: missing required argument /.test(text)) write(`${hint}\n`);
  },
});
