import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { landscapeText } from "./landscape-text.js";
import { parseTables } from "./tables.js";
import { type TiVariant, tiVariant, tiVariants } from "./ti-variant.js";

const tablesFolder = new URL("../germany-2023/tables/", import.meta.url);

/** The text of a variant's landscape.json, from the tables of germany-2023. */
export function assembledTiVariant(variant: TiVariant): string {
  return landscapeText(
    tiVariant(
      parseTables((name) => readFileSync(new URL(`${name}.csv`, tablesFolder), "utf8")),
      variant,
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const variant of tiVariants) {
    const text = assembledTiVariant(variant);
    const { nodes, dependencies = [] } = parseLandscape(JSON.parse(text));
    const folder = new URL(`../${variant.id}/`, import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL("landscape.json", folder), text);
    console.log(`${variant.id}: ${nodes.length} nodes, ${dependencies.length} dependencies, ${text.length} characters`);
  }
}
