import { posix } from "node:path";
import { type Command, Option } from "@commander-js/extra-typings";
import { withSolver } from "../../report/page/page-solver.js";
import type { InBoth, Language } from "../../words/language.js";
import { highsFiles } from "../question/highs-files.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { languageOf } from "../terminal/language.js";
import { addOutput, type OutputOptions, refuseEnding, writeOutput } from "../terminal/output.js";

const words: InBoth<Readonly<Record<"description" | "examples" | "solver", string>>> = {
  en: {
    solver: "put a solver into the page that proves more sets of measures best: highs, an optional package",
    description: "one HTML page to enter or open a landscape, to ask and to save it; it needs no network",
    examples: `
Examples:
  The workbench as one file; open it in a browser
  $ tragweite workbench --out workbench.html

  What was entered there and saved as YAML, asked here
  $ tragweite run our-house.yaml --isolate data-centre-north`,
  },
  de: {
    solver:
      "einen Löser in die Seite legen, der mehr Sätze von Maßnahmen als beste nachweist: highs, ein Paket, das eigens zu installieren ist",
    description: "eine HTML-Seite, um eine Landschaft zu erfassen oder zu öffnen, zu befragen und zu speichern; ohne Netz",
    examples: `
Beispiele:
  Die Werkbank als eine Datei; im Browser öffnen
  $ tragweite workbench --out werkbank.html

  Was dort erfasst und als YAML gespeichert wurde, hier befragt
  $ tragweite run unser-haus.yaml --isolate rechenzentrum-nord`,
  },
};

interface WorkbenchOptions extends OutputOptions {
  readonly solver?: "highs" | undefined;
}

export function addWorkbenchCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("workbench").description(help.description);
  addOutput(command, language)
    .addOption(new Option("--solver <name>", help.solver).choices(["highs"] as const))
    .addHelpText("after", help.examples)
    .action(async (options) => finish(await workbenchCommand(options, host)));
}

async function workbenchCommand(options: WorkbenchOptions, host: Host): Promise<ExitCode> {
  refuseEnding(options.out, ["html"]);
  const bytes = await host.readBytes(posix.join(host.packageFolder, "dist", "workbench.html"), {});
  const shipped = new TextDecoder().decode(bytes);
  const page = options.solver === undefined ? shipped : await withSolver(shipped, await highsFiles(host));
  // as shipped it takes the language of the browser
  await writeOutput(page.replace("<html>", `<html lang="${languageOf(options.lang, host)}">`), options, host);
  return ExitCode.ok;
}
