import { readXlsx } from "hucre/xlsx";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { writeParquetTable } from "../../src/formats/parquet/index.js";
import { csvWorkbook } from "../../src/formats/xlsx/csv-workbook.js";
import { csvText } from "../../src/report/csv/csv-text.js";

describe("CSV", () => {
  it("quotes after RFC 4180, and takes the force from formulas but not the sign from numbers", () => {
    const row = ["a,b", 'say "x"', "two\nlines", "=1+1", "@x", "-2", -2, "plain", ""];
    expect(csvText([row])).toBe(`"a,b","say ""x""","two\nlines",'=1+1,'@x,'-2,-2,plain,\r\n`);
  });

  it("quotes blanks at an edge, so that a text is the same in a workbook and in Parquet", async () => {
    const names = [" led by a space", "ended by one ", "in between"];
    const csv = csvText([["name"], ...names.map((name) => [name])]);
    expect(csv).toBe('name\r\n" led by a space"\r\n"ended by one "\r\nin between\r\n');
    const { sheets } = await readXlsx(csvWorkbook(csv, "names"));
    expect(sheets[0]?.rows.flat()).toEqual(["name", ...names]);
    const rows = await parquetReadObjects({ file: writeParquetTable(csv).slice().buffer });
    expect(rows.map(({ name }) => name as string)).toEqual(names);
  });
});
