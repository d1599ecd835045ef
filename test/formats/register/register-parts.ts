import { leiCheckDigits } from "../../../src/formats/register/lei.js";
import { registerTemplates } from "../../../src/formats/register/register-columns.js";

/** A row of a template by the codes of its columns. */
export type RegisterCells = Readonly<Record<string, string | number>>;
/** Rows by the names of the templates. */
export type RegisterRows = Readonly<Record<string, readonly RegisterCells[]>>;

/** How headings are written. */
export type HeadingStyle = "codes" | "upper" | "labels" | "german";

/** A valid Legal Entity Identifier of a number. */
export function leiOf(number: number, letters = "TEST"): string {
  const first = `${letters}${String(number).padStart(18 - letters.length, "0")}`;
  return `${first}${leiCheckDigits(first)}`;
}

const quoted = (cell: string | number): string =>
  /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);

function headingsOf(template: string, style: HeadingStyle): string[] {
  return (registerTemplates.get(template) ?? []).map(({ code, labels }) => {
    if (style === "codes") return `c${code}`;
    if (style === "upper") return `C${code}`;
    return labels[style === "labels" ? "en" : "de"][0] ?? code;
  });
}

/** A template as a table of CSV, as the EBA's example writes it. */
export function csvOf(template: string, rows: readonly RegisterCells[], style: HeadingStyle = "codes"): string {
  const columns = registerTemplates.get(template) ?? [];
  const lines = rows.map((row) => columns.map(({ code }) => quoted(row[code] ?? "")));
  return [headingsOf(template, style).map(quoted), ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** The files of a report package, by their names. */
export function packageOf(rows: RegisterRows, style: HeadingStyle = "codes", folder = "register/"): Record<string, string> {
  const files = Object.keys(rows).map((template) => [
    `${folder}reports/${template}.csv`,
    csvOf(template, rows[template] ?? [], style),
  ]);
  const indicators = Array.from(
    registerTemplates.keys(),
    (template) => `${template.toUpperCase()},${(rows[template] ?? []).length > 0}\r\n`,
  );
  return {
    [`${folder}META-INF/reportPackage.json`]: '{"documentInfo":{"documentType":"https://xbrl.org/report-package/2023"}}',
    [`${folder}reports/report.json`]: '{"documentInfo":{"documentType":"https://xbrl.org/2021/xbrl-csv"}}',
    [`${folder}reports/parameters.csv`]:
      "name,value\r\nentityID,rs:X.CON\r\nrefPeriod,2025-12-31\r\nbaseCurrency,iso4217:EUR\r\n",
    [`${folder}reports/FilingIndicators.csv`]: `templateID,reported\r\n${indicators.join("")}`,
    ...Object.fromEntries(files),
  };
}

const lei = "eba_qCO:qx2000";
export const [bank, insurer, host, cloud, parent] = [1, 2, 3, 4, 5].map((number) => leiOf(number)) as [
  string,
  string,
  string,
  string,
  string,
];

/** A small register in which everything fits. */
export const smallRegister: RegisterRows = {
  "b_01.01": [
    { "0010": bank, "0020": "Bank AG", "0030": "eba_GA:DE", "0040": "eba_CT:x12", "0050": "BaFin", "0060": "2025-12-31" },
  ],
  "b_01.02": [
    {
      ...{ "0010": bank, "0020": "Bank AG", "0030": "eba_GA:DE", "0040": "eba_CT:x12", "0050": "eba_RP:x53", "0060": bank },
      ...{ "0070": "2025-12-31", "0080": "2025-01-17", "0090": "9999-12-31", "0100": "eba_CU:EUR", "0110": "1200000000.0" },
    },
    {
      ...{
        "0010": insurer,
        "0020": "Versicherung AG",
        "0030": "eba_GA:AT",
        "0040": "eba_CT:x309",
        "0050": "eba_RP:x56",
        "0060": bank,
      },
      ...{ "0070": "2025-12-31", "0080": "2025-01-17", "0090": "9999-12-31", "0100": "eba_CU:CHF", "0110": 5000000 },
    },
  ],
  "b_02.01": [
    { "0010": "V-1", "0020": "eba_CO:x1", "0040": "eba_CU:EUR", "0050": "100000.0" },
    { "0010": "V-2", "0020": "eba_CO:x1", "0040": "eba_CU:EUR", "0050": 5 },
  ],
  "b_02.02": [
    service("V-1", bank, host, "F1", "S19", "x797"),
    service("V-1", insurer, host, "F1", "S19", "x796"),
    { ...service("V-2", bank, cloud, "F2", "S17", "x795"), "0080": "2024-06-30" },
  ],
  "b_03.01": [{ "0010": "V-1", "0020": bank, "0030": "true" }],
  "b_03.02": [{ "0010": "V-1", "0020": host, "0030": lei }],
  "b_04.01": [{ "0010": "V-1", "0020": bank, "0030": "eba_ZZ:x839", "0040": "NA" }],
  "b_05.01": [provider(host, "Rechenzentrum GmbH", parent), provider(cloud, "Wolke Ltd"), provider(parent, "Mutter SE")],
  "b_05.02": [
    { "0010": "V-1", "0020": "eba_TA:S19", "0030": host, "0040": lei, "0050": 1, "0060": host, "0070": lei },
    { "0010": "V-1", "0020": "eba_TA:S19", "0030": cloud, "0040": lei, "0050": 2, "0060": host, "0070": lei },
  ],
  "b_06.01": [
    fn("F1", bank, "Zahlungsverkehr", "x28", 4),
    fn("F2", bank, "Kredite", "x29", 48),
    fn("F1", insurer, "Leistung", "x21", 8),
  ],
  "b_07.01": [
    {
      ...{ "0010": "V-1", "0020": host, "0030": lei, "0040": "eba_TA:S19", "0050": "eba_ZZ:x960", "0060": "eba_ZZ:x963" },
      ...{
        "0070": "2025-03-01",
        "0080": "eba_BT:x28",
        "0090": "eba_ZZ:x966",
        "0100": "eba_ZZ:x793",
        "0110": "eba_BT:x28",
        "0120": "Andere AG",
      },
    },
  ],
};

export function service(
  contract: string,
  user: string,
  provider: string,
  id: string,
  type: string,
  reliance: string,
): RegisterCells {
  return {
    ...{
      "0010": contract,
      "0020": user,
      "0030": provider,
      "0040": lei,
      "0050": id,
      "0060": `eba_TA:${type}`,
      "0070": "2023-01-01",
    },
    ...{ "0080": "9999-12-31", "0100": 90, "0110": 180, "0120": "eba_GA:DE", "0130": "eba_GA:DE", "0140": "eba_BT:x28" },
    ...{ "0150": "eba_GA:DE", "0160": "eba_GA:DE", "0170": "eba_ZZ:x792", "0180": `eba_ZZ:${reliance}` },
  };
}

export function provider(code: string, name: string, owner = "", country = "DE"): RegisterCells {
  return {
    ...{ "0010": code, "0020": lei, "0050": name, "0060": name, "0070": "eba_CT:x212", "0080": `eba_GA:${country}` },
    ...{ "0090": "eba_CU:EUR", "0100": 1000, "0110": owner, "0120": owner === "" ? "" : lei },
  };
}

export function fn(id: string, entity: string, name: string, critical: string, hours: number): RegisterCells {
  return {
    ...{ "0010": id, "0020": "eba_TA:x163", "0030": name, "0040": entity, "0050": `eba_BT:${critical}`, "0070": "2025-01-01" },
    ...{ "0080": hours, "0090": 1, "0100": "eba_ZZ:x793" },
  };
}
