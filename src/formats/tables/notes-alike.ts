import type { ImportNote } from "./import-note.js";

/** So many notes of one thing are told one by one, and the others counted. */
const mostAlike = 3;

/** Notes of one thing, where it was first. */
export interface NotesAlike {
  readonly first: readonly ImportNote[];
  readonly others: readonly ImportNote[];
}

/** Notes by what they are about, the first few of each; what each column is, is told of all. */
export function notesAlike(notes: readonly ImportNote[]): NotesAlike[] {
  const alike = new Map<string, ImportNote[]>();
  for (const note of notes) {
    const known = alike.get(note.code);
    if (known === undefined) alike.set(note.code, [note]);
    else known.push(note);
  }
  return [...alike].map(([code, all]) => {
    const most = code.includes("column") || all.length === mostAlike + 1 ? all.length : mostAlike;
    return { first: all.slice(0, most), others: all.slice(most) };
  });
}
