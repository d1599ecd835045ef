/**
 * CycloneDX: services, components that run, and dependencies of a bill of materials made into a landscape, and a landscape written as
 * one. No file access, nothing of Node.js: it runs in a browser.
 *
 * @example A bill of materials
 * ```ts
 * import { readCyclonedx } from "tragweite/formats/cyclonedx";
 *
 * const { landscape, notes } = readCyclonedx(`{
 *   "bomFormat": "CycloneDX", "specVersion": "1.6",
 *   "services": [{ "bom-ref": "eau", "name": "eAU", "provider": { "name": "Host GmbH" } }],
 *   "components": [{ "bom-ref": "log4j", "type": "library", "name": "log4j" }],
 *   "dependencies": [{ "ref": "eau", "dependsOn": ["log4j"] }]
 * }`);
 * console.log(landscape.nodes.map(({ id, kind }) => `${id}: ${kind}`));
 * console.log(notes.filter(({ kind }) => kind === "left").map(({ code }) => code));
 * // → [ 'host-gmbh: it-provider', 'eau: system' ]
 * // → [ 'element-left', 'relation-of-left' ]
 * ```
 *
 * @packageDocumentation
 */

export { readCyclonedx } from "./read-cyclonedx.js";
export { writeCyclonedx } from "./write-cyclonedx.js";
