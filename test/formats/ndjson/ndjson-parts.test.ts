import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TragweiteError } from "../../../src/errors/errors.js";
import { NdjsonLandscapeReader } from "../../../src/formats/index.js";
import { LineBlocks } from "../../../src/formats/ndjson/line-blocks.js";
import { landscapes } from "../../arbitraries/landscapes.js";
import { replayable } from "../../arbitraries/replayable.js";

const names = { sources: "source", nodes: "node", groups: "group", dependencies: "dependency", totals: "total", pools: "pool" };

/** What comes of bytes in parts that end at these offsets: the landscape as text, or what is told. */
function outcome(bytes: Uint8Array, ends: readonly number[]): string {
  try {
    const reader = new NdjsonLandscapeReader({ file: "x.ndjson" });
    let start = 0;
    for (const end of [...ends, bytes.byteLength]) {
      const part = bytes.slice(start, end);
      reader.push(part);
      part.fill(0x21); // whoever reads a file may use the memory again
      start = end;
    }
    return JSON.stringify(reader.finish());
  } catch (error) {
    if (error instanceof TragweiteError) return error.message;
    throw error;
  }
}

const encoder = new TextEncoder();
const lines = landscapes({ maxNodes: 4, maxDependencies: 4 }).map((landscape) => {
  const { sources, nodes, groups, dependencies, totals, pools, ...fields } = landscape;
  const lists = { sources, nodes, groups, dependencies, totals, pools };
  const rows = Object.entries(names).flatMap(([list, name]) =>
    (lists[list as keyof typeof names] ?? []).map((row) => JSON.stringify({ [name]: row })),
  );
  return [JSON.stringify({ landscape: fields }), ...rows];
});
const ends = fc.array(fc.nat(4000), { maxLength: 12 });
const sorted = (offsets: readonly number[], bytes: Uint8Array): number[] =>
  offsets.map((offset) => offset % (bytes.byteLength + 1)).sort((a, b) => a - b);
/** Pieces of syntax, and bytes that are no UTF-8 or only a part of it. */
const piece = fc.oneof(
  fc.constantFrom(
    "{",
    "}",
    '"',
    "\\",
    ",",
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "\ufeff",
    "é",
    "💥",
    '{"node":{}}\n',
    '"id":"a",',
    "480.000",
    "__proto__",
  ),
  fc.constantFrom(Uint8Array.of(0xff), Uint8Array.of(0xc3), Uint8Array.of(0xf0, 0x9f), Uint8Array.of(0x80)),
);

function withPiece(text: string, at: number, inserted: string | Uint8Array): Uint8Array {
  const bytes = encoder.encode(text);
  const start = at % (bytes.byteLength + 1);
  const middle = typeof inserted === "string" ? encoder.encode(inserted) : inserted;
  return Uint8Array.of(...bytes.subarray(0, start), ...middle, ...bytes.subarray(start));
}

describe("lines of JSON in parts", () => {
  it("come to the same wherever the parts end, right or wrong", () => {
    fc.assert(
      fc.property(lines, fc.constantFrom("\n", "\r\n"), fc.nat(), piece, ends, (rows, lineEnd, at, inserted, offsets) => {
        const bytes = withPiece(rows.join(lineEnd), at, inserted);
        expect(outcome(bytes, sorted(offsets, bytes))).toBe(outcome(bytes, []));
      }),
      replayable(1500),
    );
  });

  it("are read with a byte order mark at the beginning as without", () => {
    fc.assert(
      fc.property(lines, ends, (rows, offsets) => {
        const bytes = encoder.encode(rows.join("\n"));
        const marked = encoder.encode(`\ufeff${rows.join("\n")}`);
        expect(outcome(marked, sorted(offsets, marked))).toBe(outcome(bytes, []));
      }),
      replayable(300),
    );
  });

  it("tell the line from which on there is no UTF-8", () => {
    const bytes = withPiece(
      '{"landscape":{"tragweite":"landscape/1","id":"x"}}\n\n{"node":{"id":"',
      1e6,
      Uint8Array.of(0xfc, 0x0a),
    );
    expect(outcome(bytes, [])).toMatch(/^x\.ndjson:3:1: from here on there are bytes that are no UTF-8/);
  });
});

describe("blocks of lines", () => {
  it("are the bytes that came, each ending with a line feed but the last", () => {
    const byte = fc.oneof(fc.constant(0x0a), fc.nat(255));
    fc.assert(
      fc.property(fc.array(fc.array(byte, { maxLength: 20 }), { maxLength: 10 }), (parts) => {
        const blocks = new LineBlocks();
        const taken: number[][] = [];
        for (const part of parts) blocks.push(Uint8Array.from(part), (block) => taken.push([...block]));
        const complete = taken.length;
        blocks.finish((block) => taken.push([...block]));
        expect(taken.flat()).toEqual(parts.flat());
        for (const block of taken.slice(0, complete)) expect(block.at(-1)).toBe(0x0a);
      }),
      replayable(1000),
    );
  });
});
