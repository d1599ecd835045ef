import { describe, expect, it } from "vitest";
import { readRegisterLandscape } from "../../../src/formats/register/index.js";
import { zipOf } from "../recognise/zip-of.js";
import { row, workbookOf } from "../xlsx/workbook-of.js";
import { bank, cloud, host, insurer, packageOf, type RegisterRows, smallRegister } from "./register-parts.js";

const zipped = (rows: RegisterRows, style: Parameters<typeof packageOf>[1] = "codes"): Uint8Array =>
  zipOf(packageOf(rows, style), { isPacked: true });
const read = (rows: RegisterRows, options = {}) => readRegisterLandscape([{ file: "bank.zip", content: zipped(rows) }], options);

/** The needs of a landscape in one line each. */
const needs = ({ landscape }: ReturnType<typeof read>): string[] =>
  (landscape.dependencies ?? []).map(
    ({ dependent, supplier, kind, evidence }) => `${dependent} ${kind} ${supplier} ${evidence.status}`,
  );

describe("a register of information", () => {
  it("becomes entities, functions, providers and what they run", () => {
    const made = read(smallRegister);
    expect(made.landscape.nodes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      ...["service-provider bank-ag", "service-provider versicherung-ag"],
      ...["it-provider rechenzentrum-gmbh", "it-provider mutter-se", "it-provider wolke-ltd"],
      ...["system rechenzentrum-gmbh/saas", "system wolke-ltd/saas"],
      ...["service bank-ag/f1", "service bank-ag/f2", "service versicherung-ag/f1"],
    ]);
    expect(needs(made)).toEqual([
      "bank-ag/f1 software rechenzentrum-gmbh/saas inferred",
      "versicherung-ag/f1 software rechenzentrum-gmbh/saas inferred",
      "rechenzentrum-gmbh/saas software wolke-ltd/saas inferred",
    ]);
    expect(made.landscape).toMatchObject({
      id: "bank",
      asOf: "2025-12-31",
      sources: [{ title: "bank.zip", date: "2025-12-31" }],
    });
  });

  it("keeps total assets as populations, owners, criticality and times", () => {
    const { nodes, totals, units } = read(smallRegister).landscape;
    expect(nodes[0]).toMatchObject({
      ...{ aliases: [bank], country: "DE", providerType: "credit-institution", sites: "unknown" },
      populations: [
        { unit: "entities", count: 1 },
        { unit: "EUR", count: 1_200_000_000, asOf: "2025-12-31" },
      ],
    });
    expect(nodes[1]).toMatchObject({ populations: [{ unit: "entities" }, { unit: "CHF", count: 5_000_000 }] });
    expect(nodes.find(({ id }) => id === "rechenzentrum-gmbh")).toMatchObject({ parent: "mutter-se", aliases: [host] });
    expect(nodes.filter(({ kind }) => kind === "service")).toMatchObject([
      { recoveryTimeObjectiveHours: 4, tags: ["critical"] },
      { recoveryTimeObjectiveHours: 48 },
      { recoveryTimeObjectiveHours: 8, tags: ["criticality-not-assessed"] },
    ]);
    expect(totals).toMatchObject([{ unit: "entities", count: 2 }]);
    expect(units?.map(({ id }) => id)).toEqual(["entities", "CHF", "EUR"]);
  });

  it("keeps how hard it would be to leave, and never makes a stand-by of it", () => {
    const [first, second] = read(smallRegister).landscape.dependencies ?? [];
    const exit = {
      substitutability: "highly-complex",
      exitPlan: true,
      reintegration: "difficult",
      alternatives: "yes",
      alternative: "Andere AG",
    };
    expect(first?.exit).toEqual(exit);
    expect(second?.exit).toEqual(exit);
    expect(first).not.toHaveProperty("activationHours");
    expect(first?.evidence).toEqual({
      status: "inferred",
      sources: ["register-1"],
      note: "b_02.02.csv:2, contract V-1, reliance full",
    });
  });

  it("notes what has expired, what is not read and what is assumed", () => {
    const { notes } = read(smallRegister);
    expect(notes.filter(({ code }) => code === "contract-expired")).toMatchObject([
      { values: { contract: "V-2", day: "2024-06-30" }, place: "b_02.02.csv:4" },
    ]);
    expect(notes.map(({ kind, code }) => `${kind} ${code}`)).toEqual(
      expect.arrayContaining([
        "taken nodes-made",
        "assumed weights-of-edges",
        "assumed entities-kind",
        "left element-left",
        "left attribute-left",
      ]),
    );
  });

  it.each(["upper", "labels", "german"] as const)("says the same whatever its headings: %s", (style) => {
    const { landscape } = readRegisterLandscape([{ file: "bank.zip", content: zipped(smallRegister, style) }]);
    expect(landscape).toEqual(read(smallRegister).landscape);
  });

  it("says the same as a folder, and as a workbook in which texts are chosen", () => {
    const parts = Object.entries(packageOf(smallRegister)).map(([name, content]) => ({ name, content }));
    expect(readRegisterLandscape([{ file: "bank.zip", content: parts }]).landscape).toEqual(read(smallRegister).landscape);
    const book = readRegisterLandscape([{ file: "bank.xlsx", content: asWorkbook(smallRegister) }]);
    expect(needs(book)).toEqual(needs(read(smallRegister)));
    expect(book.landscape.dependencies?.[0]?.exit).toEqual(read(smallRegister).landscape.dependencies?.[0]?.exit);
    expect(book.landscape.nodes[0]).toMatchObject({ providerType: "credit-institution", populations: [{}, { unit: "EUR" }] });
  });

  it("takes nobody for an insurer unless the mapping says so", () => {
    const made = read(smallRegister, { kinds: { "eba_CT:x309": "insurer", unused: "system" } });
    expect(made.landscape.nodes[1]).toMatchObject({ kind: "insurer", insured: "unknown", insurerType: "other" });
    expect(made.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(["kind-mapped", "kind-unused"]));
  });

  it("takes all of the rank before where the recipient is missing or the provider itself", () => {
    const [first, second] = smallRegister["b_05.02"]!;
    for (const recipient of ["", cloud]) {
      const made = read({
        ...smallRegister,
        "b_05.02": [
          { ...first!, "0060": "" },
          { ...second!, "0060": recipient },
        ],
      });
      expect(needs(made)).toContain("rechenzentrum-gmbh/saas software wolke-ltd/saas assumed");
      expect(made.notes.filter(({ code }) => code === "recipient-inferred")).toMatchObject([
        { values: { what: "Wolke Ltd", count: 1 } },
      ]);
    }
  });

  it("lets the entity itself need what an unknown function is for", () => {
    const [first] = smallRegister["b_02.02"]!;
    const made = read({ ...smallRegister, "b_02.02": [{ ...first!, "0050": "F9" }] });
    expect(needs(made)).toContain("bank-ag software rechenzentrum-gmbh/saas inferred");
    expect(made.notes.filter(({ code }) => code === "function-missing")).toMatchObject([
      { values: { entity: "Bank AG", function: "F9" } },
    ]);
  });

  it("reads the columns of the dry run of 2024", () => {
    const old = { "0010": host, "0020": "eba_qCO:qx2000", "0050": "Rechenzentrum GmbH", "0110": cloud };
    const headings = "c0010,c0020,c0030,c0040,c0050,c0060,c0070,c0080,c0090\r\n";
    const line = [
      old["0010"],
      old["0020"],
      old["0050"],
      "eba_CT:x212",
      "eba_GA:DE",
      "eba_CU:EUR",
      "1",
      old["0110"],
      "eba_qCO:qx2000",
    ];
    const files = { ...packageOf(smallRegister), "register/reports/b_05.01.csv": `${headings}${line.join(",")}\r\n` };
    const { landscape, notes } = readRegisterLandscape([{ content: zipOf(files) }]);
    expect(landscape.nodes.find(({ aliases }) => aliases?.includes(host))).toMatchObject({
      name: "Rechenzentrum GmbH",
      country: "DE",
    });
    expect(notes.some(({ code }) => code === "read-otherwise")).toBe(true);
  });

  it("joins registers by Legal Entity Identifier and lists what they say otherwise", () => {
    const other: RegisterRows = {
      ...smallRegister,
      "b_01.02": [{ ...smallRegister["b_01.02"]![1]!, "0110": 6_000_000 }],
      "b_05.01": [{ ...smallRegister["b_05.01"]![0]!, "0050": "RZ GmbH" }],
      "b_02.02": [{ ...smallRegister["b_02.02"]![1]!, "0010": "X-1" }],
      "b_05.02": [{ ...smallRegister["b_05.02"]![1]!, "0010": "X-1" }],
    };
    const made = readRegisterLandscape([
      { file: "a.zip", content: zipped(smallRegister) },
      { file: "b.zip", content: zipped(other, "labels") },
    ]);
    expect(made.landscape.nodes.filter(({ aliases }) => aliases?.includes(host))).toMatchObject([
      { name: "Rechenzentrum GmbH", evidence: { sources: ["register-1", "register-2"] } },
    ]);
    expect(made.notes.filter(({ code }) => code === "register-conflict")).toMatchObject([
      { values: { field: "assets", kept: "5000000 CHF", other: "6000000 CHF" }, place: "b.zip:b_01.02.csv:K2" },
      { values: { field: "name", kept: "Rechenzentrum GmbH", other: "RZ GmbH" } },
    ]);
    expect(made.landscape.nodes.find(({ aliases }) => aliases?.includes(insurer))).toBeDefined();
    expect(made.landscape.totals).toMatchObject([{ count: 2 }]);
  });
});

