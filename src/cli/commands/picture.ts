import { type Command, Option } from "@commander-js/extra-typings";
import { concentration } from "../../analysis/concentration/concentration.js";
import { simulate } from "../../analysis/course/course.js";
import { impact } from "../../analysis/impact/impact.js";
import { rank } from "../../analysis/rank/rank.js";
import { isTimed } from "../../report/page/page-view.js";
import { reporters } from "../../report/reporters.js";
import type { InBoth, Language } from "../../words/language.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { addOutput, type OutputOptions, refuseEnding, writeOutput } from "../host/output.js";
import { landscapeArgument } from "../question/landscape-source.js";
import {
  addQuestion,
  addWhatIf,
  type Question,
  type QuestionOptions,
  readQuestion,
  refusal,
  refuseNoMoment,
  refuseOptions,
  type WhatIfOptions,
} from "../question/question.js";
import { loadRegulation } from "../question/regulation-source.js";
import { serviceOf, serviceTypeOption } from "../question/service-type-option.js";

const pictures = ["layered", "services", "course", "matrix", "rank", "concentration"] as const;
type Drawn = (typeof pictures)[number];

/** The results that a picture shows, drawn. */
async function drawn(question: Question, { draw, serviceType }: PictureCommandOptions, host: Host): Promise<string> {
  const { landscape, scenario, run, evidence, onTop, language } = question;
  switch (draw) {
    case "course":
      return reporters.course.svg({ landscape, scenario, course: simulate(landscape, scenario, evidence) }, { language });
    case "rank": {
      const result = rank(landscape, { ...evidence, ...onTop, ...serviceOf(serviceType) });
      return reporters.rank.svg({ landscape, result }, { language });
    }
    case "concentration": {
      const regulation = await loadRegulation(undefined, host, evidence.limits);
      const result = concentration(landscape, { ...evidence, ...onTop, regulation, ...serviceOf(serviceType) });
      return reporters.concentration.svg({ landscape, result }, { language });
    }
    default: {
      // the peak of the course places the boxes, so that pictures of several moments can be laid side by side
      const course = draw === "layered" && isTimed(scenario) ? simulate(landscape, scenario, evidence) : undefined;
      return reporters.run.svg(
        { landscape, scenario, result: impact(landscape, scenario, run), course },
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
  $ tragweite picture germany-2023 --draw rank --service-type eau-intake --lang de --out rank.svg`,
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
  $ tragweite picture germany-2023 --draw rank --service-type eau-intake --lang de --out rank.svg`,
  },
};

interface PictureCommandOptions extends QuestionOptions, WhatIfOptions, OutputOptions {
  readonly draw: Drawn;
  readonly serviceType?: string | undefined;
}

export function addPictureCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  const command = program.command("picture").description(help.description).addArgument(landscapeArgument(language));
  addOutput(addWhatIf(addQuestion(command, language), language), language)
    .addOption(new Option("--draw <picture>", help.draw).choices(pictures).default("layered" as const))
    .addOption(serviceTypeOption(help.serviceType))
    .showHelpAfterError(help.first)
    .addHelpText("after", help.examples)
    .action(async (source, options) => finish(await pictureCommand(source, options, host)));
}

async function pictureCommand(source: string, options: PictureCommandOptions, host: Host): Promise<ExitCode> {
  refuseEnding(options.out, ["svg"]);
  refuseUnused(options);
  const question = await readQuestion(source, options, host);
  await writeOutput(await drawn(question, options, host), options, host);
  return ExitCode.ok;
}

/** @throws {@link UsageError} where a picture of what could be lost is asked to show what is lost */
function refuseUnused({ draw, ...options }: PictureCommandOptions): void {
  const reason: InBoth = { en: `is for other pictures than ${draw}`, de: `gibt es nur bei anderen Bildern als „${draw}“` };
  const isCounted = draw === "rank" || draw === "concentration";
  if (isCounted) {
    refuseOptions(options, { isolate: reason, disconnect: reason, degrade: reason });
    refuseNoMoment(options);
  }
  if (draw === "course") refuseOptions(options, { at: reason });
  if (!isCounted && options.serviceType !== undefined) throw refusal("service-type", reason);
}
