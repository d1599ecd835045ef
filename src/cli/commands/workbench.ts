import { posix } from "node:path";
import type { Command } from "@commander-js/extra-typings";
import type { InBoth, Language } from "../../words/language.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { languageOf } from "../terminal/language.js";
import { addOutput, type OutputOptions, refuseEnding, writeOutput } from "../terminal/output.js";

const words: InBoth<Readonly<Record<"description" | "examples", string>>> = {
  en: {
    description: "one HTML page to enter or open a landscape, to ask and to save it; it needs no network",
    examples: `
Examples:
  The workbench as one file; open it in a browser
  $ tragweite workbench --out workbench.html

  What was entered there and saved as YAML, asked here
  $ tragweite run our-house.yaml --isolate data-centre-north`,
  },
  de: {
    description: "eine HTML-Seite, um eine Landschaft zu erfassen oder zu öffnen, zu befragen und zu speichern; ohne Netz",
    examples: `
Beispiele:
  Die Werkbank als eine Datei; im Browser öffnen
  $ tragweite workbench --out werkbank.html

  Was dort erfasst und als YAML gespeichert wurde, hier befragt
  $ tragweite run unser-haus.yaml --isolate rechenzentrum-nord`,
  },
};

export function addWorkbenchCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("workbench").description(help.description);
  addOutput(command, language)
    .addHelpText("after", help.examples)
    .action(async (options) => finish(await workbenchCommand(options, host)));
}

async function workbenchCommand(options: OutputOptions, host: Host): Promise<ExitCode> {
  refuseEnding(options.out, ["html"]);
  const bytes = await host.readBytes(posix.join(host.packageFolder, "dist", "workbench.html"), {});
  const page = new TextDecoder().decode(bytes);
  // as shipped it takes the language of the browser
  await writeOutput(page.replace("<html>", `<html lang="${languageOf(options.lang, host)}">`), options, host);
  return ExitCode.ok;
}
