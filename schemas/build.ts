/** Writes the shipped JSON Schemas: `npx tsx schemas/build.ts`. A test proves that they are what this makes. */
import { writeFileSync } from "node:fs";
import { runResultJsonSchema } from "../src/analysis/impact/run-schema.js";
import { jsonSchemas } from "../src/model/documents/json-schemas.js";

for (const [name, schema] of Object.entries({ ...jsonSchemas(), "run-result": runResultJsonSchema() })) {
  writeFileSync(new URL(`${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`);
}
