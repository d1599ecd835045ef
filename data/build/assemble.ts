import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { germany2023 } from "./landscape.js";
import { landscapeText } from "./landscape-text.js";
import { parseTables } from "./tables.js";

const folder = new URL("../germany-2023/", import.meta.url);

/** The text of data/germany-2023/landscape.json, from the tables beside it. */
export function assembledLandscape(): string {
  const tables = parseTables((name) => readFileSync(new URL(`tables/${name}.csv`, folder), "utf8"));
  return landscapeText(germany2023(tables));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = assembledLandscape();
  const { nodes, dependencies = [] } = parseLandscape(JSON.parse(text));
  writeFileSync(new URL("landscape.json", folder), text);
  console.log(`${nodes.length} nodes, ${dependencies.length} dependencies, ${text.length} characters`);
}
