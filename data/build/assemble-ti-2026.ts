import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { landscapeText } from "./landscape-text.js";
import { ti2026 } from "./ti-2026.js";
import { parseTi2026 } from "./ti-2026-tables.js";

const folder = new URL("../ti-2026-01/", import.meta.url);

/** The text of data/ti-2026-01/landscape.json, from its tables. */
export function assembledTi2026(): string {
  return landscapeText(ti2026(parseTi2026((name) => readFileSync(new URL(`tables/${name}.csv`, folder), "utf8"))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = assembledTi2026();
  const { nodes, dependencies = [] } = parseLandscape(JSON.parse(text));
  writeFileSync(new URL("landscape.json", folder), text);
  console.log(`${nodes.length} nodes, ${dependencies.length} dependencies, ${text.length} characters`);
}
