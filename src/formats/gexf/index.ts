/**
 * GEXF: landscapes written and read back, and graphs of other programs (Gephi, NetworkX) made into landscapes, with notes of
 * all that was taken, assumed and left. No file access, nothing of Node.js: it runs in a browser.
 *
 * @example The graph of another program, which does not say who needs whom
 * ```ts
 * import { importNoteText } from "tragweite/formats";
 * import { readGexf } from "tragweite/formats/gexf";
 *
 * const text = `<gexf version="1.3"><graph defaultedgetype="directed">
 *   <nodes><node id="mail" label="Mail"/><node id="network" label="Network"/></nodes>
 *   <edges><edge source="network" target="mail"/></edges>
 * </graph></gexf>`;
 * const { landscape, notes } = readGexf(text, { file: "theirs.gexf", edges: "supplier-to-dependent" });
 * console.log(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} needs ${supplier}`));
 * console.log(importNoteText(notes[0]!));
 * // → [ 'mail needs network' ]
 * // → edges run from the supplier to the dependent, as was said
 * ```
 *
 * @packageDocumentation
 */

export { readGexf } from "./read-gexf.js";
export { writeGexf } from "./write-gexf.js";
