/** Characters that a text takes in a terminal; marks that stand on the letter before take none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) if (!/^\p{Mark}$/u.test(character)) width++;
  return width;
}

/**
 * Breaks a text at spaces into lines of at most `width` characters; a word that is longer is broken where the line ends.
 * Spaces at the beginning stay; none is broken before a percent sign.
 * @param hanging - spaces before every line but the first
 */
export function wrap(text: string, width: number, hanging = 0): string[] {
  const room = Math.max(width, hanging + 1);
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? "";
  let isEmpty = true;
  const breakLine = (): void => {
    lines.push(line);
    line = " ".repeat(hanging);
    isEmpty = true;
  };
  for (const word of text.replace(/^ +| +$/g, "").split(/ +(?!%)/)) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > room) breakLine();
    if (!isEmpty) line += " ";
    for (const character of word) {
      if (widthOf(line) >= room) breakLine();
      line += character;
      isEmpty = false;
    }
  }
  return [...lines, line];
}
