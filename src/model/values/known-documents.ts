/** Documents that were found right as a whole: by parsing, or because something here made them so. */
const known = new WeakSet<object>();

/** Remembers that a document is right, and gives it back. */
export function remembered<Document extends object>(document: Document): Document {
  known.add(document);
  return document;
}

/** Whether a document is known to be right. */
export function isKnown(document: object): boolean {
  return known.has(document);
}
