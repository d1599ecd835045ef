import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { readXlsxTable } from "../../src/formats/xlsx/index.js";
import { withoutFormulaMarks } from "../../src/model/values/formula-mark.js";
import { call } from "./memory-host.js";

const ti = ["ti-2024-03", "--isolate", "arvato-systems"];
const evidence = "evidence: { status: inferred }";
const hostile = `
tragweite: landscape/1
id: hostile
nodes:
  - { kind: it-provider, id: host, name: "=cmd|' /C calc'!A0", ${evidence} }
  - { kind: system, id: host/s, name: "+1", operator: host, systemType: s, ${evidence} }
  - { kind: insurer, id: k, name: "@K", insurerType: BKK, insured: 1234567, ${evidence} }
  - { kind: service, id: k/f, name: F, operator: k, serviceType: f, ${evidence} }
dependencies: [{ id: d, dependent: k/f, supplier: host/s, kind: use, weight: 1, ${evidence} }]
`;

describe("every table of a result", () => {
  it.each([
    ["run", ["run", ...ti]],
    ["rank", ["rank", "hostile.yaml"]],
    ["concentration", ["concentration", "hostile.yaml"]],
    ["cut-sets", ["cut-sets", "hostile.yaml", "--target", "f of k"]],
    ["shares", ["shares", "hostile.yaml", "--least", "2"]],
  ])("is a workbook with the same cells, of which none is a formula: %s", async (sheet, args) => {
    const files = { "hostile.yaml": hostile };
    const csv = await call([...args, "--format", "csv"], { files });
    const { code, stderr, bytes } = await call([...args, "--out", "result.xlsx"], { files });
    expect([code, stderr]).toEqual([csv.code, expect.stringContaining("written to result.xlsx\n")]);
    const read = readXlsxTable(bytes.get("result.xlsx")!);
    expect(read.sheet).toBe(sheet);
    const [headings = [], ...lines] = (parse(csv.stdout) as string[][]).map((cells) => cells.map(withoutFormulaMarks));
    const whole = (cells: readonly string[]): string[] => headings.map((_, column) => cells[column] ?? "");
    expect(read.rows.map(({ cells }) => whole(cells))).toEqual([headings, ...lines]);
    expect(read.notes?.some(({ code: each }) => each === "formulas")).toBe(false);
  });

  it("has numbers as numbers", async () => {
    const { bytes } = await call(["rank", "hostile.yaml", "--out", "result.xlsx"], { files: { "hostile.yaml": hostile } });
    const [, first] = readXlsxTable(bytes.get("result.xlsx")!).rows;
    expect([...(first?.numbers?.values() ?? [])]).toContain(1_234_567);
  });

  it("needs a file", async () => {
    const { code, stderr } = await call(["rank", "hostile.yaml", "--format", "xlsx"], { files: { "hostile.yaml": hostile } });
    expect(code).toBe(2);
    expect(stderr).toContain("name one with --out");
  });
});
