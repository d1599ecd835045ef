import type { Command, OptionValues } from "@commander-js/extra-typings";
import { Option } from "@commander-js/extra-typings";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Limits } from "../../model/values/limits.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import type { Language } from "../../words/language.js";
import { addOptions } from "../host/add-options.js";
import type { Host } from "../host/host.js";
import { languageOf, languageOption } from "../host/language.js";
import { refuseOverwriting } from "../host/output.js";
import { UsageError } from "../host/usage-error.js";
import { type DisturbanceOptions, disturbanceOptions } from "./disturbance-options.js";
import { loadLandscape, refuseTwoInputs } from "./landscape-source.js";
import { limitOption } from "./limit-option.js";
import { playedScenario, scenarioOption } from "./played-scenario.js";

/** What every command that asks a landscape is asked, by one name each. */
export interface QuestionOptions {
  readonly with?: string | undefined;
  readonly patch?: string | undefined;
  readonly scenario?: string | undefined;
  readonly minEvidence?: EvidenceStatus | undefined;
  readonly limit?: Partial<Limits> | undefined;
  readonly lang?: Language | undefined;
}

/** At which moment a scenario is looked at. */
export interface MomentOptions {
  readonly at?: string | undefined;
}

/** A what-if: disturbances of the command line, and a moment. */
export type WhatIfOptions = DisturbanceOptions & MomentOptions;

/** What was asked, read: the landscape as it stands, what disturbs it, and how analyses are to be run. */
export interface Question {
  /** Patched, with own figures laid over it. */
  readonly landscape: Landscape;
  /** That of `--scenario` with the disturbances of the flags; without both one that disturbs nothing. */
  readonly scenario: Scenario;
  readonly language: Language;
  readonly evidence: EvidenceChosen;
  /** The same with the moment, as analyses of a scenario take it. */
  readonly run: EvidenceChosen & { readonly at?: string };
  /** The scenario at its moment, for analyses whose failures come on top of it; nothing where there is no scenario. */
  readonly onTop: { readonly scenario?: Scenario; readonly at?: string };
}

interface EvidenceChosen {
  readonly limits: Partial<Limits>;
  readonly minEvidence?: EvidenceStatus;
}

/** Adds the options of a question to a command that asks a landscape. */
export function addQuestion<A extends unknown[], O extends OptionValues, G extends OptionValues>(command: Command<A, O, G>) {
  const minEvidence = new Option("--min-evidence <status>", "what has weaker evidence counts as uncertain (default: assumed)");
  return addOptions<QuestionOptions, A, O, G>(command, [
    scenarioOption(),
    new Option("--with <file>", "own figures, laid over those of the landscape (CSV, YAML or JSON)"),
    new Option("--patch <file>", "a what-if: a patch that is applied to the landscape (YAML or JSON)"),
    minEvidence.choices(evidenceStatuses),
    limitOption(),
    languageOption(),
  ]);
}

/** Adds the options of a what-if: disturbances of the command line, and the moment. */
export function addWhatIf<A extends unknown[], O extends OptionValues, G extends OptionValues>(command: Command<A, O, G>) {
  return addOptions<WhatIfOptions, A, O, G>(command, [
    ...disturbanceOptions(),
    new Option("--at <moment>", "2023-04-26T12:00+02:00, or +30h after the start (default: all at once, an upper bound)"),
  ]);
}

/** Adds the moment of `--scenario` on which failures come on top. */
export function addMomentBelow<A extends unknown[], O extends OptionValues, G extends OptionValues>(command: Command<A, O, G>) {
  return addOptions<MomentOptions, A, O, G>(command, [
    new Option("--at <moment>", "with --scenario: failures come on top of this moment of it"),
  ]);
}

/** What else a command reads and writes. */
interface OtherFiles {
  /** Inputs besides those of the question. */
  readonly inputs?: readonly (string | undefined)[];
}

/**
 * Reads what was asked.
 * @throws {@link UsageError} where an input would be read twice from standard input, or replaced by the output
 */
export async function readQuestion(
  source: string,
  options: QuestionOptions & WhatIfOptions & { readonly out?: string | undefined },
  host: Host,
  { inputs = [] }: OtherFiles = {},
): Promise<Question> {
  const { at, minEvidence, limit: limits = {} } = options;
  const all = [source, options.scenario, options.with, options.patch, ...inputs];
  refuseTwoInputs(all);
  await refuseOverwriting(options.out, all, host);
  const landscape = await loadLandscape(source, host, { limits, figures: options.with, patch: options.patch });
  const scenario = await playedScenario(options, limits, host, landscape);
  const evidence = { limits, ...(minEvidence === undefined ? {} : { minEvidence }) };
  const moment = at === undefined ? {} : { at };
  return {
    landscape,
    scenario,
    language: languageOf(options.lang, host),
    evidence,
    run: { ...evidence, ...moment },
    onTop: options.scenario === undefined ? {} : { scenario, ...moment },
  };
}

/** @throws {@link UsageError} where failures are to come on top of a scenario, and not of a moment of it */
export function refuseNoMoment({ scenario, at }: QuestionOptions & MomentOptions): void {
  if (scenario !== undefined && at === undefined)
    throw new UsageError("--scenario needs --at MOMENT: failures come on top of what the scenario takes at one moment");
  if (scenario === undefined && at !== undefined)
    throw new UsageError("--at needs --scenario: without one there is nothing that a moment could change");
}

/** Options of a question that a command does not take, each with the rest of the sentence that says why. */
export type Refusals = Readonly<Partial<Record<keyof QuestionOptions | keyof WhatIfOptions, string>>>;

/** @throws {@link UsageError} for the first option that is given and refused */
export function refuseOptions(options: QuestionOptions & WhatIfOptions, reasons: Refusals): void {
  for (const [name, reason] of Object.entries(reasons) as [keyof Refusals, string][])
    if (options[name] !== undefined) throw new UsageError(`--${name === "minEvidence" ? "min-evidence" : name} ${reason}`);
}
