import { type FormatFinding, findingAt } from "../text/format-issue.js";

/** How the lexer announces a text without quotation marks. */
export const plainTextFollows = "\u001f";

/**
 * Looks for texts within `{ }` or `[ ]` that ` #` cuts off, as in `{ name: Raum #5 }`: YAML takes the rest of the line for a
 * comment, closing bracket included. What follows a text there and is no comment to a reader is found: `#` without a space
 * behind it, or a comment that holds the closing bracket.
 */
export class CutTexts {
  readonly findings: FormatFinding[] = [];
  private isAnnounced = false;
  /** The text that ends here but for space; empty after a colon. */
  private before: string | undefined;

  /**
   * Takes the next lexeme of a text.
   * @param offset - where it begins
   * @param mayCut - whether it begins with # and stands within brackets
   */
  take(lexeme: string, offset: number, mayCut: boolean): void {
    if (this.isAnnounced) {
      this.before = /^["'|>]/.test(lexeme) ? undefined : lexeme;
      this.isAnnounced = false;
    } else if (lexeme === plainTextFollows) this.isAnnounced = true;
    else if (lexeme === ":") this.before = "";
    else if (!/^[ \t]+$/.test(lexeme)) {
      if (mayCut && this.before !== undefined && isPartOfText(lexeme)) this.add(this.before, lexeme, offset);
      this.before = undefined;
    }
  }

  private add(before: string, comment: string, offset: number): void {
    const [rest = ""] = comment.split(/[,}\]]/, 1);
    this.findings.push(findingAt(offset, "yaml-cut-text", { before, rest: rest.trim() }));
  }
}

function isPartOfText(comment: string): boolean {
  const brackets = [...comment].reduce((open, each) => open + ("{[".includes(each) ? 1 : "}]".includes(each) ? -1 : 0), 0);
  return brackets < 0 || /^#[^\s#]/.test(comment);
}
