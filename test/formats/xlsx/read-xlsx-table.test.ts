import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import { guessImportMap, importTable } from "../../../src/formats/index.js";
import { readXlsxTable } from "../../../src/formats/xlsx/index.js";
import { row, rows, workbookOf } from "./workbook-of.js";

const sheet = (inside: string): string => `<sheetData>${inside}</sheetData>`;
const cellsOf = (...args: Parameters<typeof readXlsxTable>) => readXlsxTable(...args).rows.map(({ cells }) => cells);
const notesOf = (...args: Parameters<typeof readXlsxTable>) =>
  (readXlsxTable(...args).notes ?? []).map(({ code, place, values }) => [code, place, values]);
const refusal = (work: () => unknown): InvalidInputError => {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
  throw new Error("it is read");
};

describe("a cell of a workbook", () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="0&quot; Tage&quot;"/><numFmt numFmtId="166" formatCode="[$-407]dd/mm/yyyy\\ hh:mm;@"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="9"/></cellXfs>';
  const shown = (cell: string, isFrom1904 = false): string | undefined =>
    cellsOf(workbookOf({ sheets: { A: sheet(`<row r="1">${cell}</row>`) }, styles, isFrom1904, shared: sharedTexts }))[0]?.[0];
  const sharedTexts =
    '<si><t>Host &amp; Söhne</t></si><si><r><rPr><b/></rPr><t>fett</t></r><r><t xml:space="preserve"> und nicht</t></r><rPh sb="0" eb="1"><t>gesprochen</t></rPh></si><si/>';

  it.each([
    ["a text", '<c r="A1" t="inlineStr"><is><t>Mail</t></is></c>', "Mail"],
    ["a text in pieces", '<c r="A1" t="inlineStr"><is><r><t>Ma</t></r><r><t>il</t></r></is></c>', "Mail"],
    ["a shared text", '<c r="A1" t="s"><v>0</v></c>', "Host & Söhne"],
    ["a shared text in pieces", '<c r="A1" t="s"><v>1</v></c>', "fett und nicht"],
    ["a character that XML does not hold", '<c r="A1" t="str"><v>a_x0009_b_x005f_c</v></c>', "a\tb_c"],
    ["a truth", '<c r="A1" t="b"><v>1</v></c>', "true"],
    ["an untruth", '<c r="A1" t="b"><v>0</v></c>', "false"],
    ["a number", '<c r="A1"><v>12.300000000000001</v></c>', "12.3"],
    ["a number of other words", '<c r="A1" s="4"><v>2</v></c>', "2"],
    ["a share", '<c r="A1" s="6"><v>0.25</v></c>', "0.25"],
    ["a day", '<c r="A1" s="1"><v>45413</v></c>', "2024-05-01"],
    ["a day and a time", '<c r="A1" s="5"><v>45413.354166666664</v></c>', "2024-05-01T08:30"],
    ["the first day", '<c r="A1" s="1"><v>1</v></c>', "1900-01-01"],
    ["the day after the one that never was", '<c r="A1" s="1"><v>61</v></c>', "1900-03-01"],
    ["a day as a text", '<c r="A1" t="d"><v>2024-05-01</v></c>', "2024-05-01"],
    ["a time", '<c r="A1" s="2"><v>0.1875</v></c>', "4:30"],
    ["a span of time", '<c r="A1" s="3"><v>3</v></c>', "72:00"],
    ["a formula's value", '<c r="A1"><f>6*7</f><v>42</v></c>', "42"],
    ["a formula's text", '<c r="A1" t="str"><f>HYPERLINK("http://x.example")</f><v>Mail</v></c>', "Mail"],
    ["what looks like a formula", '<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', "=1+1"],
    ["a cell without a place", "<c><v>7</v></c>", "7"],
  ])("is read: %s", (_what, cell, text) => {
    expect(shown(cell)).toBe(text);
  });

  it("counts days from 1904 where the workbook does", () => {
    expect(shown('<c r="A1" s="1"><v>43951</v></c>', true)).toBe("2024-05-01");
  });

  it.each([
    ["Vertrag", "A1", "shared-text", '<c r="A1" t="s"><v>3</v></c>'],
    ["Vertrag", "A1", "shared-text", '<c r="A1" t="s"><v>1e0</v></c>'],
    ["Vertrag", "A1", "number", '<c r="A1"><v>vier</v></c>'],
    ["Vertrag", "A1", "number", '<c r="A1"><v>1e999</v></c>'],
    ["Vertrag", "XFE1", "place", '<c r="XFE1"><v>1</v></c>'],
    ["Vertrag", "A2", "place", '<c r="A2"><v>1</v></c>'],
    ["Vertrag", "A0", "place", '<c r="A0"><v>1</v></c>'],
    ["Vertrag", "A1", "length", `<c r="A1" t="str"><v>${"x".repeat(32_768)}</v></c>`],
  ])("that is wrong is told with its sheet and place: %s %s %s", (name, cell, why, text) => {
    const bytes = workbookOf({ sheets: { [name]: sheet(`<row r="1">${text}</row>`) }, shared: sharedTexts });
    const error = refusal(() => readXlsxTable(bytes, { file: "v.xlsx" }));
    expect(error.issues).toMatchObject([{ code: "xlsx-cell", values: { sheet: name, cell, why } }]);
    expect(error.message).toContain(`v.xlsx: sheet "${name}", cell ${cell}: `);
  });
});

