/** Characters that XML does not hold, or not as they are. */
const beyondXml = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escapes: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" },
  ...{ "\t": "&#9;", "\n": "&#10;" },
};

/** A text between tags; characters that XML does not hold, and what looks like one written so, as `_x000d_`. */
export const xmlText = (text: string): string => held(text).replace(/[&<>"]/g, (character) => escapes[character] ?? "");

/** The same as the value of an attribute between quotation marks. */
export const xmlValue = (text: string): string => held(text).replace(/[&<>"\t\n]/g, (character) => escapes[character] ?? "");

/** The text that {@link xmlText} was given. */
export const withoutEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const held = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005f_")
    .replace(beyondXml, (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0")}_`);
