import { checkText } from "../model/values/argument-checks.js";

/** @throws `InvalidArgumentError` for what is no path */
export function checkPath(call: string, path: unknown): void {
  checkText(call, "path", path, call.startsWith("read") ? "give that of a file, or - for standard input" : "give that of a file");
}
