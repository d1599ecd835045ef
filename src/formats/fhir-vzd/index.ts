/**
 * FHIR directory of the Telematikinfrastruktur (VZD): bundles of organisations, services and endpoints made into landscapes. No file access,
 * nothing of Node.js: it runs in a browser.
 *
 * @example A practice with an endpoint
 * ```ts
 * import { readFhirVzd } from "tragweite/formats/fhir-vzd";
 *
 * const { landscape } = readFhirVzd(`{ "resourceType": "Bundle", "entry": [
 *   { "resource": { "resourceType": "Organization", "id": "1", "name": "Praxis", "endpoint": [{ "reference": "Endpoint/2" }] } },
 *   { "resource": { "resourceType": "Endpoint", "id": "2", "name": "KIM", "connectionType": { "code": "kim" } } }
 * ] }`);
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * // → [ 'praxis needs kim' ]
 * ```
 *
 * @packageDocumentation
 */

export { readFhirVzd } from "./read-fhir-vzd.js";