describe("a sheet", () => {
  const three = workbookOf({
    sheets: { Listen: rows(["ja"]), Leer: "<sheetData/>", "Verträge 2026": rows(["Dienst"], ["Mail"]) },
    hidden: ["Listen"],
  });

  it("is the first with rows that is not hidden, or the one that is asked for, and the others are named", () => {
    expect(cellsOf(three)).toEqual([["Dienst"], ["Mail"]]);
    expect(notesOf(three)).toEqual([
      ["sheet", undefined, { sheet: "Verträge 2026", isHidden: false, others: ["Listen", "Leer"] }],
    ]);
    expect(notesOf(three, { sheet: "listen" })).toMatchObject([["sheet", undefined, { sheet: "Listen", isHidden: true }]]);
    expect(cellsOf(three, { sheet: "Leer" })).toEqual([]);
    expect(cellsOf(workbookOf({ sheets: { A: rows(["Mail"]) }, hidden: ["A"] }))).toEqual([["Mail"]]);
  });

  it("that is not there is told with those that are", () => {
    expect(refusal(() => readXlsxTable(three, { sheet: "Vertrage 2026" })).message).toContain('did you mean "Verträge 2026"?');
    expect(refusal(() => readXlsxTable(three, { sheet: "X" })).message).toContain(
      'its sheets are "Listen", "Leer", "Verträge 2026"',
    );
    expect(refusal(() => readXlsxTable(workbookOf({ sheets: { A: "" } }))).issues).toMatchObject([{ code: "xlsx-no-sheet" }]);
  });

  it("keeps its gaps and the numbers of its rows", () => {
    const bytes = workbookOf({
      sheets: { A: sheet('<row r="3"><c r="C3"><v>1</v></c></row><row><c t="str"><v>x</v></c></row><row r="9"/>') },
    });
    expect(readXlsxTable(bytes).rows).toEqual([
      { number: 3, cells: ["", "", "1"], numbers: new Map([[2, 1]]) },
      { number: 4, cells: ["x"] },
    ]);
  });

  it("tells what its reader does not see: formulas, errors, merged and hidden cells", () => {
    const bytes = workbookOf({
      sheets: {
        A: `<cols><col min="2" max="3" hidden="1"/><col min="9" max="9" hidden="1"/></cols>${sheet(
          row(1, ["Dienstleister", "Dienst", "Std"]) +
            row(2, ["Host", "Mail"]) +
            row(3, ["", "Chat"], ' hidden="1"') +
            '<row r="4"><c r="B4" t="str"><f>B2</f><v>Archiv</v></c><c r="C4"><f>NOW()</f></c></row>' +
            '<row r="5"><c r="B5" t="e"><v>#REF!</v></c><c r="C5"><f>1+1</f><v>2</v></c></row>',
        )}<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="A1:C1"/></mergeCells>`,
      },
    });
    expect(cellsOf(bytes)).toEqual([
      ["Dienstleister", "Dienst", "Std"],
      ["Host", "Mail"],
      ["Host", "Chat"],
      ["Host", "Archiv"],
      ["", "", "2"],
    ]);
    expect(notesOf(bytes).slice(1)).toEqual([
      ["formulas", "B4", { cells: 2 }],
      ["merged-cells", "A2:A4", { text: "Host" }],
      ["formula-unvalued", "C4", {}],
      ["cell-error", "B5", { shown: "#REF!" }],
      ["hidden-rows", "3", { rows: 1 }],
      ["hidden-columns", "B:C", {}],
    ]);
  });

  it("has what stands in merged cells in each of their rows, and nothing in cells that are only empty", () => {
    const cells = rows(
      ["Dienst", "Dienstleister", "System", "Patienten"],
      ["Labor", "Alpha", "LIS", "ca. 1,2 Mio."],
      ["Bild", "", "PACS", 5000],
      ["Post", "", "Mail", 10],
      ["Lohn", "", "HR", 20],
    );
    const bytes = workbookOf({ sheets: { A: `${cells}<mergeCells><mergeCell ref="B2:B4"/></mergeCells>` } });
    const table = readXlsxTable(bytes, { file: "v.xlsx" });
    const { landscape, notes } = importTable(table, guessImportMap(table));
    const operators = landscape.nodes.flatMap((node) => (node.kind === "system" ? [`${node.name} ${node.operator}`] : []));
    expect(operators).toEqual(["LIS alpha", "PACS alpha", "Mail alpha", "HR unknown"]);
    expect(notes.map(({ code, place = "", values }) => `${code} ${place} ${Object.values(values).join(" ")}`.trim())).toEqual(
      expect.arrayContaining([
        "merged-cells B2:B4 Alpha",
        "operator-unknown 5 HR",
        "empty-cells B Dienstleister 1",
        "number-unread D2 persons ca. 1,2 Mio.",
      ]),
    );
    const counted = landscape.nodes.find(({ name }) => name === "Labor");
    expect(counted).not.toHaveProperty("populations.0.count", 1.2);
    expect(counted).not.toHaveProperty("populations.0.count", 1);
  });

  it("tells what merged cells hide, as some programs keep it", () => {
    const cells = rows(
      ["Dienst", "Dienstleister", "Ort"],
      ["Labor", "Alpha", "Bonn"],
      ["Bild", "Beta", "Ulm"],
      ["Post", "Alpha"],
    );
    const merges = '<mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="A2:A2"/></mergeCells>';
    const bytes = workbookOf({ sheets: { A: `${cells}${merges}` } });
    expect(cellsOf(bytes).map(([, provider]) => provider)).toEqual(["Dienstleister", "Alpha", "Alpha", "Alpha"]);
    expect(notesOf(bytes).slice(1)).toEqual([["merged-cells", "B2:B4", { text: "Alpha", hidden: ["Beta"] }]]);
  });

  it("becomes a landscape: its numbers are what they are, whatever marks its texts have", () => {
    const bytes = workbookOf({
      sheets: {
        Verträge: rows(
          ["Dienst", "Dienstleister", "RTO (h)", "Patienten"],
          ["Mail", "Host GmbH", 12.345, 1234.0],
          ["Chat", "host gmbh", "1,5", "38.400"],
        ),
      },
    });
    const table = readXlsxTable(bytes, { file: "v.xlsx" });
    const { landscape, notes } = importTable(table, guessImportMap(table));
    expect(landscape.nodes.filter(({ kind }) => kind === "service")).toMatchObject([
      {
        name: "Mail",
        recoveryTimeObjectiveHours: 12.345,
        populations: [{ count: 1234 }],
        evidence: { note: "v.xlsx:Verträge:2" },
      },
      { name: "Chat", recoveryTimeObjectiveHours: 1.5 },
    ]);
    expect(notes.filter(({ code }) => code === "sheet" || code === "number-unread")).toHaveLength(1);
  });

  it("of a register of information is told as one", () => {
    const bytes = workbookOf({ sheets: { Index: rows(["x"]), "b_01.01": rows(["c0010"]) } });
    expect(refusal(() => readXlsxTable(bytes)).issues).toMatchObject([{ code: "xlsx-register" }]);
  });
});
