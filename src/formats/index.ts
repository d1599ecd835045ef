/**
 * Text or bytes ↔ landscapes, scenarios, figures, patches, records and fault trees: JSON, lines of JSON, YAML, CSV and
 * Open-PSA, with the schemas of all of them. No file access, nothing of Node.js: it runs in a browser. All that is wrong with
 * a document is told at once, each with its place.
 *
 * @example A scenario in YAML, and what is said of a wrong one
 * ```ts
 * import { InvalidInputError } from "tragweite";
 * import { readScenario } from "tragweite/formats";
 *
 * const text = `
 * tragweite: scenario/1
 * id: friday
 * disturbances:
 *   - { kind: isolation, id: cut, nodes: [{ id: bitmarck }] }`;
 * console.log(readScenario(text).disturbances.length);
 * try {
 *   readScenario(text.replace("isolation", "isolatoin"), { file: "friday.yaml" });
 * } catch (error) {
 *   console.log(error instanceof InvalidInputError && error.issues[0]?.line);
 * }
 * // → 1
 * // → 5
 * ```
 *
 * @packageDocumentation
 */

export { jsonPointer } from "../errors/errors.js";
export { type Duration, type Durations, durationsSchema, durationsVersion } from "../model/documents/durations.js";
export { figuresSchema, figuresVersion } from "../model/documents/figure.js";
export {
  type ForeignKind,
  foreignKinds,
  type ImportMap,
  type ImportRole,
  importMapSchema,
  importMapVersion,
} from "../model/documents/import-map.js";
export { type JsonSchema, jsonSchemas } from "../model/documents/json-schemas.js";
export {
  type MeasureList,
  measuresSchema,
  measuresVersion,
  type ReadMeasures,
  type StatedMeasure,
} from "../model/documents/measure-list.js";
export { recordSchema } from "../model/documents/record.js";
export { regulationSchema, regulationVersion } from "../model/documents/regulation.js";
export { landscapeSchema, landscapeVersion } from "../model/landscape/landscape.js";
export { scenarioSchema } from "../model/scenario/scenario.js";
export { scenarioVersion } from "../model/scenario/scenario-version.js";
export type { DiagramLanguage, DiagramOptions } from "./diagrams/diagram.js";
export type { ForeignFile, ForeignInput } from "./foreign/foreign-files.js";
export type { ForeignOptions } from "./foreign/foreign-options.js";
export type { Exported } from "./foreign/left-fields.js";
export { type Format, formats } from "./format.js";
export { type EdgeDirection, edgeDirections, type GraphOptions } from "./graphs/graph-landscape.js";
export { type MergeOptions, mergeLandscapes } from "./merge/merge-landscapes.js";
export { isNdjsonName, NdjsonLandscapeReader, type NdjsonOptions } from "./ndjson/ndjson.js";
export { writeNdjson } from "./ndjson/write-ndjson.js";
export { type FaultTreeFile, type ReadFaultTreeOptions, readFaultTree } from "./open-psa/open-psa.js";
export { writeFaultTree } from "./open-psa/open-psa-write.js";
export { readPatch } from "./patch.js";
export type { ReadOptions } from "./read-document.js";
export { readDurations } from "./read-durations.js";
export { readFigures } from "./read-figures.js";
export { readImportMap } from "./read-import-map.js";
export { readLandscape } from "./read-landscape.js";
export { readMeasures } from "./read-measures.js";
export { type ReadRecordOptions, readRecord } from "./read-record.js";
export { readRegulation } from "./read-regulation.js";
export { type ReadScenarioOptions, readScenario } from "./read-scenario.js";
export { type RecognisedFormat, recogniseFormat } from "./recognise/recognise.js";
export { contractTemplateText, type TemplateLanguage } from "./tables/contract-template.js";
export { guessImportMap } from "./tables/guess-map.js";
export {
  type ImportNote,
  type ImportNoteCode,
  type ImportNoteKind,
  type ImportNoteValues,
  importNoteKinds,
} from "./tables/import-note.js";
export { importNoteText } from "./tables/import-note-text.js";
export { type Imported, importTable } from "./tables/import-table.js";
export { type ReadTableOptions, readTable } from "./tables/read-table.js";
export type { Table, TableRow } from "./tables/table.js";
export type { OnNote } from "./text/decode-text.js";
export { type WriteOptions, writeLandscape } from "./write-landscape.js";
