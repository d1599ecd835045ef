import { type Figures, figureSchema, figuresSchema, figuresVersion, parseFigures } from "../model/documents/figure.js";
import { csvReader } from "./csv/csv-records.js";
import type { CsvShape } from "./csv/csv-shape.js";
import { readJson } from "./json/json.js";
import { type ReadOptions, readDocument, readKinds } from "./read-document.js";
import { checkReading } from "./text/check-reading.js";
import { readYaml } from "./yaml/yaml.js";

/**
 * Figures as a table: columns id, and insured, insuredAsOf, sites, employers, or unit, count, asOf for any unit; a range stands in
 * atLeast and atMost, of the count where there is a unit and of the insured where there is none.
 */
const figuresTable: CsvShape = {
  records: [{ name: "figure", list: "figures", schema: figureSchema }],
  start: { tragweite: figuresVersion, figures: [] },
  shortNames: (columns) => {
    const ranged = columns.includes("unit") ? "count" : "insured";
    return new Map(["atLeast", "atMost"].map((end) => [end, `${ranged}.${end}`]));
  },
};

/**
 * Reads own figures, to be laid over those of a landscape with `withFigures`: a CSV table, or YAML or JSON.
 * @param input - text, or bytes of UTF-8 with or without a byte order mark
 * @returns the figures with the line and column of each
 * @throws `InvalidInputError` with all issues at once, each with line, column, JSON pointer and what would be right
 * @throws `LimitExceededError` beyond a limit: `fileBytes`, `nesting`, `yamlAliases`
 * @remarks Cost: time and space O(input).
 */
export function readFigures(input: string | Uint8Array, options: ReadOptions = {}): Figures {
  checkReading("readFigures", input, options, readKinds);
  const csv = csvReader(figuresTable, options.decimal);
  return readDocument(
    input,
    options,
    { yaml: readYaml, json: readJson, csv },
    figuresSchema,
    (value, parseOptions, positionsOf) => {
      const read = parseFigures(value, parseOptions);
      return { ...read, positions: positionsOf(read.figures.map((_, index) => ({ path: ["figures", index, "id"] }))) };
    },
  );
}
