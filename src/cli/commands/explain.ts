import { Argument, type Command, Option } from "@commander-js/extra-typings";
import { AmbiguousNameError } from "../../errors/errors.js";
import { explain } from "../../explain/explain.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { findNode } from "../../model/landscape/resolve-node.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { landscapeArgument } from "../question/landscape-source.js";
import { addQuestion, addWhatIf, type QuestionOptions, readQuestion, type WhatIfOptions } from "../question/question.js";
import { typeNamed } from "../question/service-type-option.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addFormattedOutput, type FormattedOptions, formatOf, writeOutput } from "../terminal/output.js";
import { textOptionsOf } from "../terminal/text-options.js";
import { UsageError } from "../terminal/usage-error.js";

const formats = ["text", "json", "mermaid", "dot"] as const;
type Format = (typeof formats)[number];

const words: InBoth<Readonly<Record<"description" | "target" | "whyNot" | "examples", string>>> = {
  en: {
    description:
      "why a node, a service type or what an organisation offers or operates is lost, degraded or spared: causes, the chain that shows it, remedy",
    target: "a node or organisation by its id or name, or a service type such as eau-intake",
    whyNot: "say of all that is spared why it is (a single node says so by itself)",
    examples: `
Examples:
  Why IKK Südwest had no e-mail on the evening of 27 April 2023
  $ tragweite explain germany-2023 ikk-suedwest/e-mail --scenario bitmarck-2023-04 --at 2023-04-27T18:36+02:00

  All services of one insurer, in German; all that an operator runs; one service type at all insurers
  $ tragweite explain germany-2023 dak-gesundheit --scenario bitmarck-2023-04 --at +40h --lang de
  $ tragweite explain germany-2023 bitmarck --scenario bitmarck-2023-04 --at +40h
  $ tragweite explain germany-2023 eau-intake --isolate bitmarck

  Why something is not affected, and what would have to fail in addition
  $ tragweite explain germany-2023 tk --why-not --scenario bitmarck-2023-04 --at +40h

  The chain as a picture
  $ tragweite explain germany-2023 sbk/telephone --isolate bitmarck --format mermaid`,
  },
  de: {
    description:
      "warum ein Knoten, eine Dienstart oder das, was eine Organisation anbietet oder betreibt, ausgefallen, eingeschränkt oder verschont ist: Ursachen, die Kette, die es zeigt, Abhilfe",
    target: "ein Knoten oder eine Organisation mit Kennung oder Name, oder eine Dienstart wie eau-intake",
    whyNot: "von allem, was verschont ist, sagen, warum (bei einem einzelnen Knoten von selbst)",
    examples: `
Beispiele:
  Warum die IKK Südwest am Abend des 27. April 2023 keine E-Mail hatte
  $ tragweite explain germany-2023 ikk-suedwest/e-mail --scenario bitmarck-2023-04 --at 2023-04-27T18:36+02:00

  Alle Dienste eines Krankenversicherers, auf Deutsch; alles, was jemand betreibt; eine Dienstart bei allen
  $ tragweite explain germany-2023 dak-gesundheit --scenario bitmarck-2023-04 --at +40h --lang de
  $ tragweite explain germany-2023 bitmarck --scenario bitmarck-2023-04 --at +40h
  $ tragweite explain germany-2023 eau-intake --isolate bitmarck

  Warum etwas nicht betroffen ist, und was dazu noch ausfallen müsste
  $ tragweite explain germany-2023 tk --why-not --scenario bitmarck-2023-04 --at +40h

  Die Kette als Bild
  $ tragweite explain germany-2023 sbk/telephone --isolate bitmarck --format mermaid`,
  },
};

interface ExplainCommandOptions extends QuestionOptions, WhatIfOptions, FormattedOptions<Format> {
  readonly whyNot?: boolean | undefined;
}

export function addExplainCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program
    .command("explain")
    .description(help.description)
    .addArgument(landscapeArgument(language))
    .addArgument(new Argument("<target>", help.target));
  addFormattedOutput(addWhatIf(addQuestion(command, language), language), language, formats)
    .addOption(new Option("--why-not", help.whyNot))
    .addHelpText("after", help.examples)
    .action(async (source, target, options) => finish(await explainCommand(source, target, options, host)));
}

/** A service type by what reports call it where that is not the name of one node; else the word as it is. */
function targetNamed(landscape: Landscape, word: string): string {
  const type = typeNamed(landscape, word);
  if (type === word) return word;
  try {
    return findNode(landscape, word) === undefined ? type : word;
  } catch (error) {
    if (error instanceof AmbiguousNameError) return type;
    throw error;
  }
}

async function explainCommand(source: string, target: string, options: ExplainCommandOptions, host: Host): Promise<ExitCode> {
  const { out, whyNot = false } = options;
  if (target === "")
    throw new UsageError({
      en: "the target is missing: a node or organisation by its id or name, or a service type",
      de: "das Ziel fehlt: ein Knoten oder eine Organisation mit Kennung oder Name, oder eine Dienstart",
    });
  const { landscape, scenario, run } = await readQuestion(source, options, host);
  const explanation = explain(landscape, scenario, targetNamed(landscape, target), { ...run, whyNot });
  const format = formatOf(options.format, out, formats);
  await writeOutput(reporters.explain[format](explanation, textOptionsOf(options, host)), options, host);
  return ExitCode.ok;
}
