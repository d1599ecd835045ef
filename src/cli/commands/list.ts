import type { Command } from "@commander-js/extra-typings";
import { ExitCode } from "../exit-code.js";
import type { Host } from "../host.js";
import { shippedLandscapes } from "../shipped.js";

export function addListCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  program
    .command("list")
    .description("list shipped landscapes and scenarios")
    .action(async () => finish(await listCommand(host)));
}

async function listCommand(host: Host): Promise<ExitCode> {
  for (const { name, scenarios } of await shippedLandscapes(host)) {
    host.stdout.write(`${name}\n${scenarios.map((each) => `  ${each.name}\n`).join("")}`);
  }
  return ExitCode.ok;
}
