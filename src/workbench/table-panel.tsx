import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { columnOf, rowEdit } from "../edit/cell.js";
import { columnNames } from "../edit/column-names.js";
import { type DraftRow, writtenId } from "../edit/draft.js";
import { freeId } from "../edit/new-id.js";
import { cellsOf, pasted } from "../edit/paste.js";
import { removalOf } from "../edit/removal.js";
import { rowsOf, type TableName, tables } from "../edit/tables.js";
import type { DraftIssue } from "../edit/usable-landscape.js";
import { wordingShown } from "../errors.js";
import { wordingIn } from "../report/text/error-text.js";
import { type Language, locales } from "../words/language.js";
import { AddRow, type TableProps } from "./add-row.js";
import { CellInput } from "./cell-input.js";

const rowHeight = 36;
const issueHeight = 38;
/** Rows drawn above and below those that are seen. */
const spare = 6;

/** A table of the landscape: rows that are written in place, as many as fit; new rows below; rows of a spreadsheet pasted in. */
export function TablePanel({ bench, table }: TableProps): JSX.Element {
  const words = bench.words.value;
  const language = bench.language.value;
  const { columns, list } = tables[table];
  const rows = rowsOf(bench.draft.value, table);
  const issuesOf = (row: DraftRow): readonly DraftIssue[] => bench.issuesByRow.value.get(`${list} ${row.id}`) ?? [];
  const tops = topsOf(rows, issuesOf);
  const frame = useRef<HTMLDivElement>(null);
  const from = useSignal(0);
  const height = useSignal(600);
  const chosen = bench.row.value;
  const onScroll = (): void => {
    from.value = frame.current?.scrollTop ?? 0;
    height.value = frame.current?.clientHeight ?? 600;
  };
  useEffect(() => {
    const place = rows.findIndex(({ id }) => id === chosen);
    const top = tops[place];
    if (frame.current === null || top === undefined || chosen === undefined) return;
    if (top < from.value || top > from.value + height.value - 2 * rowHeight) frame.current.scrollTop = Math.max(0, top - 120);
    onScroll();
  }, [chosen, table]);
  const first = Math.max(0, firstAfter(tops, from.value) - 1 - spare);
  const last = Math.min(rows.length, firstAfter(tops, from.value + height.value) + spare);
  const whole = tops[rows.length] ?? 0;
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\t\n]/.test(text.trim())) return; // one cell goes into its field
    event.preventDefault();
    const edit = pasted(bench.draft.value, table, cellsOf(text), language);
    const count = edit.add?.[list]?.length ?? 0;
    if (count === 0) bench.status.value = words.nothingPasted;
    else bench.act(edit, words.pasted(count));
  };
  return (
    <section class="table-panel" aria-labelledby="panel-title" onPaste={paste}>
      <h1 id="panel-title" tabindex={-1}>
        {words.panels[table]} <small>{words.rows(rows.length.toLocaleString(locales[language]))}</small>
      </h1>
      <div class="rows" ref={frame} onScroll={onScroll} role="group" aria-label={words.panels[table]} tabindex={0}>
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ name }) => (
                <th scope="col" class={`column-${name}`}>
                  {columnNames[name][language]}
                </th>
              ))}
              <td class="acts" />
            </tr>
          </thead>
          <tbody>
            {first > 0 && (
              <tr>
                <td colSpan={columns.length + 1} style={{ height: `${tops[first]}px`, padding: 0 }} />
              </tr>
            )}
            {rows.slice(first, last).map((row, index) => (
              <Row key={row.id} bench={bench} table={table} row={row} index={first + index} issues={issuesOf(row)} />
            ))}
            {last < rows.length && (
              <tr>
                <td colSpan={columns.length + 1} style={{ height: `${whole - (tops[last] ?? 0)}px`, padding: 0 }} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <AddRow bench={bench} table={table} />
      <p class="hint">{words.pasteHint}</p>
    </section>
  );
}

/** Where each row begins, and below the last one where they end. */
function topsOf(rows: readonly DraftRow[], issuesOf: (row: DraftRow) => readonly DraftIssue[]): number[] {
  const tops = [0];
  let top = 0;
  for (const row of rows) {
    top += rowHeight + issueHeight * (issuesOf(row).length + (writtenId in row ? 1 : 0));
    tops.push(top);
  }
  return tops;
}

/** The first place at or after a height. */
function firstAfter(tops: readonly number[], height: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface RowProps extends TableProps {
  readonly row: DraftRow;
  readonly index: number;
  readonly issues: readonly DraftIssue[];
}

function Row({ bench, table, row, index, issues }: RowProps): JSX.Element {
  const words = bench.words.value;
  const { columns, list } = tables[table];
  const name = bench.rowName(row);
  const wrong = new Set(issues.map(({ field }) => columnOf(field, row, tables[table])?.name));
  const issueId = `issues-${row.id}`;
  const duplicate = (): void => {
    const id = freeId(bench.draft.value, list, String(row["name"] ?? row.id));
    const { [writtenId]: _before, ...copied } = row;
    bench.act({ add: { [list]: [{ ...copied, id }] } });
    bench.row.value = id;
  };
  const remove = (): void => bench.act(removalOf(bench.draft.value, list, [row.id]), words.removed(name));
  return (
    <>
      <tr
        aria-rowindex={index + 2}
        data-row={row.id}
        class={bench.row.value === row.id ? "chosen" : undefined}
        onFocusCapture={() => {
          bench.row.value = row.id;
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === "d") {
            event.preventDefault();
            duplicate();
          }
        }}
      >
        {columns.map((column) => (
          <td class={wrong.has(column.name) ? "wrong" : undefined} data-column={column.name}>
            <CellInput
              bench={bench}
              table={table}
              row={row}
              column={column}
              isInvalid={wrong.has(column.name)}
              describedBy={wrong.has(column.name) ? issueId : undefined}
            />
          </td>
        ))}
        <td class="acts">
          <button type="button" aria-label={words.duplicate(name)} title={words.duplicate(name)} onClick={duplicate}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path d="M4.5 4.5h8v8h-8zM9.5 4.5v-3h-8v8h3" fill="none" stroke="currentColor" />
            </svg>
          </button>
          <button type="button" aria-label={words.remove(name)} title={words.remove(name)} onClick={remove}>
            ×
          </button>
        </td>
      </tr>
      {issues.length > 0 && (
        <tr class="issues">
          <td colSpan={columns.length + 1} id={issueId}>
            {issues.map((issue) => (
              <p>{issueShown(issue, row, table, bench.language.value)}</p>
            ))}
            {writtenId in row && (
              <button type="button" class="plain" onClick={() => bench.act(rowEdit(table, { id: row.id, unset: [writtenId] }))}>
                {words.ownId(row.id)}
              </button>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

/** What is wrong in the words of the validator, with the heading of the column in place of the name of the field. */
function issueShown({ issue, field = "" }: DraftIssue, row: DraftRow, table: TableName, language: Language): string {
  const column = columnOf(field, row, tables[table]);
  const text = wordingShown(wordingIn(issue, language));
  if (column === undefined) return text;
  const heading = quoted(columnNames[column.name][language], language);
  const begun = text.startsWith(`${field} `) ? heading + text.slice(field.length) : text; // English words begin with it as it is
  return begun.replaceAll(quoted(field, language), heading);
}

const quoted = (text: string, language: Language): string => ({ de: `„${text}“`, en: `"${text}"` })[language];
