import type { JSX } from "preact";
import { type ImportNote, importNoteKinds } from "../formats/tables/import-note.js";
import { importNoteSentence } from "../formats/tables/import-note-text.js";
import { notesAlike } from "../formats/tables/notes-alike.js";
import type { Language } from "../words/language.js";
import { shown } from "../words/shown.js";
import { importWords } from "./import-words.js";

interface ImportNotesProps {
  readonly notes: readonly ImportNote[];
  readonly language: Language;
}

/** What was taken, assumed and left of a table, each with its place; many of one kind are folded. */
export function ImportNoteList({ notes, language }: ImportNotesProps): JSX.Element {
  const words = importWords[language];
  return (
    <>
      {importNoteKinds.map((kind) => {
        const all = notes.filter((note) => note.kind === kind);
        return all.length === 0 ? null : (
          <details class="notes" data-notes={kind} open={kind !== "taken"}>
            <summary>{words.notes[kind](all.length)}</summary>
            <ul>
              {notesAlike(all).map(({ first, others }) => (
                <>
                  {first.map((note) => (
                    <li>{lineOf(note, language)}</li>
                  ))}
                  {others.length > 0 && (
                    <li>
                      <details>
                        <summary>{words.more(others.length)}</summary>
                        <ul>
                          {others.map((note) => (
                            <li>{lineOf(note, language)}</li>
                          ))}
                        </ul>
                      </details>
                    </li>
                  )}
                </>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

/** A note with its place, as a sentence. */
function lineOf(note: ImportNote, language: Language): string {
  const text = importNoteSentence(note, language);
  const begun = /^\p{Ll}{2}/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return shown(note.place === undefined ? begun : `${note.place}: ${text}`);
}
