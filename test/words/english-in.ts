/** English words that no German sentence has. */
const english = (
  "the of and from with without which is are by not known unknown for least most to or it its has have here no there this " +
  "write give leave take name names stands found where one what that as than more be can cannot may did you mean belongs file"
).split(" ");

/** Words that both languages have. */
const shared = new Set(
  "hhi argument option byte bytes json yaml csv xml utf patch parameter iso mod so in name text version tragweite true false organisation graph form".split(
    " ",
  ),
);

/** Programs and formats, which are called the same in both. */
const names = new Set(
  (
    "excel xls xlsx xlsb ods docx odt rtf pptx odp pdf html zip gzip libreoffice numbers pages keynote sqlite access dora xbrl archimate archi " +
    "open exchange structurizr likec graphml gexf gml dot graphviz mermaid plantuml visio bpmn xmi uml backstage kubernetes openapi " +
    "asyncapi terraform cyclonedx spdx fhir gematik ti-lagebild servicenow itop office windows"
  ).split(" "),
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
  return [...new Set(words(german))].filter(
    (word) => !shared.has(word) && !names.has(word) && (english.includes(word) || same.has(word)),
  );
}

/** What stands in straight quotation marks in a German text, outside of what is quoted and of commands to be typed. */
export function straightMarksIn(german: string): string[] {
  const prose = german.replaceAll(/„(?:[^“„]|„[^“]*“)*“|--[\w-]+ "[^"]*"|"[^" ]*>=\d+"/g, " ");
  return prose.match(/["'“”‚‘’].{0,20}/g) ?? [];
}
