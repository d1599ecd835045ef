import type { JSX } from "preact";
import { draftOf } from "../edit/draft.js";
import { rowsOf, tableNames } from "../edit/tables.js";
import { TragweiteError, wordingShown } from "../errors/errors.js";
import type { Imported } from "../formats/tables/import-table.js";
import { errorText, wordingIn } from "../report/errors/error-text.js";
import { locales } from "../words/language.js";
import { FirstSentence } from "./first-sentence.js";
import { ImportNoteList } from "./import-notes.js";
import type { ImportWords } from "./import-words.js";
import { issuesOf } from "./import-work.js";
import type { Workbench } from "./workbench.js";

interface OutcomeProps {
  readonly bench: Workbench;
  readonly imported: Imported | TragweiteError;
  readonly words: ImportWords;
  /** What is said where nothing becomes of it. @defaultValue what is wrong */
  readonly instead?: string | undefined;
}

/** How much becomes of a file, and what was taken, assumed and left for that. */
export function Outcome({ bench, imported, words, instead }: OutcomeProps): JSX.Element {
  const language = bench.language.value;
  if (imported instanceof TragweiteError) {
    const issues = instead === undefined ? issuesOf(imported) : [];
    return (
      <aside class="outcome" aria-labelledby="outcome-title">
        <h2 id="outcome-title">{words.nothing}</h2>
        <ul class="wrong">
          {issues.map((issue) => (
            <li>{wordingShown(wordingIn(issue, language))}</li>
          ))}
          {issues.length === 0 && <li>{instead ?? errorText(imported, language)}</li>}
        </ul>
      </aside>
    );
  }
  const draft = draftOf(imported.landscape);
  const counts = tableNames.map((name) => [name, rowsOf(draft, name).length] as const).filter(([, count]) => count > 0);
  return (
    <aside class="outcome" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{words.made}</h2>
      <table>
        <tbody>
          {counts.map(([name, count]) => (
            <tr data-made={name}>
              <td class="number">
                <strong>{count.toLocaleString(locales[language])}</strong>
              </td>
              <th scope="row">{bench.words.value.panels[name]}</th>
            </tr>
          ))}
        </tbody>
      </table>
      <FirstSentence bench={bench} landscape={imported.landscape} />
      <ImportNoteList notes={imported.notes} language={language} />
    </aside>
  );
}

/** What was opened begins at its top, for readers and for screen readers. */
export function lookAtTop(): void {
  scrollTo(0, 0);
  setTimeout(() => document.querySelector<HTMLElement>("#summary-title, #panel-title")?.focus({ preventScroll: true }), 0);
}
