/**
 * Lines broken at spaces to a width; what is broken off stands two columns further in than the line. A longer word stays whole, and
 * a number with its percent sign.
 * @param width - in characters; absent: lines stay as they are
 */
export function wrapped(lines: readonly string[], width: number | undefined): string[] {
  if (width === undefined) return [...lines];
  return lines.flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? "";
    const broken: string[] = [];
    let current = "";
    for (const word of line.slice(indent.length).split(/ (?!%)/)) {
      const start = broken.length === 0 ? indent : `${indent}  `;
      if (current === "") current = start + word;
      else if (current.length + 1 + word.length <= width) current += ` ${word}`;
      else {
        broken.push(current);
        current = `${indent}  ${word}`;
      }
    }
    return [...broken, current.trimEnd()];
  });
}
