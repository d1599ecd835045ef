/** Widths in thousandths of the font size: of the fonts that pictures name (Segoe UI, Helvetica, Arial) the widest. */
const widths: readonly (readonly [characters: string, width: number])[] = [
  ["'ijlł", 260],
  [" ,.:;·‘’‚|I!", 300],
  ["()[]ft`r", 360],
  ["-\u00AD/\\*°“”„{}", 420],
  ["csvxyzkJ", 510],
  ["?L_$€§–<>=+~^", 580],
  ["0123456789abdeghnopquß#ø×≥≤", 595],
  ["FTZABEKPSVXYŁ", 680],
  ["CDHNRU&w", 750],
  ["GOQØ", 790],
  ["mM%Ææ", 910],
  ["WŒœ—…→", 1000],
  ["@", 1030],
];
const table = new Map(widths.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)));
const unknownWidth = 1200;
const boldFactor = 1.1;

function widthOfCharacter(character: string): number {
  const known = table.get(character);
  if (known !== undefined) return known;
  const [base = character] = character.normalize("NFD");
  if (base !== character) return table.get(base) ?? unknownWidth;
  return /\p{M}/u.test(character) ? 0 : unknownWidth;
}

/** At most how wide a text is drawn. */
export function textWidth(text: string, size: number, isBold = false): number {
  let total = 0;
  for (const character of text) total += widthOfCharacter(character);
  return (total / 1000) * size * (isBold ? boldFactor : 1);
}

/** Whether a text has characters whose width nobody can know beforehand: it is then drawn into the width reserved for it. */
export function isUnmeasured(text: string): boolean {
  for (const character of text) if (widthOfCharacter(character) === unknownWidth) return true;
  return false;
}

/** The text, or as much of it as fits with an ellipsis. */
export function fitted(text: string, width: number, size: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text;
  const characters = [...text];
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const cut = `${characters.slice(0, middle).join("").trimEnd()}…`;
    if (textWidth(cut, size, isBold) <= width) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join("").trimEnd()}…`;
}

/** A text broken into lines that fit; a word that does not fit alone is cut with an ellipsis. */
export function linesWithin(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size, isBold) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = fitted(word, width, size, isBold);
  }
  return line === "" ? lines : [...lines, line];
}

/** A text in at most so many lines; the last one is as long as it is, and to be cut where it is drawn. */
export function linesAtMost(text: string, width: number, size: number, most: number, isBold = false): string[] {
  const lines = linesWithin(text, width, size, isBold);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")];
}
