import { strToU8, zipSync } from "fflate";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { checkLandscape } from "../../model/values/argument-checks.js";
import { withFormulaMarks } from "../../model/values/formula-mark.js";
import { leftFields } from "../foreign/left-fields.js";
import type { ImportNote } from "../tables/import-note.js";
import { registerTemplates } from "./register-columns.js";
import { RegisterRowsOf } from "./register-rows-of.js";

/** A report package, and what of the landscape is not in it. */
export interface WrittenRegister {
  readonly bytes: Uint8Array;
  readonly notes: readonly ImportNote[];
}

const written = {
  landscape: ["tragweite", "asOf"],
  node: ["id", "kind", "name", "aliases", "country", "operator", "parent", "systemType", "providerType", "populations"],
  dependency: ["id", "dependent", "supplier", "exit"],
};

/**
 * A register of information (xBRL-CSV, a zip) of what a landscape holds of one: entities, functions, providers, what they run for whom, and the chains behind
 * that. What the register has besides, such as amounts, dates and places of contracts, is left empty, and `lintRegisters` says where it is needed.
 * @returns the same bytes for the same landscape
 * @remarks Cost: O(contracts · systems behind each).
 */
export function writeRegister(landscape: Landscape): WrittenRegister {
  checkLandscape("writeRegister", landscape);
  const rows = new RegisterRowsOf(landscape).rows();
  const files: Record<string, Uint8Array> = {};
  const put = (name: string, text: string): void => {
    files[name] = strToU8(text);
  };
  put("META-INF/reportPackage.json", '{"documentInfo":{"documentType":"https://xbrl.org/report-package/2023"}}');
  put(
    "reports/report.json",
    '{"documentInfo":{"documentType":"https://xbrl.org/2021/xbrl-csv","extends":["http://www.eba.europa.eu/eu/fr/xbrl/crr/fws/dora/4.0/mod/dora.json"]}}',
  );
  const day = landscape.asOf === undefined ? [] : [["refPeriod", landscape.asOf]];
  put("reports/parameters.csv", csvOf([["name", "value"], ...day, ["baseCurrency", "iso4217:EUR"]]));
  put(
    "reports/FilingIndicators.csv",
    csvOf([
      ["templateID", "reported"],
      ...Array.from(registerTemplates.keys(), (name) => [name.toUpperCase(), String((rows.get(name) ?? []).length > 0)]),
    ]),
  );
  for (const [name, columns] of registerTemplates) {
    const own = rows.get(name) ?? [];
    if (own.length === 0) continue;
    const lines = own.map((row) => columns.map(({ code }) => row[code] ?? ""));
    put(`reports/${name}.csv`, csvOf([columns.map(({ code }) => `c${code}`), ...lines]));
  }
  const notes = leftFields(landscape, written);
  noteLeft(landscape, notes);
  return { bytes: zipSync(files, { mtime: "1980-01-01T00:00:00" }), notes: notes.inOrder() };
}

function noteLeft({ nodes, dependencies = [] }: Landscape, notes: ReturnType<typeof leftFields>): void {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const left: readonly LandscapeNode["kind"][] = ["gematik-service", "employer-group", "member-group"];
  for (const { kind } of nodes) if (left.includes(kind)) notes.tally("record-unwritten", `node ${kind}`);
  for (const dependency of dependencies)
    for (const supplier of suppliersOf(dependency))
      if (kinds.get(supplier) !== "system" || dependency.candidates !== undefined) notes.tally("record-unwritten", "dependency");
}

const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map((cell) => quoted(withFormulaMarks(cell))).join(",")}\r\n`).join("");

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
