import { describe, expect, it } from "vitest";
import { readFigures, readLandscape } from "../../../src/formats/index.js";

const figures = [
  { id: "a", insured: 1200 },
  { id: "b", insured: { atLeast: 2, atMost: 3 } },
];
const rows = [
  ["id", "insured", "atLeast", "atMost"],
  ["a", "1200", "", ""],
  ["b", "", "2", "3"],
];
const table = (delimiter: string, lineEnd = "\r\n"): string => rows.map((cells) => `${cells.join(delimiter)}${lineEnd}`).join("");
const messageOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("a table of a spreadsheet", () => {
  it.each([
    ["commas", table(",")],
    ["semicolons", table(";")],
    ["tabs", table("\t")],
    ["a line sep=; before semicolons", `sep=;\r\n${table(";")}`],
    ["a line SEP=, before commas", `SEP=,\n${table(",", "\n")}`],
    ["a line sep= and a tab before tabs", `sep=\t\r\n${table("\t")}`],
    ["a line sep=; that was saved as a cell", `"sep=;";;;\r\n${table(";")}`],
    ["a byte order mark before sep=;", `\ufeffsep=;\r\n${table(";")}`],
    ["empty rows before, between and after", `\r\n;;;\r\n${table(";").replaceAll("\r\n", "\r\n;;;\r\n")}\r\n`],
    ["columns without a name that are empty", table(";").replaceAll("\r\n", ";;\r\n")],
    ["spaces around cells", rows.map((cells) => `${cells.map((cell) => ` ${cell}\u00a0`).join(";")}\n`).join("")],
  ])("is read with %s", (_name, text) => {
    expect(readFigures(text).figures).toEqual(figures);
    expect(readFigures(text, { format: "csv" }).figures).toEqual(figures);
  });

  it("is taken for one by its look, and by the end .tsv of its name", () => {
    expect(readFigures("id\tinsured\na\t1200\n").figures).toEqual([figures[0]]);
    expect(readFigures("id\tinsured\na\t1200\n", { file: "own.tsv" }).figures).toHaveLength(1);
  });

  it("is refused where it names a delimiter that is not read", () => {
    expect(messageOf(() => readFigures("sep=|\nid|insured\na|5\n", { format: "csv" }))).toBe(
      '1:1: the first line names "|" as what stands between cells; cells are read between commas, semicolons or tabs; save the table with one of them',
    );
  });

  it("with an unknown heading says so once, and not in every row that something is missing there", () => {
    expect(messageOf(() => readFigures("Id-Nr;insured\na;5\nb;x\n", { file: "own.csv" })).replaceAll(/;.*/g, "")).toBe(
      'own.csv:1:1: unknown column "Id-Nr"\nown.csv:3:3: /figures/1/insured: insured is "x"',
    );
  });

  it("has its issues in the lines of the file, sep= and empty rows counted", () => {
    expect(messageOf(() => readFigures("sep=;\n\nid;insured\na;x\n", { file: "own.csv" }))).toMatch(
      /^own\.csv:4:3: \/figures\/0\/insured/,
    );
    expect(messageOf(() => readLandscape("sep=;\n\nid;name\na;x\n", { file: "own.csv" }))).toMatch(
      /^own\.csv:3:1: the column record is missing/,
    );
  });
});
