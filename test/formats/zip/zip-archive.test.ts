import { describe, expect, it } from "vitest";
import { InvalidInputError, LimitExceededError } from "../../../src/errors/errors.js";
import { checksum } from "../../../src/formats/zip/checksum.js";
import { ZipArchive } from "../../../src/formats/zip/zip-archive.js";
import { withDefaultLimits } from "../../../src/model/values/limits.js";
import { zipOf } from "../recognise/zip-of.js";

const text = "Dienst;Dienstleister\n".repeat(2_000);
const parts = { "a.txt": text, "folder/b.txt": "b" };
const packed = zipOf(parts, { isPacked: true });

function textOf(bytes: Uint8Array, name: string, limits = {}): string {
  const decoder = new TextDecoder();
  let read = "";
  new ZipArchive(bytes, withDefaultLimits(limits), "x.zip").read(name, (piece) => {
    read += decoder.decode(piece, { stream: true });
  });
  return read;
}

/** The archive with a number of the directory changed, in the entry that stands first. */
function lying(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + offset);
  return new Uint8Array(copy);
}

/** What a refusal says: the code of an issue, or the name of a limit. */
function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof LimitExceededError) return error.limit;
    if (error instanceof InvalidInputError) return error.issues[0]?.code ?? "";
    throw error;
  }
  return "read";
}

describe("an archive", () => {
  it.each([
    ["packed", packed],
    ["not packed", zipOf(parts)],
  ])("gives back its parts, whatever case their names are asked in: %s", (_how, bytes) => {
    expect([textOf(bytes, "A.TXT"), textOf(bytes, "folder/b.txt")]).toEqual([text, "b"]);
    expect(refusalOf(() => textOf(bytes, "c.txt"))).toBe("zip-missing");
  });

  it("has the check sums that others compute", () => {
    expect(checksum(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(checksum(new TextEncoder().encode("6789"), checksum(new TextEncoder().encode("12345")))).toBe(0xcbf43926);
  });

  it.each([
    ["a name that leads out of it", zipOf({ "../x": "x" }), "zip-name"],
    ["a name that leads out of it later", zipOf({ "xl\\..\\..\\x": "x" }), "zip-name"],
    ["a name from the root", zipOf({ "/etc/passwd": "x" }), "zip-name"],
    ["a name on a drive", zipOf({ "C:/x": "x" }), "zip-name"],
    ["one name twice", zipOf({ "a.txt": "x", "A.txt": "y" }), "zip-damaged"],
    ["a part that stands where another does", lying(packed, 42, 60), "zip-damaged"],
    ["a part behind its end", lying(packed, 42, 1e9), "zip-damaged"],
    ["another check sum", lying(packed, 16, 1), "zip-damaged"],
    ["more than it says", lying(packed, 24, 100), "zip-damaged"],
    ["less than it says", lying(packed, 24, 60_000), "zip-damaged"],
    ["a lock", lying(packed, 8, 0x0008_0001), "zip-packed"],
    ["another way of packing", lying(packed, 8, 0x000c_0000), "zip-packed"],
    ["no directory", zipOf(parts, { directory: false }), "zip-damaged"],
    ["a size beyond all others", lying(packed, 24, 0xffffffff), "unzippedPartBytes"],
  ])("is refused with %s", (_what, bytes, code) => {
    expect(refusalOf(() => textOf(bytes, "a.txt"))).toBe(code);
  });

  it.each([
    ["zipParts", { zipParts: 1 }],
    ["unzippedBytes", { unzippedBytes: text.length }],
    ["unzippedPartBytes", { unzippedPartBytes: text.length - 1 }],
    ["fileBytes", { fileBytes: packed.byteLength - 1 }],
  ])("is refused beyond a limit before anything is unpacked: %s", (limit, limits) => {
    expect(refusalOf(() => new ZipArchive(packed, withDefaultLimits(limits), "x.zip"))).toBe(limit);
  });

  it("that would become hundreds of times larger is refused, as is one that hides it", () => {
    const bomb = zipOf({ "a.txt": new Uint8Array(50_000_000) }, { isPacked: true });
    expect(bomb.byteLength).toBeLessThan(50_000);
    expect(refusalOf(() => textOf(bomb, "a.txt"))).toBe("zipRatio");
    let most = 0;
    const read = (): void =>
      new ZipArchive(lying(bomb, 24, 1_000), withDefaultLimits(), undefined).read("a.txt", (piece) => {
        most += piece.byteLength;
      });
    expect(refusalOf(read)).toBe("zip-damaged");
    expect(most).toBe(0);
  });

  it("is refused, and nothing else, wherever it is cut off", () => {
    for (let end = 0; end < packed.byteLength; end += 7)
      expect(refusalOf(() => textOf(packed.subarray(0, end), "a.txt"))).toBe("zip-damaged");
  });
});
