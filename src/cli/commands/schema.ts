import { posix } from "node:path";
import { Argument, type Command } from "@commander-js/extra-typings";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";

const schemaNames = ["landscape", "scenario", "figures", "run-result", "patch"] as const;
type SchemaName = (typeof schemaNames)[number];

const examples = `
Examples:
  $ tragweite schema landscape > landscape.schema.json
  $ tragweite schema run-result

In an editor with YAML support, the first line of a file
  # yaml-language-server: $schema=./landscape.schema.json
gives completion and checks.`;

export function addSchemaCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  program
    .command("schema")
    .description("print the JSON Schema of a landscape, a scenario, own figures, a patch or a result of run")
    .addArgument(new Argument("[name]", "which one").choices(schemaNames).default("landscape" as const))
    .addHelpText("after", examples)
    .action(async (name) => finish(await schemaCommand(name, host)));
}

async function schemaCommand(name: SchemaName, host: Host): Promise<ExitCode> {
  const path = posix.join(host.packageFolder, "schemas", `${name}.schema.json`);
  host.stdout.write(new TextDecoder().decode(await host.readBytes(path, {})));
  return ExitCode.ok;
}
