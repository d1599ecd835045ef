import { Argument, type Command } from "@commander-js/extra-typings";
import { mergeSweeps, type SweepText } from "../../analysis/sweep/sweep-merge.js";
import type { Limits } from "../../model/values/limits.js";
import type { InBoth, Language } from "../../words/language.js";
import { limitOption } from "../question/limit-option.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addOutput, type OutputOptions, refuseOverwriting, writeOutput } from "../terminal/output.js";

const words: InBoth<Readonly<Record<"description" | "files" | "examples", string>>> = {
  en: {
    description: "join the shards of a sweep",
    files: "what tragweite sweep --shard wrote",
    examples: `
The result is the file that one run without --shard would have written, to the byte. Chunks that stand in several files
count once; files of another landscape, version or options, damaged lines and missing chunks are refused, all at once.

Examples:
  $ tragweite merge shard-*.ndjson --out sweep.ndjson`,
  },
  de: {
    description: "die Teile eines Durchlaufs zusammensetzen",
    files: "was tragweite sweep --shard geschrieben hat",
    examples: `
Das Ergebnis ist Byte für Byte die Datei, die ein einziger Lauf ohne --shard geschrieben hätte. Stücke, die in mehreren
Dateien stehen, zählen einmal; Dateien zu einer anderen Landschaft, Version oder Optionen, beschädigte Zeilen und fehlende
Stücke werden abgelehnt, alle auf einmal.

Beispiele:
  $ tragweite merge shard-*.ndjson --out sweep.ndjson`,
  },
};

interface MergeCommandOptions extends OutputOptions {
  readonly limit?: Partial<Limits> | undefined;
}

export function addMergeCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("merge").description(help.description).addArgument(new Argument("<files...>", help.files));
  addOutput(command, language)
    .addOption(limitOption(language))
    .addHelpText("after", help.examples)
    .action(async (files, options) => finish(await mergeCommand(files, options, host)));
}

async function mergeCommand(files: readonly string[], options: MergeCommandOptions, host: Host): Promise<ExitCode> {
  await refuseOverwriting(options.out, files, host);
  const texts: SweepText[] = [];
  for (const file of files) {
    const bytes = await host.readBytes(file, options.limit ?? {});
    texts.push({ file, text: new TextDecoder().decode(bytes) });
  }
  await writeOutput(mergeSweeps(texts), options, host);
  return ExitCode.ok;
}
