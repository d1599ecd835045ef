/**
 * ServiceNow: the relations of a CMDB made into a landscape. No file access, nothing of Node.js: it runs in a browser.
 *
 * @example The parent of "Depends on" needs the child
 * ```ts
 * import { readServiceNow } from "tragweite/formats/servicenow";
 *
 * const { landscape } = readServiceNow("parent,type,child\neAU,Depends on::Used by,KIM\n");
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * // → [ 'eau needs kim' ]
 * ```
 *
 * @packageDocumentation
 */

export { readServiceNow } from "./read-servicenow.js";
