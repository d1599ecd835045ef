import type { JSX } from "preact";
import { anyText } from "../edit/any-text.js";
import { columnOf, rowEdit, textIn } from "../edit/cell.js";
import { type DraftRow, writtenId } from "../edit/draft.js";
import { freeId } from "../edit/new-id.js";
import { type Column, tables } from "../edit/tables.js";
import type { DraftIssue } from "../edit/usable-landscape.js";
import type { TableProps } from "./add-row.js";
import { CellInput, cellShown } from "./cell-input.js";
import { issueShown } from "./cell-issue.js";
import { MeantNodes } from "./meant-nodes.js";
import { tableWords } from "./table-words.js";

interface RowProps extends TableProps {
  readonly row: DraftRow;
  readonly index: number;
  readonly issues: readonly DraftIssue[];
}

/** A row of a table: its cells, each with what stood there before where that is another, and what is wrong with it below. */
export function TableRow({ bench, table, row, index, issues }: RowProps): JSX.Element {
  const words = bench.words.value;
  const { columns, list } = tables[table];
  const name = bench.rowName(row);
  const wrong = new Set(issues.map(({ field }) => columnOf(field, row, tables[table])?.name));
  const issueId = `issues-${row.id}`;
  const opened = bench.opened.value.get(`${list} ${row.id}`);
  const isChanged = ({ name: column }: Column): boolean =>
    opened !== undefined && opened !== row && textIn(opened, column, "en") !== textIn(row, column, "en");
  const oldText = (column: Column): string => {
    const text = opened === undefined ? "" : cellShown(bench, opened, column);
    return text === "" ? tableWords[bench.language.value].empty : text;
  };
  const before = (column: Column): string | undefined =>
    isChanged(column) ? tableWords[bench.language.value].before(oldText(column)) : undefined;
  const cellClass = (column: Column): string | undefined => {
    const classes = [...(wrong.has(column.name) ? ["wrong"] : []), ...(isChanged(column) ? ["changed"] : [])];
    return classes.length === 0 ? undefined : classes.join(" ");
  };
  const duplicate = (): void => {
    const id = freeId(bench.draft.value, list, anyText(row["name"] ?? row.id));
    const { [writtenId]: _before, ...copied } = row;
    bench.act({ add: { [list]: [{ ...copied, id }] } });
    bench.row.value = id;
  };
  const remove = (): void => {
    const [next] = [1, -1].flatMap((step) => rowBeside(row.id, step) ?? []);
    bench.remove(list, row);
    setTimeout(() => {
      const field = next?.querySelector<HTMLElement>(fieldIn);
      (field ?? document.getElementById("new-row") ?? document.getElementById("panel-title"))?.focus();
    }, 0);
  };
  return (
    <>
      <tr
        aria-rowindex={index + 2}
        data-row={row.id}
        class={bench.row.value === row.id ? "chosen" : undefined}
        onFocusCapture={({ target }) => {
          // a button that is pressed stays where it is: what the row needs would move it away
          if (target instanceof Element && target.closest(".acts") !== null) return;
          bench.row.value = row.id;
          if (bench.closedNeeds.value !== row.id) bench.closedNeeds.value = undefined;
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === "d") {
            event.preventDefault();
            duplicate();
          } else moveBetweenRows(event, row.id);
        }}
      >
        {columns.map((column) => (
          <td class={cellClass(column)} data-column={column.name} title={before(column)}>
            <CellInput
              bench={bench}
              table={table}
              row={row}
              column={column}
              isInvalid={wrong.has(column.name)}
              describedBy={wrong.has(column.name) ? issueId : undefined}
            />
            {isShort(column) && isChanged(column) && <s class="old">{oldText(column)}</s>}
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
            <MeantNodes bench={bench} table={table} row={row} issues={issues} />
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

const fieldIn = "input, select";

/** The row above or below one, where it is drawn. */
function rowBeside(id: string, step: number): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>(".rows tr[data-row]")];
  return rows[rows.findIndex(({ dataset }) => dataset["row"] === id) + step];
}

/** Enter takes what is written and goes on below; the arrows go up and down, where a field has no other use for them. */
function moveBetweenRows(event: KeyboardEvent, id: string): void {
  const { target, key } = event;
  if (!(target instanceof HTMLInputElement) || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const isList = target.getAttribute("role") === "combobox";
  if (key !== "Enter" && (isList || (key !== "ArrowDown" && key !== "ArrowUp"))) return;
  event.preventDefault();
  const column = target.closest("td")?.dataset["column"] ?? "";
  const next = rowBeside(id, key === "ArrowUp" || (key === "Enter" && event.shiftKey) ? -1 : 1);
  const field = next?.querySelector<HTMLInputElement>(`td[data-column="${column}"] :is(${fieldIn})`);
  target.blur(); // what was written counts
  (field ?? target).focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Whether the old value has room beside the new one. */
const isShort = ({ kind }: Column): boolean => kind === "number" || kind === "count";
