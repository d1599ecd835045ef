import { type FormatFinding, findingAt } from "../text/format-issue.js";
import { plainTextFollows } from "./cut-texts.js";

/** A text without quotation marks that is the value of a field. */
interface PlainValue {
  readonly text: string;
  readonly offset: number;
}

/**
 * Looks for texts without quotation marks that have a colon in them, as in `name: NordIT GmbH: Nord`: YAML takes what stands
 * before the colon for a field, and refuses it.
 */
export class ColonTexts {
  readonly findings: FormatFinding[] = [];
  private stage: "" | "colon" | "announced" = "";
  private value: PlainValue | undefined;

  constructor(private readonly all: string) {}

  /**
   * Takes the next lexeme of the text.
   * @param offset - where it begins
   * @param isInBrackets - whether it stands within `{ }` or `[ ]`
   */
  take(lexeme: string, offset: number, isInBrackets: () => boolean): void {
    if (/^[ \t]+$/.test(lexeme)) return;
    const { stage, value } = this;
    this.stage = "";
    this.value = undefined;
    if (stage === "announced" && !/^["'|>]/.test(lexeme)) this.value = { text: lexeme, offset };
    else if (stage === "colon" && lexeme === plainTextFollows) this.stage = "announced";
    else if (lexeme === ":" && value !== undefined) this.add(value, isInBrackets());
    else if (lexeme === ":") this.stage = "colon";
  }

  private add({ text: before, offset }: PlainValue, isInBrackets: boolean): void {
    if (before.includes("\n")) return;
    const [text = before] = (isInBrackets ? /[^\n,{}[\]]*/ : /(?:(?! #).)*/).exec(this.all.slice(offset)) ?? [];
    const [, field] = / ([a-z][A-Za-z]*)$/.exec(before) ?? [];
    this.findings.push(
      findingAt(offset, "yaml-colon-in-text", { text: text.trim(), isInBrackets, ...(field === undefined ? {} : { field }) }),
    );
  }
}
