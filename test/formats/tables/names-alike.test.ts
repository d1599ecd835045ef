import { describe, expect, it } from "vitest";
import { guessImportMap, importNoteText, importTable, readTable } from "../../../src/formats/index.js";
import { namesAlike } from "../../../src/formats/tables/names-alike.js";

describe("providers whose names differ in their legal form alone", () => {
  it.each([
    [["RZ Harz", "RZ Harz GmbH"], [["RZ Harz", "RZ Harz GmbH"]]],
    [
      ["Labor AG", "Labor GmbH & Co. KG", "labor e. V."],
      [
        ["Labor AG", "Labor GmbH & Co. KG"],
        ["Labor AG", "labor e. V."],
      ],
    ],
    [["RZ Harz", "RZ Nord GmbH", "AG", "SE"], []],
    [["Ag Host", "Host"], []],
  ])("are found: %j", (names, pairs) => {
    expect(namesAlike(names)).toEqual(pairs);
  });

  it("stay two, and are told as perhaps the same", () => {
    const table = readTable("Dienst;Dienstleister\nMail;RZ Harz\nKIS;RZ Harz GmbH\n");
    const { landscape, notes } = importTable(table, guessImportMap(table));
    expect(landscape.nodes.filter(({ kind }) => kind === "it-provider")).toHaveLength(2);
    const told = (language: "en" | "de"): string => notes.map((note) => importNoteText(note, language)).join("\n");
    expect(told("en")).toContain('"RZ Harz" and "RZ Harz GmbH" are two providers, and perhaps one');
    expect(told("de")).toContain("„RZ Harz“ und „RZ Harz GmbH“ sind zwei Dienstleister, vielleicht aber derselbe");
  });
});
