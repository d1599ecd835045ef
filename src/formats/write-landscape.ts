import { checkWholeLandscape } from "../model/documents/whole-document.js";
import type { Landscape } from "../model/landscape/landscape.js";
import { checkOptions, checkText } from "../model/values/argument-checks.js";
import { jsonText } from "../model/values/json-text.js";
import { checkLimit, type Limits, withDefaultLimits } from "../model/values/limits.js";
import { writeCsv } from "./csv/write-csv.js";
import { type Format, formats } from "./format.js";
import { utf8Length } from "./text/decode-text.js";
import { writeYaml } from "./yaml/yaml.js";

/** The format in which a landscape is written. */
export interface WriteOptions {
  readonly format: Format;
  /** Limits within which the text shall be read back. Default: those of {@link readLandscape}. */
  readonly limits?: Partial<Limits>;
}

const writers: Readonly<Record<Format, (landscape: Landscape, limits: Limits) => string>> = {
  yaml: writeYaml,
  json: (landscape) => jsonText(landscape),
  csv: (landscape) => writeCsv(landscape),
};

/**
 * Writes a landscape as text; {@link readLandscape} gives the same landscape back. The same landscape gives the same text.
 * In CSV, texts that a spreadsheet would take for a formula carry an apostrophe in front.
 * @throws `LimitExceededError` where {@link readLandscape} would not read it: beyond `limits.fileBytes`, in YAML `yamlBytes` or `yamlDensity`
 * @remarks Cost: time and space O(landscape).
 */
export function writeLandscape(landscape: Landscape, options: WriteOptions): string {
  checkWholeLandscape("writeLandscape", landscape);
  checkOptions("writeLandscape", options, { format: formats, limits: "limits" });
  const { format } = options;
  const limits = withDefaultLimits(options.limits);
  checkText("writeLandscape", "option format", format, `give one of ${formats.join(", ")}`);
  const text = writers[format](landscape, limits);
  checkLimit(limits, "fileBytes", utf8Length(text, limits.fileBytes));
  return text;
}
