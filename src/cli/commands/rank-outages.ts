import { outages } from "../../analysis/outages/outages.js";
import { decideReporters } from "../../report/decide-reporters.js";
import type { Question } from "../question/question.js";
import { asTable, reported } from "../question/result-table.js";
import { ExitCode } from "../terminal/exit-code.js";
import type { Host } from "../terminal/host.js";
import { type FormattedOptions, writeOutput } from "../terminal/output.js";
import { progressOn } from "../terminal/progress.js";
import { textOptionsOf } from "../terminal/text-options.js";

type Format = "text" | "json" | "csv" | "xlsx" | "parquet";

/** What of a rank is asked of outages, too. */
type Asked = Omit<Parameters<typeof outages>[1], "scenario" | "limits" | "minEvidence" | "signal" | "onProgress">;

/** `rank --for`: what an outage of a given time of each unit takes. */
export async function rankOutages(
  { landscape, evidence, onTop: { scenario } }: Pick<Question, "landscape" | "evidence" | "onTop">,
  asked: Asked,
  format: Format,
  options: FormattedOptions<Format>,
  host: Host,
): Promise<ExitCode> {
  const progress = progressOn(host, "rank", options.quiet ?? false);
  const result = outages(landscape, {
    ...evidence,
    ...asked,
    ...(scenario === undefined ? {} : { scenario }),
    onProgress: progress.report,
  });
  progress.end();
  const text = decideReporters.outages[reported(format)]({ result, landscape }, textOptionsOf(options, host));
  await writeOutput(await asTable(text, format, "outages"), options, host);
  return ExitCode.ok;
}
