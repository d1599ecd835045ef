import { describe, expect, it } from "vitest";
import { lintRegisters, type RegisterFinding, registerFindingText } from "../../../src/formats/register/index.js";
import { isLei } from "../../../src/formats/register/lei.js";
import { registerTemplates } from "../../../src/formats/register/register-columns.js";
import { straightMarksIn } from "../../words/english-in.js";
import { zipOf } from "../recognise/zip-of.js";
import { bank, cloud, csvOf, host, packageOf, type RegisterRows, smallRegister } from "./register-parts.js";

const lint = (
  rows: RegisterRows,
  change: (files: Record<string, string>) => void = () => undefined,
): readonly RegisterFinding[] => {
  const files = packageOf(rows);
  change(files);
  return lintRegisters([{ file: "bank.zip", content: zipOf(files) }])[0]?.findings ?? [];
};
const told = (findings: readonly RegisterFinding[]): string[] =>
  findings.map((finding) => `${finding.rule ?? "warning"} ${finding.place}: ${registerFindingText(finding)}`);

/** The register with some cells of a row changed. */
const changed = (template: string, row: number, cells: Record<string, string | number>): RegisterRows => ({
  ...smallRegister,
  [template]: (smallRegister[template] ?? []).map((each, index) => (index === row ? { ...each, ...cells } : each)),
});

