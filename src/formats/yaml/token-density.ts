import { checkLimit, type Limits } from "../../model/values/limits.js";

/** Whatever is denser than the limit is read up to so many tokens. */
const freeTokens = 250_000;

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
