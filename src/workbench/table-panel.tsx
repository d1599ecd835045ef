import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { columnNames } from "../edit/column-names.js";
import { type DraftRow, writtenId } from "../edit/draft.js";
import { areForeignHeadings } from "../edit/headings.js";
import { cellsOf, pasted } from "../edit/paste.js";
import { rowsOf, tables } from "../edit/tables.js";
import type { DraftIssue } from "../edit/usable-landscape.js";
import { locales } from "../words/language.js";
import { shown } from "../words/shown.js";
import { AddRow, type TableProps } from "./add-row.js";
import { openPasted } from "./open-pasted.js";
import { rowsWith } from "./table-filter.js";
import { TableRow } from "./table-row.js";
import { tableWords } from "./table-words.js";

/** As the style has it: on a phone all that is touched is 44 pixels high. */
const rowHeightNow = (): number => (globalThis.matchMedia?.("(max-width: 600px)").matches ? 48 : 36);
const issueHeight = 38;
/** Cells that found no place and are named. */
const mostNamed = 5;
/** Rows drawn above and below those that are seen. */
const spare = 6;

/** A table of the landscape: rows that are written in place, as many as fit; new rows below; rows of a spreadsheet pasted in. */
export function TablePanel({ bench, table }: TableProps): JSX.Element {
  const words = bench.words.value;
  const language = bench.language.value;
  const { columns, list } = tables[table];
  const all = rowsOf(bench.draft.value, table);
  const filter = useSignal("");
  const chosen = bench.row.value;
  const rows = rowsWith(all, filter.value, bench, table, chosen);
  const issuesOf = (row: DraftRow): readonly DraftIssue[] => bench.issuesByRow.value.get(`${list} ${row.id}`) ?? [];
  const rowHeight = rowHeightNow();
  const tops = topsOf(rows, issuesOf, rowHeight);
  const frame = useRef<HTMLDivElement>(null);
  const from = useSignal(0);
  const height = useSignal(600);
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
  const count = (of: number): string => of.toLocaleString(locales[language]);
  const namesIn = (texts: readonly string[]): string =>
    [...texts.slice(0, mostNamed).map(shown), ...(texts.length > mostNamed ? [words.more(texts.length - mostNamed)] : [])].join(
      ", ",
    );
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\t\n]/.test(text.trim())) return; // one cell goes into its field
    event.preventDefault();
    const cells = cellsOf(text);
    if (areForeignHeadings(cells, columns)) return void openPasted(bench, text);
    const { edit, rows: come, left } = pasted(bench.draft.value, table, cells, language);
    if (come === 0) bench.status.value = tableWords[bench.language.value].nothingPasted;
    else
      bench.act(
        edit,
        [
          tableWords[bench.language.value].pasted(come, count(come)),
          ...(left.length === 0 ? [] : [tableWords[bench.language.value].pastedWithout(namesIn(left))]),
        ].join("; "),
      );
  };
  return (
    <section class="table-panel" aria-labelledby="panel-title" onPaste={paste}>
      <h1 id="panel-title" tabindex={-1}>
        {words.panels[table]}{" "}
        <small role="status">
          {rows.length === all.length
            ? tableWords[bench.language.value].rows(all.length, count(all.length))
            : tableWords[bench.language.value].rowsOf(all.length, count(rows.length), count(all.length))}
        </small>
      </h1>
      <input
        type="search"
        id="table-filter"
        class="table-filter"
        autocomplete="off"
        spellcheck={false}
        aria-label={tableWords[bench.language.value].filter}
        placeholder={tableWords[bench.language.value].filter}
        value={filter.value}
        onInput={({ currentTarget }) => {
          filter.value = currentTarget.value;
        }}
      />
      <div class="rows" ref={frame} onScroll={onScroll} role="group" aria-label={words.panels[table]} tabindex={0}>
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ name }) => (
                <th scope="col" class={`column-${name}`}>
                  {columnNames[name][language]}
                </th>
              ))}
              <th scope="col" class="acts">
                <span class="unseen">{tableWords[bench.language.value].acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {first > 0 && (
              <tr>
                <td colSpan={columns.length + 1} style={{ height: `${tops[first]}px`, padding: 0 }} />
              </tr>
            )}
            {rows.slice(first, last).map((row, index) => (
              <TableRow key={row.id} bench={bench} table={table} row={row} index={first + index} issues={issuesOf(row)} />
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
      <p class="hint">{tableWords[bench.language.value].pasteHint}</p>
    </section>
  );
}

/** Where each row begins, and below the last one where they end. */
function topsOf(rows: readonly DraftRow[], issuesOf: (row: DraftRow) => readonly DraftIssue[], rowHeight: number): number[] {
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
