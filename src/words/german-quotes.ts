import { quoted as inStraightMarks } from "../model/document-issues/unseen.js";

/** A text in German quotation marks; what cannot be seen in it is written as `\uXXXX`. */
export const quoted = (text: string): string => `„${inStraightMarks(text).slice(1, -1).replaceAll('\\"', '"')}“`;

/** A text as it is to be written in a file: with the straight quotation marks that belong to it. */
export const written = (text: string): string => `„${inStraightMarks(text)}“`;
