/** Text or bytes ↔ landscapes and scenarios. No file access, nothing of Node.js: it runs in a browser. */

export { jsonPointer } from "../errors.js";
export { figuresSchema, figuresVersion } from "../model/documents/figure.js";
export { type JsonSchema, jsonSchemas } from "../model/documents/json-schemas.js";
export { recordSchema } from "../model/documents/record.js";
export { regulationSchema, regulationVersion } from "../model/documents/regulation.js";
export { landscapeSchema, landscapeVersion } from "../model/landscape/landscape.js";
export { scenarioSchema, scenarioVersion } from "../model/scenario/scenario.js";
export { type Format, formats } from "./format.js";
export { isNdjsonName, NdjsonLandscapeReader, type NdjsonOptions } from "./ndjson/ndjson.js";
export { type FaultTreeFile, type ReadFaultTreeOptions, readFaultTree } from "./open-psa/open-psa.js";
export { writeFaultTree } from "./open-psa/open-psa-write.js";
export { readPatch } from "./patch.js";
export type { ReadOptions } from "./read-document.js";
export { readFigures } from "./read-figures.js";
export { readLandscape } from "./read-landscape.js";
export { readRecord } from "./read-record.js";
export { type ReadScenarioOptions, readScenario } from "./read-scenario.js";
export { type WriteOptions, writeLandscape } from "./write-landscape.js";
