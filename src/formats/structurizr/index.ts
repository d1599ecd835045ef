/**
 * Structurizr: workspaces as JSON made into landscapes. No file access, nothing of Node.js: it runs in a browser.
 *
 * @example A system that uses another
 * ```ts
 * import { readStructurizr } from "tragweite/formats/structurizr";
 *
 * const { landscape } = readStructurizr(`{ "model": { "softwareSystems": [
 *   { "id": "1", "name": "Portal", "relationships": [{ "sourceId": "1", "destinationId": "2" }] },
 *   { "id": "2", "name": "KIM" }
 * ] }, "views": {} }`);
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * // → [ 'portal needs kim' ]
 * ```
 *
 * @packageDocumentation
 */

export { readStructurizr } from "./read-structurizr.js";
