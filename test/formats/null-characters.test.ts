import { describe, expect, it } from "vitest";
import { readFaultTree, readFigures, readLandscape } from "../../src/formats/index.js";

const messageOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return "read";
};
const told = "a null character stands here, which no text has; the file is damaged or no text; save it as UTF-8 again";

describe("a null character", () => {
  it.each([
    ["YAML", () => readLandscape("tragweite: landscape/1\nid: a\0b\nnodes: []", { format: "yaml" }), "2:6"],
    ["JSON", () => readLandscape('{"tragweite":"landscape/1","id":"a\0b","nodes":[]}', { format: "json" }), "1:35"],
    ["CSV", () => readFigures("id,insured\na\0,5\n", { format: "csv" }), "2:2"],
    ["a fault tree", () => readFaultTree({ text: "<opsa-mef>\0</opsa-mef>" }), "1:11"],
  ])("is refused where it stands in %s", (_name, work, place) => {
    expect(messageOf(work)).toBe(`${place}: ${told}`);
  });

  it("makes no UTF-16 of a file of zeros, and UTF-16 is still read as such", () => {
    expect(messageOf(() => readLandscape(new Uint8Array(100)))).toBe(`1:1: ${told}`);
    for (const bytes of [
      [0x69, 0, 0x64, 0, 0x3a, 0],
      [0, 0x69, 0, 0x64],
    ])
      expect(messageOf(() => readLandscape(new Uint8Array(bytes)))).not.toContain("null character");
  });
});
