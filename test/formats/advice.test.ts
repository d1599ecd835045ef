import { expect, it } from "vitest";
import type { InvalidInputError } from "../../src/errors/errors.js";
import { readLandscape } from "../../src/formats/read-landscape.js";
import { readScenario } from "../../src/formats/read-scenario.js";
import { errorText } from "../../src/report/errors/error-text.js";

function refused(text: string, format: "yaml" | "csv" = "yaml"): InvalidInputError {
  try {
    readLandscape(text, { format });
  } catch (error) {
    return error as InvalidInputError;
  }
  throw new Error("it was read");
}

it.each(["node", "unit", "group", "source", "total", "pool", "crew"])("takes %s: for the list that it begins", (field) => {
  const text = `tragweite: landscape/1\nid: l\n${field === "node" ? "" : "nodes: []\n"}${field}: []\n`;
  expect(errorText(refused(text), "en")).toContain(`unknown field "${field}"; did you mean "${field}s"?`);
});

const head = "record,tragweite,id,kind,name,operator,serviceType,evidence.status\nlandscape,landscape/1,l,,,,,";
const service = "node,,kasse/tel,service,Tel,kasse,tel,assumed";

it.each([
  "Node,,kasse,it-provider,K,,,assumed",
  "node,,kasse,it-provider,K,,,assumed,,,x",
  'node,,kasse,it-provider,"K"a,,,assumed',
])("names no other id where the record may be that which could not be read: %s", (row) => {
  const { issues } = refused(`${head}\n${row}\n${service}\n`, "csv");
  expect(issues.find(({ code }) => code === "unknown-reference")).toMatchObject({ message: 'there is no node "kasse"' });
  for (const language of ["en", "de"] as const)
    expect(errorText(refused(`${head}\n${row}\n${service}\n`, "csv"), language)).not.toContain("kasse/tel");
});

it("names one where all records could be read", () => {
  expect(errorText(refused(`${head}\n${service}\n`, "csv"), "en")).toContain(
    'there is no node "kasse"; did you mean "kasse/tel"?',
  );
});

it("speaks of one entry in the singular", () => {
  const link = "{ id: d, dependent: a, candidates: [b], kind: use, weight: 1, evidence: { status: assumed } }";
  const error = refused(`tragweite: landscape/1\nid: l\nnodes: []\ndependencies: [${link}]`);
  expect(errorText(error, "en")).toContain("candidates has 1 entry; at least 2 entries are right");
  expect(errorText(error, "de")).toContain("„candidates“ hat 1 Eintrag; hier gehören mindestens 2 Einträge hin");
});

const insured = (cell: string): string => {
  const table = `record;tragweite;id;kind;name;insurerType;evidence.status;insured\nlandscape;landscape/1;l\nnode;;k;insurer;K;BKK;assumed;${cell}\n`;
  return errorText(refused(table, "csv"), "en");
};

it.each([
  ["1,2E+05", "write 120000, in digits only"],
  ["#REF!", "the spreadsheet could not compute it"],
  ["#N/A", "the spreadsheet could not compute it"],
  ["#DIV/0!", "the spreadsheet could not compute it"],
  ["#BEZUG!", "the spreadsheet could not compute it"],
  ["#NAME?", "the spreadsheet could not compute it"],
])("knows what spreadsheets write for a number: %s", (cell, hint) => {
  expect(insured(cell)).toContain(hint);
});

it("knows a percentage where a share or a range of shares belongs", () => {
  const disturbance = "{ id: d, kind: degradation, level: 50%, nodes: [{ id: a }] }";
  const read = () => readScenario(`tragweite: scenario/1\nid: s\ndisturbances: [${disturbance}]`);
  expect(read).toThrow("write 0.5: a share of 1, without a percent sign");
});
