/**
 * iTop: configuration items that it exports as XML, made into a landscape. No file access, nothing of Node.js: it runs in a browser.
 *
 * @example An application solution that needs a server
 * ```ts
 * import { readItop } from "tragweite/formats/itop";
 *
 * const { landscape } = readItop(`<Set>
 *   <ApplicationSolution id="1"><name>Portal</name></ApplicationSolution>
 *   <Server id="2"><name>Server 2</name></Server>
 *   <lnkApplicationSolutionToFunctionalCI id="3">
 *     <applicationsolution_id>1</applicationsolution_id><functionalci_id>2</functionalci_id>
 *   </lnkApplicationSolutionToFunctionalCI>
 * </Set>`);
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * // → [ 'portal needs server-2' ]
 * ```
 *
 * @packageDocumentation
 */

export { readItop } from "./read-itop.js";
