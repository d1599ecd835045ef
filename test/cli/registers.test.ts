import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLandscape } from "../../src/formats/index.js";
import { zipOf } from "../formats/recognise/zip-of.js";
import { csvOf, packageOf, type RegisterRows, smallRegister } from "../formats/register/register-parts.js";
import { call } from "./memory-host.js";

const other: RegisterRows = {
  "b_01.02": [smallRegister["b_01.02"]![1]!],
  "b_05.01": [{ ...smallRegister["b_05.01"]![0]!, "0050": "RZ GmbH" }],
  "b_06.01": [smallRegister["b_06.01"]![2]!],
  "b_02.02": [{ ...smallRegister["b_02.02"]![1]!, "0010": "X-1" }],
};
const zips = {
  "a.zip": zipOf(packageOf(smallRegister), { isPacked: true }),
  "b.zip": zipOf(packageOf(other, "german", ""), { isPacked: true }),
};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tragweite-registers-"));
  const files = {
    ...Object.fromEntries(Object.entries(packageOf(smallRegister, "codes", "one/bank/"))),
    ...Object.fromEntries(Object.entries(zips).map(([name, bytes]) => [`many/${name}`, bytes])),
    "many/readme.txt": "no register",
    "empty/readme.txt": "no register",
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
});
afterAll(() => rm(folder, { recursive: true }));

const names = (text: string | undefined): string[] => readLandscape(text ?? "").nodes.map(({ name }) => name);

describe("registers of information on the command line", () => {
  it("are imported one at a time, whatever they are called", async () => {
    const { code, stdout, stderr } = await call(["import", "x.bin"], { files: { "x.bin": zips["a.zip"] } });
    expect(code).toBe(0);
    expect(names(stdout)).toContain("Rechenzentrum GmbH");
    expect(stderr).toContain('contract "V-2" ended on 2024-06-30');
  });

  it("are imported together, with what they say otherwise, in German too", async () => {
    const { code, stdout, stderr } = await call(["import", "a.zip", "b.zip", "--lang", "de"], { files: zips });
    expect(code).toBe(0);
    expect(names(stdout).filter((name) => /RZ|Rechen/.test(name))).toEqual(["Rechenzentrum GmbH", "Rechenzentrum GmbH: saas"]);
    expect(stderr).toContain("2 Register über die LEI zusammengeführt");
    expect(stderr).toContain("der Name ist „Rechenzentrum GmbH“ (das bleibt), hier aber „RZ GmbH“");
  });

  it("are found in folders: of packages, and one that is unpacked", async () => {
    const many = await call(["import", join(folder, "many"), "--quiet"]);
    const both = await call(["import", "a.zip", "b.zip", "--quiet"], { files: zips });
    expect([many.code, many.stdout]).toEqual([0, both.stdout]);
    const one = await call(["import", join(folder, "one"), "--quiet"]);
    expect(readLandscape(one.stdout)).toMatchObject({ id: "bank", sources: [{ title: "bank" }] });
    expect(names(one.stdout)).toContain("Rechenzentrum GmbH");
  });

  it("are made of single tables that are given together", async () => {
    const files = Object.fromEntries(
      Object.entries(smallRegister).map(([template, rows]) => [`${template}.csv`, csvOf(template, rows)]),
    );
    const { code, stdout } = await call(["import", ...Object.keys(files), "--name", "Bank", "--quiet"], { files });
    expect(code).toBe(0);
    expect(names(stdout)).toContain("Rechenzentrum GmbH");
  });

  it("are refused beside something else, and with options for other files", async () => {
    const files = { ...zips, "contracts.csv": "Dienst,Dienstleister\na,b\n" };
    expect((await call(["import", "a.zip", "contracts.csv"], { files })).stderr).toContain(
      "contracts.csv does not belong to the others: registers of information are imported together",
    );
    const { stderr } = await call(["import", join(folder, "empty")]);
    expect(stderr).toContain("is no register of information, and holds none");
    expect(stderr).toContain("empty/*.yaml");
    expect((await call(["import", "a.zip", "--guess"], { files })).code).toBe(2);
    expect((await call(["import", "a.zip", "--edges", "both"], { files })).stderr).toContain("--edges is for graphs");
  });

  it("take insurers of a mapping", async () => {
    const files = { ...zips, "map.yaml": 'tragweite: import-map/1\nkinds: { "eba_CT:x309": insurer }\n' };
    const { stdout } = await call(["import", "a.zip", "--map", "map.yaml", "--quiet"], { files });
    expect(readLandscape(stdout).nodes.filter(({ kind }) => kind === "insurer")).toHaveLength(1);
  });
});

