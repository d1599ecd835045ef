/**
 * ArchiMate: models in the Open Exchange Format made into landscapes, and landscapes written as models. No file access, nothing of
 * Node.js: it runs in a browser.
 *
 * @example A model in which a node serves an application
 * ```ts
 * import { readArchimate } from "tragweite/formats/archimate";
 *
 * const { landscape } = readArchimate(`<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"
 *   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>House</name>
 *   <elements>
 *     <element identifier="a" xsi:type="ApplicationComponent"><name>Portal</name></element>
 *     <element identifier="b" xsi:type="Node"><name>Server</name></element>
 *   </elements>
 *   <relationships><relationship identifier="r" source="b" target="a" xsi:type="Serving"/></relationships>
 * </model>`);
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * // → [ 'portal needs server' ]
 * ```
 *
 * @packageDocumentation
 */

export { readArchimate } from "./read-archimate.js";
export { writeArchimate } from "./write-archimate.js";
