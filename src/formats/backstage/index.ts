/**
 * Backstage: components, resources and interfaces of a catalogue made into a landscape. No file access, nothing of Node.js: it runs in
 * a browser.
 *
 * @example A catalogue of two documents
 * ```ts
 * import { readBackstage } from "tragweite/formats/backstage";
 *
 * const { landscape } = readBackstage(`
 * apiVersion: backstage.io/v1alpha1
 * kind: Component
 * metadata: { name: portal }
 * spec: { type: website, owner: team-a, dependsOn: ["resource:db"] }
 * ---
 * apiVersion: backstage.io/v1alpha1
 * kind: Resource
 * metadata: { name: db }
 * spec: { type: database, owner: team-a }`);
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * // → [ 'portal needs db' ]
 * ```
 *
 * @packageDocumentation
 */

export { readBackstage } from "./read-backstage.js";
