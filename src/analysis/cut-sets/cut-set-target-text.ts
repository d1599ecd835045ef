import { InvalidInputError } from "../../errors/errors.js";
import type { TargetWanted } from "../../errors/question-issues.js";
import { checkText } from "../../model/values/argument-checks.js";
import { questionIssue } from "../question-issues/question-issue.js";
import type { CutSetTarget } from "./cut-set-target.js";

interface Token {
  readonly text: string;
  readonly column: number;
}

/**
 * Reads a target: a node's id (lost), `eau-intake of tk`, `level ID < 0.5`, `insured eau-intake >= 10000000` (or another
 * unit, or within a total as `insured@statutory`; `insurers`, `organisations`; `loss sites practice >= 1000` counts what is degraded by what it lacks), a word with spaces in quotation marks, joined with `and`, `or` (which binds less), `at-least K of (…, …)` and brackets.
 * @throws {@link InvalidInputError} with the column
 */
export function parseTarget(text: string): CutSetTarget {
  if (text !== "") checkText("parseTarget", "target", text, 'give a text, such as "eau-intake of tk"');
  const tokens: Token[] = [...text.matchAll(/"[^"]+"|>=|[<(),]|[^\s<>(),]+/g)].map(({ 0: token, index }) => ({
    text: token,
    column: index + 1,
  }));
  return new TargetParser(tokens, text.length + 1).whole();
}

const mostNesting = 64;

class TargetParser {
  private place = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  whole(): CutSetTarget {
    const target = this.alternatives();
    return this.place < this.tokens.length ? this.refuse("end") : target;
  }

  private alternatives(): CutSetTarget {
    if (++this.depth > mostNesting) this.refuse({ mostBrackets: mostNesting });
    const of = [this.conjunction()];
    while (this.takes("or")) of.push(this.conjunction());
    this.depth--;
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: "any", of };
  }

  private conjunction(): CutSetTarget {
    const of = [this.atom()];
    while (this.takes("and")) of.push(this.atom());
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: "all", of };
  }

  private atom(): CutSetTarget {
    if (this.takes("(")) {
      const target = this.alternatives();
      this.expect(")");
      return target;
    }
    if (this.takes("at-least")) return this.vote();
    if (this.takes("level")) {
      const node = this.word("node");
      this.expect("<");
      return { kind: "level-below", node, level: this.number("level", (level) => level > 0 && level <= 1) };
    }
    // a word alone may be a node's id
    if (this.tokens[this.place + 2]?.text === ">=") return this.counted();
    if (this.tokens[this.place + 3]?.text === ">=" && this.takes("loss")) {
      return { kind: "graded-loss", ...this.unitAndTotal(), ...this.typeAndCount() };
    }
    const word = this.word("node-or-service-type");
    return this.takes("of")
      ? { kind: "service-lost", serviceType: word, organisation: this.word("organisation") }
      : { kind: "lost", node: word };
  }

  /** `insured eau-intake >= 10000000`, `insurers eau-intake >= 10`, `sites practice >= 1000`. */
  private counted(): CutSetTarget {
    if (this.takes("insurers")) return { kind: "insurers-lost", ...this.typeAndCount() };
    if (this.takes("organisations")) return { kind: "organisations-lost", ...this.typeAndCount() };
    return { kind: "count-lost", ...this.unitAndTotal(), ...this.typeAndCount() };
  }

  /** `insured`, or within one of its totals `insured@statutory`; organisations are counted whole. */
  private unitAndTotal(): { readonly unit: string; readonly total?: string } {
    const text = this.word("unit");
    const at = text.indexOf("@");
    if (at === -1) return { unit: text };
    const [unit, total] = [text.slice(0, at), text.slice(at + 1)];
    const isOfNone = unit === "insurers" || unit === "organisations";
    if (!isOfNone && unit !== "" && total !== "") return { unit, total };
    this.place--;
    return this.refuse(isOfNone ? { symbol: unit } : "unit-with-total");
  }

  private typeAndCount(): { readonly type: string; readonly atLeast: number } {
    const type = this.word("service-type");
    this.expect(">=");
    return { type, atLeast: this.number("count", (count) => Number.isSafeInteger(count) && count >= 1) };
  }

  private vote(): CutSetTarget {
    const k = this.number("count", (count) => Number.isSafeInteger(count) && count >= 1);
    this.expect("of");
    this.expect("(");
    const of = [this.alternatives()];
    while (this.takes(",")) of.push(this.alternatives());
    this.expect(")");
    return k > of.length ? this.refuse({ leastTargets: k }) : { kind: "at-least", k, of };
  }

  private takes(text: string): boolean {
    if (this.tokens[this.place]?.text !== text) return false;
    this.place++;
    return true;
  }

  private expect(text: string): void {
    if (!this.takes(text)) this.refuse({ symbol: text });
  }

  private word(what: TargetWanted): string {
    const text = this.tokens[this.place]?.text;
    if (text === undefined || /^(?:>=|[<(),]|and|or|of)$/.test(text)) return this.refuse(what);
    this.place++;
    return /^".+"$/.test(text) ? text.slice(1, -1) : text;
  }

  private number(what: TargetWanted, fits: (value: number) => boolean): number {
    const text = this.tokens[this.place]?.text ?? "";
    const decimals = this.decimalsAfterComma();
    const written = decimals === undefined ? text.replaceAll("_", "") : `${text}.${decimals}`;
    const value = /^[\d.]/.test(text) ? Number(written) : Number.NaN;
    if (!fits(value)) return this.refuse(what);
    this.place += decimals === undefined ? 1 : 3;
    return value;
  }

  /** The digits of a part that is written with a comma, as in 0,5: one that ends a place of a list has a blank behind it or no digit. */
  private decimalsAfterComma(): string | undefined {
    const [whole, comma, decimals] = this.tokens.slice(this.place, this.place + 3);
    if (whole === undefined || comma?.text !== "," || decimals === undefined) return undefined;
    const isWritten = /^[01]$/.test(whole.text) && /^\d+$/.test(decimals.text);
    const isClose = comma.column === whole.column + 1 && decimals.column === comma.column + 1;
    return isWritten && isClose ? decimals.text : undefined;
  }

  private refuse(wanted: TargetWanted): never {
    const token = this.tokens[this.place];
    const values = { wanted, ...(token === undefined ? {} : { found: token.text }) };
    const place = { line: 1, column: token?.column ?? this.end };
    throw new InvalidInputError([questionIssue("target-syntax", values, place)], "target");
  }
}
