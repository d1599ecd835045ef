import fc from "fast-check";
import { expect, it } from "vitest";
import { Composer, type Document, Parser } from "yaml";
import { lightComposer } from "../../../src/formats/yaml/light-composer.js";
import { replayable } from "../../arbitraries/replayable.js";

const options = { version: "1.2", schema: "core", uniqueKeys: false, merge: false, logLevel: "silent" } as const;
const pieces = fc.constantFrom(
  "a",
  ": ",
  "- ",
  "\n",
  "  ",
  "\t",
  "{",
  "}",
  "[",
  "]",
  ",",
  "'",
  '"',
  "? ",
  "*a",
  "&a ",
  "!t ",
  "#",
  "---\n",
  "%Y\n",
);

function errorsOf(composer: Composer, text: string): unknown[] {
  const documents: Document.Parsed[] = [];
  const parser = new Parser();
  for (const token of parser.parse(text)) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  return documents.flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map(({ code, message, pos }) => ({ code, message, pos })),
  );
}

it("finds the same errors in the same places as the composer of the package itself", () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = parts.join("");
      const errors = errorsOf(lightComposer(options), text);
      found += errors.length;
      expect(errors).toEqual(errorsOf(new Composer(options), text));
    }),
    replayable(3000),
  );
  expect(found).toBeGreaterThan(300);
});
