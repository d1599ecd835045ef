import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import type { ForeignFormat } from "../../../src/errors/format-issues.js";
import {
  NdjsonLandscapeReader,
  readFaultTree,
  readFigures,
  readLandscape,
  readPatch,
  readRecord,
  readRegulation,
  readScenario,
} from "../../../src/formats/index.js";
import { signatures } from "../../../src/formats/recognise/signatures.js";
import { errorText } from "../../../src/report/errors/error-text.js";
import { englishIn, straightMarksIn } from "../../words/english-in.js";
import { foreignFiles } from "./foreign-files.js";

type Input = string | Uint8Array;
const bytesOf = (input: Input): Uint8Array => (typeof input === "string" ? new TextEncoder().encode(input) : input);

/** Everything that reads a document, by what it wants. */
const readers: Readonly<Record<string, (input: Input, file: string) => unknown>> = {
  landscape: (input, file) => readLandscape(input, { file }),
  scenario: (input, file) => readScenario(input, { file }),
  patch: (input, file) => readPatch(input, { file }),
  figures: (input, file) => readFigures(input, { file }),
  record: (input, file) => readRecord(input, { file }),
  regulation: (input, file) => readRegulation(input, { file }),
  "fault-tree": (input, file) => readFaultTree({ text: input, file }),
};

function refused(work: () => unknown): InvalidInputError {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
  throw new Error("nothing is refused");
}

const all = Object.entries(foreignFiles) as [ForeignFormat, readonly Input[]][];
const files = all.flatMap(([format, inputs]) => inputs.map((input, index) => [format, index, input] as const));

describe("a file of another program", () => {
  it.each(files)("is told by its name: %s (%i)", (format, _index, input) => {
    for (const [wanted, read] of Object.entries(readers)) {
      if (wanted === "fault-tree" && (format === "open-psa" || format === "xml")) continue;
      const { issues, file } = refused(() => read(input, "theirs.bin"));
      expect(issues.map(({ code, values }) => [code, values])).toEqual([
        ["foreign-format", { format, reading: expect.any(String), wanted }],
      ]);
      expect(file).toBe("theirs.bin");
    }
  });

  it.each(files)("is told whatever its name says: %s (%i)", (format, _index, input) => {
    for (const ending of ["csv", "json", "yaml", "txt"])
      expect(refused(() => readLandscape(bytesOf(input), { file: `theirs.${ending}` })).issues[0]?.values).toMatchObject({
        format,
      });
  });

  it.each(files)("is told in lines of JSON, in parts of any size: %s (%i)", (format, _index, input) => {
    const reader = new NdjsonLandscapeReader({ file: "theirs.ndjson" });
    const bytes = bytesOf(input);
    const read = (): unknown => {
      for (let at = 0; at < bytes.byteLength; at += 7) reader.push(bytes.subarray(at, at + 7));
      return reader.finish();
    };
    expect(refused(read).issues[0]?.values).toMatchObject({ format });
  });

  it("has a line in the table of signatures, and each line a file", () => {
    for (const [format, inputs] of all)
      expect(inputs.length, format).toBeGreaterThanOrEqual(signatures.filter((row) => row.format === format).length);
  });

  it("is told in both languages with what to do, each alike in what it says", async () => {
    const errors = all.flatMap(([format, [input = ""]]) => {
      const wanted = format === "xlsx" || format === "graphml" ? Object.keys(readers) : ["landscape"];
      return wanted.map((each) => refused(() => readers[each]?.(input, "x.bin")));
    });
    const texts = errors.map((error) => [errorText(error, "en"), errorText(error, "de")] as const);
    for (const [en, de] of texts) {
      expect(englishIn(de, en), de).toEqual([]);
      expect(straightMarksIn(de)).toEqual([]);
    }
    await expect(`${texts.flat().join("\n")}\n`).toMatchFileSnapshot("../../golden/foreign-files.txt");
  });

  it("that is a fault tree is pointed to the command that reads it", () => {
    const error = refused(() => readScenario("<opsa-mef/>", { file: "tree.xml" }));
    expect(errorText(error, "en")).toMatch(
      /^tree\.xml: this is a fault tree in Open-PSA, which tragweite cut-sets reads; a scenario /,
    );
  });
});
