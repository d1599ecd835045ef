import { TragweiteError } from "../../errors/errors.js";

/** A node has more levels than can be told apart by gates; nothing is rounded, so the question is refused. */
export class TooManyLevelsError extends TragweiteError {
  override readonly name = "TooManyLevelsError";
  readonly code = "too-many-levels";
  constructor(
    readonly nodeId: string,
    /** The limit that was passed. */
    readonly allowed: number,
  ) {
    super(
      `node "${nodeId}" can have more than ${allowed} levels, from share or capacity groups in a loop or with many different ` +
        "weights; raise --limit lossLevels=VALUE (option limits.lossLevels in the library), or ask about fewer failing nodes",
    );
  }
}
