import type { Command, OptionValues } from "@commander-js/extra-typings";
import { Option } from "@commander-js/extra-typings";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Scenario } from "../../model/scenario/scenario.js";
import type { Limits } from "../../model/values/limits.js";
import { type EvidenceStatus, evidenceStatuses } from "../../quantities.js";
import type { InBoth, Language } from "../../words/language.js";
import { addOptions } from "../terminal/add-options.js";
import type { Host } from "../terminal/host.js";
import { languageOf, languageOption } from "../terminal/language.js";
import { refuseOverwriting } from "../terminal/output.js";
import { UsageError } from "../terminal/usage-error.js";
import { type DisturbanceOptions, disturbanceOptions } from "./disturbance-options.js";
import { loadLandscape, refuseTwoInputs } from "./landscape-source.js";
import { limitOption } from "./limit-option.js";
import { playedScenario, scenarioOption } from "./played-scenario.js";
import { tellOtherHome } from "./scenario-home.js";
import { landscapeOfDay, type ValidOnOptions, validOnOption } from "./valid-on.js";

/** What every command that asks a landscape is asked, by one name each. */
export interface QuestionOptions extends ValidOnOptions {
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
  /** Patched, of one day, with own figures laid over it. */
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

const words: InBoth<Readonly<Record<"with" | "patch" | "minEvidence" | "at" | "atBelow", string>>> = {
  en: {
    with: "own figures, laid over those of the landscape (CSV, YAML or JSON)",
    patch: "a what-if: a patch that is applied to the landscape (YAML or JSON)",
    minEvidence: "what has weaker evidence counts as uncertain (default: assumed)",
    at: "2023-04-26T12:00+02:00, or +30h after the start (default: all at once, an upper bound)",
    atBelow: "with --scenario: failures come on top of this moment of it",
  },
  de: {
    with: "eigene Zahlen, über die der Landschaft gelegt (CSV, YAML oder JSON)",
    patch: "was wäre wenn: ein Patch, der auf die Landschaft angewandt wird (YAML oder JSON)",
    minEvidence: "was schwächer belegt ist, gilt als ungewiss (sonst: assumed, angenommen)",
    at: "2023-04-26T12:00+02:00, oder +30h nach dem Beginn (sonst alles zugleich, eine Obergrenze)",
    atBelow: "mit --scenario: Ausfälle kommen zu diesem Zeitpunkt des Szenarios hinzu",
  },
};

/**
 * Adds the options of a question to a command that asks a landscape.
 * @param refused - those that it never takes: help leaves them out, and whoever gives one is told why it is not taken
 */
export function addQuestion<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
  language: Language,
  refused: readonly (keyof QuestionOptions)[] = [],
) {
  const help = words[language];
  const options = [
    scenarioOption(language),
    new Option("--with <file>", help.with),
    new Option("--patch <file>", help.patch),
    validOnOption(language),
    new Option("--min-evidence <status>", help.minEvidence).choices(evidenceStatuses),
    limitOption(language),
    languageOption(language),
  ];
  for (const option of options) if (refused.some((name) => name === option.attributeName())) option.hideHelp();
  return addOptions<QuestionOptions, A, O, G>(command, options);
}

/** Adds the options of a what-if: disturbances of the command line, and the moment. */
export function addWhatIf<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
  language: Language,
) {
  return addOptions<WhatIfOptions, A, O, G>(command, [
    ...disturbanceOptions(language),
    new Option("--at <moment>", words[language].at),
  ]);
}

/** Adds the moment of `--scenario` on which failures come on top. */
export function addMomentBelow<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
  language: Language,
) {
  return addOptions<MomentOptions, A, O, G>(command, [new Option("--at <moment>", words[language].atBelow)]);
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
  options: QuestionOptions &
    WhatIfOptions &
    Readonly<{ asOf?: string | undefined; out?: string | undefined; quiet?: boolean | undefined }>,
  host: Host,
  { inputs = [] }: OtherFiles = {},
): Promise<Question> {
  const { at, minEvidence, limit: limits = {} } = options;
  const all = [source, options.scenario, options.with, options.patch, ...inputs];
  refuseTwoInputs(all);
  await refuseOverwriting(options.out, all, host);
  const language = languageOf(options.lang, host);
  const onDay = (whole: Landscape) => landscapeOfDay(whole, options, source, host, language);
  const landscape = await loadLandscape(source, host, { limits, figures: options.with, patch: options.patch, onDay });
  if (options.scenario !== undefined && options.quiet !== true) await tellOtherHome(options.scenario, landscape, host, language);
  const scenario = await playedScenario(options, limits, host, landscape);
  const evidence = { limits, ...(minEvidence === undefined ? {} : { minEvidence }) };
  const moment = at === undefined ? {} : { at };
  return {
    landscape,
    scenario,
    language,
    evidence,
    run: { ...evidence, ...moment },
    onTop: options.scenario === undefined ? {} : { scenario, ...moment },
  };
}

/** @throws {@link UsageError} where failures are to come on top of a scenario, and not of a moment of it */
export function refuseNoMoment({ scenario, at }: QuestionOptions & MomentOptions): void {
  if (scenario !== undefined && at === undefined)
    throw new UsageError({
      en: "--scenario needs --at MOMENT: failures come on top of what the scenario takes at one moment",
      de: "--scenario braucht --at ZEITPUNKT: Ausfälle kommen zu dem hinzu, was im Szenario zu einem Zeitpunkt ausgefallen ist",
    });
  if (scenario === undefined && at !== undefined)
    throw new UsageError({
      en: "--at needs --scenario: without one there is nothing that a moment could change",
      de: "--at braucht --scenario: ohne Szenario ändert ein Zeitpunkt nichts",
    });
}

/** Options of a question that a command does not take, each with the rest of the sentence that says why. */
export type Refusals = Readonly<Partial<Record<keyof QuestionOptions | keyof WhatIfOptions, InBoth>>>;

/** @throws {@link UsageError} for the first option that is given and refused */
export function refuseOptions(options: QuestionOptions & WhatIfOptions, reasons: Refusals): void {
  for (const [name, reason] of Object.entries(reasons) as [keyof Refusals, InBoth][])
    if (options[name] !== undefined) throw refusal(spelt[name] ?? name, reason);
}

/** How options of several words are written. */
const spelt: Readonly<Partial<Record<keyof Refusals, string>>> = { minEvidence: "min-evidence", validOn: "valid-on" };

/** The error for an option that is given and not taken, with the rest of the sentence that says why. */
export const refusal = (option: string, reason: InBoth): UsageError =>
  new UsageError({ en: `--${option} ${reason.en}`, de: `--${option} ${reason.de}` });
