import { type Command, Option } from "@commander-js/extra-typings";
import type { ComparedRun } from "../../analysis/why/compare-runs.js";
import { type Comparison, compare } from "../../explain/compare.js";
import { comparisonText } from "../../explain/comparison-text.js";
import { jsonText } from "../../model/values/json-text.js";
import type { Limits } from "../../model/values/limits.js";
import type { EvidenceStatus } from "../../quantities.js";
import type { Language } from "../../words/language.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { languageOf, languageOption } from "../host/language.js";
import { formatOf, type OutputOptions, outOption, quietOption, refuseOverwriting, writeOutput } from "../host/output.js";
import { textOptionsOf } from "../host/text-options.js";
import { UsageError } from "../host/usage-error.js";
import { degradeOption, disconnectOption, isolateOption } from "../question/disturbance-options.js";
import { landscapeArgument, loadLandscape, patchOption, refuseTwoInputs } from "../question/landscape-source.js";
import { limitOption } from "../question/limit-option.js";
import { minEvidenceOption } from "../question/min-evidence-option.js";
import { playedScenario, type ScenarioOptions, scenarioOption } from "../question/played-scenario.js";

const formats = ["text", "json"] as const;
type Format = (typeof formats)[number];

const writers: Readonly<Record<Format, (comparison: Comparison, language: Language, width?: number) => string>> = {
  text: comparisonText,
  json: (comparison) => jsonText(comparison),
};

const examples = `
Examples:
  One scenario at two moments
  $ tragweite compare germany-2023 --scenario bitmarck-2023-04 --at 2023-04-26T12:00+02:00 --other-at 2023-04-27T18:36+02:00

  Two scenarios on one landscape
  $ tragweite compare germany-2023 --scenario bitmarck-2023-04 --other-scenario ./worse.yaml

  One scenario on two landscapes; on a landscape and the same with a patch applied
  $ tragweite compare ./ours-2024.yaml ./ours-2025.yaml --isolate bitmarck
  $ tragweite compare germany-2023 --patch ./second-gateway.yaml --isolate bitmarck`;

interface CompareCommandOptions extends ScenarioOptions, OutputOptions {
  readonly otherScenario?: string | undefined;
  readonly at?: string | undefined;
  readonly otherAt?: string | undefined;
  readonly patch?: string | undefined;
  readonly format?: Format | undefined;
  readonly lang?: Language | undefined;
  readonly minEvidence?: EvidenceStatus | undefined;
  readonly limit?: Partial<Limits> | undefined;
}

export function addCompareCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  program
    .command("compare")
    .description("what is newly lost, restored or changed between two scenarios, two moments or two landscapes, and why")
    .addArgument(landscapeArgument())
    .argument("[other]", "the landscape to compare with (default: the same)")
    .addOption(scenarioOption())
    .addOption(new Option("--other-scenario <scenario>", "the scenario to compare with (default: the same)"))
    .addOption(isolateOption())
    .addOption(disconnectOption())
    .addOption(degradeOption())
    .addOption(new Option("--at <moment>", "2023-04-26T12:00+02:00, or +30h after the start (default: all at once)"))
    .addOption(new Option("--other-at <moment>", "the moment to compare with (default: the same)"))
    .addOption(patchOption("a patch of the landscape to compare with"))
    .addOption(new Option("--format <format>", "default: by the name of --out, else text").choices(formats))
    .addOption(languageOption())
    .addOption(outOption())
    .addOption(minEvidenceOption())
    .addOption(limitOption())
    .addOption(quietOption())
    .addHelpText("after", examples)
    .action(async (source, other, options) => finish(await compareCommand(source, other, options, host)));
}

async function compareCommand(
  source: string,
  other: string | undefined,
  options: CompareCommandOptions,
  host: Host,
): Promise<ExitCode> {
  const { scenario, otherScenario, at, otherAt = at, patch, out, minEvidence, limit: limits = {} } = options;
  const inputs = [source, other, scenario, otherScenario, patch];
  refuseTwoInputs(inputs);
  await refuseOverwriting(out, inputs, host);
  if ([other, otherScenario, options.otherAt, patch].every((each) => each === undefined))
    throw new UsageError("nothing to compare with; give another landscape, --patch, --other-scenario or --other-at");
  const common = { limits, ...(minEvidence === undefined ? {} : { minEvidence }) };
  const landscape = await loadLandscape(source, host, { limits });
  const played = await playedScenario(options, limits, host);
  const before: ComparedRun = { landscape, scenario: played, ...common, ...(at === undefined ? {} : { at }) };
  const after: ComparedRun = {
    landscape:
      other === undefined && patch === undefined ? landscape : await loadLandscape(other ?? source, host, { limits, patch }),
    scenario: otherScenario === undefined ? played : await playedScenario({ ...options, scenario: otherScenario }, limits, host),
    ...common,
    ...(patch === undefined ? {} : { patch }),
    ...(otherAt === undefined ? {} : { at: otherAt }),
  };
  const format = formatOf(options.format, out, formats);
  const { width } = textOptionsOf(options, host);
  await writeOutput(writers[format](compare(before, after), languageOf(options.lang, host), width), options, host);
  return ExitCode.ok;
}
