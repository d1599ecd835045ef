import { describe, expect, it } from "vitest";
import { LimitExceededError } from "../../../src/errors/errors.js";
import { guessImportMap, importTable, readLandscape, readTable, type Table } from "../../../src/formats/index.js";
import { readServiceNow } from "../../../src/formats/servicenow/index.js";
import { readXlsxTable } from "../../../src/formats/xlsx/index.js";
import type { LimitName, Limits } from "../../../src/model/values/limits.js";
import { workbookOf } from "../xlsx/workbook-of.js";

const times = (count: number, each: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => each(at)).join("");

/** A workbook of one row a contract, whose names are all different and shared. */
function workbookOfShared(
  rows: number,
  { part = times(rows + 1, (at) => `<si><t>Dienst ${at}</t></si>`), sheet = "" } = {},
): Uint8Array {
  const cells = times(rows + 1, (at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>${at}</v></c></row>`);
  return workbookOf({ sheets: { A: `<sheetData>${sheet || cells}</sheetData>` }, shared: part });
}

/** The limit that a call passes, and by what. */
function passed(
  call: (limits: Partial<Limits>) => unknown,
  limits: Partial<Limits>,
): readonly [LimitName, number | undefined] | "none" {
  try {
    call(limits);
  } catch (error) {
    if (error instanceof LimitExceededError) return [error.limit as LimitName, error.found];
    throw error;
  }
  return "none";
}

const contracts = (rows: number): string => `Dienst;Anbieter;System\n${times(rows, (at) => `D${at};A${at};S${at}\n`)}`;

describe("a table that is too large", () => {
  const xlsx = (bytes: Uint8Array) => (limits: Partial<Limits>) => readXlsxTable(bytes, { limits });

  it("is refused at the first row beyond the limit, headings included", () => {
    const csv = (limits: Partial<Limits>) => readTable(contracts(100), { limits });
    expect(passed(csv, { tableRows: 100 })).toEqual(["tableRows", 101]);
    expect(passed(csv, { tableRows: 101 })).toBe("none");
    expect(passed(xlsx(workbookOfShared(1_000)), { tableRows: 100 })).toEqual(["tableRows", 101]);
    expect(passed(xlsx(workbookOfShared(100)), { tableRows: 101 })).toBe("none");
  });

  it("counts no rows of a sheet in which nothing stands", () => {
    const ghosts = `<row r="1"><c r="A1" t="s"><v>0</v></c></row>${times(500, (at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`)}`;
    expect(passed(xlsx(workbookOfShared(1, { sheet: ghosts })), { tableRows: 1 })).toBe("none");
  });

  it("is refused before its shared texts are read", () => {
    const bytes = workbookOfShared(1_000, { part: "no text" });
    expect(passed(xlsx(bytes), { tableRows: 100 })).toEqual(["tableRows", 101]);
  });

  it("is refused for its shared texts, by what their part says of itself or else by counting", () => {
    const bytes = workbookOfShared(300);
    expect(passed(xlsx(bytes), { sharedTexts: 300 })).toEqual(["sharedTexts", 301]);
    expect(passed(xlsx(bytes), { sharedTexts: 301 })).toBe("none");
    const sheets = { A: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' };
    const more = { "xl/sharedStrings.xml": '<sst uniqueCount="900"><si><t>Dienst</t></si></sst>' };
    expect(passed(xlsx(workbookOf({ sheets, more })), { sharedTexts: 300 })).toEqual(["sharedTexts", 900]);
  });

  it("has a limit for its columns", () => {
    const wide = `Dienst;${times(200, (at) => `Spalte ${at};`)}\nMail;${times(200, (at) => `${at};`)}\n`;
    expect(passed((limits) => readTable(wide, { limits }), { tableColumns: 200 })).toEqual(["tableColumns", 201]);
    const sheet = '<row r="1"><c r="A1"><v>1</v></c><c r="CW1"><v>1</v></c></row>';
    expect(passed(xlsx(workbookOfShared(1, { sheet })), { tableColumns: 100 })).toEqual(["tableColumns", 101]);
  });

  it("has a limit for its cells, empty ones between others included", () => {
    const empties = `Dienst;Anbieter\n${times(100, (at) => `D${at};A${at}${";".repeat(100)}\n`)}`;
    expect(passed((limits) => readTable(empties, { limits }), { cells: 10_000 })?.[0]).toBe("cells");
    expect(passed((limits) => readTable(empties, { limits }), { cells: 11_000 })).toBe("none");
  });

  it("is refused where it comes from elsewhere, and for more nodes than are allowed, before they are made", () => {
    const table = readTable(contracts(50));
    const made = (limits: Partial<Limits>, own: Table = table) => importTable(own, guessImportMap(own), { limits });
    expect(passed(made, { tableRows: 50 })).toEqual(["tableRows", 51]);
    expect(passed(made, { nodes: 150 })).toEqual(["nodes", 151]);
    expect(passed(made, { nodes: 151 })).toBe("none");
  });

  it("may have as many rows as its cells allow where each row is a relation", () => {
    const relations = `parent,type,child\n${times(50, (at) => `a${at},Runs on::Runs,b${at}\n`)}`;
    expect(passed((limits) => readServiceNow(relations, { limits }), { tableRows: 10 })).toBe("none");
    expect(passed((limits) => readServiceNow(relations, { limits }), { cells: 100 })?.[0]).toBe("cells");
  });

  it("of another program is told what is wrong in it, and not that it is to be imported", () => {
    const open = 'parent,type,child\n"a,Runs on::Runs,b\n';
    expect(() => readServiceNow(open)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: "csv-open-cell" })] }),
    );
  });

  it("of records is refused while it is read", () => {
    const landscape = `record,tragweite,id,kind,name,evidence.status\nlandscape,landscape/1,l,,,\n${times(20, (at) => `node,,n${at},it-provider,N,assumed\n`)}`;
    expect(passed((limits) => readLandscape(landscape, { format: "csv", limits }), { nodes: 19 })).toEqual(["nodes", undefined]);
    expect(passed((limits) => readLandscape(landscape, { format: "csv", limits }), { nodes: 20 })).toBe("none");
    const wide = `record,${times(300, () => ",")}\n`;
    expect(passed((limits) => readLandscape(wide, { format: "csv", limits }), { tableColumns: 100 })).toEqual([
      "tableColumns",
      101,
    ]);
  });
});
