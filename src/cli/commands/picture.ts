import { posix } from "node:path";
import { type Command, Option } from "@commander-js/extra-typings";
import { concentration } from "../../analysis/concentration/concentration.js";
import { simulate } from "../../analysis/course/course.js";
import { impact } from "../../analysis/impact/impact.js";
import type { Impact } from "../../analysis/impact/impact-result.js";
import { rank } from "../../analysis/rank/rank.js";
import { parseRegulation } from "../../model/documents/regulation.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Limits } from "../../model/values/limits.js";
import { concentrationPicture } from "../../report/svg/concentration-picture.js";
import { coursePicture } from "../../report/svg/course-picture.js";
import { courseSeries } from "../../report/svg/course-series.js";
import { layeredPicture } from "../../report/svg/layered-picture.js";
import { layeredView } from "../../report/svg/layered-view.js";
import { matrixPicture } from "../../report/svg/matrix-picture.js";
import { matrixView } from "../../report/svg/matrix-view.js";
import { lostPicture, rankPicture } from "../../report/svg/persons-pictures.js";
import { type Picture, pictureText } from "../../report/svg/picture.js";
import { pictureTitle, scenarioTitle } from "../../report/svg/picture-title.js";
import { type PictureWriting, pictureWriting } from "../../report/svg/picture-writing.js";
import type { Language } from "../../words/language.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { languageOf, languageOption } from "../host/language.js";
import { type OutputOptions, outOption, quietOption, refuseEnding, refuseOverwriting, writeOutput } from "../host/output.js";
import { UsageError } from "../host/usage-error.js";
import { degradeOption, disconnectOption, isolateOption, refuseUnknownIds } from "../question/disturbance-options.js";
import { landscapeArgument, loadLandscape, patchOption, refuseTwoInputs, withOption } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { playedScenario, type ScenarioOptions, scenarioOption } from "../question/played-scenario.js";

interface Drawing {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  readonly options: PictureCommandOptions;
  readonly limits: Partial<Limits>;
  readonly host: Host;
  readonly writing: PictureWriting;
}

const kinds = ["layered", "services", "course", "matrix", "rank", "concentration"] as const;
type Kind = (typeof kinds)[number];

const drawers: Readonly<Record<Kind, (drawing: Drawing) => Picture | Promise<Picture>>> = {
  layered: (drawing) => {
    const { landscape, scenario, writing } = drawing;
    const result = resultOf(drawing);
    return layeredPicture(layeredView(landscape, scenario, result), writing, { title: pictureTitle(scenario, result, writing) });
  },
  services: (drawing) => {
    const { landscape, scenario, writing } = drawing;
    const result = resultOf(drawing);
    return lostPicture(result, landscape, writing, pictureTitle(scenario, result, writing));
  },
  matrix: (drawing) => {
    const { landscape, scenario, writing } = drawing;
    const result = resultOf(drawing);
    return matrixPicture(matrixView(landscape, scenario, result), writing, pictureTitle(scenario, result, writing));
  },
  course: ({ landscape, scenario, limits, writing }) =>
    coursePicture(courseSeries(scenario, simulate(landscape, scenario, { limits })), writing, scenarioTitle(scenario, writing)),
  rank: ({ landscape, options: { service }, limits, writing }) =>
    rankPicture(rank(landscape, { limits, ...(service === undefined ? {} : { service }) }), writing),
  concentration: async ({ landscape, options: { service }, limits, host, writing }) => {
    const file = posix.join(host.packageFolder, "data", "regulation", "named-limits.json");
    const regulation = parseRegulation(JSON.parse(new TextDecoder().decode(await host.readBytes(file, limits))), { file });
    const result = concentration(landscape, { regulation, limits, ...(service === undefined ? {} : { service }) });
    return concentrationPicture(result, service, writing);
  },
};

function resultOf({ landscape, scenario, options: { at }, limits }: Drawing): Impact {
  return impact(landscape, scenario, { ...(at === undefined ? {} : { at }), limits });
}

const examples = `
Examples:
  Who depends on whom, and what is lost where
  $ tragweite picture germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00 --out layered.svg

  How it went on; which insurer loses what; what the loss of one alone takes, in German
  $ tragweite picture germany-2023 --scenario bitmarck-2023-04 --kind course --out course.svg
  $ tragweite picture germany-2023 --isolate bitmarck --kind matrix --out matrix.svg
  $ tragweite picture germany-2023 --kind rank --service eau-intake --lang de --out rank.svg`;

interface PictureCommandOptions extends ScenarioOptions, OutputOptions {
  readonly kind: Kind;
  readonly at?: string | undefined;
  readonly service?: string | undefined;
  readonly lang?: Language | undefined;
  readonly limit?: Partial<Limits> | undefined;
  readonly with?: string | undefined;
  readonly patch?: string | undefined;
}

export function addPictureCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  program
    .command("picture")
    .description("a result as a picture (SVG) for slides and documents")
    .addArgument(landscapeArgument())
    .addOption(new Option("--kind <kind>", "what is drawn").choices(kinds).default("layered" as const))
    .addOption(scenarioOption())
    .addOption(isolateOption())
    .addOption(disconnectOption())
    .addOption(degradeOption())
    .addOption(new Option("--at <moment>", "2023-04-26T12:00+02:00, or +30h after the start (default: all at once)"))
    .addOption(new Option("--service <type>", "for rank and concentration: this service type only"))
    .addOption(languageOption())
    .addOption(outOption())
    .addOption(withOption())
    .addOption(patchOption())
    .addOption(limitOption())
    .addOption(quietOption())
    .showHelpAfterError("The landscape comes first, as in: tragweite picture germany-2023 --isolate bitmarck --out picture.svg")
    .addHelpText("after", examples)
    .action(async (source, options) => finish(await pictureCommand(source, options, host)));
}

async function pictureCommand(source: string, options: PictureCommandOptions, host: Host): Promise<ExitCode> {
  const { scenario, out, limit: limits = {} } = options;
  refuseEnding(out, ["svg"]);
  refuseUnused(options);
  refuseTwoInputs([source, scenario, options.with, options.patch]);
  await refuseOverwriting(out, [source, scenario, options.with, options.patch], host);
  const landscape = await loadLandscape(source, host, { limits, figures: options.with, patch: options.patch });
  refuseUnknownIds(options, landscape);
  const played = await playedScenario(options, limits, host, landscape);
  const writing = pictureWriting(landscape, languageOf(options.lang, host), { ...played, at: options.at });
  const drawn = await drawers[options.kind]({ landscape, scenario: played, options, limits, host, writing });
  await writeOutput(pictureText(drawn), options, host);
  return ExitCode.ok;
}

/** @throws {@link UsageError} where a picture of what could be lost is asked to show what is lost */
function refuseUnused({ kind, ...options }: PictureCommandOptions): void {
  if (kind !== "rank" && kind !== "concentration") return;
  for (const name of ["scenario", "isolate", "disconnect", "degrade", "at"] as const)
    if (options[name] !== undefined) throw new UsageError(`--${name} is for other pictures than ${kind}`);
}
