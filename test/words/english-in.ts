/** English words that no German sentence has. */
const english = (
  "the of and from with without which is are by not known unknown for least most to or it its has have here no there this " +
  "write give leave take name names stands found where one what that as than more be can cannot may did you mean belongs file"
).split(" ");

/** Words that both languages have. */
const shared = new Set(
  "hhi argument option byte bytes json yaml csv xml utf patch parameter iso mod so in name text version tragweite true false organisation".split(
    " ",
  ),
);

/** Texts in quotation marks, tags, pointers, places and commands are quoted, and may be in any language. */
const quoted =
  /„[^“]*“|"(?:[^"\\]|\\.)*"|<[^>]*>|(?:^|\s)\/\S+|(?<=^|[\s(])--?[\w-]+|Open-PSA|(?:UTF|Windows|ISO)[ -]\d+(?:-\d)?|\{[^}]*\}?|\S+\.\w+:?(?:\d+:)*|\w+:\d+:\d+|tragweite .*|\b\d[\w.]*(?:(?<=[eE])-\d+)?/g;

/** English words in a German text: those that are English only, and those that it shares with the English text. */
export function englishIn(german: string, told: string): string[] {
  const words = (text: string): string[] =>
    text
      .replaceAll(quoted, " ")
      .replaceAll('"', " ")
      .toLowerCase()
      .match(/[\p{L}-]{2,}/gu) ?? [];
  const same = new Set(words(told));
  return [...new Set(words(german))].filter((word) => !shared.has(word) && (english.includes(word) || same.has(word)));
}

/** What stands in straight quotation marks in a German text, outside of what is quoted and of commands to be typed. */
export function straightMarksIn(german: string): string[] {
  const prose = german.replaceAll(/„(?:[^“„]|„[^“]*“)*“|--[\w-]+ "[^"]*"|"[^" ]*>=\d+"/g, " ");
  return prose.match(/["'“”‚‘’].{0,20}/g) ?? [];
}
