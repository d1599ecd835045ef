import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readLandscape } from "../../src/formats/index.js";
import { inWindows1252 } from "../formats/in-windows-1252.js";
import { rows, workbookOf } from "../formats/xlsx/workbook-of.js";
import { englishIn, straightMarksIn } from "../words/english-in.js";
import { call, packageFolder } from "./memory-host.js";

/** A hospital's sheet: a title above the headings, `sep=;`, decimal commas, ja/nein, empty cells, one name in two spellings. */
const sheet = "test/formats/tables/klinik-vertraege.csv";
const page = { [`${packageFolder}dist/page.js`]: "" };
const clinic = ["--name", "Klinikum am Rhein"];

describe("tragweite import", () => {
  it("leads from a German sheet of 40 rows to a page for the board in three commands", async () => {
    const made = await call(["import", sheet, ...clinic, "--out", "ours.yaml", "--lang", "de"]);
    expect(made.code).toBe(0);
    const files = { ...page, "ours.yaml": made.written.get("ours.yaml")! };
    const landscape = readLandscape(files["ours.yaml"], { format: "yaml" });
    expect(landscape.nodes.filter(({ kind }) => kind === "service")).toHaveLength(40);
    expect(landscape.nodes.find(({ id }) => id === "klinikum-am-rhein/krankenhausinformationssystem")).toMatchObject({
      ...{ maxTolerableHours: 12.5, tags: ["critical"], evidence: { status: "documented", note: "klinik-vertraege.csv:4" } },
    });
    expect(landscape.nodes.filter(({ name }) => name.toLowerCase() === "musterhost gmbh")).toHaveLength(1);
    expect((await call(["validate", "ours.yaml"], { files })).stdout).toContain("valid");
    const run = await call(["run", "ours.yaml", "--isolate", "Musterhost GmbH", "--lang", "de"], { files });
    expect(run.stdout).toContain("Patientenportal: ausgefallen: 12.250 Patienten");
    const report = await call(["report", "ours.yaml", "--isolate", "Musterhost GmbH", "--lang", "de", "--out", "b.html"], {
      files,
    });
    expect({ code: report.code, text: report.written.get("b.html") }).toEqual({
      ...{ code: 0, text: expect.stringContaining("Patientenportal") as string },
    });
  });

  it("leads from the same sheet in Windows-1252 to the same landscape, and says so", async () => {
    const text = readFileSync(`${packageFolder}${sheet}`, "utf8").replace("\ufeff", "");
    const files = { "klinik-vertraege.csv": inWindows1252(text) };
    const [old, plain] = [
      await call(["import", "klinik-vertraege.csv", ...clinic], { files }),
      await call(["import", sheet, ...clinic]),
    ];
    expect(old.stdout).toBe(plain.stdout);
    expect(old.stderr).toContain("klinik-vertraege.csv: the table is in Windows-1252");
  });

  it("tells what it took, assumed and left, in both languages, the same on every call", async () => {
    const told = async (...more: string[]) => (await call(["import", sheet, "--out", "o.yaml", ...more])).stderr;
    const [en, de] = [await told(...clinic), await told(...clinic, "--lang", "de")];
    expect(en).toBe(await told(...clinic));
    await expect(`${en}\n${de}`).toMatchFileSnapshot("../golden/import-notes.txt");
    expect(englishIn(de.replaceAll(/„[^“]*“|geschrieben nach .*/g, ""), "")).toEqual([]);
    expect(straightMarksIn(de)).toEqual([]);
    expect(await told("--quiet")).toBe("");
  });

  it("writes down what the bytes of a file were taken for, and that headings were guessed", async () => {
    const files = {
      "v.csv": Uint8Array.from([...new TextEncoder().encode("Dienst;F"), 0xfc, ...new TextEncoder().encode("r\nA;B\n")]),
    };
    const asked = ["import", "v.csv", "--out", "o.yaml", "--quiet", "--lang", "de"];
    const { written, stderr } = await call([...asked, "--notes", "n.txt"], { files });
    expect(stderr).toBe("");
    expect(
      written
        .get("n.txt")
        ?.split("\n")
        .filter((line) => line.startsWith("angenommen"))
        .slice(0, 2),
    ).toEqual([
      "angenommen: die Tabelle ist in Windows-1252, wie alle ihre Buchstaben und Zeichen zeigen, und wird so gelesen",
      "angenommen: was in welcher Spalte steht, ist aus den Überschriften geschlossen: --guess schreibt die Zuordnung auf, zum Verbessern",
    ]);
    const map = { ...files, "m.yaml": "tragweite: import-map/1\ncolumns: { service: Dienst }\n" };
    expect((await call([...asked, "--map", "m.yaml", "--notes", "n.txt"], { files: map })).written.get("n.txt")).not.toContain(
      "geschlossen",
    );
  });

  it("writes all notes to a file, as text or JSON, and says nothing of them in the exit code", async () => {
    const { code, written } = await call(["import", sheet, "--out", "o.yaml", "--notes", "n.txt"]);
    const asJson = (await call(["import", sheet, "--out", "o.yaml", "--notes", "n.json"])).written.get("n.json")!;
    const lines = written.get("n.txt")!.trimEnd().split("\n");
    const notes = JSON.parse(asJson) as { readonly kind: string; readonly place?: string; readonly text: string }[];
    expect(code).toBe(0);
    expect(lines).toEqual(notes.map(({ kind, place, text }) => `${kind}: ${place === undefined ? "" : `${place}: `}${text}`));
    expect(lines).toContain('left: F43: tolerable hours: "bald" is no number that belongs there');
  });

  it("writes the guessed mapping, with which the import is the same", async () => {
    const guessed = (await call(["import", sheet, ...clinic, "--guess", "--out", "m.yaml"])).written.get("m.yaml")!;
    expect(parse(guessed)).toMatchObject({
      ...{ tragweite: "import-map/1", unit: "patients", organisation: { name: "Klinikum am Rhein" } },
      columns: { service: "Leistung", provider: "Dienstleister", reference: "Vertrag-Nr.", substituteHours: "Umschaltzeit (h)" },
    });
    const [by, without] = [
      await call(["import", sheet, "--map", "m.yaml"], { files: { "m.yaml": guessed } }),
      await call(["import", sheet, ...clinic]),
    ];
    expect(by.stdout).toBe(without.stdout);
    expect(by.stderr).not.toContain("guessed");
    expect(without.stderr).toContain("was guessed by its heading");
  });

  it("makes a landscape whose unit is found by what people call it, in either language", async () => {
    const files = { "ours.yaml": (await call(["import", sheet, ...clinic])).stdout };
    const rank = (unit: string) =>
      call(["rank", "ours.yaml", "--unit", unit, "--kind", "it-provider", "--format", "csv"], { files });
    const [id, german, english] = [await rank("patients"), await rank("Patienten"), await rank("Patients")];
    expect([id.code, id.stdout.split("\n")[1]]).toEqual([0, expect.stringContaining("patients") as string]);
    expect([german.stdout, english.stdout]).toEqual([id.stdout, id.stdout]);
    expect((await rank("Betten")).stderr).toContain('no unit "Betten"');
  });

  it("makes an insurer of whom it is told to, with the number it is told", async () => {
    const { stdout } = await call(["import", sheet, ...clinic, "--kind", "insurer", "--count", "5000", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ nodes: [{ kind: "insurer", insured: 5000 }, {}, {}].concat(Array(89).fill({})) });
  });

  it("reads a sheet of a workbook, and says which, and what of it a reader would not see", async () => {
    const contracts = rows(["Dienst", "Dienstleister", "RTO (h)"], ["Mail", "Host GmbH", 1.5], ["Chat", "host gmbh", 4]);
    const files = { "v.xlsx": workbookOf({ sheets: { Listen: rows(["ja"]), Verträge: contracts }, hidden: ["Listen"] }) };
    const { code, stdout, stderr } = await call(["import", "v.xlsx", ...clinic, "--format", "json"], { files });
    expect(code).toBe(0);
    expect(readLandscape(stdout, { format: "json" }).nodes.at(-2)).toMatchObject({
      ...{ name: "Mail", recoveryTimeObjectiveHours: 1.5, evidence: { note: "v.xlsx:Verträge:2" } },
    });
    expect(stderr).toContain('taken:\n  the sheet "Verträge" is read, and not "Listen": --sheet says which\n  A: "Dienst" is');
    const asked = await call(["import", "v.xlsx", "--sheet", "Listen", "--lang", "de"], { files });
    expect([asked.code, asked.stderr]).toEqual([
      2,
      expect.stringContaining("mit „--sheet“ ein anderes Blatt: „Verträge“") as string,
    ]);
    const wrong = await call(["import", sheet, "--sheet", "Listen"]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("--sheet is for workbooks (XLSX)") as string]);
    const register = workbookOf({ sheets: { "b_01.01": rows(["c0010"]) } });
    const told = await call(["import", "r.xlsx"], { files: { "r.xlsx": register } });
    expect([told.code, told.stderr]).toEqual([2, expect.stringContaining("register of information for DORA") as string]);
  });

  it.each([
    [["--map", "m.yaml", "--guess"], "leave one out"],
    [["--out", sheet], "would replace an input"],
    [["--notes", sheet], "would replace an input"],
    [["--count", "1.000"], "Write a whole number"],
    [["--kind", "insurers"], "Allowed choices"],
    [["--map", "README.md"], "error"],
  ])("refuses %j", async (more, message) => {
    const { code, stderr, written } = await call(["import", sheet, ...more]);
    expect([code, written.size]).toEqual([2, 0]);
    expect(stderr).toContain(message);
  });
});
