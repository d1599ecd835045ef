import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import { readLandscape } from "../../../src/formats/index.js";
import { zipParts } from "../../../src/formats/recognise/zip-parts.js";
import { replayable } from "../../arbitraries/replayable.js";
import { zipOf } from "./zip-of.js";

const workbook = { "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" };

/** The archive with numbers of its directory's end changed, which stands in its last 22 bytes. */
function lying(bytes: Uint8Array, changes: Readonly<Record<number, number>>): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const [offset, value] of Object.entries(changes)) view.setUint32(copy.byteLength - 22 + Number(offset), value, true);
  return copy;
}

function formatOf(bytes: Uint8Array): unknown {
  try {
    return readLandscape(bytes);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return (error.issues[0]?.values as { readonly format?: string } | undefined)?.format;
  }
}

describe("an archive that lies", () => {
  it.each([
    ["of where its directory stands", lying(zipOf(workbook), { 16: 0xffffffff })],
    ["of where its directory stands, into itself", lying(zipOf(workbook), { 16: 3 })],
    ["of how many parts it has", lying(zipOf(workbook), { 8: 0xffffffff })],
    ["of how long its remark is", lying(zipOf(workbook), { 18: 0xffffffff })],
    ["by having no directory", zipOf(workbook, { directory: false })],
    ["by names that lead out of it", zipOf({ "../../etc/passwd": "x", "..\\..\\x": "x", ...workbook })],
    ["by names of 200 characters", zipOf({ [`xl/worksheets/${"a".repeat(200)}.xml`]: "x", ...workbook })],
    ["by names that a terminal acts on", zipOf({ "\u001b[2J\u202e": "x", ...workbook })],
  ])("is told by its name: %s", (_how, bytes) => {
    expect(formatOf(bytes)).toBe("xlsx");
  });

  it("is looked at up to a named number of parts, whatever it says", () => {
    const many = Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`p${index}`, ""]));
    for (const bytes of [zipOf(many), zipOf(many, { directory: false })]) {
      expect(zipParts(bytes)).toHaveLength(4_096);
      expect(formatOf(bytes)).toBe("zip");
    }
  });

  it("has no name longer than 512 bytes", () => {
    const [name] = zipParts(zipOf({ ["ä".repeat(20_000)]: "x" })) ?? [];
    expect(name).toBe("ä".repeat(256));
  });

  it("is an archive, cut off anywhere behind its first part's name", () => {
    const bytes = zipOf(workbook);
    for (let end = 22; end < bytes.byteLength; end++) expect(["zip", "xlsx"]).toContain(formatOf(bytes.subarray(0, end)));
    expect(formatOf(bytes.subarray(0, 21))).toBeUndefined();
  });

  it("never makes the reader read beyond it", () => {
    const bytes = zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", ...workbook });
    const change = fc.tuple(fc.nat(bytes.byteLength - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(bytes.byteLength), (changes, end) => {
        const copy = bytes.slice(0, Math.max(end, 4));
        for (const [at, value] of changes) if (at >= 4 && at < copy.byteLength) copy[at] = value;
        expect(zipParts(copy)?.every((name) => name.length <= 600) ?? true).toBe(true);
      }),
      replayable(3000),
    );
  });
});
