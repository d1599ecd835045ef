/** A key that needs no quotation marks. */
const plainKey = /^[A-Za-z][A-Za-z0-9_]{0,100}$/;
/** Words that would be read as something else than a text. */
const otherValues: ReadonlySet<string> = new Set(
  ["null", "true", "false"].flatMap((word) => [word, word.toUpperCase(), `${word.charAt(0).toUpperCase()}${word.slice(1)}`]),
);
/** What begins like a word, or like a number and holds what no number does: a space or another letter than those of 0x1F, 0o7 and 1e5. */
const wordLike = /^(?:[A-Za-zÄÖÜäöüß]|[0-9][0-9.,:/-]*[ G-Zg-np-wyz(&+])/;
/** What no text without quotation marks may hold, or what its line would. */
const needsMarks = /[\p{Cc}\p{Cs}]|: | #|[ :]$/u;
const onlyDigits = /^[0-9]+$/;
/** Deeper data is left to who writes all of YAML. */
const deepest = 64;
/** So many pieces of text are joined at a time. */
const mostPieces = 65_536;

/** How {@link quickYaml} writes. */
interface QuickOptions {
  /** Nothing longer is made. */
  readonly mostCharacters: number;
  /** One line of any text, with quotation marks where it needs them. */
  readonly lineOf: (text: string) => string;
}

/**
 * Writes plain data as YAML just as the YAML package does, without the tree that it builds, which takes most of the time and memory.
 * @returns nothing for data that is more than this knows: texts of several lines, unusual keys, values that JSON has not
 * @remarks Cost: time and space O(text).
 */
export function quickYaml(value: unknown, options: QuickOptions): string | "too-long" | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return new QuickYaml(options).text(value);
}

/** The text as far as it is made. */
class QuickYaml {
  private readonly texts: string[] = [];
  private pieces: string[] = [];
  private length = 0;

  constructor(private readonly options: QuickOptions) {}

  text(value: object): string | "too-long" | undefined {
    if (!this.write(value, "", false)) return undefined;
    if (this.length > this.options.mostCharacters) return "too-long";
    return [...this.texts, this.pieces.join("")].join("");
  }

  private put(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
    if (this.pieces.length < mostPieces) return;
    this.texts.push(this.pieces.join(""));
    this.pieces = [];
  }

  /**
   * @param indent - what stands before each further line of the value
   * @param isField - whether it stands behind the colon of a field, else behind the mark of a list
   * @returns whether it could be written
   */
  private write(value: unknown, indent: string, isField: boolean): boolean {
    if (this.length > this.options.mostCharacters) return true;
    if (typeof value !== "object" || value === null) {
      const scalar = scalarText(value, this.options.lineOf);
      if (scalar !== undefined) this.put(isField ? ` ${scalar}\n` : `${scalar}\n`);
      return scalar !== undefined;
    }
    if (indent.length > 2 * deepest) return false;
    return Array.isArray(value) ? this.list(value, indent, isField) : this.fields(value, indent, isField);
  }

  private list(list: readonly unknown[], indent: string, isField: boolean): boolean {
    if (list.length === 0) this.put(isField ? " []\n" : "[]\n");
    else if (isField) this.put(`\n${indent}`);
    for (let at = 0; at < list.length; at++) {
      this.put(at > 0 ? `${indent}- ` : "- ");
      if (!this.write(list[at], `${indent}  `, false)) return false;
    }
    return true;
  }

  private fields(fields: object, indent: string, isField: boolean): boolean {
    const prototype: unknown = Object.getPrototypeOf(fields);
    if (prototype !== Object.prototype && prototype !== null) return false;
    let isEmpty = true;
    let before = isField ? `\n${indent}` : "";
    for (const [key, field] of Object.entries(fields) as [string, unknown][]) {
      if (field === undefined) continue;
      if (!plainKey.test(key) || otherValues.has(key)) return false;
      this.put(`${before}${key}:`);
      before = indent;
      isEmpty = false;
      if (!this.write(field, `${indent}  `, true)) return false;
    }
    if (isEmpty) this.put(isField ? " {}\n" : "{}\n");
    return true;
  }
}

/** Nothing for what this does not know. */
function scalarText(value: unknown, lineOf: (text: string) => string): string | undefined {
  switch (typeof value) {
    case "string":
      if (onlyDigits.test(value)) return `"${value}"`;
      if (wordLike.test(value) && !needsMarks.test(value) && !otherValues.has(value)) return value;
      return value.includes("\n") ? undefined : lineOf(value);
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0) ? String(value) : undefined;
    case "boolean":
      return String(value);
    default:
      return value === null ? "null" : undefined;
  }
}
