import { describe, expect, it } from "vitest";
import { InvalidInputError, LimitExceededError } from "../../../src/errors/errors.js";
import { isRegister, lintRegisters, readRegisterLandscape, registerFindingText } from "../../../src/formats/register/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";
import { zipOf } from "../recognise/zip-of.js";
import { csvOf, packageOf, smallRegister } from "./register-parts.js";

/** What a refusal says: the code of an issue, or the name of a limit. */
function refusalOf(content: Uint8Array, limits = {}): string {
  try {
    readRegisterLandscape([{ content }], { limits });
  } catch (error) {
    if (error instanceof LimitExceededError) return error.limit;
    if (error instanceof InvalidInputError) return error.issues[0]?.code ?? "";
    throw error;
  }
  return "read";
}

const files = packageOf(smallRegister);
const zip = zipOf(files, { isPacked: true });

describe("a register that is meant to harm", () => {
  it.each([
    ["a name that leads out of it", zipOf({ ...files, "../../b_99.01.csv": "x" }), {}, "zip-name"],
    ["a bomb", zipOf({ "b_01.02.csv": `c0010\n${"A".repeat(2 ** 21)}` }, { isPacked: true }), {}, "zipRatio"],
    [
      "many cells in few bytes",
      zipOf({ "b_01.02.csv": `c0010\n${",".repeat(2 ** 19)}` }, { isPacked: true }),
      { cells: 100_000 },
      "cells",
    ],
    ["many parts", zip, { zipParts: 3 }, "zipParts"],
    ["more bytes than are allowed", zip, { unzippedBytes: 100 }, "unzippedBytes"],
    ["more nodes than are allowed", zip, { nodes: 3 }, "nodes"],
    ["more needs than are allowed", zip, { dependencies: 1 }, "dependencies"],
    ["nothing but templates without rows", zipOf({ "b_01.02.csv": "c0010,c0020\n" }), {}, "foreign-empty"],
    ["another format", new TextEncoder().encode("c0010,c0020"), {}, "other-format"],
  ])("is refused or inert: %s", (_what, content, limits, refusal) => {
    expect(refusalOf(content, limits)).toBe(refusal);
  });

  it("names itself as no register where it is damaged, and throws nothing else", () => {
    expect(isRegister(zip)).toBe(true);
    expect(isRegister(new TextEncoder().encode("a,b\n"))).toBe(false);
    for (let at = 0; at < zip.length; at += 97) {
      const changed = zip.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(refusalOf(changed)).toMatch(/^(?:read|zip-|zipRatio|unzipped|cells|other-format|no-utf-8|null-character|csv-)/);
    }
  });

  it("never makes reading or checking fail otherwise than with words, whatever becomes of its tables", () => {
    const tables = ["b_01.02", "b_02.02", "b_05.01", "b_05.02", "b_06.01", "b_07.01"];
    const texts = tables.map((template) => `${template}\n${csvOf(template, smallRegister[template] ?? [])}`);
    expectOnlyErrorsOfOurs(
      texts,
      [",", ";", '"', "\r\n", "c0010", "LEI of the entity", "=1+1", "9999-12-31", "eba_GA:", "__proto__"],
      (text) => {
        const [template = "", ...lines] = text.split("\n");
        const changed = { name: `${template}.csv`, content: lines.join("\n") };
        const others = tables
          .filter((each) => each !== template)
          .map((each) => ({ name: `${each}.csv`, content: csvOf(each, smallRegister[each] ?? []) }));
        for (const { findings } of lintRegisters([{ content: [changed, ...others] }]))
          for (const finding of findings) registerFindingText(finding, "de");
        return readRegisterLandscape([{ content: [changed, ...others] }]);
      },
    );
  });

  it("has no more rows in all its registers than the limit says, whether they are read or checked, however they are packed", () => {
    const rows = (count: number): string => `c0010,c0020\n${"a,b\n".repeat(count)}`;
    const folders = zipOf(Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`r${at}/b_02.02.csv`, rows(19)])));
    const one = zipOf({ "b_02.02.csv": rows(99) });
    const lists = Array.from({ length: 4 }, () => ({ content: [{ name: "b_02.02.csv", content: rows(24) }] }));
    for (const given of [[{ content: folders }], [{ content: one }], lists])
      for (const read of [readRegisterLandscape, lintRegisters]) {
        expect(() => read(given, { limits: { registerRows: 99 } })).toThrow(/limit registerRows is 99, found 100/);
        expect(() => read(given, { limits: { registerRows: 100 } })).not.toThrow(LimitExceededError);
      }
  });

  it("is read with formulas and codes as texts, and ids that are none", () => {
    const { landscape } = readRegisterLandscape([
      {
        content: [
          {
            name: "b_01.02.csv",
            content: csvOf("b_01.02", [{ "0010": "=1+1", "0020": "=cmd|' /C calc'!A0", "0110": "1e400", "0100": "eba_CU:EUR" }]),
          },
          {
            name: "b_05.01.csv",
            content: csvOf("b_05.01", [{ "0010": "__proto__", "0050": "constructor", "0110": "__proto__" }]),
          },
          { name: "b_02.02.csv", content: csvOf("b_02.02", [{ "0020": "=1+1", "0030": "__proto__", "0060": "toString" }]) },
        ],
      },
    ]);
    expect(landscape.nodes.map(({ name }) => name)).toEqual(["=cmd|' /C calc'!A0", "constructor", "constructor: tostring"]);
    expect(landscape.dependencies).toHaveLength(1);
  });
});
