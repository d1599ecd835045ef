import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TragweiteError } from "../../../src/errors/errors.js";
import {
  NdjsonLandscapeReader,
  readFaultTree,
  readFigures,
  readLandscape,
  readPatch,
  readRecord,
  readRegulation,
  readScenario,
  writeLandscape,
} from "../../../src/formats/index.js";
import { recogniseContent, recogniseStart } from "../../../src/formats/recognise/recognise.js";
import { errorText } from "../../../src/report/errors/error-text.js";
import { forTables } from "../../arbitraries/for-tables.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";
import { foreignFiles } from "./foreign-files.js";

const readers: readonly ((bytes: Uint8Array) => unknown)[] = [
  ...[readLandscape, readScenario, readPatch, readFigures, readRecord, readRegulation],
  (text) => readFaultTree({ text }),
  (bytes) => {
    const reader = new NdjsonLandscapeReader();
    for (let at = 0; at < bytes.byteLength; at += 50) reader.push(bytes.subarray(at, at + 50));
    return reader.finish();
  },
];

/** Whatever comes in, a reader returns or throws an error of this package, which is told in both languages. */
function expectReadable(bytes: Uint8Array): void {
  for (const read of readers) {
    try {
      read(bytes);
    } catch (error) {
      if (!(error instanceof TragweiteError)) throw error;
      for (const language of ["en", "de"] as const) {
        const text = errorText(error, language);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|undefined/);
      }
    }
  }
}

const files = Object.values(foreignFiles)
  .flat()
  .map((input) => (typeof input === "string" ? new TextEncoder().encode(input) : input));

/** A file of another program that was cut, doubled in part or altered. */
const mutated = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom("cut", "double", "set", "drop"), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([file, edits]) =>
    edits.reduce((bytes, [place, length, edit, value]) => {
      const at = bytes.byteLength === 0 ? 0 : place % bytes.byteLength;
      if (edit === "cut") return bytes.slice(0, at);
      if (edit === "set") return bytes.map((byte, index) => (index === at ? value : byte));
      const part = edit === "double" ? bytes.subarray(at, at + length) : new Uint8Array();
      return Uint8Array.from([...bytes.subarray(0, at), ...part, ...part, ...bytes.subarray(at + length)]);
    }, file.slice()),
  );

describe("bytes of any kind", () => {
  it("end in a result or in an error of this package", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), expectReadable), replayable(500));
  });

  it("end in a result or in an error of this package behind the first bytes of each format", () => {
    const started = fc
      .tuple(fc.constantFrom(...files), fc.nat(40), fc.uint8Array({ maxLength: 80 }))
      .map(([file, length, rest]) => Uint8Array.from([...file.subarray(0, length), ...rest]));
    fc.assert(fc.property(started, expectReadable), replayable(500));
  });

  it("end in a result or in an error of this package: files of other programs with faults in them", () => {
    fc.assert(fc.property(mutated, expectReadable), replayable(1500));
  });

  it("end in a result or in an error of this package: each file of another program cut off anywhere", () => {
    const { numRuns: places = 1 } = replayable(12, 3);
    for (const file of files)
      for (let end = 0; end < file.byteLength; end += 1 + Math.floor(file.byteLength / places))
        expectReadable(file.subarray(0, end));
  });
});

describe("a landscape of ours", () => {
  it("is nothing of another program, in whatever format it is written", () => {
    fc.assert(
      fc.property(
        landscapes({ maxNodes: 5, maxDependencies: 5 }),
        fc.constantFrom("yaml", "json", "csv"),
        (landscape, format) => {
          const text = writeLandscape(format === "csv" ? forTables(landscape) : landscape, { format });
          for (const input of [text, new TextEncoder().encode(text), new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"))]) {
            expect(recogniseStart(input)).toBeUndefined();
            expect(recogniseContent(input)).toEqual({ own: "landscape" });
          }
        },
      ),
      replayable(300),
    );
  });
});
