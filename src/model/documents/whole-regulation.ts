import type { InvalidArgumentError, InvalidInputError } from "../../errors/errors.js";
import { parseRegulation } from "./regulation.js";
import { checkWholeDocument } from "./whole-document.js";

/** @throws {@link InvalidArgumentError} for what is no regulation, {@link InvalidInputError} for one that is not right */
export function checkWholeRegulation(call: string, value: unknown): void {
  checkWholeDocument(call, "regulation", value, parseRegulation);
}
