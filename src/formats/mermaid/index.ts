/**
 * Mermaid: landscapes as flowcharts for documents. Nothing of Node.js: it runs in a browser.
 *
 * @example A landscape to be drawn
 * ```ts
 * import { readLandscape } from "tragweite/formats";
 * import { writeMermaid } from "tragweite/formats/mermaid";
 *
 * const landscape = readLandscape(`
 * tragweite: landscape/1
 * id: ours
 * nodes: [{ kind: it-provider, id: host, name: 'Host "One"', evidence: { status: inferred } }]`);
 * console.log(writeMermaid(landscape).text.trimEnd());
 * // → flowchart LR
 * // →   n0[/"Host #34;One#34;"\]
 * ```
 *
 * @packageDocumentation
 */

export { writeMermaid } from "./write-mermaid.js";
