/**
 * Tables of edges made into landscapes. No file access, nothing of Node.js: it runs in a browser.
 *
 * @example A table with other headings
 * ```ts
 * import { readEdgeList } from "tragweite/formats/edge-list";
 *
 * const { landscape } = readEdgeList("Wer;braucht\nMail;Netz\n", { ends: ["Wer", "braucht"], edges: "dependent-to-supplier" });
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * // → [ 'mail needs netz' ]
 * ```
 *
 * @packageDocumentation
 */

export { type EdgeListOptions, readEdgeList } from "./read-edge-list.js";
