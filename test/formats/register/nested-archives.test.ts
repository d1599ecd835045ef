import { describe, expect, it } from "vitest";
import { InvalidInputError, LimitExceededError } from "../../../src/errors/errors.js";
import { isRegister, lintRegisters, readRegisterLandscape } from "../../../src/formats/register/index.js";
import { zipOf } from "../recognise/zip-of.js";
import { rows, workbookOf } from "../xlsx/workbook-of.js";
import { draftRegisters, zippedRegister } from "./generated-registers.js";
import { packageOf, smallRegister } from "./register-parts.js";

const registers = draftRegisters({ seed: 3, registers: 5, entities: 20, providers: 30 }).map(zippedRegister);
const packed = Object.fromEntries(registers.map(({ file, content }) => [`2025/${file}`, content as Uint8Array]));
const small = zipOf(packageOf(smallRegister), { isPacked: true });

/** A zip in a zip in a zip, so many deep; the innermost is the register itself. */
const wrapped = (depth: number, content = small): Uint8Array =>
  depth <= 1 ? content : zipOf({ "in.zip": wrapped(depth - 1, content) });

/** What a refusal says: the file, and the code of an issue or the name of a limit. */
function refusalOf(content: Uint8Array, limits = {}): string {
  try {
    readRegisterLandscape([{ file: "a.zip", content }], { limits });
  } catch (error) {
    if (error instanceof LimitExceededError) return `${error.file} ${error.limit}`;
    if (error instanceof InvalidInputError) return `${error.file} ${error.issues[0]?.code}`;
    throw error;
  }
  return "read";
}

describe("a zip of registers that are zips", () => {
  it("is the landscape of the registers one by one", () => {
    const apart = registers.map(({ file, content }) => ({ file: `all.zip/2025/${file}`, content }));
    const together = { file: "all.zip", content: zipOf(packed) };
    expect(readRegisterLandscape([together])).toEqual(readRegisterLandscape(apart, { file: "all.zip" }));
    expect(lintRegisters([together])).toEqual(lintRegisters(apart));
    expect(lintRegisters([together]).map(({ file }) => file)).toEqual(apart.map(({ file }) => file));
  });

  it("may have workbooks, folders and other files in it; what is no register is told", () => {
    const workbook = workbookOf({ sheets: { "b_01.02": rows(["c0010", "c0020"], ["BANK", "Bank"]) } });
    const other = workbookOf({ sheets: { Verträge: rows(["Dienst"], ["Mail"]) } });
    const content = zipOf({
      ...packageOf(smallRegister, "codes", "loose/"),
      ...{ "bank.xlsx": workbook, "other.xlsx": other, "photos.zip": zipOf({ "a.png": "x" }), "__MACOSX/._bank.xlsx": "x" },
      ...{ "readme.txt": "x", "deep.zip": zipOf({ "group.zip": small }) },
    });
    expect(lintRegisters([{ content }]).map(({ file }) => file)).toEqual([null, "bank.xlsx", "deep.zip/group.zip"]);
    const { notes } = readRegisterLandscape([{ file: "all.zip", content }]);
    const left = notes.filter(
      ({ code, values }) => code === "element-left" && /[.](?:zip|xlsx)$/.test(String((values as { what: string }).what)),
    );
    expect(left.map(({ values }) => values)).toEqual([
      { what: "all.zip/other.xlsx", count: 1 },
      { what: "all.zip/photos.zip", count: 1 },
    ]);
  });

  it("says of which register a place is, also where one file has several", () => {
    const loose = zipOf({ ...packageOf(smallRegister, "codes", "one/"), ...packageOf(smallRegister, "codes", "two/") });
    for (const content of [loose, zipOf({ "one.zip": small, "two.zip": small })]) {
      const { notes } = readRegisterLandscape([{ file: "all.zip", content }]);
      const places = notes.flatMap(({ place }) => (place?.includes("b_02.02.csv") ? [place] : []));
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) expect(place).toMatch(/^all\.zip\/(?:one|two)/);
    }
  });

  it.each([
    ["nested as deep as is allowed", wrapped(3), {}, "read"],
    ["nested deeper", wrapped(4), {}, "a.zip/in.zip/in.zip/in.zip zipNesting"],
    ["nested deeper than somebody allows", wrapped(2), { zipNesting: 1 }, "a.zip/in.zip zipNesting"],
    ["nested a hundred times", wrapped(100), {}, "a.zip/in.zip/in.zip/in.zip zipNesting"],
    ["of many parts together", zipOf(packed), { zipParts: 30 }, "a.zip/2025/register-3.zip zipParts"],
    ["of many bytes together", zipOf(packed), { unzippedBytes: 60_000 }, "a.zip/2025/register-4.zip unzippedBytes"],
    [
      "with a bomb in it",
      zipOf({ "b.zip": zipOf({ "b_01.02.csv": `c0010\n${"A".repeat(2 ** 21)}` }, { isPacked: true }) }),
      {},
      "a.zip/b.zip zipRatio",
    ],
    ["with a name in it that leads out", zipOf({ "b.zip": zipOf({ "../b_01.02.csv": "x" }) }), {}, "a.zip/b.zip zip-name"],
    ["of which one is damaged", zipOf({ "a.zip": small, "b.zip": small.slice(0, -30) }), {}, "a.zip/b.zip zip-damaged"],
    ["of nothing that is a register", zipOf({ "b.zip": zipOf({ "x.csv": "a,b\n" }) }), {}, "a.zip other-format"],
  ])("%s", (_what, content, limits, refusal) => {
    expect(refusalOf(content, limits)).toBe(refusal);
  });

  it("is known before it is read, past what is damaged, and nothing else is", () => {
    expect(isRegister(zipOf(packed))).toBe(true);
    expect(isRegister(wrapped(3))).toBe(true);
    expect(isRegister(zipOf({ "a.zip": small.slice(0, 500), "b.xlsx": "x", "c.zip": small }))).toBe(true);
    expect(isRegister(zipOf({ "a.zip": small.slice(0, 500), "b.xlsx": "x" }))).toBe(false);
    expect(
      isRegister(zipOf({ "photos.zip": zipOf({ "a.png": "x" }), "a.xlsx": workbookOf({ sheets: { A: rows(["x"]) } }) })),
    ).toBe(false);
    expect(() => isRegister(wrapped(5))).toThrow(LimitExceededError);
  });
});
