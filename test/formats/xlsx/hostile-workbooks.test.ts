import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError, LimitExceededError, TragweiteError } from "../../../src/errors/errors.js";
import { guessImportMap, importTable } from "../../../src/formats/index.js";
import { readXlsxLandscape, readXlsxTable } from "../../../src/formats/xlsx/index.js";
import { replayable } from "../../arbitraries/replayable.js";
import { zipOf } from "../recognise/zip-of.js";
import { partsOf, rows, workbookOf } from "./workbook-of.js";

const contracts = rows(["Dienst", "Dienstleister"], ["Mail", "Host GmbH"]);
/** A sheet with a cell whose text is shared. */
const sharing = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';
const repeated = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, at) => each(at)).join("");

/** What a refusal says: the code of an issue, or the name of a limit. */
function refusalOf(bytes: Uint8Array, limits = {}): string {
  try {
    readXlsxTable(bytes, { limits });
  } catch (error) {
    if (error instanceof LimitExceededError) return error.limit;
    if (error instanceof InvalidInputError) return error.issues[0]?.code ?? "";
    throw error;
  }
  return "read";
}

/** A workbook of which one part is another text. */
const withPart = (name: string, text: string): Uint8Array =>
  zipOf({ ...partsOf({ sheets: { A: name.includes("shared") ? sharing : contracts } }), [name]: text }, { isPacked: true });

