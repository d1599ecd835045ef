import { type Command, Option } from "@commander-js/extra-typings";
import { impact } from "../../analysis/impact.js";
import type { Impact } from "../../analysis/impact-result.js";
import type { Landscape } from "../../model/landscape.js";
import type { Limits } from "../../model/limits.js";
import type { Scenario } from "../../model/scenario.js";
import type { Language } from "../../report/language.js";
import { layeredPicture } from "../../report/svg/layered-picture.js";
import { layeredView } from "../../report/svg/layered-view.js";
import { type Picture, pictureText } from "../../report/svg/picture.js";
import { pictureTitle } from "../../report/svg/picture-title.js";
import { type PictureWriting, pictureWriting } from "../../report/svg/picture-writing.js";
import { degradeOption, disconnectOption, isolateOption, refuseUnknownIds } from "../disturbance-options.js";
import { ExitCode } from "../exit-code.js";
import type { Host } from "../host.js";
import { landscapeArgument, loadLandscape, refuseTwoInputs, withOption } from "../landscape-source.js";
import { languageOf, languageOption } from "../language.js";
import { limitOption } from "../limit-option.js";
import { type OutputOptions, outOption, quietOption, refuseOverwriting, writeOutput } from "../output.js";
import { playedScenario, type ScenarioOptions, scenarioOption } from "../played-scenario.js";

interface Drawing {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
  readonly result: Impact;
  readonly writing: PictureWriting;
}

const kinds = ["layered"] as const;
type Kind = (typeof kinds)[number];

const drawers: Readonly<Record<Kind, (drawing: Drawing) => Picture>> = {
  layered: ({ landscape, scenario, result, writing }) =>
    layeredPicture(layeredView(landscape, scenario, result), writing, { title: pictureTitle(scenario, result, writing) }),
};

const examples = `
Examples:
  Who depends on whom, and what is lost where, for a slide
  $ tragweite picture germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00 --out layered.svg`;

interface PictureCommandOptions extends ScenarioOptions, OutputOptions {
  readonly kind: Kind;
  readonly at?: string | undefined;
  readonly lang?: Language | undefined;
  readonly limit?: Partial<Limits> | undefined;
  readonly with?: string | undefined;
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
    .addOption(languageOption())
    .addOption(outOption())
    .addOption(withOption())
    .addOption(limitOption())
    .addOption(quietOption())
    .showHelpAfterError("The landscape comes first, as in: tragweite picture germany-2023 --isolate bitmarck --out picture.svg")
    .addHelpText("after", examples)
    .action(async (source, options) => finish(await pictureCommand(source, options, host)));
}

async function pictureCommand(source: string, options: PictureCommandOptions, host: Host): Promise<ExitCode> {
  const { scenario, at, out, limit: limits = {} } = options;
  refuseTwoInputs([source, scenario, options.with]);
  refuseOverwriting(out, [source, scenario, options.with]);
  const landscape = await loadLandscape(source, host, { limits, figures: options.with });
  refuseUnknownIds(options, landscape);
  const played = await playedScenario(options, limits, host);
  const result = impact(landscape, played, { ...(at === undefined ? {} : { at }), limits });
  const writing = pictureWriting(landscape, languageOf(options.lang, host));
  const drawn = drawers[options.kind]({ landscape, scenario: played, result, writing });
  await writeOutput(pictureText(drawn), options, host);
  return ExitCode.ok;
}
