import type { Limits } from "../../model/values/limits.js";
import {
  backslash,
  closingBrace,
  closingBracket,
  colon,
  comma,
  openingBrace,
  openingBracket,
  quote,
  space,
} from "../text/characters.js";
import { isSharedField } from "../text/shared-fields.js";
import { StatusOnly } from "../text/status-only.js";
import { ownText, standsAt, type TextPool } from "../text/text-pool.js";
import { endOfString } from "./json-nesting.js";
import { NumberReader } from "./number-reader.js";

/** Stands for "read it with care": nothing is said of the text. */
export const unsure: unique symbol = Symbol("unsure");

/** Nested deeper than this, a text is left to {@link readJson}, which has no stack. */
const deepest = 64;
const forbiddenKey = "__proto__";
const letterT = 0x74;
const letterF = 0x66;
/** What has more orders of keys than this is no document of rows that look alike. */
const mostMembers = 10_000;
/** So many keys that may follow another one are tried. */
const mostNext = 8;

/**
 * A key in the tree of all orders in which objects have had their keys: what leads to it stands before it, and differs from it.
 */
interface Member {
  readonly key: string;
  /** Whether its text may stand elsewhere too. */
  readonly shared: boolean;
  readonly whole: boolean;
  /** What followed it so far. */
  readonly next: Member[];
  /** The text that it had last, where that may stand elsewhere too. */
  text: string;
  /** How the last evidence with a status only was written, and what it was read as. */
  evidenceText: string;
  evidence: object | undefined;
}

/**
 * Reads JSON like `JSON.parse`, for documents of many rows that look alike: equal texts are one string, equal evidence that
 * has a status only is one object that is frozen, and the keys of a row are those expected from the row before. It is never
 * wrong: for whatever {@link readJson} would refuse, and for some that it would not, it gives up and answers `unsure`.
 * @remarks Cost: time O(text).
 */
export class QuickJson {
  private text = "";
  private end = 0;
  private offset = 0;
  private readonly root = memberOf("", false, false);
  /** By the key in the outermost object, and by depth: what stands before the first key of an object. */
  private readonly lists = new Map<string, Member[]>();
  private list: Member[] = [];
  private listName = "";
  private memberCount = 0;
  private readonly statusOnly = new StatusOnly();
  private readonly numbers = new NumberReader();
  private readonly deepest: number;

  constructor(
    private readonly texts: TextPool,
    { nesting }: Limits,
    private readonly wholeNumbers: ReadonlySet<string>,
  ) {
    this.deepest = Math.min(nesting, deepest);
  }

  /** The value of which nothing but space stands around between `start` and `end`, or `unsure`. */
  read(text: string, start: number, end: number): unknown {
    this.text = text;
    this.end = end;
    this.offset = start;
    this.skipSpace();
    const value = this.value(undefined, 0);
    this.skipSpace();
    return this.offset === end ? value : unsure;
  }

  private skipSpace(): void {
    const { text, end } = this;
    let { offset } = this;
    for (; offset < end; offset++) {
      const character = text.charCodeAt(offset);
      if (character > space || (character !== 0x20 && character !== 0x0a && character !== 0x0d && character !== 0x09)) break;
    }
    this.offset = offset;
  }

  private value(member: Member | undefined, depth: number): unknown {
    switch (this.text.charCodeAt(this.offset)) {
      case quote:
        return member === undefined ? this.string(true) : this.memberText(member);
      case openingBrace:
        return member?.key === "evidence" ? this.evidence(member, depth + 1) : this.object(depth + 1);
      case openingBracket:
        return this.array(depth + 1);
      case letterT:
        return this.word("true", true);
      case letterF:
        return this.word("false", false);
      default:
        return this.number(member?.whole === true);
    }
  }

  private word<T>(written: string, value: T): T | typeof unsure {
    if (!standsAt(this.text, this.offset, written)) return unsure;
    this.offset += written.length;
    return value;
  }

  private object(depth: number): unknown {
    if (depth > this.deepest) return unsure;
    const { text } = this;
    const object: Record<string, unknown> = {};
    this.offset++;
    this.skipSpace();
    if (text.charCodeAt(this.offset) === closingBrace) {
      this.offset++;
      return object;
    }
    let member: Member | undefined = depth === 1 ? this.root : this.startAt(depth);
    for (;;) {
      member = this.expected(member) ?? this.unexpected(member, object);
      if (member === undefined) return unsure;
      if (depth === 1) this.enterList(member.key);
      this.skipSpace();
      if (text.charCodeAt(this.offset) !== colon) return unsure;
      this.offset++;
      this.skipSpace();
      const value = this.value(member, depth);
      if (value === unsure) return unsure;
      object[member.key] = value;
      this.skipSpace();
      const next = text.charCodeAt(this.offset++);
      if (next === closingBrace) return object;
      if (next !== comma) return unsure;
      this.skipSpace();
    }
  }

