import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { epa2025 } from "./epa-2025.js";
import { landscapeText } from "./landscape-text.js";
import { parseTables } from "./tables.js";

const insurers = new URL("../germany-2023/tables/", import.meta.url);
const folder = new URL("../epa-2025/", import.meta.url);

/** The text of data/epa-2025/landscape.json, from its table and those of germany-2023. */
export function assembledEpa2025(): string {
  const tables = parseTables((name) => readFileSync(new URL(`${name}.csv`, insurers), "utf8"));
  return landscapeText(epa2025(tables, readFileSync(new URL("tables/record-operators.csv", folder), "utf8")));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = assembledEpa2025();
  const { nodes, dependencies = [] } = parseLandscape(JSON.parse(text));
  writeFileSync(new URL("landscape.json", folder), text);
  console.log(`${nodes.length} nodes, ${dependencies.length} dependencies, ${text.length} characters`);
}
