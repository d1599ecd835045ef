/**
 * Docker Compose: services and what they depend on, made into a landscape. No file access, nothing of Node.js: it runs in a browser.
 *
 * @example A web server that needs a database
 * ```ts
 * import { readCompose } from "tragweite/formats/compose";
 *
 * const { landscape } = readCompose(`
 * services:
 *   web: { image: nginx, depends_on: [db] }
 *   db: { image: "postgres:15" }`);
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * // → [ 'web needs db' ]
 * ```
 *
 * @packageDocumentation
 */

export { readCompose } from "./read-compose.js";
