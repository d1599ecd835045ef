import { posix } from "node:path";
import type { Command } from "@commander-js/extra-typings";
import { courseIfTimed } from "../../analysis/course/course-if-timed.js";
import { impact } from "../../analysis/impact/impact.js";
import { rank } from "../../analysis/rank/rank.js";
import { supervision } from "../../analysis/supervision/supervision.js";
import type { Limits } from "../../model/values/limits.js";
import type { PageBefore } from "../../report/page/page-of.js";
import { pageScript } from "../../report/page/page-script.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { landscapeArgument } from "../question/landscape-source.js";
import { addQuestion, addWhatIf, type QuestionOptions, type WhatIfOptions } from "../question/question.js";
import { loadRegulation } from "../question/regulation-source.js";
import { otherArgument, readTwoSided, type TwoSidedQuestion } from "../question/two-landscapes.js";
import { endOf, refuseMomentAfterEnd, type UntilOptions, untilOption } from "../question/until-option.js";
import { withHintOnFirst } from "../terminal/commander-words.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addOutput, type OutputOptions, refuseEnding, writeOutput } from "../terminal/output.js";

const words: InBoth<Readonly<Record<"description" | "first" | "examples", string>>> = {
  en: {
    description: "one HTML page to read, to ask what if, and to print; it needs no network",
    first: "The landscape comes first, as in: tragweite report germany-2023 --isolate bitmarck --out report.html",
    examples: `
Examples:
  A page on the Bitmarck incident, as it was at noon of 26 April 2023, in German
  $ tragweite report germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00 --lang de --out report.html

  A page on a what-if; open it in a browser and click on
  $ tragweite report germany-2023 --isolate bitmarck --out report.html

  Before and after: two landscapes; a landscape, and the same with a patch applied
  $ tragweite report ./ours-2024.yaml ./ours-2025.yaml --isolate bitmarck --out report.html
  $ tragweite report germany-2023 germany-2023 --patch ./second-gateway.yaml --isolate bitmarck --out report.html`,
  },
  de: {
    description: "eine HTML-Seite zum Lesen, zum Durchspielen und zum Drucken; sie braucht kein Netz",
    first: "Zuerst kommt die Landschaft, wie in: tragweite report germany-2023 --isolate bitmarck --out report.html",
    examples: `
Beispiele:
  Eine Seite zum Bitmarck-Vorfall, wie es am Mittag des 26. April 2023 war, auf Deutsch
  $ tragweite report germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00 --lang de --out report.html

  Eine Seite zum Durchspielen; im Browser öffnen und weiterklicken
  $ tragweite report germany-2023 --isolate bitmarck --out report.html

  Vorher und nachher: zwei Landschaften; eine Landschaft und dieselbe mit einem Patch
  $ tragweite report ./ours-2024.yaml ./ours-2025.yaml --isolate bitmarck --out report.html
  $ tragweite report germany-2023 germany-2023 --patch ./second-gateway.yaml --isolate bitmarck --out report.html`,
  },
};

/** Units of the ranking that the page shows. */
const mostRanked = 15;
/** Above so many nodes the ranking, and who can take what, would take longer than the rest together: `tragweite rank` gives it. */
const mostNodesRanked = 20_000;

type ReportCommandOptions = QuestionOptions & WhatIfOptions & UntilOptions & OutputOptions;

export function addReportCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program
    .command("report")
    .description(help.description)
    .addArgument(landscapeArgument(language))
    .addArgument(otherArgument(language));
  addOutput(addWhatIf(addQuestion(command, language), language), language)
    .addOption(untilOption(language))
    .configureOutput(withHintOnFirst(help.first, language))
    .addHelpText("after", help.examples)
    .action(async (source, other, options) => finish(await reportCommand(source, other, options, host)));
}

async function reportCommand(
  source: string,
  other: string | undefined,
  options: ReportCommandOptions,
  host: Host,
): Promise<ExitCode> {
  refuseEnding(options.out, ["html"]);
  const question = await readTwoSided(source, other, options, host);
  const { landscape, scenario, evidence, language } = question;
  refuseMomentAfterEnd(options.at, options, scenario);
  const after = played(question, question, options);
  const before = question.before && played(question.before, question, options);
  const ranked = landscape.nodes.length > mostNodesRanked ? undefined : rank(landscape, { ...evidence, top: mostRanked });
  const isAsked = scenario.disturbances.length > 0 || landscape.nodes.length > mostNodesRanked;
  const supervised = isAsked
    ? undefined
    : supervision(landscape, { ...evidence, regulation: await loadRegulation(undefined, host, evidence.limits) });
  const script = await scriptOf(host, evidence.limits);
  const report = { ...after, rank: ranked, supervision: supervised, before };
  const html = await reporters.run.page(report, { language, script });
  await writeOutput(html, options, host);
  return ExitCode.ok;
}

/** One side played: at its moment, and where anything has a time or an end is asked for, as a course. */
function played(
  { landscape, scenario }: Pick<TwoSidedQuestion, "landscape" | "scenario">,
  { run, evidence }: TwoSidedQuestion,
  options: UntilOptions,
): PageBefore {
  const course = courseIfTimed(landscape, scenario, { ...evidence, ...endOf(options) });
  return { landscape, scenario, result: impact(landscape, scenario, run), course };
}

/** The script inside the package; where the sources run unbuilt, the file that the build left. */
async function scriptOf({ packageFolder, readBytes }: Host, limits: Partial<Limits>): Promise<string> {
  const built = await pageScript();
  if (built !== "") return built;
  return new TextDecoder().decode(await readBytes(posix.join(packageFolder, "dist", "page.js"), limits));
}
