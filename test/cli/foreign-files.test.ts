import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zipOf } from "../formats/recognise/zip-of.js";
import { call } from "./memory-host.js";

const landscape = "examples/clinic-network.yaml";
let folder: string;
let workbook: string;
let catalogue: string;
let unicode: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tragweite-foreign-"));
  workbook = join(folder, "contracts.xlsx");
  catalogue = join(folder, "catalog-info.yaml");
  unicode = join(folder, "figures.txt");
  await writeFile(workbook, zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }));
  await writeFile(
    catalogue,
    "apiVersion: backstage.io/v1alpha1\nkind: Component\n---\napiVersion: backstage.io/v1alpha1\nkind: API\n",
  );
  await writeFile(unicode, Buffer.from("\ufeffid\tinsured\r\n", "utf16le"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a file of another program on the command line", () => {
  const asked = (file: string): readonly (readonly string[])[] => [
    [file],
    [landscape, "--scenario", file],
    [landscape, "--patch", file],
    [landscape, "--with", file],
  ];

  it.each([
    ["en", "this is an Excel workbook (XLSX), of which tragweite import makes a landscape; "],
    ["de", "das ist eine Excel-Arbeitsmappe (XLSX); daraus macht der Befehl „tragweite import“ eine Landschaft; "],
  ])("is told by its name wherever it stands, in %s", async (lang, told) => {
    for (const args of asked(workbook)) {
      const { code, stdout, stderr } = await call(["validate", ...args, "--lang", lang]);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(`: ${workbook}: ${told}`);
    }
  });

  it.each([
    ["en", "this is a catalogue of Backstage, of which tragweite import makes a landscape; "],
    ["de", "das ist ein Katalog von Backstage; daraus macht der Befehl „tragweite import“ eine Landschaft; "],
  ])("is never told to lose a document, in %s", async (lang, told) => {
    for (const args of asked(catalogue)) {
      const { code, stderr } = await call(["validate", ...args, "--lang", lang]);
      expect(code).toBe(2);
      expect(stderr).toContain(`: ${catalogue}: ${told}`);
      expect(stderr).not.toContain("---");
    }
  });

  it("is told of a fault tree, too", async () => {
    const tree = join(folder, "tree.xml");
    await writeFile(tree, '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"/>');
    const { code, stderr } = await call(["cut-sets", tree, "--lang", "en"]);
    expect([code, stderr]).toEqual([
      2,
      `error: ${tree}: this is a graph in GraphML, of which tragweite import makes a landscape; a fault tree is an Open-PSA model and begins with <opsa-mef>\n`,
    ]);
  });
});

describe("a file in UTF-16 on the command line", () => {
  const args = (...more: readonly string[]) => ["validate", landscape, "--with", unicode, ...more];

  it("is read with a note on standard error", async () => {
    const { code, stderr } = await call(args("--lang", "en"));
    expect([code, stderr]).toEqual([0, `note: ${unicode}: the file is in UTF-16, and is read as such\n`]);
    expect((await call(args("--lang", "de"))).stderr).toBe(`Hinweis: ${unicode}: die Datei ist in UTF-16 und wird so gelesen\n`);
  });

  it("is read without one where nothing is to be said", async () => {
    expect(await call(args("--quiet"))).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });
});
