import { type Command, Option } from "@commander-js/extra-typings";
import { concentration } from "../../analysis/concentration/concentration.js";
import { simulate } from "../../analysis/course/course.js";
import { courseIfTimed } from "../../analysis/course/course-if-timed.js";
import { impact } from "../../analysis/impact/impact.js";
import { rank } from "../../analysis/rank/rank.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { landscapeArgument } from "../question/landscape-source.js";
import {
  addQuestion,
  addWhatIf,
  type QuestionOptions,
  refusal,
  refuseNoMoment,
  refuseOptions,
  type WhatIfOptions,
} from "../question/question.js";
import { loadRegulation } from "../question/regulation-source.js";
import { serviceOf, serviceTypeOption } from "../question/service-type-option.js";
import { otherArgument, readTwoSided, type TwoSidedQuestion } from "../question/two-landscapes.js";
import { endOf, refuseMomentAfterEnd, type UntilOptions, untilOption } from "../question/until-option.js";
import { withHintOnFirst } from "../terminal/commander-words.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addOutput, type OutputOptions, refuseEnding, writeOutput } from "../terminal/output.js";
import { UsageError } from "../terminal/usage-error.js";

const pictures = ["layered", "services", "course", "matrix", "rank", "concentration"] as const;
type Drawn = (typeof pictures)[number];

/** The results that a picture shows, drawn. */
async function drawn(question: TwoSidedQuestion, options: PictureCommandOptions, host: Host): Promise<string> {
  const { draw } = options;
  const { landscape, scenario, run, evidence, onTop, language } = question;
  const service = serviceOf(landscape, options.serviceType);
  const timed = { ...evidence, ...endOf(options) };
  switch (draw) {
    case "course":
      return reporters.course.svg({ landscape, scenario, course: simulate(landscape, scenario, timed) }, { language });
    case "rank": {
      const result = rank(landscape, { ...evidence, ...onTop, ...service });
      return reporters.rank.svg({ landscape, result }, { language });
    }
    case "concentration": {
      const regulation = await loadRegulation(undefined, host, evidence.limits);
      const result = concentration(landscape, { ...evidence, ...onTop, regulation, ...service });
      return reporters.concentration.svg({ landscape, result }, { language });
    }
    default: {
      // the peak of the course places the boxes, so that pictures of several moments can be laid side by side
      const course = draw === "layered" ? courseIfTimed(landscape, scenario, timed) : undefined;
      const before = question.before && {
        ...question.before,
        result: impact(question.before.landscape, question.before.scenario, run),
      };
      return reporters.run.svg(
        { landscape, scenario, result: impact(landscape, scenario, run), course, before },
        { language, kind: draw },
      );
    }
  }
}

const words: InBoth<Readonly<Record<"description" | "draw" | "serviceType" | "first" | "examples", string>>> = {
  en: {
    description: "a result as a picture (SVG) for slides and documents",
    draw: "what is drawn",
    serviceType: "for rank and concentration: this service type only",
    first: "The landscape comes first, as in: tragweite picture germany-2023 --isolate bitmarck --out picture.svg",
    examples: `
Examples:
  Who depends on whom, and what is lost where
  $ tragweite picture germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00 --out layered.svg

  How it went on; which insurer loses what; what the loss of one alone takes, in German
  $ tragweite picture germany-2023 --scenario bitmarck-2023-04 --draw course --out course.svg
  $ tragweite picture germany-2023 --isolate bitmarck --draw matrix --out matrix.svg
  $ tragweite picture germany-2023 --draw rank --service-type eau-intake --lang de --out rank.svg

  What a patch changes: boxes are marked of which more or less is lost
  $ tragweite picture germany-2023 germany-2023 --patch ./second-gateway.yaml --isolate bitmarck --out change.svg`,
  },
  de: {
    description: "ein Ergebnis als Bild (SVG) für Folien und Dokumente",
    draw: "was gezeichnet wird",
    serviceType: "bei rank und concentration: nur diese Dienstart",
    first: "Zuerst kommt die Landschaft, wie in: tragweite picture germany-2023 --isolate bitmarck --out picture.svg",
    examples: `
Beispiele:
  Wer von wem abhängt, und was wo ausgefallen ist
  $ tragweite picture germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00 --out layered.svg

  Wie es weiterging; welcher Versicherer was verliert; was der Ausfall eines Einzelnen nimmt, auf Deutsch
  $ tragweite picture germany-2023 --scenario bitmarck-2023-04 --draw course --out course.svg
  $ tragweite picture germany-2023 --isolate bitmarck --draw matrix --out matrix.svg
  $ tragweite picture germany-2023 --draw rank --service-type eau-intake --lang de --out rank.svg

  Was ein Patch ändert: Kästen sind markiert, wo mehr oder weniger ausfällt
  $ tragweite picture germany-2023 germany-2023 --patch ./second-gateway.yaml --isolate bitmarck --out change.svg`,
  },
};

interface PictureCommandOptions extends QuestionOptions, WhatIfOptions, UntilOptions, OutputOptions {
  readonly draw: Drawn;
  readonly serviceType?: string | undefined;
}

export function addPictureCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program
    .command("picture")
    .description(help.description)
    .addArgument(landscapeArgument(language))
    .addArgument(otherArgument(language));
  addOutput(addWhatIf(addQuestion(command, language), language), language)
    .addOption(new Option("--draw <picture>", help.draw).choices(pictures).default("layered" as const))
    .addOption(serviceTypeOption(help.serviceType))
    .addOption(untilOption(language))
    .configureOutput(withHintOnFirst(help.first, language))
    .addHelpText("after", help.examples)
    .action(async (source, other, options) => finish(await pictureCommand(source, other, options, host)));
}

async function pictureCommand(
  source: string,
  other: string | undefined,
  options: PictureCommandOptions,
  host: Host,
): Promise<ExitCode> {
  refuseEnding(options.out, ["svg"]);
  refuseUnused(options);
  if (other !== undefined && options.draw !== "layered") throw new UsageError(onlyLayered);
  const question = await readTwoSided(source, other, options, host);
  refuseMomentAfterEnd(options.at, options, question.scenario);
  await writeOutput(await drawn(question, options, host), options, host);
  return ExitCode.ok;
}

const onlyLayered: InBoth = {
  en: "before and after are drawn as --draw layered only; take one landscape for other pictures",
  de: "vorher und nachher gibt es nur mit --draw layered; für andere Bilder bitte eine einzige Landschaft",
};

/** @throws {@link UsageError} where a picture of what could be lost is asked to show what is lost */
function refuseUnused({ draw, ...options }: PictureCommandOptions): void {
  const reason: InBoth = { en: `is for other pictures than ${draw}`, de: `gibt es nur bei anderen Bildern als „${draw}“` };
  const isCounted = draw === "rank" || draw === "concentration";
  if (isCounted) {
    refuseOptions(options, { isolate: reason, disconnect: reason, degrade: reason });
    refuseNoMoment(options);
  }
  if (draw === "course") refuseOptions(options, { at: reason });
  if (draw !== "course" && draw !== "layered" && options.until !== undefined) throw refusal("until", reason);
  if (!isCounted && options.serviceType !== undefined) throw refusal("service-type", reason);
}
