/** Writes the shipped JSON Schemas: `npx tsx schemas/build.ts`. A test proves that they are what this makes. */
import { writeFileSync } from "node:fs";
import { runResultJsonSchema } from "../src/analysis/impact/run-schema.js";
import { rankResultJsonSchema } from "../src/analysis/rank/rank-schema.js";
import { jsonSchemas } from "../src/model/documents/json-schemas.js";

const results = { "run-result": runResultJsonSchema(), "rank-result": rankResultJsonSchema() };
for (const [name, schema] of Object.entries({ ...jsonSchemas(), ...results })) {
  writeFileSync(new URL(`${name}.schema.json`, import.meta.url), `${JSON.stringify(schema)}\n`);
}