describe("a register that is checked", () => {
  it("has nothing wrong where everything fits", () => {
    expect(lint(smallRegister)).toEqual([]);
  });

  it.each([
    ["805 b_02.02.csv:M2: the key is not complete: c0130 (Country of provision) is empty", changed("b_02.02", 0, { "0130": "" })],
    [
      "805 b_05.02.csv:F3: the key is not complete: c0060 (Identification code of the recipient) is empty",
      changed("b_05.02", 1, { "0060": "" }),
    ],
    [
      `806 b_05.01.csv:5: row 2 has the same key: ${host}`,
      { ...smallRegister, "b_05.01": [...smallRegister["b_05.01"]!, smallRegister["b_05.01"]![0]!] },
    ],
    ['807 b_02.02.csv:E2: c0050 (Function identifier): "F9" does not stand in B_06.01', changed("b_02.02", 0, { "0050": "F9" })],
    [
      `warning b_01.02.csv:F2: c0060 (LEI of the direct parent): "${bank.slice(0, 19)}x" is no LEI`,
      changed("b_01.02", 0, { "0060": `${bank.slice(0, 19)}x` }),
    ],
    ["warning b_05.02.csv: 1 row of rank 1 without a recipient", changed("b_05.02", 0, { "0060": "" })],
    [`warning b_05.02.csv:F3: the provider of rank 2 is its own recipient: "${cloud}"`, changed("b_05.02", 1, { "0060": cloud })],
    ["warning b_05.02.csv:E3: rank 4, and nobody in the chain has rank 3", changed("b_05.02", 1, { "0050": 4 })],
    [
      'warning b_07.01.csv:E2: c0050 (Substitutability): "easy" is no code of its list',
      changed("b_07.01", 0, { "0050": "easy" }),
    ],
    [
      'warning b_06.01.csv:H2: c0080 (Recovery time objective): "4 h" is no whole number',
      changed("b_06.01", 0, { "0080": "4 h" }),
    ],
  ])("has one finding: %s", (text, rows) => {
    const found = told(lint(rows));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(text);
  });

  it("tells what is alike once, with its number", () => {
    const rows = { ...smallRegister, "b_02.02": smallRegister["b_02.02"]!.map((row) => ({ ...row, "0130": "DE" })) };
    expect(told(lint(rows))).toEqual([
      'warning b_02.02.csv:M2: c0130 (Country of provision): "DE" is no code of its list (3 times)',
    ]);
  });

  it("has filing indicators that fit, if it is a package", () => {
    const indicators = "register/reports/FilingIndicators.csv";
    const codes = (change: (files: Record<string, string>) => void): string[] => told(lint(smallRegister, change));
    expect(codes((files) => delete files[indicators])).toEqual([
      "808 FilingIndicators.csv: the package has no filing indicators",
    ]);
    expect(codes((files) => (files[indicators] = files[indicators]!.replace("B_07.01,true", "B_07.01,false")))).toEqual([
      "808 FilingIndicators.csv: the template has rows, and its filing indicator says false",
    ]);
    expect(codes((files) => (files[indicators] = files[indicators]!.replace("B_01.03,false", "B_01.03,true")))).toEqual([
      "808 FilingIndicators.csv: the filing indicator says true, and there is no such template",
    ]);
    const folder = Object.entries(smallRegister).map(([template, rows]) => ({
      name: `${template}.csv`,
      content: csvOf(template, rows),
    }));
    expect(lintRegisters([{ content: folder }])).toMatchObject([{ file: null, rows: 20, findings: [] }]);
  });

  it("may explain words as often as it likes: explanations have no key", () => {
    const meant = { "0010": "one contract, no other", "0040": "public" };
    expect(lint({ ...smallRegister, "b_99.01": [meant, meant, { "0040": "public" }] })).toEqual([]);
    const headings = (registerTemplates.get("b_99.01") ?? []).map(({ code, labels }) => [`b_99.01.${code}`, labels.en[0] ?? ""]);
    const lines = [headings.map(([code]) => code), headings.map(([, label]) => label), headings.map(() => "Alphanumerical")];
    const content = lines.map((cells) => `${cells.join(",")}\r\n`).join("");
    const files = [
      { name: "b_99.01.csv", content },
      { name: "b_01.01.csv", content: csvOf("b_01.01", smallRegister["b_01.01"]!) },
    ];
    expect(lintRegisters([{ content: files }])).toMatchObject([{ rows: 1, findings: [] }]);
  });

  it("says a missing column of the key once", () => {
    const findings = lint(smallRegister, (files) => {
      const name = "register/reports/b_05.02.csv";
      files[name] = files[name]!.replace("c0050", "cOther");
    });
    expect(told(findings)).toEqual(["805 b_05.02.csv: the column c0050 (Rank) of the key is missing (2 rows)"]);
  });

  it("says all of it in German", () => {
    const rows = {
      ...changed("b_02.02", 0, { "0050": "F9", "0130": "", "0070": "gestern" }),
      "b_05.02": changed("b_05.02", 1, { "0060": cloud })["b_05.02"]!,
    };
    const texts = lint(rows).map((finding) => registerFindingText(finding, "de"));
    expect(texts).toEqual([
      "der Schlüssel ist unvollständig: c0130 (Land der Erbringung) ist leer",
      "c0050 (Funktionskennung): „F9“ steht nicht in B_06.01",
      "c0070 (Anfangsdatum): „gestern“ ist kein Tag wie 2025-12-31",
      `der Dienstleister mit Rang 2 ist sein eigener Empfänger: „${cloud}“`,
    ]);
    expect(texts.flatMap(straightMarksIn)).toEqual([]);
  });
});

describe("a Legal Entity Identifier", () => {
  // published by the Global Legal Entity Identifier Foundation for itself, and in the example of ISO 17442
  it.each(["506700GE1G29325QX363", "54930084UKLVMY22DS16", "529900T8BM49AURSDO55"])(
    "is right by its check digits: %s",
    (code) => {
      expect(isLei(code)).toBe(true);
      expect(isLei(`${code.slice(0, 5)}${code[5] === "7" ? "8" : "7"}${code.slice(6)}`)).toBe(false);
    },
  );

  it.each(["", "506700GE1G29325QX36", "506700ge1g29325qx363", "DUMMYLEI123456789012"])("is wrong: %j", (code) => {
    expect(isLei(code)).toBe(false);
  });
});
