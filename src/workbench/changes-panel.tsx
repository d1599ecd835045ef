import type { ComponentChildren, JSX } from "preact";
import { textIn } from "../edit/cell.js";
import { columnNames } from "../edit/column-names.js";
import type { Draft, DraftRow } from "../edit/draft.js";
import { type Edit, edited, type RowEdit, rowWith } from "../edit/edit.js";
import type { History } from "../edit/history.js";
import { type Column, tableOf, tables } from "../edit/tables.js";
import { type PatchedList, patchedLists } from "../model/documents/patch.js";
import { shown } from "../words/shown.js";
import { cellShown } from "./cell-input.js";
import { ImportNoteList } from "./import-notes.js";
import { importWords } from "./import-words.js";
import { tableWords } from "./table-words.js";
import type { Workbench } from "./workbench.js";

/** Names that one line of the list tells. */
const mostNames = 4;

/** What was written since the landscape was opened, the last first; a click walks there. */
export function ChangesPanel({ bench }: { readonly bench: Workbench }): JSX.Element {
  const words = bench.words.value;
  const history = bench.history.value;
  const told = history === undefined ? [] : editsShown(bench, history);
  const place = history?.place ?? 0;
  return (
    <section class="changes" aria-labelledby="panel-title">
      <h1 id="panel-title" tabindex={-1}>
        {words.changesTitle}
      </h1>
      {told.length === 0 && <p>{words.noChanges}</p>}
      <ol reversed>
        {told
          .map((text, index) => (
            <li key={index} class={index + 1 > place ? "undone" : undefined}>
              <button type="button" class="plain" aria-current={index + 1 === place} onClick={() => bench.walk(index + 1)}>
                {text}
              </button>
            </li>
          ))
          .reverse()}
      </ol>
      {told.length > 0 && (
        <button type="button" class="plain" aria-current={place === 0} onClick={() => bench.walk(0)}>
          {words.opened}
        </button>
      )}
      {bench.origin.value !== undefined && (
        <>
          <h2>{importWords[bench.language.value].of(shown(bench.origin.value.file))}</h2>
          <ImportNoteList notes={bench.origin.value.notes} language={bench.language.value} />
        </>
      )}
    </section>
  );
}

/** What each edit of a history did, in words, the first first. Cost: O(edits × rows of the lists that they touch). */
function editsShown(bench: Workbench, { base, edits }: History): ComponentChildren[] {
  let before = base;
  return edits.map((edit) => {
    const text = editShown(bench, edit, before);
    before = edited(before, edit);
    return text;
  });
}

/** One edit in words: what came, differs and went, by name. */
function editShown(bench: Workbench, { add, change, remove, set, unset }: Edit, before: Draft): ComponentChildren {
  const words = bench.words.value;
  const names = (ids: readonly string[], rows: readonly DraftRow[] = []): string => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const called = ids.slice(0, mostNames).map((id) => rowShown(bench, byId.get(id), id));
    return [...called, ...(ids.length > mostNames ? [words.more(ids.length - mostNames)] : [])].join(", ");
  };
  const parts = patchedLists.flatMap((list): ComponentChildren[] => {
    const [come, differ, go] = [add?.[list] ?? [], change?.[list] ?? [], remove?.[list] ?? []];
    const ids = come.map(({ id }) => id);
    return [
      ...(come.length === 0 ? [] : [words.part.add(names(ids, come))]),
      ...differ.slice(0, mostNames).map((row) => <ChangedRow bench={bench} list={list} change={row} before={before} />),
      ...(differ.length > mostNames ? [words.more(differ.length - mostNames)] : []),
      ...(go.length === 0 ? [] : [words.part.remove(names(go, before.lists[list]))]),
    ];
  });
  if (set !== undefined || unset !== undefined) parts.push(words.part.change(words.head));
  return parts.map((part, index) => (index === 0 ? part : <>; {part}</>));
}

interface ChangedRowProps {
  readonly bench: Workbench;
  readonly list: PatchedList;
  readonly change: RowEdit;
  readonly before: Draft;
}

/** A row by name, and each column that differs with its old value struck before the new one. */
function ChangedRow({ bench, list, change, before }: ChangedRowProps): JSX.Element {
  const language = bench.language.value;
  const words = bench.words.value;
  const row = before.lists[list].find(({ id }) => id === change.id);
  if (row === undefined) return <>{words.part.change(shown(change.id))}</>;
  const next = rowWith(row, change);
  const table = tableOf(list, row);
  const columns = (table === undefined ? [] : tables[table].columns).filter(
    ({ name }) => textIn(row, name, language) !== textIn(next, name, language),
  );
  const text = (of: DraftRow, column: Column): string => {
    const written = cellShown(bench, of, column);
    return shown(written === "" ? tableWords[bench.language.value].empty : written);
  };
  return (
    <>
      {rowShown(bench, row, change.id)}
      {columns.length === 0 ? ` ${words.changed}` : ": "}
      {columns.map((column, index) => (
        <>
          {index > 0 && ", "}
          {columnNames[column.name][language]} <s>{text(row, column)}</s> → <strong>{text(next, column)}</strong>
        </>
      ))}
    </>
  );
}

function rowShown(bench: Workbench, row: DraftRow | undefined, id: string): string {
  if (row === undefined) return shown(id);
  return typeof row["name"] === "string" ? shown(row["name"]) : bench.rowName(row);
}
