/**
 * GraphML: landscapes written and read back, and graphs of other programs (NetworkX, yEd, Gephi) made into landscapes, with notes of
 * all that was taken, assumed and left. No file access, nothing of Node.js: it runs in a browser.
 *
 * @example The graph of another program, which does not say who needs whom
 * ```ts
 * import { importNoteText } from "tragweite/formats";
 * import { readGraphml } from "tragweite/formats/graphml";
 *
 * const text = `<graphml><graph edgedefault="directed">
 *   <node id="mail"/><node id="network"/><edge source="mail" target="network"/>
 * </graph></graphml>`;
 * const { landscape, notes } = readGraphml(text, { file: "theirs.graphml", edges: "dependent-to-supplier" });
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * console.log(importNoteText(notes[0]!));
 * // → [ 'mail needs network' ]
 * // → edges run from the dependent to the supplier, as was said
 * ```
 *
 * @packageDocumentation
 */

export { readGraphml } from "./read-graphml.js";
export { writeGraphml } from "./write-graphml.js";
