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
  /** Comments within brackets that stand behind no text and hold a closing bracket: cut off only where it is missing then. */
  private readonly behind: { readonly comment: string; readonly offset: number }[] = [];
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
      if (mayCut && this.before !== undefined && isPartOfText(lexeme)) this.add(lexeme, offset, this.before);
      else if (mayCut && closes(lexeme)) this.behind.push({ comment: lexeme, offset });
      this.before = undefined;
    }
  }

  /** The comment right behind which a text is wrong, as that holds the bracket that is missed there. */
  blameFor(wrong: number, text: string): void {
    const last = this.behind.findLast(({ offset }) => offset < wrong);
    if (last === undefined) return;
    const { comment, offset } = last;
    if (/^(?:\s|#.*)*$/.test(text.slice(offset + comment.length, wrong))) this.add(comment, offset);
  }

  private add(comment: string, offset: number, before?: string): void {
    const [rest = ""] = comment.split(/[,}\]]/, 1);
    this.findings.push(findingAt(offset, "yaml-cut-text", { ...(before === undefined ? {} : { before }), rest: rest.trim() }));
  }
}

/** Whether more brackets close in a comment than open. */
function closes(comment: string): boolean {
  const brackets = [...comment].reduce((open, each) => open + ("{[".includes(each) ? 1 : "}]".includes(each) ? -1 : 0), 0);
  return brackets < 0;
}

function isPartOfText(comment: string): boolean {
  return closes(comment) || /^#[^\s#]/.test(comment);
}
