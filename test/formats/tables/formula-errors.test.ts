import { describe, expect, it } from "vitest";
import { guessImportMap, importNoteText, importTable, readTable } from "../../../src/formats/index.js";

describe("a cell in which a formula has no result", () => {
  it.each([
    "#NV",
    "#N/A",
    "#BEZUG!",
    "#REF!",
    "#WERT!",
    "#VALUE!",
    "#NAME?",
    "#DIV/0!",
    "#ZAHL!",
    "#NUM!",
    "#NULL!",
    "#ÜBERLAUF!",
  ])("names no provider and answers nothing: %s", (error) => {
    const table = readTable(`Dienst;Dienstleister;kritisch\nMail;Host;ja\nPACS;${error};${error}\n`);
    const { landscape, notes } = importTable(table, guessImportMap(table));
    expect(landscape.nodes.map(({ name }) => name)).not.toContain(error);
    const told = notes.map((note) => importNoteText(note, "en")).join("\n");
    expect(told).toContain('who runs "PACS" is unknown');
    expect(told).toContain(`"${error}" leaves the answer open, and is taken for no`);
  });

  it("is told from a name that begins alike", () => {
    const table = readTable("Dienst;Dienstleister\nMail;#NV Systems\n");
    expect(importTable(table, guessImportMap(table)).landscape.nodes.map(({ name }) => name)).toContain("#NV Systems");
  });
});