  /** The key that stands here, where it has followed the one before already; goes on behind it. */
  private expected({ next }: Member): Member | undefined {
    const { text, offset } = this;
    if (text.charCodeAt(offset) !== quote) return undefined;
    for (const member of next) {
      const { key } = member;
      if (text.charCodeAt(offset + key.length + 1) !== quote || !standsAt(text, offset + 1, key)) continue;
      this.offset = offset + key.length + 2;
      return member;
    }
    return undefined;
  }

  /** A key that follows for the first time; `undefined` where it is none, is not allowed or stands here a second time. */
  private unexpected({ next }: Member, object: object): Member | undefined {
    if (this.text.charCodeAt(this.offset) !== quote || this.memberCount++ >= mostMembers) return undefined;
    const { offset } = this;
    const key = this.string(true);
    const isEscaped = key === unsure || this.offset !== offset + key.length + 2;
    if (isEscaped || key === forbiddenKey || Object.hasOwn(object, key)) return undefined;
    const member = memberOf(key, isSharedField(this.listName, key), this.wholeNumbers.has(key));
    if (next.length === mostNext) next.shift();
    next.push(member);
    return member;
  }

  private startAt(depth: number): Member {
    const start = this.list[depth] ?? memberOf("", false, false);
    this.list[depth] = start;
    return start;
  }

  private enterList(name: string): void {
    if (name === this.listName) return;
    this.listName = name;
    this.list = this.lists.get(name) ?? [];
    this.lists.set(name, this.list);
  }

  private array(depth: number): unknown {
    if (depth > this.deepest) return unsure;
    const { text } = this;
    const items: unknown[] = [];
    this.offset++;
    this.skipSpace();
    if (text.charCodeAt(this.offset) === closingBracket) {
      this.offset++;
      return items;
    }
    for (;;) {
      const item = this.value(undefined, depth);
      if (item === unsure) return unsure;
      items.push(item);
      this.skipSpace();
      const next = text.charCodeAt(this.offset++);
      if (next === closingBracket) return items;
      if (next !== comma) return unsure;
      this.skipSpace();
    }
  }

  private evidence(member: Member, depth: number): unknown {
    const { text, offset: start } = this;
    if (member.evidence !== undefined && text.startsWith(member.evidenceText, start)) {
      this.offset = start + member.evidenceText.length;
      return member.evidence;
    }
    const read = this.object(depth);
    if (read === unsure) return unsure;
    const shared = this.statusOnly.shared(read as object);
    if (shared === undefined) return read;
    member.evidenceText = ownText(text, start, this.offset);
    member.evidence = shared;
    return shared;
  }

  /** Of equal texts in rows that follow each other none but the first is looked up. */
  private memberText(member: Member): string | typeof unsure {
    if (!member.shared) return this.string(false);
    const { text, offset } = this;
    const { text: last } = member;
    if (text.charCodeAt(offset + last.length + 1) === quote && standsAt(text, offset + 1, last)) {
      this.offset = offset + last.length + 2;
      return last;
    }
    const read = this.string(true);
    if (read !== unsure && this.offset === offset + read.length + 2) member.text = read; // it stands there without escapes
    return read;
  }

  private string(shared: boolean): string | typeof unsure {
    const { text } = this;
    const start = this.offset + 1;
    let end = start;
    for (; ; end++) {
      const character = text.charCodeAt(end);
      if (character === quote) break;
      if (character === backslash) return this.escapedString();
      if (!(character >= space)) return unsure; // the end of the text is NaN
    }
    this.offset = end + 1;
    return shared ? this.texts.textAt(text, start, end) : ownText(text, start, end);
  }

  private escapedString(): string | typeof unsure {
    const start = this.offset;
    const end = endOfString(this.text, start) + 1;
    this.offset = end;
    try {
      return JSON.parse(this.text.slice(start, end)) as string;
    } catch {
      return unsure;
    }
  }

  private number(whole: boolean): number | typeof unsure {
    const { numbers } = this;
    const value = numbers.read(this.text, this.offset);
    if (Number.isNaN(value) || (whole && !numbers.isWhole)) return unsure; // 480.000 may be 480,000
    this.offset = numbers.end;
    return value;
  }
}

function memberOf(key: string, shared: boolean, whole: boolean): Member {
  const [name = key] = Object.keys({ [key]: 0 }); // as the engine keeps names of properties, which it finds faster
  return { key: name, shared, whole, next: [], text: "", evidenceText: "", evidence: undefined };
}
