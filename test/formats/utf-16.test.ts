import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InputIssue, TragweiteError } from "../../src/errors/errors.js";
import {
  NdjsonLandscapeReader,
  readFaultTree,
  readFigures,
  readLandscape,
  readScenario,
  writeLandscape,
} from "../../src/formats/index.js";
import { landscapes } from "../arbitraries/landscapes.js";
import { replayable } from "../arbitraries/replayable.js";

type Way = "little" | "big";

/** A text in UTF-16, as Excel writes "Unicode text" and PowerShell all that is sent to a file. */
function utf16(text: string, way: Way = "little", isMarked = true): Uint8Array {
  const bytes = Buffer.from(`${isMarked ? "\ufeff" : ""}${text}`, "utf16le");
  return new Uint8Array(way === "little" ? bytes : bytes.swap16());
}

const ways = fc.tuple(fc.constantFrom<Way>("little", "big"), fc.boolean());
const landscape = "tragweite: landscape/1\nid: haeuser\nnodes: []\n";

describe("a text in UTF-16", () => {
  it("is read as it is in UTF-8, in each format, with a note", () => {
    fc.assert(
      fc.property(
        landscapes({ maxNodes: 4, maxDependencies: 4 }),
        fc.constantFrom("yaml", "json"),
        ways,
        (model, format, way) => {
          const text = writeLandscape(model, { format });
          const notes: InputIssue[] = [];
          const read = readLandscape(utf16(text, ...way), { format, onNote: (note) => notes.push(note) });
          expect(read).toEqual(readLandscape(text, { format }));
          expect(notes.map(({ code }) => code)).toEqual(["utf-16"]);
        },
      ),
      replayable(100),
    );
  });

  it("is read as Excel's Unicode text: cells between tabs", () => {
    const bytes = utf16("id\tinsured\r\nkasse-sued\t1000\r\n");
    expect(readFigures(bytes, { file: "figures.txt" }).figures).toEqual([{ id: "kasse-sued", insured: 1000 }]);
  });

  it("is read in lines of JSON, in parts of any size", () => {
    const text = '{"landscape":{"tragweite":"landscape/1","id":"l","name":"Häuser 💥"}}\n';
    fc.assert(
      fc.property(ways, fc.integer({ min: 1, max: 9 }), (way, size) => {
        const notes: InputIssue[] = [];
        const reader = new NdjsonLandscapeReader({ onNote: (note) => notes.push(note) });
        const bytes = utf16(text, ...way);
        for (let at = 0; at < bytes.byteLength; at += size) reader.push(bytes.subarray(at, at + size));
        expect(reader.finish()).toMatchObject({ id: "l", name: "Häuser 💥" });
        expect(notes.map(({ code }) => code)).toEqual(["utf-16"]);
      }),
      replayable(100),
    );
  });

  it("has places as in UTF-8", () => {
    const place = (input: string | Uint8Array): string => {
      try {
        readLandscape(input, { file: "l.yaml" });
      } catch (error) {
        return (error as Error).message;
      }
      return "read";
    };
    const wrong = landscape.replace("nodes", "knoten");
    expect(place(utf16(wrong))).toBe(place(wrong));
    expect(place(wrong)).toContain("l.yaml:3:1");
  });

  it("is read without a note where UTF-8 is", () => {
    const onNote = (): never => {
      throw new Error("there is a note");
    };
    expect(readLandscape(landscape, { onNote }).id).toBe("haeuser");
    expect(readLandscape(new TextEncoder().encode(`\ufeff${landscape}`), { onNote }).id).toBe("haeuser");
  });

  it("is refused where parts of it are none", () => {
    const broken = [
      Uint8Array.from([...utf16(landscape), 0x41]),
      utf16(`${landscape}# \ud800 lone`),
      utf16("<opsa-mef>\udc00</opsa-mef>"),
    ];
    const readers = [
      (bytes: Uint8Array) => readLandscape(bytes),
      (bytes: Uint8Array) => readScenario(bytes),
      (bytes: Uint8Array) => readFaultTree({ text: bytes }),
      (bytes: Uint8Array) => {
        const reader = new NdjsonLandscapeReader();
        reader.push(bytes);
        return reader.finish();
      },
    ];
    for (const bytes of broken)
      for (const read of readers)
        try {
          read(bytes);
          expect.unreachable("it is read");
        } catch (error) {
          expect(error).toBeInstanceOf(TragweiteError);
        }
    expect(() => readLandscape(broken[0]!)).toThrow("the file begins as UTF-16 and has parts that are none; save it as UTF-8");
  });
});
