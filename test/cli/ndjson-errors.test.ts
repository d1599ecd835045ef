import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const evidence = { status: "inferred" };
const rows = [
  { landscape: { tragweite: "landscape/1", id: "lines" } },
  { node: { kind: "it-provider", id: "p", name: "P", evidence } },
  { node: { kind: "system", id: "s", name: "S", operator: "p", systemType: "core", evidence } },
  { node: { kind: "system", id: "t", name: "T", operator: "p", systemType: "core", evidence } },
  { dependency: { id: "d", dependent: "s", supplier: "t", kind: "hosting", weight: 1, evidence } },
];
const lines = rows.map((row) => JSON.stringify(row));
/** The lines with something else written in one of them. */
const changed = (place: number, from: string, to: string): string[] =>
  lines.map((line, at) => (at === place ? line.replace(from, to) : line));

const wrong: readonly (readonly [name: string, lines: readonly string[], place: string])[] = [
  ["a field is missing", changed(2, '"systemType":"core",', ""), "3:1: /nodes/1/systemType: "],
  ["a weight is missing", changed(4, '"weight":1,', ""), "5:1: /dependencies/0/weight: "],
  ["a name is a number", changed(2, '"name":"S"', '"name":5'), "3:1: /nodes/1/name: "],
  ["a weight is a text", changed(4, '"weight":1', '"weight":"1"'), "5:1: /dependencies/0/weight: "],
  ["a kind is misspelt", changed(2, '"system"', '"sistem"'), "3:1: /nodes/1/kind: "],
  ["a field is not known", changed(2, '"name"', '"foo":1,"name"'), "3:1: /nodes/1/foo: "],
  ["a node stands twice", [...lines, lines[2]!], "6:1: /nodes/3/id: "],
  ["a dependency stands twice", [...lines, lines[4]!], "6:1: /dependencies/1/id: "],
  ["a supplier is nowhere", changed(4, '"supplier":"t"', '"supplier":"u"'), "5:1: /dependencies/0/supplier: "],
  ["an operator is nowhere", changed(2, '"operator":"p"', '"operator":"q"'), "3:1: /nodes/1/operator: "],
  ["a line ends too early", changed(2, '"inferred"}}}', '"inferred"'), "3:11"],
  ["the first line ends too early", changed(0, "}}", "}"), "1:"],
  ["a comma ends a line", changed(1, '"inferred"}}}', '"inferred"}}},'), "2:85: "],
  ["two records are on one line", changed(2, '"inferred"}}}', '"inferred"},"x":1}}'), "3:1: /nodes/1/x: "],
  ["a record is not known", [...lines, '{"thing":{"id":1}}'], "6:1: "],
  ["a record is a list", [...lines, "[1,2]"], "6:1: "],
  ["a record is a number", [...lines, "7"], "6:1: "],
  ["there is no landscape", lines.slice(1), "1:1: "],
  ["there are two landscapes", [...lines, lines[0]!], "6:1: "],
  ["lines are empty", ["", ...changed(2, '"name":"S"', '"name":5')], "4:1: /nodes/1/name: "],
];

describe.each(["en", "de"])("lines of JSON in which something is wrong: %s", (language) => {
  it.each(wrong)("%s", async (_, written, place) => {
    for (const [end, begin] of [
      ["\n", ""],
      ["\r\n", ""],
      ["\n", "\uFEFF"],
    ] as const) {
      const files = { "./l.ndjson": `${begin}${written.join(end)}${end}` };
      for (const command of [["validate"], ["run", "--isolate", "s"]]) {
        const [name = "", ...args] = command;
        const { code, stderr } = await call([name, "./l.ndjson", ...args, "--lang", language], { files });
        expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`./l.ndjson:${place}`) });
        // a line is no file, and no document
        expect(stderr.split("\n")[0]).not.toMatch(/the file ends|die Datei endet|document\b|Dokument/);
      }
    }
  });
});
