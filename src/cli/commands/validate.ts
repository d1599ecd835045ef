import type { Command } from "@commander-js/extra-typings";
import { ExitCode } from "../exit-code.js";
import type { Host } from "../host.js";
import { loadLandscape } from "../landscape-source.js";
import { limitOption } from "../limit-option.js";

export function addValidateCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  program
    .command("validate")
    .description("check a landscape")
    .argument("<landscape>", "a path, - for standard input, or a shipped name")
    .addOption(limitOption())
    .action(async (source, options) => finish(await validateCommand(source, options, host)));
}

async function validateCommand(source: string, { limit }: { limit?: SourceLimits }, host: Host): Promise<ExitCode> {
  const landscape = await loadLandscape(source, host, limit === undefined ? {} : { limits: limit });
  host.stdout.write(`${landscape.id}: valid\n`);
  return ExitCode.ok;
}
type SourceLimits = Parameters<typeof loadLandscape>[2] extends infer O ? (O extends { limits?: infer L } ? L : never) : never;
