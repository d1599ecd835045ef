import { TragweiteError } from "../../errors.js";

/** Arguments that do not fit together. */
export class UsageError extends TragweiteError {
  override readonly name = "UsageError";
  readonly code = "usage";
}
