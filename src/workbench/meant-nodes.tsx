import type { JSX } from "preact";
import { anyText } from "../edit/any-text.js";
import { columnOf, rowEdit } from "../edit/cell.js";
import type { DraftRow } from "../edit/draft.js";
import { tables } from "../edit/tables.js";
import type { DraftIssue } from "../edit/usable-landscape.js";
import type { TableProps } from "./add-row.js";
import { wantedIn } from "./cell-input.js";
import { findChoices } from "./find-choices.js";
import { tableWords } from "./table-words.js";

interface MeantNodesProps extends TableProps {
  readonly row: DraftRow;
  readonly issues: readonly DraftIssue[];
}

/** For each cell that names a node which is not there, the one that is perhaps meant, to be taken with one press. */
export function MeantNodes({ bench, table, row, issues }: MeantNodesProps): JSX.Element {
  const columns = new Set(issues.map(({ field }) => columnOf(field, row, tables[table])));
  const offers = [...columns].flatMap((column) => {
    const text = column?.kind === "node" ? anyText(row[column.name]) : "";
    if (column === undefined || text === "" || bench.rowsById.value.has(text)) return [];
    const [choice] = findChoices(bench, text.replaceAll("-", " "), wantedIn(bench, row, column));
    return choice === undefined ? [] : [{ column, choice }];
  });
  return (
    <>
      {offers.map(({ column, choice }) => (
        <button
          type="button"
          class="plain"
          data-meant={choice.id}
          onClick={() => bench.act(rowEdit(table, { id: row.id, set: { [column.name]: choice.id } }))}
        >
          {tableWords[bench.language.value].meant(choice.name)}
        </button>
      ))}
    </>
  );
}
