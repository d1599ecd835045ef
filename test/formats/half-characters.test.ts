import { describe, expect, it } from "vitest";
import { readArchimate, writeArchimate } from "../../src/formats/archimate/index.js";
import { readCyclonedx, writeCyclonedx } from "../../src/formats/cyclonedx/index.js";
import { writeDot } from "../../src/formats/dot/index.js";
import { readGexf, writeGexf } from "../../src/formats/gexf/index.js";
import { readGraphml, writeGraphml } from "../../src/formats/graphml/index.js";
import { readLandscape, writeLandscape, writeNdjson } from "../../src/formats/index.js";
import { writeMermaid } from "../../src/formats/mermaid/index.js";
import { writeParquetLandscape } from "../../src/formats/parquet/index.js";
import { readXlsxLandscape, writeXlsxLandscape } from "../../src/formats/xlsx/index.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";

const evidence = { status: "assumed", sources: ["s"], note: "\udfff note" } as const;
/** Halves of characters, as JSON may have them, beside a whole one that has two. */
const landscape = parseLandscape({
  ...{ tragweite: "landscape/1", id: "l", name: "L\ud800", sources: [{ id: "s", title: "T\udc01" }] },
  nodes: [
    { kind: "system", id: "a", name: "A\ud800B", operator: "o", systemType: "x", evidence },
    { kind: "it-provider", id: "o", name: "\udc00O", evidence },
    { kind: "system", id: "b", name: "B😀\ud83d", operator: "o", systemType: "x", evidence },
  ],
  dependencies: [{ id: "d", dependent: "a", supplier: "b", weight: 1, kind: "use", evidence }],
});
const names = landscape.nodes.map(({ name }) => name);

/** Bytes as they stand in a file: what is half in them would come back as another character. */
const inFile = (text: string): Uint8Array => {
  expect(text).not.toMatch(/\p{Cs}/u);
  return new TextEncoder().encode(text);
};

describe("half of a character", () => {
  it.each([
    ["json", () => readLandscape(inFile(writeLandscape(landscape, { format: "json" })))],
    ["yaml", () => readLandscape(inFile(writeLandscape(landscape, { format: "yaml" })))],
    ["ndjson", () => readLandscape(inFile(writeNdjson(landscape)), { file: "l.ndjson" })],
    ["graphml", () => readGraphml(inFile(writeGraphml(landscape))).landscape],
    ["gexf", () => readGexf(inFile(writeGexf(landscape))).landscape],
    ["xlsx", () => readXlsxLandscape(writeXlsxLandscape(landscape))],
  ])("comes back from %s as all else does", (_, again) => {
    expect(again()).toEqual(landscape);
  });

  it.each([
    ["CycloneDX", () => readCyclonedx(inFile(writeCyclonedx(landscape).text))],
    ["ArchiMate", () => readArchimate(inFile(writeArchimate(landscape).text))],
  ])("comes back in the names of %s", (_, again) => {
    expect(again().landscape.nodes.map(({ name }) => name)).toEqual(names);
  });

  it("is shown as a mark where nothing is read again: Mermaid, DOT, Parquet", () => {
    for (const { text } of [writeMermaid(landscape), writeDot(landscape)]) expect(inFile(text).length).toBeGreaterThan(0);
    const parquet = new TextDecoder().decode(writeParquetLandscape(landscape));
    expect(parquet).toContain("A\ufffdB");
  });

  it("is refused by a table of text, which cannot hold it and would have another character instead", () => {
    expect(() => writeLandscape(landscape, { format: "csv" })).toThrow(/half of a character.*write YAML or JSON/);
    const whole = { ...landscape, name: "😀", sources: [], nodes: [], dependencies: [] };
    expect(readLandscape(inFile(writeLandscape(whole, { format: "csv" })), { format: "csv" }).name).toBe("😀");
  });

  it("is a name like others in a bill of materials", () => {
    const bom = `{"bomFormat":"CycloneDX","specVersion":"1.6","services":[{"bom-ref":"a\\ud800","name":"A\\ud800","provider":{"name":"\\udc00"}}]}`;
    expect(readCyclonedx(bom).landscape.nodes.map(({ name }) => name)).toEqual(["\udc00", "A\ud800"]);
  });
});
