import { printable } from "../../errors/errors.js";
import { type ImportNote, type ImportNoteKind, importNoteKinds, importNoteText } from "../../formats/index.js";
import { notesAlike } from "../../formats/tables/notes-alike.js";
import { jsonText } from "../../model/values/json-text.js";
import type { InBoth, Language } from "../../words/language.js";
import type { Host } from "../terminal/host.js";

const words: InBoth<{
  readonly kinds: Readonly<Record<ImportNoteKind, string>>;
  readonly guessed: string;
  readonly more: (count: number) => string;
}> = {
  en: {
    kinds: { taken: "taken", assumed: "assumed", left: "left" },
    guessed: "the headings were guessed; --guess writes the mapping down, to be corrected",
    more: (count) => `… and ${count} more like it (--notes FILE has them all)`,
  },
  de: {
    kinds: { taken: "übernommen", assumed: "angenommen", left: "ausgelassen" },
    guessed: "die Überschriften sind gedeutet; --guess schreibt die Zuordnung auf, zum Verbessern",
    more: (count) => `… und ${count} weitere solche (mit --notes DATEI stehen alle in der Datei)`,
  },
};

/** What is told of a file that was read or written: all of it in a file where one is named, and in short unless it shall be quiet. */
export async function tellNotes(
  told: readonly ImportNote[],
  { notes: path, quiet = false }: { readonly notes?: string | undefined; readonly quiet?: boolean | undefined },
  host: Host,
  language: Language,
  isGuessed = false,
): Promise<void> {
  if (path !== undefined) await host.writeText(path, notesFile(told, path, language));
  if (!quiet) host.stderr.write(notesShown(told, isGuessed, language));
}

/** All notes as lines with their places, or as JSON by the name of the file. */
function notesFile(notes: readonly ImportNote[], path: string, language: Language): string {
  if (path.toLowerCase().endsWith(".json"))
    return jsonText(notes.map((note) => ({ ...note, text: importNoteText(note, language) })));
  return notes.map((note) => `${words[language].kinds[note.kind]}: ${lineOf(note, language)}\n`).join("");
}

/** The notes as a terminal shows them: under what they are, the first few of one thing. */
function notesShown(notes: readonly ImportNote[], isGuessed: boolean, language: Language): string {
  const { kinds, guessed, more } = words[language];
  const guess = isGuessed ? [`  ${guessed}`] : [];
  const lines = importNoteKinds.flatMap((kind) => {
    const told = notesAlike(notes.filter((note) => note.kind === kind));
    const shown = told.flatMap(({ first, others }) => [
      ...first.map((note) => `  ${lineOf(note, language)}`),
      ...(others.length > 0 ? [`  ${more(others.length)}`] : []),
    ]);
    const all = kind === "assumed" ? [...guess, ...shown] : shown;
    return all.length === 0 ? [] : [`${kinds[kind]}:`, ...all];
  });
  return lines.map((line) => `${line}\n`).join("");
}

const lineOf = (note: ImportNote, language: Language): string =>
  printable(`${note.place === undefined ? "" : `${note.place}: `}${importNoteText(note, language)}`).replaceAll("\n", " ");
