import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { rank } from "../../src/analysis/rank/rank.js";
import { publishedShares } from "../../src/analysis/shares/published-shares.js";
import { recordRows } from "../../src/formats/csv/record-rows.js";
import { writeParquetLandscape, writeParquetTable } from "../../src/formats/parquet/index.js";
import { csvWorkbook } from "../../src/formats/xlsx/csv-workbook.js";
import { writeXlsxLandscape } from "../../src/formats/xlsx/index.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { withoutFormulaMarks } from "../../src/model/values/formula-mark.js";
import { reporters } from "../../src/report/index.js";

/** Tables of results of a landscape, by the question. */
const resultsOf = (landscape: Landscape): Readonly<Record<string, string>> => ({
  rank: reporters.rank.csv({ result: rank(landscape) }),
  shares: reporters.shares.csv({ result: publishedShares(landscape) }),
});

const cellsOf = (csv: string): string[][] => parse(csv, { relax_column_count: true, bom: true });
/** Cells that no program writes otherwise: neither numbers nor empty, and of characters that a sheet can hold. */
const isTold = (cell: string): boolean =>
  cell !== "" && !/[^\t\n\u0020-\ud7ff\ue000-\ufffd]|_x[0-9a-f]{4}_/i.test(cell) && Number.isNaN(Number(cell));

interface Judged {
  readonly path: string;
  /** By sheet, the texts of the cells of one column, from the first row to the last. */
  readonly columns: Readonly<Record<string, readonly [column: number, cells: readonly string[]]>>;
}

/** LibreOffice opens workbooks of landscapes and results: it reads the same ids and names, and calculates nothing. */
export function judgeWorkbooks(all: readonly Landscape[], folder: string, fail: (what: string) => void): void {
  const judged = all.flatMap((landscape, index): Judged[] => {
    const own = join(folder, `l${index}.xlsx`);
    writeFileSync(own, writeXlsxLandscape(landscape, { language: "en" }));
    const names = landscape.nodes.map(({ name }) => name);
    const tables = Object.entries(resultsOf(landscape)).map(([question, csv]): Judged => {
      const path = join(folder, `${question}${index}.xlsx`);
      writeFileSync(path, csvWorkbook(csv, question));
      const rows = cellsOf(csv);
      return { path, columns: { [question]: [2, rows.slice(1).map((row) => withoutFormulaMarks(row[2] ?? ""))] } };
    });
    return [{ path: own, columns: names.length === 0 ? {} : { Nodes: [2, names] } }, ...tables];
  });
  const out = join(folder, "sheets");
  mkdirSync(out);
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
  const program = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", filter, "--outdir", out];
  const { status, stderr } = spawnSync("soffice", [...program, ...judged.map(({ path }) => path)], { encoding: "utf8" });
  if (status !== 0) fail(`LibreOffice: ${stderr}`);
  for (const { path, columns } of judged)
    for (const [sheet, [column, cells]] of Object.entries(columns)) {
      const file = join(out, `${path.replace(/^.*\//, "").replace(/\.xlsx$/, "")}-${sheet}.csv`);
      const rows = cellsOf(readFileSync(file, "utf8")).slice(1);
      if (rows.length !== cells.length) fail(`LibreOffice reads ${rows.length} rows of ${cells.length} in ${sheet} of ${path}`);
      const other = cells.findIndex((cell, row) => isTold(cell) && rows[row]?.[column] !== cell);
      if (other >= 0)
        fail(`LibreOffice reads ${JSON.stringify(rows[other]?.[column])} for ${JSON.stringify(cells[other])} in ${path}`);
    }
  console.log(`LibreOffice: ${judged.length} workbooks`);
}

/** Rows and columns, and how many cells are filled, as DuckDB reads them; one line a file. */
const duckdb = `
import duckdb, json, sys
for line in sys.stdin:
    table = duckdb.read_parquet(line.strip())
    rows = table.fetchall()
    print(json.dumps([len(rows), len(table.columns), sum(cell is not None for row in rows for cell in row)]))
`;

/** DuckDB reads Parquet of landscapes and results. */
export function judgeParquet(all: readonly Landscape[], folder: string, fail: (what: string) => void): void {
  const judged = all.flatMap((landscape, index) => {
    const rows = recordRows(landscape);
    const names = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
    const own = {
      bytes: writeParquetLandscape(landscape),
      told: [rows.length, names.size + 1, rows.reduce((sum, { cells }) => sum + cells.size + 1, 0)],
    };
    const tables = Object.values(resultsOf(landscape)).map((csv) => {
      const [headings = [], ...lines] = cellsOf(csv);
      return {
        bytes: writeParquetTable(csv),
        told: [lines.length, headings.length, lines.flat().filter((cell) => cell !== "").length],
      };
    });
    return [own, ...tables].map(({ bytes, told }, table) => {
      const path = join(folder, `${index}-${table}.parquet`);
      writeFileSync(path, bytes);
      return { path, told };
    });
  });
  const input = judged.map(({ path }) => path).join("\n");
  const { stdout, stderr, status } = spawnSync("python3", ["-c", duckdb], { input, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0) fail(`DuckDB: ${stderr}`);
  const lines = stdout.trim().split("\n");
  judged.forEach(({ path, told }, index) => {
    if (lines[index]?.replaceAll(" ", "") !== JSON.stringify(told))
      fail(`DuckDB reads ${lines[index]} of ${path}, and there are ${JSON.stringify(told)}`);
  });
  console.log(`DuckDB: ${judged.length} tables`);
}
