import { posix } from "node:path";
import { Argument, type Command } from "@commander-js/extra-typings";
import { jsonText } from "../../model/values/json-text.js";
import type { InBoth, Language } from "../../words/language.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";

const schemaNames = [
  ...(["landscape", "scenario", "figures", "patch", "measures", "durations", "record", "regulation", "import-map"] as const),
  ...(["run-result", "rank-result", "outages-result", "concentration-result", "cut-sets-result"] as const),
  ...(["measures-result", "containment-result", "restart-result", "risk-result"] as const),
] as const;
type SchemaName = (typeof schemaNames)[number];

const words: InBoth<Readonly<Record<"description" | "name" | "examples", string>>> = {
  en: {
    description:
      "print the JSON Schema of a kind of file that is read, or of a result of run, rank (also with --for), concentration, cut-sets, risk, measures or plan",
    name: "which one",
    examples: `
Examples:
  $ tragweite schema landscape > landscape.schema.json
  $ tragweite schema run-result

In an editor with YAML support, the first line of a file
  # yaml-language-server: $schema=./landscape.schema.json
gives completion and checks.`,
  },
  de: {
    description:
      "das JSON-Schema einer Art von Dateien, die gelesen werden, oder eines Ergebnisses von run, rank (auch mit --for), concentration, cut-sets, risk, measures oder plan ausgeben",
    name: "welches",
    examples: `
Beispiele:
  $ tragweite schema landscape > landscape.schema.json
  $ tragweite schema run-result

In einem Editor, der YAML unterstützt, sorgt die erste Zeile einer Datei
  # yaml-language-server: $schema=./landscape.schema.json
für Ergänzung und Prüfung.`,
  },
};

export function addSchemaCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  program
    .command("schema")
    .description(help.description)
    .addArgument(new Argument("[name]", help.name).choices(schemaNames).default("landscape" as const))
    .addHelpText("after", help.examples)
    .action(async (name) => finish(await schemaCommand(name, host)));
}

async function schemaCommand(name: SchemaName, host: Host): Promise<ExitCode> {
  const path = posix.join(host.packageFolder, "schemas", `${name}.schema.json`);
  // shipped without the spaces that a reader likes
  host.stdout.write(jsonText(JSON.parse(new TextDecoder().decode(await host.readBytes(path, {})))));
  return ExitCode.ok;
}
