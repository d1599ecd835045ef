import { InvalidArgumentError } from "../errors/errors.js";
import {
  checkLandscape,
  checkOptions,
  checkRecord,
  checkScenario,
  type OptionKind,
  readingOf,
} from "../model/values/argument-checks.js";
import { languages } from "../words/language.js";
import { impactPictureKinds } from "./svg/impact-picture.js";

type Reporter = (report: never, options?: never) => unknown;

/** The parts of a report that a reporter cannot do without. */
type Needs<Table> = { readonly [Question in keyof Table]: { readonly [Format in keyof Table[Question]]: string } };

/**
 * The same reporters, which look at what they are given first.
 * @param needs - by question and format: names of parts that a report has, with one space between them
 */
export function checked<Table extends Readonly<Record<string, Readonly<Record<string, Reporter>>>>>(
  table: Table,
  needs: Needs<Table>,
): Table {
  const checkedOnes = (question: keyof Table): unknown[] =>
    Object.entries(table[question] as Readonly<Record<string, Reporter>>).map(([format, reporter]) => {
      const parts = (needs[question] as Readonly<Record<string, string>>)[format]?.split(" ") ?? [];
      const call = `reporters.${String(question)}.${format}`;
      const hint =
        parts.includes("readings") || parts.includes("reasons")
          ? `give what ${String(question)} returned`
          : `give { ${parts.join(", ")} }`;
      return [
        format,
        (report: never, options?: never): unknown => {
          checkReport(call, report, parts, versions[question as keyof typeof versions], hint);
          if (options !== undefined) checkOptions(call, options as object, optionKinds(String(question), format));
          return readingOf(call, "report", hint, () => reporter(report, options));
        },
      ];
    });
  return Object.fromEntries(
    Object.keys(table).map((question) => [question, Object.fromEntries(checkedOnes(question) as [string, Reporter][])]),
  ) as Table;
}

/** What the answers to a question begin with. */
const versions = {
  run: "run/",
  course: "run/",
  explain: "explanation/",
  compare: "comparison/",
  rank: "rank/",
  outages: "outages/",
  measures: "measures-result/",
  restart: "restart/",
  risk: "risk/",
  containment: "containment/",
  concentration: "concentration/",
  shares: "shares/",
  cutSets: "cut-sets/",
  backtest: "backtest/",
  league: "league/",
  validation: "",
};

/** @throws `InvalidArgumentError` for a report that is none, lacks a part, or has the answer to another question */
function checkReport(call: string, report: unknown, parts: readonly string[], version: string, hint: string): void {
  checkRecord(call, "report", report, [], hint);
  const fields = report as Readonly<Record<string, unknown>>;
  for (const part of parts) {
    const value = fields[part];
    if (typeof value !== "object" || value === null) throw new InvalidArgumentError(call, `the report has no ${part}`, hint);
    if (part === "landscape") checkLandscape(call, value);
    if (part === "scenario") checkScenario(call, value);
    if (part === "result") checkAnswer(call, part, value, version, hint);
    if (part === "course") checkAnswer(call, part, value, "course/", hint);
    if (part === "backtests")
      for (const each of listIn(call, part, value, hint)) checkAnswer(call, "back-test", each, "backtest/", hint);
    if (part === "results") for (const each of listIn(call, part, value, hint)) checkAnswer(call, "result", each, version, hint);
    if (part === "readings" || part === "reasons") checkAnswer(call, "report", report, version, hint);
  }
}

function listIn(call: string, part: string, value: unknown, hint: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new InvalidArgumentError(call, `the ${part} are no list`, hint);
  return value;
}

/** @throws `InvalidArgumentError` for what is no answer to this question */
function checkAnswer(call: string, what: string, value: unknown, version: string, hint: string): void {
  const { tragweite = "nothing" } = { ...(value as { readonly tragweite?: unknown } | null) };
  if (!String(tragweite).startsWith(version))
    throw new InvalidArgumentError(call, `the ${what} says tragweite: ${String(tragweite)}`, hint);
}

const textKinds = { language: languages, width: "count from 1", colour: "truth", all: "truth" } as const;

/** Every option of a reporter, with what it may be; those of a text may be given to tables and chains, too, which have no use for them. */
function optionKinds(question: string, format: string): Readonly<Record<string, OptionKind>> {
  if (format === "page") return { language: languages, script: "text" };
  if (format === "svg" && question === "run") return { language: languages, kind: impactPictureKinds };
  return format === "svg" ? { language: languages } : textKinds;
}
