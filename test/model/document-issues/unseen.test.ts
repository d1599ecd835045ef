import { describe, expect, it } from "vitest";
import { readLandscape } from "../../../src/formats/index.js";
import { quoted, unseenIn } from "../../../src/model/document-issues/unseen.js";

const messageOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("what cannot be seen in a text", () => {
  it("is written as an escape in quotation marks, and the rest as it stands", () => {
    expect(quoted("AOK\u00a0Nord\u200b — Ärzte \\u200b")).toBe('"AOK\\u00a0Nord\\u200b — Ärzte \\\\u200b"');
  });

  it("has a name", () => {
    expect(["a\u00adb", "a\u202fb\u200b", "a\u2009b", "a b"].map((text) => unseenIn(text))).toEqual([
      { written: "\\u00ad", what: "soft hyphen" },
      { written: "\\u202f", what: "no-break space" },
      { written: "\\u2009", what: "space of another width" },
      undefined,
    ]);
  });

  it("is named in the error of an id, at its place", () => {
    const text = "tragweite: landscape/1\nid: aok\u200b\nnodes: []\n";
    expect(messageOf(() => readLandscape(text, { file: "own.yaml" }))).toBe(
      'own.yaml:2:5: /id: "aok\\u200b" is no id; \\u200b is a zero-width space, which cannot be seen: take it out',
    );
  });
});
