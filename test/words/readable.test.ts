import { describe, expect, it } from "vitest";
import { readable } from "../../src/words/readable.js";

describe("a word that no catalogue knows", () => {
  it.each([
    ["zna", "ZNA"],
    ["kis-schnittstelle", "KIS schnittstelle"],
    ["sap-abrechnung", "SAP abrechnung"],
    ["abrechnung_ambulant", "Abrechnung ambulant"],
    ["", ""],
  ])("is read as people write it: %s", (word, text) => {
    expect(readable(word)).toBe(text);
  });
});