/** The register as the EBA's workbook has it: codes and labels as headings, texts of the drop-downs in the cells. */
function asWorkbook(rows: RegisterRows): Uint8Array {
  const texts: Record<string, string> = {
    "eba_ZZ:x960": "Highly complex substitutability",
    "eba_BT:x28": "Yes",
    "eba_CT:x12": "Credit institutions",
  };
  const sheets = Object.entries(rows).map(([template, own]) => {
    const codes = [...new Set(own.flatMap((each) => Object.keys(each)))].sort();
    const heading = codes.map((code) => `${template}.${code}`);
    const lines = own.map((each) => codes.map((code) => texts[String(each[code])] ?? each[code] ?? ""));
    return [
      template,
      [
        row(2, ["", "TEMPLATE"]),
        row(4, heading),
        row(
          6,
          codes.map(() => "Alphanumerical"),
        ),
        ...lines.map((line, index) => row(7 + index, line)),
      ].join(""),
    ] as const;
  });
  const lists = Object.entries(texts)
    .map(([code, text], index) => row(index + 2, [code, text]))
    .join("");
  return workbookOf({
    sheets: Object.fromEntries([
      ["Instructions", `<sheetData>${row(1, ["EBAv1"])}</sheetData>`],
      ["Drop down", `<sheetData>${lists}</sheetData>`],
      ...sheets.map(([name, inside]) => [name, `<sheetData>${inside}</sheetData>`]),
    ]),
  });
}