describe("a hostile workbook", () => {
  const billion = `<!DOCTYPE sst [<!ENTITY a "ha">${repeated(9, (at) => `<!ENTITY ${"bcdefghij"[at]} "${`&${"abcdefghi"[at]};`.repeat(10)}">`)}]>`;

  it.each([
    ["nested entities", withPart("xl/sharedStrings.xml", `${billion}<sst><si><t>&j;</t></si></sst>`), "xlsx-document-type"],
    [
      "an entity from outside",
      withPart("xl/worksheets/sheet1.xml", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>'),
      "xlsx-document-type",
    ],
    [
      "a document type from outside",
      withPart("xl/workbook.xml", '<!DOCTYPE w SYSTEM "http://x.example/w.dtd"><workbook/>'),
      "xlsx-document-type",
    ],
    ["an entity that nobody declared", withPart("xl/sharedStrings.xml", "<sst><si><t>&e;</t></si></sst>"), "xlsx-part"],
    [
      "bytes that are no text",
      workbookOf({ sheets: { A: contracts }, more: { "xl/styles.xml": new Uint8Array([0x3c, 0xff]) } }),
      "xlsx-part",
    ],
    ["elements within elements", workbookOf({ sheets: { A: "<a>".repeat(100_000) } }), "nesting"],
    ["an element of many attributes", workbookOf({ sheets: { A: `<a ${repeated(300, (at) => `a${at}="" `)}/>` } }), "xlsx-part"],
    [
      "cells far to the right",
      workbookOf({
        sheets: {
          A: `<sheetData>${repeated(400, (at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`)}</sheetData>`,
        },
      }),
      "cells",
    ],
    [
      "a sheet that is not there",
      withPart(
        "xl/_rels/workbook.xml.rels",
        '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>',
      ),
      "zip-missing",
    ],
    ["a part that is named to lead out of it", workbookOf({ sheets: { A: contracts }, more: { "xl/../../x": "x" } }), "zip-name"],
  ])("is refused: %s", (_what, bytes, code) => {
    expect(refusalOf(bytes)).toBe(code);
  });

  it("unpacks to no more than named limits", () => {
    const bytes = workbookOf({ sheets: { A: `<sheetData>${" ".repeat(20_000_000)}</sheetData>` } });
    expect([refusalOf(bytes), refusalOf(bytes, { zipRatio: 2_000 })]).toEqual(["zipRatio", "xlsx-no-sheet"]);
    expect(refusalOf(bytes, { zipRatio: 2_000, unzippedPartBytes: 1_000_000 })).toBe("unzippedPartBytes");
  });

  it("has no more shared texts than a limit, which are not read for a sheet without any", () => {
    const shared = repeated(10_000, (at) => `<si><t>${at}</t></si>`);
    const last = '<sheetData><row r="1"><c r="A1" t="s"><v>9999</v></c></row></sheetData>';
    expect(readXlsxTable(workbookOf({ sheets: { A: last }, shared }, false)).rows).toEqual([{ number: 1, cells: ["9999"] }]);
    expect(refusalOf(workbookOf({ sheets: { A: last }, shared }), { sharedTexts: 9_999 })).toBe("sharedTexts");
    expect(refusalOf(workbookOf({ sheets: { A: contracts }, shared }), { sharedTexts: 1 })).toBe("read");
  });

  it("cannot make much of little by one long text in many cells, or by merged cells", () => {
    const long = `<si><t>${"x".repeat(30_000)}</t></si>`;
    const cells = repeated(1_000, (at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`);
    expect(
      refusalOf(workbookOf({ sheets: { A: `<sheetData>${cells}</sheetData>` }, shared: long }), { unzippedBytes: 5_000_000 }),
    ).toBe("unzippedBytes");
    const merged = `<sheetData>${cells}</sheetData><mergeCells>${'<mergeCell ref="A1:A1000"/>'.repeat(100)}</mergeCells>`;
    expect(refusalOf(workbookOf({ sheets: { A: merged }, shared: "<si><t>x</t></si>" }), { cells: 50_000 })).toBe("cells");
  });

  it("with formulas, links and names of 200 characters is inert", () => {
    const name = "b".repeat(200);
    const bytes = workbookOf({
      sheets: {
        [name]: `<sheetData><row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://x.example")</f><v>Dienst</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>=cmd|'/c calc'!A1</t></is></c></row></sheetData><hyperlinks><hyperlink ref="A1" location="x"/></hyperlinks>`,
      },
      more: { "xl/externalLinks/externalLink1.xml": "<x/>" },
    });
    const table = readXlsxTable(bytes, { file: "v.xlsx" });
    expect(table.sheet).toBe("b".repeat(31));
    const { landscape } = importTable(table, guessImportMap(table));
    expect(landscape.nodes.at(-1)).toMatchObject({
      kind: "service",
      name: "=cmd|'/c calc'!A1",
      evidence: { note: `v.xlsx:${"b".repeat(31)}:2` },
    });
  });
});

describe("a workbook with wrong bytes or texts", () => {
  const plain = workbookOf({ sheets: { A: contracts }, shared: "<si><t>x</t></si>" }, false);

  it("is read or refused, and ends in no other error", () => {
    const change = fc.tuple(fc.nat(plain.byteLength - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = plain.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(onlyOurs(bytes)).toBe(true);
      }),
      replayable(2_000),
    );
  });

  it("is read or refused where its parts are other XML", () => {
    const piece = fc.constantFrom(
      ...[
        "<row>",
        "</row>",
        '<row r="0">',
        '<row r="-1">',
        '<row r="1e9">',
        "<c>",
        "</c>",
        '<c r="A1">',
        '<c r="ZZZZ9" t="s">',
        "<v>",
        "</v>",
        "1",
        "-1",
        "x",
      ],
      ...[
        '<c t="e">',
        '<c t="d">',
        "<f>",
        "<f/>",
        "<is>",
        "<t>",
        "</t>",
        "</is>",
        '<mergeCell ref="B2:A1"/>',
        '<mergeCell ref="x"/>',
        '<col hidden="1" min="x"/>',
        "<!-- -->",
        "<![CDATA[9]]>",
        "&lt;",
        "<sheetData>",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(onlyOurs(workbookOf({ sheets: { A: pieces.join("") } }, false))).toBe(true);
      }),
      replayable(1_000),
    );
  });

  function onlyOurs(bytes: Uint8Array): boolean {
    try {
      const table = readXlsxTable(bytes);
      importTable(table, guessImportMap(table));
    } catch (error) {
      if (!(error instanceof TragweiteError)) throw error;
    }
    return true;
  }

  it("is not unpacked for a landscape that its sheets do not hold", () => {
    const damaged = withPart("xl/sharedStrings.xml", "no XML");
    expect(readXlsxLandscape(damaged)).toBeUndefined();
    expect(() => readXlsxTable(damaged)).toThrow(InvalidInputError);
  });
});
