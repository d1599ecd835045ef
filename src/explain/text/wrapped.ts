import { wrap } from "../../words/wrap.js";

/**
 * Lines broken at spaces to a width; what is broken off stands two columns further in than the line.
 * @param width - in characters; absent: lines stay as they are
 */
export function wrapped(lines: readonly string[], width: number | undefined): string[] {
  if (width === undefined) return [...lines];
  return lines.flatMap((line) => (line === "" ? [""] : wrap(line, width, (/^ */.exec(line)?.[0].length ?? 0) + 2)));
}
