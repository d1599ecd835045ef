/** What the fields of the first object of a text say; empty where that is no text, number or truth. */
export type FirstFields = ReadonlyMap<string, string>;

/**
 * The fields of the first object of a text that may be JSON, lines of JSON or YAML, whatever else is wrong with the text: of the
 * object itself, or of the first in a list.
 * @remarks Cost: O(text).
 */
export function firstFields(text: string): FirstFields {
  const [start = ""] = /\S/.exec(text) ?? [];
  return start === "{" || start === "[" ? fieldsInBrackets(text) : fieldsInLines(text);
}

function fieldsInBrackets(text: string): FirstFields {
  const object = new FirstObject();
  for (const token of tokensOf(text)) {
    object.take(token);
    if (object.isClosed) break;
  }
  return object.fields;
}

/** The first object among brackets. */
class FirstObject {
  readonly fields = new Map<string, string>();
  private depth = 0;
  /** The depth of the object; 0 before it. */
  private inside = 0;
  private key: string | undefined;
  private word = "";

  get isClosed(): boolean {
    return this.depth < this.inside;
  }

  take(token: string): void {
    if (this.depth === this.inside) this.takeInside(token);
    if (token === "{" || token === "[") this.depth++;
    if (token === "}" || token === "]") this.depth--;
    if (token === "{" && this.inside === 0) this.inside = this.depth;
  }

  private takeInside(token: string): void {
    if (token === "," || token === "}" || token === "]") {
      if (this.key !== undefined) this.fields.set(this.key, this.word);
      this.key = undefined;
      this.word = "";
    } else if (token === ":") {
      this.key ??= this.word;
      this.word = "";
    } else this.word = /^["']/.test(token) ? token.slice(1) : token.replace(/[{[]/, "");
  }
}

const marks = /[{}[\]:,]/;
const wordEnd = /[{}[\]:,"'\n]/g;

/** Brackets, colons and commas; words without blanks around them; texts with the quotation mark before them, as they are written. */
function* tokensOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (marks.test(character)) yield character;
    else if (character === '"' || character === "'") {
      const end = endOfText(text, at);
      yield text.slice(at, end);
      at = end;
    } else {
      wordEnd.lastIndex = at;
      const end = wordEnd.exec(text)?.index ?? text.length;
      const word = text.slice(at, end).trim();
      if (word !== "") yield word;
      at = Math.max(at, end - 1);
    }
  }
}

/** Where a text in quotation marks ends that begins at `start`. */
function endOfText(text: string, start: number): number {
  const mark = text.charAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "\\") at++;
    else if (character === mark) return at;
  }
  return text.length;
}

const field = /^(?:- )?(?:"([^"\n]{1,100})"|'([^'\n]{1,100})'|([\w$@./-]{1,100}))[ \t]*:(?:[ \t]+([^\r\n]*))?\r?$/;

/** The fields of the first document of YAML that has any, or of the first in a list. */
function fieldsInLines(text: string): FirstFields {
  const fields = new Map<string, string>();
  let indent = "";
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end === -1) end = text.length;
    const line = text.slice(start, Math.min(end, start + 1_000));
    if (fields.size > 0 && /^(?:---|\.\.\.|- )/.test(line)) break;
    if (!line.startsWith(indent) && line.trim() !== "") break;
    const [found, double, single, bare, value = ""] = field.exec(line.slice(indent.length)) ?? [];
    if (found === undefined) continue;
    if (fields.size === 0 && line.startsWith("- ")) indent = "  ";
    fields.set(double ?? single ?? bare ?? "", plain(value));
  }
  return fields;
}

/** A value as YAML writes it in one line, without quotation marks and comment. */
function plain(value: string): string {
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')/.exec(value) ?? [];
  return double ?? single ?? value.replace(/(?:^|\s+)#.*$/, "").trim();
}
