import { Argument, type Command } from "@commander-js/extra-typings";
import { mergeSweeps, type SweepText } from "../../analysis/sweep/sweep-merge.js";
import type { Limits } from "../../model/values/limits.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { addOutput, type OutputOptions, refuseOverwriting, writeOutput } from "../host/output.js";
import { limitOption } from "../question/limit-option.js";

const examples = `
The result is the file that one run without --shard would have written, to the byte. Chunks that stand in several files
count once; files of another landscape, version or options, damaged lines and missing chunks are refused, all at once.

Examples:
  $ tragweite merge shard-*.ndjson --out sweep.ndjson`;

interface MergeCommandOptions extends OutputOptions {
  readonly limit?: Partial<Limits> | undefined;
}

export function addMergeCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("merge")
    .description("join the shards of a sweep")
    .addArgument(new Argument("<files...>", "what tragweite sweep --shard wrote"));
  addOutput(command)
    .addOption(limitOption())
    .addHelpText("after", examples)
    .action(async (files, options) => finish(await mergeCommand(files, options, host)));
}

async function mergeCommand(files: readonly string[], options: MergeCommandOptions, host: Host): Promise<ExitCode> {
  await refuseOverwriting(options.out, files, host);
  const texts: SweepText[] = [];
  for (const file of files) {
    const bytes = await host.readBytes(file, options.limit ?? {});
    texts.push({ file, text: new TextDecoder().decode(bytes) });
  }
  await writeOutput(mergeSweeps(texts), options, host);
  return ExitCode.ok;
}
