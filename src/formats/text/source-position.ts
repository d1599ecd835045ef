/** A place in a text as editors count it: the first line and column are 1, columns are UTF-16 units. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Turns offsets into a text into lines and columns. A line ends with LF, CR LF or CR.
 * @param text - n UTF-16 units
 * @returns a function of an offset in [0, n]
 * @remarks Cost: O(n) at the first call of that function, then O(log lines) an offset.
 */
export function positionsIn(text: string): (offset: number) => SourcePosition {
  const lineStarts: number[] = [];
  return (offset) => {
    if (lineStarts.length === 0) {
      lineStarts.push(0);
      for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(index + end.length);
    }
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  };
}