describe("registers that are checked on the command line", () => {
  const wrong: RegisterRows = {
    ...smallRegister,
    "b_02.02": [{ ...smallRegister["b_02.02"]![0]!, "0050": "F9" }],
    "b_05.02": [{ ...smallRegister["b_05.02"]![0]!, "0060": "" }],
  };
  const bad = { ...zips, "bad.zip": zipOf(packageOf(wrong), { isPacked: true }) };

  it("say in one line each that nothing is wrong, and exit with 0", async () => {
    const { code, stdout, stderr } = await call(["lint-register", "a.zip"], { files: zips });
    expect([code, stdout, stderr]).toEqual([0, "a.zip: nothing found in 20 rows\n", ""]);
  });

  it("are rejected with 2 where anything blocks, and the rest is a warning", async () => {
    const { code, stdout } = await call(["lint-register", "bad.zip", "a.zip"], { files: bad });
    expect(code).toBe(2);
    expect(stdout).toBe(`bad.zip: 1 finding blocks, 1 warning in 17 rows
  blocking
    807 b_02.02.csv:E2: c0050 (Function identifier): "F9" does not stand in B_06.01
  warnings
    b_05.02.csv: 1 row of rank 1 without a recipient: the column is of the key, so repeat the provider there
a.zip: nothing found in 20 rows
2 registers: 1 would be rejected
`);
  });

  it("exit with 0 where there are warnings only, in German too", async () => {
    const files = { "w.zip": zipOf(packageOf({ ...wrong, "b_02.02": smallRegister["b_02.02"]! })) };
    const { code, stdout } = await call(["lint-register", "w.zip", "--lang", "de"], { files });
    expect(code).toBe(0);
    expect(stdout).toContain("w.zip: 0 Befunde blockieren, 1 Warnung in 19 Zeilen\n  Warnungen\n");
  });

  it("are rejected where they have no rows, for nothing was checked", async () => {
    const files = { "e.zip": zipOf({ "b_01.02.csv": "c0010,c0020\n" }) };
    const { code, stdout } = await call(["lint-register", "e.zip", "--lang", "de"], { files });
    expect([code, stdout]).toEqual([
      2,
      "e.zip: keine Zeile zu prüfen: vielleicht sind die Tabellen leer oder ohne Überschriften wie c0010\n",
    ]);
  });

  it("are told as JSON for programs", async () => {
    const { stdout } = await call(["lint-register", "bad.zip", "--format", "json"], { files: bad });
    const found = JSON.parse(stdout) as unknown;
    const warning = { severity: "warning", code: "recipient-empty", template: "b_05.02", count: 1 };
    const blocking = { severity: "blocking", rule: "807", code: "foreign-key", place: "b_02.02.csv:E2", values: { value: "F9" } };
    expect(found).toMatchObject({ registers: [{ file: "bad.zip", rows: 17, findings: [blocking, warning] }] });
  });

  it("are no contracts", async () => {
    const { code, stderr } = await call(["lint-register", "c.csv"], { files: { "c.csv": "Dienst,Dienstleister\na,b\n" } });
    expect(code).toBe(2);
    expect(stderr).toContain("c.csv is no register of information");
  });
});
