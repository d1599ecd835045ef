/** Text whose every code unit takes one character: of Latin-1, with the general dashes and quotation marks. */
const isAllLetters = /^[\u0020-\u00ff\u2010-\u203a]*$/;

/** Characters that a text takes in a terminal; marks that stand on the letter before take none. */
export function widthOf(text: string): number {
  if (isAllLetters.test(text)) return text.length;
  let width = 0;
  for (const character of text) if (!/^\p{Mark}$/u.test(character)) width++;
  return width;
}

/** Spaces at which a line may end: not those before a percent sign, nor between a number and its unit. */
const breaks = /(?<!\d) +(?!%)| +(?!%|Uhr\b|h\b|Mio\.|million\b)/;

/** Parts of a word between which a line may end: after a hyphen or a slash between letters. */
const partsOf = (word: string): string[] => word.split(/(?<=[\p{L}\p{N}][-/–])(?=[\p{L}\p{N}])/u);

/** The width of the longest part of a text that is not to be broken. */
export function longestPart(text: string): number {
  return text
    .split(breaks)
    .flatMap(partsOf)
    .reduce((most, part) => Math.max(most, widthOf(part)), 0);
}

/**
 * Breaks a text at spaces into lines of at most `width` characters; a word that is longer than a line is broken after a hyphen
 * or a slash, and where it has none at the end of the line. Spaces at the beginning stay; none is broken between a number and its unit.
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
  const add = (part: string): void => {
    for (const character of part) {
      if (widthOf(line) >= room) breakLine();
      line += character;
      isEmpty = false;
    }
  };
  for (const word of text.replace(/^ +| +$/g, "").split(breaks)) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > room) breakLine();
    if (!isEmpty) line += " ";
    if (widthOf(line) + widthOf(word) <= room) add(word);
    else
      for (const part of partsOf(word)) {
        if (!isEmpty && widthOf(line) + widthOf(part) > room) breakLine();
        add(part);
      }
  }
  return [...lines, line];
}
