import { Argument, type Command } from "@commander-js/extra-typings";
import { bashCompletion, completed, fishCompletion, zshCompletion } from "../host/completion.js";
import { ExitCode } from "../host/exit-code.js";
import type { Host } from "../host/host.js";
import { shippedLandscapes } from "../question/shipped.js";

const writers = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;
const shells = ["bash", "zsh", "fish"] as const;

const examples = `
Examples:
  $ tragweite completion bash >> ~/.bashrc
  $ tragweite completion zsh > ~/.zfunc/_tragweite       (a folder of $fpath)
  $ tragweite completion fish > ~/.config/fish/completions/tragweite.fish`;

export function addCompletionCommand(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  program
    .command("completion")
    .description("print what a shell needs to complete commands, options, their choices and shipped names")
    .addArgument(new Argument("<shell>", "which one").choices(shells))
    .addHelpText("after", examples)
    .action(async (shell) => {
      const shipped = await shippedLandscapes(host);
      const landscapes = shipped.map(({ name }) => name);
      const scenarios = [...new Set(shipped.flatMap((each) => each.scenarios.map(({ name }) => name)))];
      host.stdout.write(writers[shell](completed(program, { landscapes, scenarios })));
      finish(ExitCode.ok);
    });
}
