import { describe, expect, it } from "vitest";
import { guessImportMap, type Imported, importNoteText, importTable, readTable } from "../../../src/formats/index.js";

function imported(text: string): Imported {
  const table = readTable(text, { file: "t.csv" });
  return importTable(table, guessImportMap(table));
}

const toldOf = (text: string, ...codes: readonly string[]): string[] =>
  imported(text)
    .notes.filter(({ code }) => codes.includes(code))
    .flatMap((note) => (["en", "de"] as const).map((language) => `${note.place} ${importNoteText(note, language)}`));

describe("what a table leaves open", () => {
  it("is told where systems of two operators are called alike, with both rows", () => {
    const text = "Dienst;Dienstleister;System\nA;Nord GmbH;KIS\nB;Süd AG;kis\nC;intern;KIS\nD;Nord GmbH;KIS\nE;;Mail\nF;?;Mail\n";
    expect(toldOf(text, "system-of-another")).toEqual([
      '3 "kis" is run by "Süd AG" here, and by "Nord GmbH" in row 2: these are two systems',
      "3 „kis“ betreibt hier „Süd AG“, in Zeile 2 aber „Nord GmbH“: das sind zwei Systeme",
      '4 "KIS" is run by the organisation itself here, and by "Nord GmbH" in row 2: these are two systems',
      "4 „KIS“ betreibt hier die Organisation selbst, in Zeile 2 aber „Nord GmbH“: das sind zwei Systeme",
    ]);
    expect(imported(text).landscape.nodes.filter(({ kind }) => kind === "system")).toHaveLength(4);
  });

  it("is told where nobody knows, and what is taken for no", () => {
    const text = "Dienst;kritisch;Ersatz;Patienten;RTO (h)\nA;ja;Süd AG;?;4\nB;?;unbekannt;10;k. A.\nC;;;20;?\n";
    expect(toldOf(text, "answer-open", "answers-empty", "cell-unknown").filter((_, index) => index % 2 === 1)).toEqual([
      "B3 Kritikalität: „?“ lässt die Antwort offen und gilt als Nein",
      "C3 Ersatz: „unbekannt“ lässt die Antwort offen und gilt als Nein",
      "B Kritikalität: 1 leere Zelle gilt als Nein",
      "C Ersatz: 1 leere Zelle gilt als Nein",
      "D2 Personen: „?“ heißt, dass es nicht bekannt ist",
      "E3 Wiederanlaufzeit: „k. A.“ heißt, dass es nicht bekannt ist",
      "E4 Wiederanlaufzeit: „?“ heißt, dass es nicht bekannt ist",
    ]);
  });

  it("names nobody with a yes that has a condition", () => {
    const text = "Dienst;Ersatz\nA;teilweise\nB;geplant\nC;Süd AG\n";
    expect(toldOf(text, "substitute-unnamed").filter((_, index) => index % 2 === 1)).toEqual([
      "B2 „A“ hat einen Ersatz („teilweise“) ohne Namen: erfunden wird keiner",
      "B3 „B“ hat einen Ersatz („geplant“) ohne Namen: erfunden wird keiner",
    ]);
    expect(imported(text).landscape.nodes.filter(({ kind }) => kind === "it-provider")).toMatchObject([{ name: "Süd AG" }]);
  });

  it("is not that there is no second supplier, where another column names it", () => {
    const text = "Dienst;Ersatz vorhanden;Ersatzlösung\nA;ja;Süd AG\nB;nein;\nC;?;\n";
    expect(guessImportMap(readTable(text)).columns).toMatchObject({ substitute: "Ersatzlösung" });
    expect(guessImportMap(readTable("Dienst;Ersatz vorhanden\nA;ja\n")).columns).toMatchObject({
      substitute: "Ersatz vorhanden",
    });
  });

  it("takes a number that is no exact one for what it says, and tells so", () => {
    const text = "Dienst;Patienten;RTO (h)\nA;ca. 300;etwa 4,5\nB;rund 1.250;~2 Tage\nC;hundert;4\n";
    expect(toldOf(text, "number-about", "number-unread").filter((_, index) => index % 2 === 1)).toEqual([
      "C2 Wiederanlaufzeit: „etwa 4,5“ gilt als 4,5",
      "B2 Personen: „ca. 300“ gilt als 300",
      "B3 Personen: „rund 1.250“ gilt als 1.250",
      "B4 Personen: „hundert“ ist keine Zahl, die dort hingehört",
    ]);
  });

  it("takes the number of a contract before that of a line", () => {
    const headings = "Lfd. Nr.;Dienst;Vertragsnummer\n1;A;V-7\n";
    expect(guessImportMap(readTable(headings)).columns).toMatchObject({ reference: "Vertragsnummer" });
    expect(guessImportMap(readTable("Nr.;Dienst\n1;A\n")).columns).toMatchObject({ reference: "Nr." });
  });

  it("is how many services count persons of their own", () => {
    expect(toldOf("Dienst;Patienten\nA;10\nB;viele\nC;20\n", "persons-overlap")[0]).toContain("2 services count");
  });
});
