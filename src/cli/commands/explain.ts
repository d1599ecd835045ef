import { Argument, type Command, Option } from "@commander-js/extra-typings";
import { chainDot } from "../../explain/chain-dot.js";
import { chainMermaid } from "../../explain/chain-mermaid.js";
import { explain } from "../../explain/explain.js";
import type { Explanation } from "../../explain/explanation.js";
import { explanationText } from "../../explain/explanation-text.js";
import { jsonText } from "../../model/values/json-text.js";
import type { Limits } from "../../model/values/limits.js";
import type { EvidenceStatus } from "../../quantities.js";
import type { Language } from "../../words/language.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { languageOf, languageOption } from "../host/language.js";
import { formatOf, type OutputOptions, outOption, quietOption, refuseOverwriting, writeOutput } from "../host/output.js";
import { textOptionsOf } from "../host/text-options.js";
import { degradeOption, disconnectOption, isolateOption } from "../question/disturbance-options.js";
import { landscapeArgument, loadLandscape, patchOption, refuseTwoInputs, withOption } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { minEvidenceOption } from "../question/min-evidence-option.js";
import { playedScenario, type ScenarioOptions, scenarioOption } from "../question/played-scenario.js";

const formats = ["text", "json", "mermaid", "dot"] as const;
type Format = (typeof formats)[number];

const writers: Readonly<Record<Format, (explanation: Explanation, language: Language, width?: number) => string>> = {
  text: explanationText,
  json: (explanation) => jsonText(explanation),
  mermaid: (explanation, language) => chainMermaid(explanation, language),
  dot: (explanation, language) => chainDot(explanation, language),
};

const examples = `
Examples:
  Why IKK Südwest had no e-mail on the evening of 27 April 2023
  $ tragweite explain germany-2023 ikk-suedwest/e-mail --scenario bitmarck-2023-04 --at 2023-04-27T18:36+02:00

  All services of one insurer, in German; one service type at all insurers
  $ tragweite explain germany-2023 dak-gesundheit --scenario bitmarck-2023-04 --at +40h --lang de
  $ tragweite explain germany-2023 eau-intake --isolate bitmarck

  Why something is not affected, and what would have to fail in addition
  $ tragweite explain germany-2023 tk --why-not --scenario bitmarck-2023-04 --at +40h

  The chain as a picture
  $ tragweite explain germany-2023 sbk/telephone --isolate bitmarck --format mermaid`;

interface ExplainCommandOptions extends ScenarioOptions, OutputOptions {
  readonly at?: string | undefined;
  readonly whyNot?: boolean | undefined;
  readonly format?: Format | undefined;
  readonly lang?: Language | undefined;
  readonly minEvidence?: EvidenceStatus | undefined;
  readonly limit?: Partial<Limits> | undefined;
  readonly with?: string | undefined;
  readonly patch?: string | undefined;
}

export function addExplainCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  program
    .command("explain")
    .description("why a node, an insurer or a service type is lost, degraded or spared: causes, the chain that shows it, remedy")
    .addArgument(landscapeArgument())
    .addArgument(new Argument("<target>", "id of a node or insurer, or a service type such as eau-intake"))
    .addOption(scenarioOption())
    .addOption(isolateOption())
    .addOption(disconnectOption())
    .addOption(degradeOption())
    .addOption(
      new Option("--at <moment>", "2023-04-26T12:00+02:00, or +30h after the start (default: all at once, an upper bound)"),
    )
    .addOption(new Option("--why-not", "say of all that is spared why it is (a single node says so by itself)"))
    .addOption(new Option("--format <format>", "default: by the name of --out, else text").choices(formats))
    .addOption(languageOption())
    .addOption(outOption())
    .addOption(withOption())
    .addOption(patchOption())
    .addOption(minEvidenceOption())
    .addOption(limitOption())
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (source, target, options) => finish(await explainCommand(source, target, options, host)));
}

async function explainCommand(source: string, target: string, options: ExplainCommandOptions, host: Host): Promise<ExitCode> {
  const { scenario, at, out, minEvidence, whyNot = false, limit: limits = {} } = options;
  refuseTwoInputs([source, scenario, options.with, options.patch]);
  await refuseOverwriting(out, [source, scenario, options.with, options.patch], host);
  const landscape = await loadLandscape(source, host, { limits, figures: options.with, patch: options.patch });
  const played = await playedScenario(options, limits, host, landscape);
  const explanation = explain(landscape, played, target, {
    ...(at === undefined ? {} : { at }),
    ...(minEvidence === undefined ? {} : { minEvidence }),
    whyNot,
    limits,
  });
  const format = formatOf(options.format, out, formats);
  const { width } = textOptionsOf(options, host);
  await writeOutput(writers[format](explanation, languageOf(options.lang, host), width), options, host);
  return ExitCode.ok;
}
