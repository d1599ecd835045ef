import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import type { YamlMistake } from "../../../src/errors/format-issues.js";
import { readLandscape } from "../../../src/formats/index.js";
import { errorText } from "../../../src/report/errors/error-text.js";

/** For each mistake a text that has it. */
const texts: Readonly<Record<YamlMistake, string>> = {
  escape: 'id: "a\\qb"\n',
  indent: "x:\n  a: b\n y: c\n",
  "first-character": "id: @a\n",
  "second-field": "nodes:\n    - a\n  - b\n",
  "lines-in-name": "a\nb: c\n",
  character: "id: ]\n",
  "open-text": 'id: "a\n',
  "open-bracket": "nodes: [{ id: a\nid: l\n",
  comma: 'x: [ "a" "b" ]\n',
  space: 'id: "a"#b\n',
  other: "%FOO\n",
};

describe("a mistake in YAML", () => {
  it.each(Object.entries(texts))("is told in our own words: %s", (mistake, text) => {
    try {
      readLandscape(text, { format: "yaml" });
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const found = error.issues.flatMap(({ code, values }) =>
        code === "yaml-syntax" ? [(values as { mistake: string }).mistake] : [],
      );
      expect(found).toContain(mistake);
      for (const language of ["en", "de"] as const)
        expect(errorText(error, language)).not.toMatch(/implicit|scalar|flow|block|sequence|token|directive|unresolved/i);
      return;
    }
    expect.unreachable("it is read");
  });
});
