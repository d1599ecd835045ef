import { type Exported, type Format, type ImportNote, writeLandscape, writeNdjson } from "../../formats/index.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { Limits } from "../../model/values/limits.js";
import type { Language } from "../../words/language.js";
import { loadParquet } from "./parquet-writer.js";

/** What a landscape can be written as. */
export const convertFormats = [
  ...(["yaml", "json", "csv", "ndjson", "xlsx", "graphml", "gexf"] as const),
  ...(["archimate", "cyclonedx", "register", "parquet", "dot", "mermaid"] as const),
] as const satisfies readonly (Format | string)[];
export type ConvertFormat = (typeof convertFormats)[number];

/** Endings of names that are not the name of the format. */
export const convertEndings: Readonly<Record<string, ConvertFormat>> = { gv: "dot", mmd: "mermaid", jsonl: "ndjson" };

/** What is written, and notes where something of the landscape is not in it. */
export interface Converted {
  readonly content: string | Uint8Array;
  readonly notes: readonly ImportNote[];
}

type Writer = (
  landscape: Landscape,
  language: Language,
  limits: Partial<Limits>,
) => Promise<string | Uint8Array | Exported | Converted>;

const own =
  (format: Format): Writer =>
  (landscape, _language, limits) =>
    Promise.resolve(writeLandscape(landscape, { format, limits }));

/** Each format with its writer, loaded where it is asked for. */
const writers: Readonly<Record<ConvertFormat, Writer>> = {
  yaml: own("yaml"),
  json: own("json"),
  csv: own("csv"),
  ndjson: (landscape) => Promise.resolve(writeNdjson(landscape)),
  xlsx: async (landscape, language, limits) =>
    (await import("../../formats/xlsx/index.js")).writeXlsxLandscape(landscape, { language, limits }),
  graphml: async (landscape) => (await import("../../formats/graphml/index.js")).writeGraphml(landscape),
  gexf: async (landscape) => (await import("../../formats/gexf/index.js")).writeGexf(landscape),
  archimate: async (landscape) => (await import("../../formats/archimate/index.js")).writeArchimate(landscape),
  cyclonedx: async (landscape) => (await import("../../formats/cyclonedx/index.js")).writeCyclonedx(landscape),
  register: async (landscape) => {
    const { bytes, notes } = (await import("../../formats/register/index.js")).writeRegister(landscape);
    return { content: bytes, notes };
  },
  parquet: async (landscape) => (await loadParquet()).writeParquetLandscape(landscape),
  dot: async (landscape, language) => (await import("../../formats/dot/index.js")).writeDot(landscape, { language }),
  mermaid: async (landscape, language) => (await import("../../formats/mermaid/index.js")).writeMermaid(landscape, { language }),
};

/** A landscape in another format. */
export async function converted(
  landscape: Landscape,
  format: ConvertFormat,
  language: Language,
  limits: Partial<Limits>,
): Promise<Converted> {
  const made = await writers[format](landscape, language, limits);
  if (typeof made === "string" || made instanceof Uint8Array) return { content: made, notes: [] };
  return "content" in made ? made : { content: made.text, notes: made.notes };
}
