import { type InputIssue, printable, wordingShown } from "../../errors/errors.js";
import { type ImportNote, type ImportNoteKind, importNoteKinds, importNoteText, type OnNote } from "../../formats/index.js";
import { notesAlike } from "../../formats/tables/notes-alike.js";
import { jsonText } from "../../model/values/json-text.js";
import { wordingIn } from "../../report/errors/error-text.js";
import type { InBoth, Language } from "../../words/language.js";
import type { Host } from "../terminal/host.js";

const words: InBoth<{
  readonly kinds: Readonly<Record<ImportNoteKind, string>>;
  readonly more: (count: number) => string;
}> = {
  en: {
    kinds: { taken: "taken", assumed: "assumed", left: "left" },
    more: (count) => `… and ${count} more like it (--notes FILE has them all)`,
  },
  de: {
    kinds: { taken: "übernommen", assumed: "angenommen", left: "ausgelassen" },
    more: (count) => `… und ${count} weitere solche (mit --notes DATEI stehen alle in der Datei)`,
  },
};

/** What was told of the bytes of a file, such as their encoding, while it was read. */
type Heard = readonly InputIssue[];

/** A host that keeps what is told of the bytes of files, too, for the file of notes. */
export function listening(host: Host): { readonly host: Host; readonly heard: Heard } {
  const heard: InputIssue[] = [];
  const onNote: OnNote = (note, file) => {
    heard.push(note);
    host.onNote?.(note, file);
  };
  return { host: { ...host, onNote }, heard };
}

/** What is told of a file that was read or written: all of it in a file where one is named, and in short unless it shall be quiet. */
export async function tellNotes(
  told: readonly ImportNote[],
  { notes: path, quiet = false }: { readonly notes?: string | undefined; readonly quiet?: boolean | undefined },
  host: Host,
  language: Language,
  heard: Heard = [],
): Promise<void> {
  if (path !== undefined) await host.writeText(path, notesFile(told, heard, path, language));
  if (!quiet) host.stderr.write(notesShown(told, language));
}

/** All notes as lines with their places, or as JSON by the name of the file. */
function notesFile(notes: readonly ImportNote[], heard: Heard, path: string, language: Language): string {
  const all = [
    ...heard.map((issue) => ({ kind: "assumed" as const, code: issue.code, text: wordingShown(wordingIn(issue, language)) })),
    ...notes.map((note) => ({ ...note, text: importNoteText(note, language) })),
  ];
  const told = importNoteKinds.flatMap((kind) => all.filter((each) => each.kind === kind));
  if (path.toLowerCase().endsWith(".json")) return jsonText(told);
  return told.map((each) => `${words[language].kinds[each.kind]}: ${placed(each)}\n`).join("");
}

/** The notes as a terminal shows them: under what they are, the first few of one thing. */
function notesShown(notes: readonly ImportNote[], language: Language): string {
  const { kinds, more } = words[language];
  const lines = importNoteKinds.flatMap((kind) => {
    const told = notesAlike(notes.filter((note) => note.kind === kind));
    const shown = told.flatMap(({ first, others }) => [
      ...first.map((note) => `  ${lineOf(note, language)}`),
      ...(others.length > 0 ? [`  ${more(others.length)}`] : []),
    ]);
    return shown.length === 0 ? [] : [`${kinds[kind]}:`, ...shown];
  });
  return lines.map((line) => `${line}\n`).join("");
}

const lineOf = (note: ImportNote, language: Language): string => placed({ ...note, text: importNoteText(note, language) });

const placed = ({ place, text }: { readonly place?: string; readonly text: string }): string =>
  printable(`${place === undefined ? "" : `${place}: `}${text}`).replaceAll("\n", " ");
