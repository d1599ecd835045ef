import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/formats/yaml/yaml.js";
import { defaultLimits } from "../../../src/model/values/limits.js";

const read = (text: string) =>
  readYaml(text, { limits: defaultLimits, file: undefined, wholeNumbers: new Set(), numbers: new Set() });
const cuts = (text: string): string[] =>
  read(text).issues.map(({ code, line, column, values }) => `${line}:${column} ${code} ${JSON.stringify(values)}`);

describe("a text that a comment cuts off", () => {
  it("within brackets is told where it stands, and nothing that follows from it", () => {
    const text = "nodes:\n  - { id: a, name: Raum #5, operator: x }\n  - { id: b }\n";
    expect(cuts(text)).toEqual(['2:25 yaml-cut-text {"before":"Raum","rest":"#5"}']);
    expect(cuts("{ id: a, name: Raum # 5 }")).toEqual(['1:21 yaml-cut-text {"before":"Raum","rest":"# 5"}']);
    expect(cuts("- [ a, b #c, d ]\n- [ e #f ]")).toHaveLength(2);
  });

  it("is told too where the file would be read without it", () => {
    expect(cuts("{\n  id: a,\n  note: Ticket #5\n}")).toEqual(['3:16 yaml-cut-text {"before":"Ticket","rest":"#5"}']);
    expect(cuts("{\n  id: a,\n  note: #5\n}")).toEqual(['3:9 yaml-cut-text {"before":"","rest":"#5"}']);
  });

  it.each([
    ["- { id: a, # one, b: c }\n- d", "1:12", "# one"],
    ["- { id: { a: b } # one }\n- d", "1:18", "# one"],
    ["- { id: a, #b: c }\n- d", "1:12", "#b: c"],
    ["- { id: 'a' # one }\n# two\n\n- d\n- { e: f }", "1:13", "# one"],
    ["{ id: a, # one }\n", "1:10", "# one"],
    ["a: [ b, # one ]\nc: d", "1:9", "# one"],
  ])("is told where it takes the bracket that is missed below: %j", (text, place, rest) => {
    expect(cuts(text)).toEqual([`${place} yaml-cut-text {"rest":${JSON.stringify(rest)}}`]);
  });

  it("is not blamed for what is wrong elsewhere", () => {
    expect(cuts("- { id: a, # one }\n    b: c }\n- { d: e\n- f").join()).toContain("yaml-syntax");
    expect(cuts("- { id: a, # one }\n    b: c }\n- { d: e\n- f").join()).not.toContain("yaml-cut-text");
  });

  it.each([
    ["a # within a text", "{ id: a#b }", { id: "a#b" }],
    ["quotation marks", "{ id: 'a #b', c: \"d #e\" }", { id: "a #b", c: "d #e" }],
    ["a comment behind a comma", "{ id: a, # the [first]}\n  b: 1 }", { id: "a", b: 1 }],
    ["a comment behind the bracket", "{ id: a } #b", { id: "a" }],
    ["a comment with a space", "[ a, # one\n  b # two\n]", ["a", "b"]],
    ["a comment with brackets of its own", "[ a, b # see [1]\n]", ["a", "b"]],
    ["a line of its own", "[ a,\n  #- b ]\n c ]", ["a", "c"]],
    ["a block", "id: a #b\nnote: c # d }", { id: "a", note: "c" }],
  ])("is not seen in %s", (_name, text, value) => {
    const { issues, value: found } = read(text);
    expect(issues).toEqual([]);
    expect(found).toEqual(value);
  });
});
