import fc from "fast-check";
import { expect } from "vitest";
import { TragweiteError } from "../../src/errors/errors.js";
import { replayable } from "../arbitraries/replayable.js";

/** Changes of a text: some of its slices deleted, doubled, or with pieces of syntax in front. */
const edits = (pieces: readonly string[]) =>
  fc.array(
    fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom("delete", "double", "insert"), fc.constantFrom(...pieces, "\0", "\ud800", "")),
    { minLength: 1, maxLength: 5 },
  );

/** Whatever becomes of files, reading them ends in a result or in an error of this package; 20,000 in every round of check:long. */
export function expectOnlyErrorsOfOurs(
  files: readonly string[],
  pieces: readonly string[],
  read: (text: string) => unknown,
): void {
  let results = 0;
  const property = fc.property(fc.constantFrom(...files), edits(pieces), (file, changes) => {
    const text = changes.reduce((current, [place, length, edit, piece]) => {
      const start = current.length === 0 ? 0 : place % current.length;
      const slice = current.slice(start, start + length);
      const middle = edit === "delete" ? "" : edit === "double" ? slice + slice : piece + slice;
      return current.slice(0, start) + middle + current.slice(start + length);
    }, file);
    try {
      read(text);
      results++;
    } catch (error) {
      if (!(error instanceof TragweiteError)) throw error;
    }
  });
  fc.assert(property, replayable(20_000, 40));
  expect(results).toBeGreaterThan(0);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
}
