/**
 * Landscapes and tables of results as files of Parquet, for data teams. It needs the package `hyparquet-writer` beside this one. No file
 * access, nothing of Node.js: it runs in a browser.
 *
 * @example A ranking for DuckDB, Spark or pandas
 * ```ts
 * import { parseLandscape, rank } from "tragweite";
 * import germany from "tragweite/data/germany-2023/landscape.json" with { type: "json" };
 * import { writeParquetTable } from "tragweite/formats/parquet";
 * import { reporters } from "tragweite/report";
 *
 * const result = rank(parseLandscape(germany), { top: 3 });
 * const bytes = writeParquetTable(reporters.rank.csv({ result }));
 * console.log(new TextDecoder().decode(bytes.subarray(0, 4)));
 * // → PAR1
 * ```
 *
 * @packageDocumentation
 */

export { writeParquetLandscape } from "./write-parquet-landscape.js";
export { writeParquetTable } from "./write-parquet-table.js";
