/**
 * DOT: landscapes as graphs that Graphviz draws. Nothing of Node.js: it runs in a browser.
 *
 * @example A landscape to be drawn
 * ```ts
 * import { readLandscape } from "tragweite/formats";
 * import { writeDot } from "tragweite/formats/dot";
 *
 * const landscape = readLandscape(`
 * tragweite: landscape/1
 * id: ours
 * nodes: [{ kind: it-provider, id: host, name: 'Host "One"', evidence: { status: inferred } }]`);
 * const { text, notes } = writeDot(landscape);
 * console.log(text.split("\n")[4]);
 * console.log(notes.map(({ code, values }) => [code, values]));
 * // →   "host" [label="Host \"One\"", shape=house];
 * // → [ [ 'field-unwritten', { what: 'node.evidence', count: 1 } ] ]
 * ```
 *
 * @packageDocumentation
 */

export { writeDot } from "./write-dot.js";
