import type { Command } from "@commander-js/extra-typings";
import { writeYaml } from "../../formats/yaml/yaml.js";
import type { Patch } from "../../model/documents/patch.js";
import { diffLandscapes } from "../../model/documents/patch-diff.js";
import { jsonText } from "../../model/values/json-text.js";
import type { Limits } from "../../model/values/limits.js";
import type { InBoth, Language } from "../../words/language.js";
import { landscapeArgument, loadLandscape, refuseTwoInputs } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, refuseOverwriting, writeDocument } from "../terminal/output.js";

const formats = ["yaml", "json"] as const;
type Format = (typeof formats)[number];

const writers: Readonly<Record<Format, (patch: Patch, limits: Partial<Limits>) => string>> = {
  yaml: writeYaml,
  json: (patch) => jsonText(patch),
};

const words: InBoth<Readonly<Record<"description" | "other" | "examples", string>>> = {
  en: {
    description: "the patch that makes one landscape the other: what to remove, to change and to add",
    other: "the landscape that it becomes",
    examples: `
Examples:
  What a later edition of our landscape changes, as a patch to review and keep
  $ tragweite diff ./ours-2024.yaml ./ours-2025.yaml --out changes.yaml
  $ tragweite run ./ours-2024.yaml --patch changes.yaml --isolate bitmarck`,
  },
  de: {
    description: "der Patch, der aus einer Landschaft eine andere macht: was zu entfernen, zu ändern und hinzuzufügen ist",
    other: "die Landschaft, die daraus wird",
    examples: `
Beispiele:
  Was eine spätere Ausgabe unserer Landschaft ändert, als Patch zum Prüfen und Aufheben
  $ tragweite diff ./ours-2024.yaml ./ours-2025.yaml --out changes.yaml
  $ tragweite run ./ours-2024.yaml --patch changes.yaml --isolate bitmarck`,
  },
};

interface DiffCommandOptions extends FormattedOptions<Format> {
  readonly limit?: Partial<Limits> | undefined;
}

export function addDiffCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program
    .command("diff")
    .description(help.description)
    .addArgument(landscapeArgument(language))
    .argument("<other>", help.other);
  addFormattedOutput(command, language, formats)
    .addOption(limitOption(language))
    .addHelpText("after", help.examples)
    .action(async (before, after, options) => finish(await diffCommand(before, after, options, host)));
}

async function diffCommand(before: string, after: string, options: DiffCommandOptions, host: Host): Promise<ExitCode> {
  const { out, limit: limits = {} } = options;
  refuseTwoInputs([before, after]);
  await refuseOverwriting(out, [before, after], host);
  const patch = diffLandscapes(await loadLandscape(before, host, { limits }), await loadLandscape(after, host, { limits }));
  await writeDocument(writers[formatOf(options.format, out, formats)](patch, limits), options, host);
  return ExitCode.ok;
}
