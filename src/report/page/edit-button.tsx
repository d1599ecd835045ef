import type { JSX } from "preact";
import type { InBoth } from "../../words/language.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";

interface EditWords {
  readonly edit: string;
  /** @param file - under which the landscape is saved */
  readonly told: (file: string) => string;
}

/** A page that can be written in is of its own: tables and forms would make every report half as large again. */
export const editWords: InBoth<EditWords> = {
  en: {
    edit: "Save for editing in the workbench",
    told: (file) =>
      `The landscape is saved as ${file}. Open it in workbench.html, which “tragweite workbench” writes: it has tables and forms, and works offline as this page does.`,
  },
  de: {
    edit: "Zum Bearbeiten speichern (Werkbank)",
    told: (file) =>
      `Die Landschaft ist als ${file} gespeichert. Öffnen Sie sie in workbench.html, die „tragweite workbench“ schreibt: Dort gibt es Tabellen und Formulare, ohne Netz wie auf dieser Seite.`,
  },
};

interface EditButtonProps {
  readonly page: PageWriting;
  readonly acts?: PageActs | undefined;
}

/** Hands the landscape on to the workbench; the workbench itself has no such button. */
export function EditButton({ page, acts }: EditButtonProps): JSX.Element | null {
  if (acts !== undefined && acts.edit === undefined) return null;
  return (
    <button type="button" id="edit" onClick={() => acts?.edit?.()}>
      {editWords[page.language].edit}
    </button>
  );
}
