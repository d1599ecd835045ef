const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39] } as const;
export type Style = keyof typeof codes;

/** Gives a text a style. The text has its final width already: codes are no characters. */
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;

/** With the codes of a terminal (ECMA-48, SGR). */
export const coloured: Paint = (style, text) =>
  text === "" ? "" : `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`;
