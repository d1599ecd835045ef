/** The formats of a file, each with the ends of names that stand for it. */
const extensions = {
  yaml: [".yaml", ".yml"],
  json: [".json"],
  csv: [".csv", ".tsv"],
} as const;

/** A text format of landscapes and scenarios. */
export type Format = keyof typeof extensions;
/** The text formats, by name. */
export const formats = Object.keys(extensions) as readonly Format[];

/** The format that a file's name stands for, or `undefined` where its extension says nothing. */
export function formatOfName(file: string): Format | undefined {
  const name = file.toLowerCase();
  return formats.find((format) => extensions[format].some((extension) => name.endsWith(extension)));
}

const csvHeader = /^[^\n{}[\]:]*[,;\t][^\n{}[\]:]*$/;

/** The format that a text looks like: JSON begins with a bracket, CSV with a line of names between commas, semicolons or tabs. */
export function sniffFormat(text: string): Format {
  const start = text.slice(0, 10_000).trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  const [firstLine = ""] = start.split(/\r\n|\n|\r/, 1);
  return csvHeader.test(firstLine) && !firstLine.startsWith("#") ? "csv" : "yaml";
}
