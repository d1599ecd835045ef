import { Lexer } from "yaml";
import { checkLimit, type Limits } from "../../model/values/limits.js";

/** Whatever is denser than the limit is read up to so many tokens. */
const freeTokens = 250_000;
/** A character makes at most so many tokens: a mark and itself. */
const mostPerCharacter = 2;

/**
 * Counts the tokens of a text in YAML while they are read. What they take in memory, some 350 bytes each, and in time depends on how many
 * there are: a list of single letters has five times as many as a landscape of the same size.
 */
export class TokenDensity {
  private tokens = 0;

  constructor(
    private readonly limits: Limits,
    private readonly file: string | undefined,
  ) {}

  /**
   * Counts the next token.
   * @param offset - how many characters stand before it
   * @throws `LimitExceededError` beyond `limits.yamlDensity`
   */
  count(offset: number): void {
    this.tokens++;
    if (this.tokens <= freeTokens) return;
    checkLimit(this.limits, "yamlDensity", Math.ceil((100 * this.tokens) / Math.max(1, offset)), this.file);
  }
}

/** The same of a whole text that this package wrote, where it has enough characters for it. */
export function checkDensity(text: string, limits: Limits): void {
  if (text.length < freeTokens / mostPerCharacter || isSurelyLight(text, limits.yamlDensity)) return;
  const density = new TokenDensity(limits, undefined);
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    density.count(offset);
    if (!isMark(lexeme)) offset += lexeme.length;
  }
}

/**
 * Whether a text in block style passes no limit wherever it is cut: by its lines, which takes a tenth of the time. In flow style are
 * empty lists and objects alone.
 */
function isSurelyLight(text: string, yamlDensity: number): boolean {
  let tokens = 1; // the document
  for (let start = 0; start < text.length; ) {
    const end = (text.indexOf("\n", start) + 1 || text.length + 1) - 1;
    tokens += mostTokens(text.slice(start, end));
    if (tokens > freeTokens && 100 * tokens > yamlDensity * start) return false;
    start = end + 1;
  }
  return true;
}

/** So many tokens a line has at most: its indent, marks of lists with their spaces, a key, a value with its mark, and the line end. */
function mostTokens(line: string): number {
  let at = 0;
  while (line[at] === " ") at++;
  let tokens = at > 0 ? 2 : 1;
  while (line.startsWith("- ", at) || line.startsWith("? ", at)) {
    tokens += 2;
    at += 2;
  }
  if (line.includes(": ", at)) return tokens + 2 + 2 + 3;
  return tokens + (line.endsWith(":") ? 3 : 4);
}

/** Of nothing but remarks of the lexer: where a scalar begins, where a document does, where a flow ends by itself. */
const isMark = (lexeme: string): boolean => lexeme === "\u0002" || lexeme === "\u0018" || lexeme === "\u001f";
