import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import {
  contractTemplateText,
  guessImportMap,
  importMapSchema,
  importTable,
  readTable,
  type Table,
} from "../../../src/formats/index.js";
import { contractTemplate } from "../../../src/formats/tables/contract-template.js";
import { readXlsxTable, writeXlsxTemplate } from "../../../src/formats/xlsx/index.js";

describe.each(["en", "de"] as const)("the template for contracts in %s", (language) => {
  const forms: readonly (readonly [string, () => Table])[] = [
    ["CSV", () => readTable(new TextEncoder().encode(contractTemplateText({ language })))],
    ["XLSX", () => readXlsxTable(writeXlsxTemplate({ language }))],
  ];

  it.each(forms)("needs no mapping: each of its headings is taken for what it is, in %s", (_form, read) => {
    const { columns = {} } = guessImportMap(read());
    expect(columns).toEqual(Object.fromEntries(contractTemplate(language).map(({ role, heading }) => [role, heading])));
    expect(Object.keys(columns).sort()).toEqual(Object.keys(importMapSchema.shape.columns.unwrap().shape).sort());
  });

  it.each(forms)("becomes a landscape of which every cell is taken, in %s", (_form, read) => {
    const table = read();
    const { landscape, notes } = importTable(table, guessImportMap(table));
    expect(landscape.nodes.filter(({ kind }) => kind === "service")).toMatchObject([
      {
        maxTolerableHours: 24,
        recoveryTimeObjectiveHours: 12,
        populations: [{ count: 1200 }],
        evidence: { status: "documented" },
      },
      { maxTolerableHours: 4, recoveryTimeObjectiveHours: 2, tags: ["critical"], evidence: { status: "assumed" } },
    ]);
    expect(landscape.groups).toHaveLength(1);
    expect(landscape.dependencies?.at(-1)).toMatchObject({ activationHours: 1.5 });
    expect(
      notes.filter(({ code }) => ["word-unread", "number-unread", "number-ambiguous", "column-left"].includes(code)),
    ).toEqual([]);
  });

  it("has drop-downs of words that an import knows, and explains every column", async () => {
    const { sheets } = await readXlsx(writeXlsxTemplate({ language }));
    const chosen = contractTemplate(language).flatMap(({ choices }) => (choices === undefined ? [] : [choices]));
    expect(sheets[0]?.dataValidations?.map(({ values }) => values)).toEqual(chosen);
    expect(sheets[1]?.rows.slice(1, -1).map(([heading]) => heading)).toEqual(
      contractTemplate(language).map(({ heading }) => heading),
    );
  });
});
