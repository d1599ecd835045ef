import type { Command } from "@commander-js/extra-typings";
import type { InBoth, Language } from "../../words/language.js";
import type { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { addContainCommand } from "./contain.js";
import { addRestartCommand } from "./restart.js";

const words: InBoth = {
  en: "plans for an incident: which links to cut (contain), in which order to bring things back (restart)",
  de: "Pläne für einen Vorfall: welche Verbindungen zu trennen sind (contain), in welcher Reihenfolge zurückzubringen ist (restart)",
};

/** `plan`: each plan is a command of its own below it. */
export function addPlanCommand(program: Command, host: Host, finish: (code: ExitCode) => void, language: Language): void {
  const plan = program.command("plan").description(words[language]);
  addContainCommand(plan, host, finish, language);
  addRestartCommand(plan, host, finish, language);
}
