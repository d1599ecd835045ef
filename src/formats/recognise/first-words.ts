const skipped = /(?:[\s\ufeff]+|--[^\n]*|#[^\n]*|\/\/[^\n]*|%%[^\n]*)/y;

/** More than this is not looked at. */
const mostCharacters = 1_000;

/** The first words of a text: after a head between two lines `---`, blanks, and comments as SQL, diagrams and sources have them. */
export function firstWords(text: string): string {
  const start = startOfWords(text);
  return text.slice(start, start + mostCharacters);
}

function startOfWords(text: string): number {
  const head = /^\s*---\r?\n/.test(text.slice(0, 100)) ? text.search(/\n---\r?\n/) : -1;
  let at = head === -1 ? 0 : head + 1;
  for (;;) {
    skipped.lastIndex = at;
    const [found] = skipped.exec(text) ?? [];
    if (found !== undefined) at += found.length;
    else if (text.startsWith("/*", at)) {
      const end = text.indexOf("*/", at + 2);
      if (end === -1) return text.length;
      at = text.startsWith(";", end + 2) ? end + 3 : end + 2;
    } else return at;
  }
}
