/**
 * LikeC4: models as JSON made into landscapes. No file access, nothing of Node.js: it runs in a browser.
 *
 * @example An element that uses another
 * ```ts
 * import { readLikeC4 } from "tragweite/formats/likec4";
 *
 * const { landscape } = readLikeC4(`{
 *   "elements": { "portal": { "id": "portal", "kind": "system", "title": "Portal" }, "kim": { "id": "kim", "kind": "system" } },
 *   "relations": { "r": { "source": { "model": "portal" }, "target": { "model": "kim" } } }
 * }`);
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * // → [ 'portal needs kim' ]
 * ```
 *
 * @packageDocumentation
 */

export { readLikeC4 } from "./read-likec4.js";
