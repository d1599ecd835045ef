import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import { readLandscape, readPatch, readScenario } from "../../../src/formats/index.js";
import { errorText } from "../../../src/report/errors/error-text.js";

/** What is told of an input that is refused, in German. */
function told(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInputError) return errorText(error, "de").split("\n");
    throw error;
  }
  return [];
}

/** A landscape of a provider and a system of it, as somebody writes it for the first time. */
const landscape = ({ name = "NordIT", weight = "1" }) => `tragweite: landscape/1
id: small
nodes:
  - { kind: it-provider, id: nordit, name: ${name}, evidence: { status: assumed } }
  - { kind: system, id: core, name: Kern, operator: nordit, systemType: core, evidence: { status: assumed } }
dependencies:
  - { id: d, dependent: core, supplier: nordit, kind: operation, weight: ${weight}, evidence: { status: assumed } }
`;
const read = (fields: Parameters<typeof landscape>[0]) =>
  told(() => readLandscape(landscape(fields), { format: "yaml" })).map((line) => line.replace(/^[\d:]+ /, ""));

/** A scenario of one disturbance. */
const disturbed = (fields: string) => () =>
  readScenario(
    `tragweite: scenario/1\nid: s\nstart: 2023-04-24T22:00Z\ndisturbances:\n  - { id: cut, kind: isolation, ${fields} }`,
    { format: "yaml" },
  );
const advice = (fields: string): string[] =>
  told(disturbed(fields)).map((line) => line.replace(/^.*[;:] (?=\S+ (?:ist|viel))/, ""));

describe("a number with a decimal comma", () => {
  it.each([
    ["0,5", "„weight“ ist 0,5; richtig ist 0.5, mit einem Punkt vor den Nachkommastellen"],
    ["0,05", "„weight“ ist 0,05; richtig ist 0.05, mit einem Punkt vor den Nachkommastellen"],
    ["1,234,567", "„weight“ ist 1,234,567; richtig ist 1234567, ohne Zeichen zwischen den Tausendern"],
  ])("within brackets is told as one: %s", (weight, text) => {
    expect(read({ weight })).toEqual([text]);
  });

  it("is not seen where digits are a field of their own", () => {
    expect(read({ weight: "1, 5" })).toEqual(["der Name 5 eines Feldes ist kein Text; der Name gehört in Anführungszeichen"]);
    expect(read({ weight: "1,5: 3" })).toEqual(["der Name 5 eines Feldes ist kein Text; der Name gehört in Anführungszeichen"]);
  });
});

describe("a share", () => {
  it("is told for a percentage, to all its digits", () => {
    expect(read({ weight: "50%" })[0]).toMatch(/richtig ist 0\.5, als Anteil/);
    expect(read({ weight: '"12,5 %"' })[0]).toMatch(/richtig ist 0\.125, als Anteil/);
    expect(read({ weight: "7%" })[0]).toMatch(/richtig ist 0\.07, als Anteil/);
  });

  it("is what is told to be missing", () => {
    const without = landscape({}).replace(" weight: 1,", "");
    expect(told(() => readLandscape(without, { format: "yaml" }))[0]).toMatch(
      /„weight“ fehlt; hier gehört ein Anteil von 0 bis 1/,
    );
  });

  it("is not told of hours", () => {
    const percent = landscape({}).replace("weight: 1", "weight: 1, bufferHours: 50%");
    expect(told(() => readLandscape(percent, { format: "yaml" }))[0]).toMatch(/hier gehört eine Zahl hin$/);
  });
});

describe("a text with a colon", () => {
  const quoted =
    'nach „NordIT GmbH“ steht ein zweiter Doppelpunkt; ein Text mit Doppelpunkt gehört in Anführungszeichen: „"NordIT GmbH: Nord"“';

  it("is told to belong in quotation marks, and nothing that follows from it", () => {
    expect(read({ name: "NordIT GmbH: Nord" })).toEqual([quoted]);
    const block = "tragweite: landscape/1\nid: l\nnodes:\n  - id: a\n    name: NordIT GmbH: Nord # so\n    kind: [\n";
    expect(told(() => readLandscape(block, { format: "yaml" }))).toEqual([`5:11: ${quoted}`]);
  });

  it("may be a field before which a comma is missing", () => {
    expect(read({ name: "Nord id: x" })).toEqual([
      'nach „Nord id“ steht ein zweiter Doppelpunkt; ein Text mit Doppelpunkt gehört in Anführungszeichen: „"Nord id: x"“; ist „id“ ein eigenes Feld, fehlt davor ein Komma',
    ]);
  });

  it.each(['"Nord: Süd"', "'Nord: Süd'", "Nord:Süd", "https://nord.example"])("is read as %s", (name) => {
    expect(read({ name })).toEqual([]);
  });
});

describe("tabs", () => {
  it("are told once, with how many lines begin with one", () => {
    const text = "tragweite: landscape/1\nid: l\nnodes:\n  - kind: it-provider\n\tid: a\n\tname: b\n  - kind: system\n";
    expect(told(() => readLandscape(text, { format: "yaml" }))).toEqual([
      "5:1: eingerückt wird mit Leerzeichen, nicht mit Tabulatoren; das gilt für diese und 1 weitere Zeile",
    ]);
  });
});

describe("a scenario written with other words", () => {
  it("is told the selector of an id", () => {
    expect(told(disturbed("nodes: [nordit]"))[0]).toMatch(
      /hier steht „nordit“ statt einer Auswahl; richtig ist „\{ id: nordit \}“$/,
    );
    expect(told(disturbed("nodes: nordit"))[0]).toMatch(/richtig ist „\[\{ id: nordit \}\]“$/);
    expect(told(disturbed("nodes: [{ node: nordit }]"))).toHaveLength(1);
    expect(advice("nodes: [{ node: nordit }]")[0]).toMatch(/gemeint ist vielleicht „id“$/);
  });

  it.each([
    ["from", "begin"],
    ["startHours", "begin"],
    ["until", "end"],
    ["endHours", "end"],
  ])("%s is %s", (other, field) => {
    expect(advice(`nodes: [{ id: a }], ${other}: +1h`)[0]).toMatch(new RegExp(`gemeint ist vielleicht „${field}“$`));
  });

  it("is told how a number of hours is written", () => {
    expect(told(disturbed("nodes: [{ id: a }], begin: 1"))[0]).toMatch(/1 ist kein Zeitpunkt; richtig ist .*„\+62h“$/);
  });
});

describe("a field that is not known", () => {
  it("is likened to fields of its own object only", () => {
    const told = read({ name: "NordIT, insurd: 3, aliasess: [n]" });
    expect(told.map((line) => line.replace(/^.*das Feld /, ""))).toEqual([
      "„insurd“ ist nicht bekannt",
      "„aliasess“ ist nicht bekannt; gemeint ist vielleicht „aliases“",
    ]);
  });
});

describe("an empty file", () => {
  it("is told what belongs there", () => {
    expect(told(() => readPatch(" "))[0]).toMatch(/„tragweite: patch\/1“$/);
    expect(told(() => readScenario(""))[0]).toMatch(/„tragweite: scenario\/1“$/);
  });
});
