/** Writes the shipped JSON Schemas: `npx tsx schemas/build.ts`. A test proves that they are what this makes. */
import { writeFileSync } from "node:fs";
import { concentrationResultJsonSchema } from "../src/analysis/concentration/concentration-schema.js";
import { containmentResultJsonSchema } from "../src/analysis/containment/containment-schema.js";
import { cutSetsResultJsonSchema } from "../src/analysis/cut-sets/cut-sets-schema.js";
import { runResultJsonSchema } from "../src/analysis/impact/run-schema.js";
import { measuresResultJsonSchema } from "../src/analysis/measures/measures-schema.js";
import { outagesResultJsonSchema } from "../src/analysis/outages/outages-schema.js";
import { rankResultJsonSchema } from "../src/analysis/rank/rank-schema.js";
import { restartResultJsonSchema } from "../src/analysis/restart/restart-schema.js";
import { riskResultJsonSchema } from "../src/analysis/risk/risk-schema.js";
import { jsonSchemas } from "../src/model/documents/json-schemas.js";

const results = {
  "run-result": runResultJsonSchema(),
  "rank-result": rankResultJsonSchema(),
  "outages-result": outagesResultJsonSchema(),
  "concentration-result": concentrationResultJsonSchema(),
  "cut-sets-result": cutSetsResultJsonSchema(),
  "measures-result": measuresResultJsonSchema(),
  "containment-result": containmentResultJsonSchema(),
  "risk-result": riskResultJsonSchema(),
  "restart-result": restartResultJsonSchema(),
};
for (const [name, schema] of Object.entries({ ...jsonSchemas(), ...results })) {
  writeFileSync(new URL(`${name}.schema.json`, import.meta.url), `${JSON.stringify(schema)}\n`);
}
