import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import type { IssueCode } from "../../../src/errors/issues.js";
import { readFigures, readLandscape } from "../../../src/formats/index.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { errorText } from "../../../src/report/errors/error-text.js";
import { englishIn, straightMarksIn } from "../../words/english-in.js";
import { alsoProvoked, provoked } from "./provoked-issues.js";

function refused(work: () => unknown): InvalidInputError {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
  throw new Error("nothing is refused");
}

const codes = Object.keys(provoked) as IssueCode[];

describe("an issue of a document", () => {
  it.each(codes)("%s is told in both languages", (code) => {
    const error = refused(provoked[code]);
    expect(error.issues.map((issue) => issue.code)).toContain(code);
    expect(englishIn(errorText(error, "de"), errorText(error, "en"))).toEqual([]);
  });

  it("is told in words that are read here", async () => {
    const errors = [...codes.map((code) => refused(provoked[code])), ...alsoProvoked.map(refused)];
    for (const error of errors) expect(englishIn(errorText(error, "de"), errorText(error, "en"))).toEqual([]);
    const texts = errors.map((error) => `${errorText(error, "en")}\n${errorText(error, "de")}\n`);
    await expect(texts.join("\n")).toMatchFileSnapshot("../../golden/issues.txt");
  });

  it("is told with German quotation marks in German, and straight ones in English", () => {
    for (const error of [...codes.map((code) => refused(provoked[code])), ...alsoProvoked.map(refused)]) {
      expect(straightMarksIn(errorText(error, "de"))).toEqual([]);
      expect(errorText(error, "en")).not.toMatch(/[„“”‚‘]/);
    }
  });

  it("never names an empty id", () => {
    for (const error of [...codes.map((code) => refused(provoked[code])), ...alsoProvoked.map(refused)])
      for (const language of ["en", "de"] as const) expect(errorText(error, language)).not.toMatch(/(?<![\w"])""(?!\w)/);
  });
});

describe("issues of one cause", () => {
  const nodes = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      kind: "it-provider",
      id: `n${index}`,
      name: "n",
      evidence: { status: "documented" },
    }));
  const refusedNodes = (count: number) =>
    refused(() => parseLandscape({ tragweite: "landscape/1", id: "l", nodes: nodes(count) }, { file: "ours.yaml" }));

  it("are told once with their number and the first place, from four on", () => {
    expect(errorText(refusedNodes(103), "en")).toBe(
      "103 times: documented, but no source is named; name it in sources, or write inferred or assumed; " +
        "first: ours.yaml: /nodes/0/evidence/status",
    );
    expect(errorText(refusedNodes(4), "de")).toMatch(
      /^4-mal: „documented“, aber .*; zuerst: ours\.yaml: \/nodes\/0\/evidence\/status$/,
    );
    expect(errorText(refusedNodes(3), "de").split("\n")).toHaveLength(3);
  });

  it("stay apart in the error itself", () => {
    expect(refusedNodes(103).issues).toHaveLength(103);
    expect(refusedNodes(103).message.split("\n")).toHaveLength(103);
  });

  it("keep their place among others", () => {
    const mixed = [
      ...nodes(2),
      { kind: "it-provider", id: "n0", name: "n", evidence: { status: "inferred" } },
      ...nodes(5).slice(2),
    ];
    const text = errorText(
      refused(() => parseLandscape({ tragweite: "landscape/1", id: "l", nodes: mixed })),
      "en",
    );
    expect(text.split("\n").map((line) => line.split(":")[0])).toEqual(["/nodes/2/id", "5 times"]);
  });
});

describe("advice on a value", () => {
  const yaml = (id: string) =>
    errorText(refused(() => readLandscape(`tragweite: landscape/1\nid: ${id}\nnodes: []`, { file: "l.yaml" })));
  const json = (id: string) =>
    errorText(refused(() => readLandscape(`{"tragweite": "landscape/1", "id": ${id}, "nodes": []}`, { file: "l.json" })));

  it.each(["73928e03", "0049", "0x1F", "12345678901234567890", "1.50"])("keeps %s as a YAML file writes it", (written) => {
    expect(yaml(written)).toBe(`l.yaml:2:5: /id: id is the number ${written}; a text belongs here: "${written}"`);
  });

  it.each(["73928e03", "12345678901234567890", "1.50"])("keeps %s as a JSON file writes it", (written) => {
    expect(json(written)).toBe(`l.json:1:36: /id: id is the number ${written}; a text belongs here: "${written}"`);
  });

  it("names no digits that nobody wrote", () => {
    const error = refused(() => parseLandscape({ tragweite: "landscape/1", id: 73928e3, nodes: [] }));
    expect(errorText(error)).toBe("/id: id is a number; a text belongs here; put it in quotation marks as it stands in the file");
  });

  it.each([
    ["1.2e5", "120000"],
    ["007", "7"],
  ])("speaks of no quotation marks around %s in a table", (written, digits) => {
    const error = refused(() => readFigures(`id,insured\nk,${written}`, { file: "f.csv" }));
    expect(errorText(error)).toBe(`f.csv:2:3: /figures/0/insured: insured is "${written}"; write ${digits}, in digits only`);
  });
});
