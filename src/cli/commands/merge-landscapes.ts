import { Argument, type Command, Option } from "@commander-js/extra-typings";
import { type Format, mergeLandscapes, writeLandscape } from "../../formats/index.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Limits } from "../../model/values/limits.js";
import type { InBoth, Language } from "../../words/language.js";
import { tellNotes } from "../question/import-notes.js";
import { loadLandscape, refuseTwoInputs } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { addOptions } from "../terminal/add-options.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { languageOf } from "../terminal/language.js";
import { addFormattedOutput, type FormattedOptions, formatOf, refuseOverwriting, writeDocument } from "../terminal/output.js";
import { UsageError } from "../terminal/usage-error.js";

const formats = ["yaml", "json", "csv"] as const satisfies readonly Format[];

const words: InBoth<Readonly<Record<"description" | "landscapes" | "name" | "notes" | "examples", string>>> = {
  en: {
    description: "make one landscape of several",
    landscapes: "paths, or shipped names such as germany-2023",
    name: "name of the landscape (default: the names of all)",
    notes: "write all notes to a file, as text or (.json) for programs",
    examples: `
Nodes are one where they share an alias (LEI, IK, Telematik-ID), or an id with kind, name and operator; other things that are called
alike get a number. What the landscapes say of one thing otherwise is kept as the first says it, and stands on standard error with both
values; the exit code does not depend on it.

Examples:
  $ tragweite merge-landscapes ./north.yaml ./south.yaml --out both.yaml
  $ tragweite merge-landscapes registers.json contracts.yaml --name "All of us" --notes conflicts.txt --out all.json`,
  },
  de: {
    description: "aus mehreren Landschaften eine machen",
    landscapes: "Pfade, oder mitgelieferte Namen wie germany-2023",
    name: "Name der Landschaft (sonst die Namen aller)",
    notes: "alle Hinweise in eine Datei schreiben, als Text oder (.json) für Programme",
    examples: `
Knoten sind derselbe, wenn sie einen Alias teilen (LEI, IK, Telematik-ID), oder die Kennung samt Art, Name und Betreiber; was sonst gleich
heißt, bekommt eine Nummer. Was die Landschaften über dasselbe verschieden sagen, bleibt, wie die erste es sagt, und steht mit beiden Werten auf
der Fehlerausgabe; der Rückgabewert hängt nicht davon ab.

Beispiele:
  $ tragweite merge-landscapes ./nord.yaml ./sued.yaml --out beide.yaml
  $ tragweite merge-landscapes register.json vertraege.yaml --name "Wir alle" --notes konflikte.txt --out alle.json`,
  },
};

interface MergeLandscapesOptions extends FormattedOptions<(typeof formats)[number]> {
  readonly name?: string | undefined;
  readonly notes?: string | undefined;
  readonly limit?: Partial<Limits> | undefined;
}

export function addMergeLandscapesCommand(
  program: Command,
  host: Host,
  finish: (code: ExitCode) => void,
  language: Language,
): void {
  const help = words[language];
  const command = program
    .command("merge-landscapes")
    .description(help.description)
    .addArgument(new Argument("<landscapes...>", help.landscapes));
  const own = [new Option("--name <text>", help.name), new Option("--notes <file>", help.notes)];
  addFormattedOutput(
    addOptions<MergeLandscapesOptions, [string[]], Record<never, never>, Record<never, never>>(command, own),
    language,
    formats,
  )
    .addOption(limitOption(language))
    .addHelpText("after", help.examples)
    .action(async (sources, options) => finish(await mergeLandscapesCommand(sources, options, host)));
}

async function mergeLandscapesCommand(
  sources: readonly string[],
  options: MergeLandscapesOptions,
  host: Host,
): Promise<ExitCode> {
  const { name, out, notes: notesPath, limit: limits = {} } = options;
  if (sources.length < 2)
    throw new UsageError({
      en: "merge-landscapes needs two landscapes or more",
      de: "„merge-landscapes“ braucht mindestens zwei Landschaften",
    });
  refuseTwoInputs(sources);
  await refuseOverwriting(out, sources, host);
  await refuseOverwriting(notesPath, [...sources, out], host);
  const format = formatOf(options.format, out, formats);
  const landscapes: Landscape[] = [];
  for (const source of sources) landscapes.push(await loadLandscape(source, host, { limits }));
  const { landscape, notes } = mergeLandscapes(landscapes, { name, files: sources, limits });
  const language = languageOf(options.lang, host);
  await writeDocument(writeLandscape(landscape, { format, limits }), options, host);
  await tellNotes(notes, options, host, language);
  return ExitCode.ok;
}
