import type { JsonWanted } from "../../errors/format-issues.js";
import { type FormatFinding, findingAt } from "../text/format-issue.js";
import { scanJsonString } from "./json-string.js";

/** What a walk over JSON calls, in the order of the text; offsets are UTF-16 units. */
export interface JsonVisitor {
  /** A value begins, of whatever kind. */
  readonly onValue?: (offset: number) => void;
  /** A list or an object begins; called after `onValue` for it. */
  readonly onOpen?: (bracket: "[" | "{") => void;
  readonly onClose?: () => void;
  readonly onKey?: (key: string, offset: number) => void;
}

/** What may come next: a value, a key, the colon after it, or what follows a value. */
type Expected = "value" | "first-value" | "key" | "first-key" | "colon" | "after-value";

/** A number at `lastIndex`. */
export const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wordToken = /[A-Za-z_$+-][\w$.-]*/y;
const space = /[ \t\n\r]*/y;
const literals: ReadonlySet<string> = new Set(["true", "false", "null"]);

/**
 * Walks over a JSON text token by token, with a stack of its own.
 * @returns the first error of syntax, or `undefined` where there is none
 * @remarks Cost: time O(text), space O(nesting).
 */
export function walkJson(text: string, visitor: JsonVisitor): FormatFinding | undefined {
  return new JsonWalk(text, visitor).run();
}

class JsonWalk {
  private readonly brackets: ("[" | "{")[] = [];
  private expected: Expected = "value";
  private offset = 0;
  /** Where the value began that was met last, and is no list or object. */
  private last = -1;

  constructor(
    private readonly text: string,
    private readonly visitor: JsonVisitor,
  ) {}

  run(): FormatFinding | undefined {
    for (;;) {
      this.offset += this.token(space)?.length ?? 0;
      const character = this.text.charAt(this.offset);
      if (character === "") break;
      const finding = this.step(character);
      if (finding !== undefined) return finding;
    }
    return this.expected === "after-value" && this.brackets.length === 0 ? undefined : this.unexpected();
  }

  private step(character: string): FormatFinding | undefined {
    switch (this.expected) {
      case "value":
        return this.value(character);
      case "first-value":
        return character === "]" ? this.close(character) : this.value(character);
      case "key":
        return this.key(character);
      case "first-key":
        return character === "}" ? this.close(character) : this.key(character);
      case "colon":
        if (character !== ":") return this.unexpected();
        this.expected = "value";
        this.offset++;
        return undefined;
      case "after-value":
        return character === "]" || character === "}" ? this.close(character) : this.comma(character);
    }
  }

  private value(character: string): FormatFinding | undefined {
    if (character === "[" || character === "{") {
      this.visitor.onValue?.(this.offset);
      this.visitor.onOpen?.(character);
      this.brackets.push(character);
      this.expected = character === "[" ? "first-value" : "first-key";
      this.offset++;
      return undefined;
    }
    const end = character === '"' ? scanJsonString(this.text, this.offset) : this.endOfWord();
    if (typeof end !== "number") return end ?? this.unexpected();
    this.visitor.onValue?.(this.offset);
    this.last = this.offset;
    this.offset = end;
    this.expected = "after-value";
    return undefined;
  }

  private key(character: string): FormatFinding | undefined {
    if (character !== '"') return this.unexpected();
    const end = scanJsonString(this.text, this.offset);
    if (typeof end !== "number") return end;
    this.visitor.onKey?.(JSON.parse(this.text.slice(this.offset, end)) as string, this.offset);
    this.offset = end;
    this.expected = "colon";
    return undefined;
  }

  private close(character: string): FormatFinding | undefined {
    const bracket = this.brackets.at(-1);
    if (bracket === undefined || character !== closing[bracket]) return this.unexpected();
    this.brackets.pop();
    this.visitor.onClose?.();
    this.offset++;
    this.expected = "after-value";
    return undefined;
  }

  private comma(character: string): FormatFinding | undefined {
    const bracket = this.brackets.at(-1);
    if (character !== "," || bracket === undefined) return this.unexpected();
    this.expected = bracket === "[" ? "value" : "key";
    this.offset++;
    return undefined;
  }

  private token(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    return pattern.exec(this.text)?.[0];
  }

  /** Offset after a number, true, false or null; `undefined` where none stands here. */
  private endOfWord(): number | undefined {
    const word = this.token(wordToken) ?? "";
    const found = literals.has(word) ? word : this.token(numberToken);
    return found === undefined ? undefined : this.offset + found.length;
  }

  private unexpected(): FormatFinding {
    const from = this.expected === "value" || this.expected === "first-value" ? this.offset : this.last;
    const word = from < 0 || this.expected === "colon" ? undefined : foreignNumber(this.text, from, this.offset);
    if (word !== undefined) return findingAt(from, "json-no-number", { word });
    return unexpected(this.text, this.offset, this.expected, this.brackets.at(-1));
  }
}

const closing = { "[": "]", "{": "}" } as const;

/** A number as others write it: with a sign or a point in front, in another base, with marks between thousands or a comma. */
const foreignNumbers = /[-+]?(?:\.?\d|\.(?:inf|nan)\b|inf(?:inity)?\b|nan\b)[\w.]*(?:['_\u00a0\u202f ]\d{3}\b)*(?:[.,]\d+)*\.?/iy;

/** The number that begins at an offset and reaches beyond another, where JSON has none of its kind. */
function foreignNumber(text: string, from: number, beyond: number): string | undefined {
  foreignNumbers.lastIndex = from;
  const word = foreignNumbers.exec(text)?.[0];
  return word !== undefined && from + word.length > beyond ? word.slice(0, 40) : undefined;
}

/** What is wrong at an offset, with what would be right. */
function unexpected(text: string, offset: number, expected: Expected, bracket: "[" | "{" | undefined): FormatFinding {
  const wanted: JsonWanted =
    expected !== "after-value" ? expected : bracket === undefined ? "end" : `comma-or-${closing[bracket]}`;
  const character = text.charAt(offset);
  if (character === "") return findingAt(offset, "json-ends", { wanted });
  if (character === "/" || character === "#") return findingAt(offset, "json-comment", {});
  if ((expected === "value" || expected === "key") && (character === "]" || character === "}"))
    return findingAt(offset, "json-last-comma", { closing: character });
  if (character === "'") return findingAt(offset, "json-single-quote", {});
  wordToken.lastIndex = offset;
  const word = wordToken.exec(text)?.[0];
  const found = word?.slice(0, 40) ?? String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return findingAt(offset, "json-unexpected", { found, wanted });
}
