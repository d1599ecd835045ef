import { type Command, Option } from "@commander-js/extra-typings";
import { impact } from "../../analysis/impact.js";
import type { Limits } from "../../model/limits.js";
import { whatIf } from "../../model/quick-scenario.js";
import { ExitCode } from "../exit-code.js";
import type { Host } from "../host.js";
import { loadLandscape, loadScenario, refuseTwoInputs } from "../landscape-source.js";
import { limitOption } from "../limit-option.js";

interface RunCommandOptions {
  readonly scenario?: string | undefined;
  readonly at?: string | undefined;
  readonly limit?: Partial<Limits> | undefined;
}

export function addRunCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  program
    .command("run")
    .description("who loses what while a scenario's disturbances hold")
    .argument("<landscape>", "a path, - for standard input, or a shipped name")
    .addOption(new Option("--scenario <scenario>", "a path, - for standard input, or a shipped name"))
    .addOption(new Option("--at <moment>", "2023-04-26T12:00+02:00, or a delay after the start such as +30h"))
    .addOption(limitOption())
    .action(async (source, options) => finish(await runCommand(source, options, host)));
}

async function runCommand(source: string, { scenario, at, limit = {} }: RunCommandOptions, host: Host): Promise<ExitCode> {
  refuseTwoInputs([source, scenario]);
  const landscape = await loadLandscape(source, host, { limits: limit });
  const played = scenario === undefined ? whatIf([]) : await loadScenario(scenario, host, { limits: limit });
  const result = impact(landscape, played, { ...(at === undefined ? {} : { at }), limits: limit });
  host.stdout.write(`${JSON.stringify(result)}\n`);
  return ExitCode.ok;
}
