import { describe, expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { LandscapeNode } from "../../../src/model/landscape/node.js";
import { isolating } from "../../../src/model/scenario/quick-scenario.js";
import { businessImpactCsv } from "../../../src/report/csv/sheets-csv.js";
import { matrixView } from "../../../src/report/svg/matrix-view.js";
import { languages } from "../../../src/words/language.js";
import { bitmarck2023, germany2023 } from "../../data/shipped-landscape.js";
import { seen } from "../../words/written.js";
import { oneTown, towns } from "../towns.js";
import { pageIn, rowsOf, tableIn } from "./page-tables.js";

const scenario = isolating("host");
// two statutory insurers, of the portal of one of which nobody knows a supplier, and a private one of whose neither
const payers = parseLandscape({
  tragweite: "landscape/1",
  id: "payers",
  totals: [{ id: "statutory", insured: 1_000, evidence: { status: "assumed" } }],
  nodes: [
    { kind: "it-provider", id: "host", name: "Host" },
    { kind: "system", id: "host/core", name: "Core", operator: "host", systemType: "core" },
    ...(["a", "b", "p"] as const).flatMap((id) => [
      { kind: "insurer", id, name: id.toUpperCase(), insurerType: id === "p" ? "PKV" : "BKK", insured: 100 },
      { kind: "service", id: `${id}/portal`, name: "portal", operator: id, serviceType: "portal" },
    ]),
  ].map((node) => ({ ...node, evidence: { status: "assumed" } })),
  dependencies: [
    { id: "d", dependent: "a/portal", supplier: "host/core", kind: "operation", weight: 1, evidence: { status: "assumed" } },
  ],
});
const unknownIn = { en: "not known", de: "nicht bekannt" } as const;

describe.each(languages)("what nobody knows is no loss of nothing (%s)", (language) => {
  it("in the table of the layered picture", () => {
    const [, , , loss, state] = rowsOf(tableIn(oneTown, scenario, language, "layered-table"), "tax")[0] ?? [];
    expect(loss).toBe(unknownIn[language]);
    expect(state).toContain(unknownIn[language]);
  });

  it("and no outage of none of them in the business impact", () => {
    const cells = rowsOf(tableIn(oneTown, scenario, language, "impact"), "tax")[0] ?? [];
    expect(cells[3]).toBe(unknownIn[language]);
    const several = rowsOf(tableIn(towns, scenario, language, "impact"), "register")[0] ?? [];
    expect(several[3]).toBe(language === "en" ? "2 of 4, 1 not known" : "2 von 4, 1 nicht bekannt");
  });

  it("in the table of who loses what", () => {
    const table = tableIn(oneTown, scenario, language, "services");
    const [head = []] = rowsOf(table, language === "en" ? "Service" : "Dienst");
    expect(head.slice(2, 5)).toEqual([
      unknownIn[language],
      language === "en" ? "of" : "von",
      language === "en" ? "lost, as far as suppliers are known" : "ausgefallen, soweit Lieferanten bekannt",
    ]);
    expect(rowsOf(table, "tax").map((cells) => cells.slice(1, 4))).toContainEqual(["0", "1", "1"]);
    expect(rowsOf(table, "register").map((cells) => cells.slice(1, 4))).toContainEqual(["0", "0", "1"]);
  });

  it("and of insurers, those outside a total apart", () => {
    const table = tableIn(payers, isolating("host"), language, "services");
    expect(rowsOf(table, "Portal").map((cells) => cells.slice(1, 6))).toEqual([
      ["1", "1", "2", "100", "100"],
      ["0", "1", "1", "0", "0"],
    ]);
  });

  it("and of a type of insurers of which a supplier is not known none that is known are hit", () => {
    const whole = pageIn(germany2023, bitmarck2023, language);
    const text = seen(whole);
    expect(text).toMatch(language === "en" ? /None that is known: AOK\./ : /Keine bekannt: AOK\./);
    expect(whole).toContain(language === "en" ? ">none known<" : ">keine bekannt<");
  });

  it("and several of which some are not known have both bounds", () => {
    // register: lost, lost, 9 %, and not known
    const [, , , loss] = rowsOf(tableIn(towns, scenario, language, "layered-table"), "register")[0] ?? [];
    expect(loss).toBe("52–77 %");
  });
});

it("in the business impact as a spreadsheet, what nobody knows is no 0 h", () => {
  const lines = businessImpactCsv({ landscape: oneTown, scenario, result: impact(oneTown, scenario) }).split("\r\n");
  expect(lines.find((line) => line.startsWith("aburg/tax"))).toBe("aburg/tax,aburg,tax,,,,,not-known,");
  expect(lines.find((line) => line.startsWith("aburg/register"))).toContain(",0,0,no-limit,");
});

it("in the matrix by type, one of which nobody knows it opens the mean", () => {
  const dependencies = towns.dependencies?.filter(({ dependent }) => dependent !== "cdorf/register");
  const open = { ...towns, dependencies };
  const [block] = matrixView(open, scenario, impact(open, scenario), 1);
  const cells = new Map(block?.rows.map((row) => [row.key, row.cells[block.serviceTypes.indexOf("register")]]));
  expect(cells.get("service-provider hospital")).toMatchObject({ isUnknown: true });
  const municipalities = cells.get("service-provider municipality");
  expect(municipalities?.isUnknown).toBe(false);
  expect(municipalities?.loss.atLeast).toBeCloseTo(1.09 / 3, 9);
  expect(municipalities?.loss.atMost).toBeCloseTo(2.09 / 3, 9);
});

it("in the matrix, of whom nobody says what it needs nobody knows how it is itself", () => {
  const itself = (landscape: typeof towns) => {
    const [block] = matrixView(landscape, scenario, impact(landscape, scenario));
    return Object.fromEntries(block?.rows.map((row) => [row.key, row.itself?.isUnknown]) ?? []);
  };
  expect(itself(towns)).toEqual({ aburg: true, bstadt: false, cdorf: true, klinik: true });
  expect(itself(oneTown)).toEqual({ aburg: undefined });
});

it("in the matrix, a second service of which nobody knows it may be whole", () => {
  const second = { ...towns.nodes.find(({ id }) => id === "bstadt/register"), id: "bstadt/other-register" } as LandscapeNode;
  const open = { ...towns, nodes: [...towns.nodes, second] };
  const [block] = matrixView(open, scenario, impact(open, scenario));
  const cell = block?.rows.find(({ key }) => key === "bstadt")?.cells[block.serviceTypes.indexOf("register")];
  expect(cell).toMatchObject({ loss: { atLeast: 0, atMost: 1 }, isUnknown: false });
});
