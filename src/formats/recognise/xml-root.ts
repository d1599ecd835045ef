/** The first element of an XML text. */
export interface XmlRoot {
  /** Without its prefix. */
  readonly name: string;
  /** That of its prefix, or of none; empty where there is none. */
  readonly namespace: string;
}

const opening = /<(?:([\w.-]{1,100}):)?([A-Za-z_][\w.-]{0,100})(?=[\s/>])/y;
const namespaces = /\sxmlns(?::([\w.-]{1,100}))?\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/**
 * The root of a text that may be XML or HTML: what follows its declaration, comments and document type.
 * @returns `undefined` for what is neither
 * @remarks Cost: O(text). Entities are not looked at.
 */
export function xmlRoot(text: string): XmlRoot | undefined {
  let at = skipSpace(text, 0);
  for (;;) {
    const end = text.startsWith("<!--", at)
      ? text.indexOf("-->", at) + 3
      : text.startsWith("<?", at)
        ? text.indexOf("?>", at) + 2
        : /^<!doctype\b/i.test(text.slice(at, at + 10))
          ? endOfDocumentType(text, at)
          : at;
    if (end === at) break;
    if (end < at) return undefined;
    at = skipSpace(text, end);
  }
  opening.lastIndex = at;
  const [tag, prefix = "", name] = opening.exec(text) ?? [];
  if (tag === undefined || name === undefined) return undefined;
  const close = text.indexOf(">", at);
  const attributes = text.slice(at + tag.length, close === -1 ? undefined : close);
  const [, , double, single] = [...attributes.matchAll(namespaces)].find(([, of = ""]) => of === prefix) ?? [];
  return { name, namespace: double ?? single ?? "" };
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (/^[\s\ufeff]$/.test(text.charAt(at))) at++;
  return at;
}

/** Where a document type ends, with what stands in its brackets; before its beginning where it does not end. */
function endOfDocumentType(text: string, start: number): number {
  const close = text.indexOf(">", start);
  const bracket = text.indexOf("[", start);
  if (bracket === -1 || close < bracket) return close + 1;
  const inside = text.indexOf("]", bracket);
  return inside === -1 ? 0 : text.indexOf(">", inside) + 1;
}
