import { Argument, type Command } from "@commander-js/extra-typings";
import type { InBoth, Language } from "../../words/language.js";
import { shippedLandscapes } from "../question/shipped.js";
import { helpWords } from "../terminal/commander-words.js";
import { bashCompletion, completed, fishCompletion, zshCompletion } from "../terminal/completion.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";

const writers = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;
const shells = ["bash", "zsh", "fish"] as const;

const words: InBoth<Readonly<Record<"description" | "shell" | "examples", string>>> = {
  en: {
    description: "print what a shell needs to complete commands, options, their choices and shipped names",
    shell: "which one",
    examples: `
Examples:
  $ tragweite completion bash >> ~/.bashrc
  $ tragweite completion zsh > ~/.zfunc/_tragweite       (a folder of $fpath)
  $ tragweite completion fish > ~/.config/fish/completions/tragweite.fish`,
  },
  de: {
    description: "ausgeben, was eine Shell braucht, um Befehle, Optionen, deren Werte und mitgelieferte Namen zu ergänzen",
    shell: "welche Shell",
    examples: `
Beispiele:
  $ tragweite completion bash >> ~/.bashrc
  $ tragweite completion zsh > ~/.zfunc/_tragweite       (ein Ordner aus $fpath)
  $ tragweite completion fish > ~/.config/fish/completions/tragweite.fish`,
  },
};

export function addCompletionCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const help = words[language];
  program
    .command("completion")
    .description(help.description)
    .addArgument(new Argument("<shell>", help.shell).choices(shells))
    .addHelpText("after", help.examples)
    .action(async (shell) => {
      const shipped = await shippedLandscapes(host);
      const landscapes = shipped.map(({ name }) => name);
      const scenarios = [...new Set(shipped.flatMap((each) => each.scenarios.map(({ name }) => name)))];
      host.stdout.write(writers[shell](completed(program, { landscapes, scenarios }, helpWords[language].help)));
      finish(ExitCode.ok);
    });
}
