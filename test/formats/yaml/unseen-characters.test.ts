import { expect, it } from "vitest";
import { type InvalidInputError, UnknownIdError, UnknownTimeError } from "../../../src/errors/errors.js";
import { readLandscape } from "../../../src/formats/read-landscape.js";
import { errorText } from "../../../src/report/errors/error-text.js";

function told(text: string): string[] {
  try {
    readLandscape(text);
    return [];
  } catch (error) {
    return (error as InvalidInputError).issues.map(({ line, message, hint }) => `${line}: ${message}; ${hint}`);
  }
}
const document = (...lines: readonly string[]): string => ["tragweite: landscape/1", "id: l", "nodes:", ...lines].join("\n");
const shown = (line: number): string =>
  `${line}: the line is indented with more than spaces; \\u00a0 is a no-break space, which cannot be seen: take it out`;

it("is told where it stands as indentation, instead of what follows from it", () => {
  expect(told(document("\u00a0 - { kind: insurer, id: a }"))).toEqual([shown(4)]);
  expect(told(document("  - kind: insurer", "    id: a", "  \u00a0 name: A: B"))).toEqual([shown(6)]);
  expect(told(document("  - { kind: insurer, id: a }", "\u00a0 - { kind: b, id: c }"))).toEqual([shown(5)]);
});

it("is not blamed for what is wrong in other lines, or behind a text", () => {
  expect(told(document("  - { kind: insurer, id: a, note: x: y }", "  - { kind: \u00a0a }")).join()).not.toContain("indented");
});

it("is told in the name of the field that says the kind", () => {
  const hidden = '4: unknown field "kind\\u200b"; \\u200b is a zero-width space, which cannot be seen: take it out';
  expect(told(document("  - { kind\u200b: insurer, id: a, name: A }"))).toEqual([hidden]);
  expect(told(document("  - { knd: insurer, id: a, name: A }"))).toEqual(['4: unknown field "knd"; did you mean "kind"?']);
  expect(told(document("  - { id: a, name: A }")).join()).toContain("kind is missing");
});

it("is shown in what is asked for by name", () => {
  const error = new UnknownIdError("node", "host\u200b", ["host"]);
  expect(error.message).toBe('no node "host\\u200b"; did you mean host?');
  expect(errorText(error, "de")).toContain("„host\\u200b“");
  expect(new UnknownTimeError("\u200b+3h").message).toContain('"\\u200b+3h"');
});
