import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { DraftRow } from "../edit/draft.js";
import { freeId } from "../edit/new-id.js";
import { newDependency, newNode } from "../edit/new-rows.js";
import { type TableName, tables } from "../edit/tables.js";
import { permittedFor } from "./find-choices.js";
import { NodePick } from "./node-pick.js";
import type { Workbench } from "./workbench.js";

export interface TableProps {
  readonly bench: Workbench;
  readonly table: TableName;
}

/** The line below a table in which a new row begins. */
export function AddRow({ bench, table }: TableProps): JSX.Element {
  const words = bench.words.value;
  const name = useSignal("");
  const dependent = useSignal<string | undefined>(undefined);
  const add = (row: DraftRow): void => {
    bench.act({ add: { [tables[table].list]: [row] } });
    bench.row.value = row.id;
  };
  const idFor = (text: string): string => freeId(bench.draft.value, tables[table].list, text);
  if (table === "groups") {
    return (
      <div class="add">
        <NodePick
          bench={bench}
          label={words.add.groups}
          onTake={(node) => add({ id: idFor(`${node} group`), node, rule: "at-least", k: 1 })}
        />
      </div>
    );
  }
  if (table === "dependencies") {
    const chosen = dependent.value;
    const node = bench.rowsById.value.get(chosen ?? "");
    return (
      <div class="add">
        <NodePick
          bench={bench}
          label={words.add.dependencies}
          text={chosen === undefined ? "" : bench.nameOf(chosen)}
          onTake={(node) => {
            dependent.value = node;
          }}
        />
        {chosen !== undefined && node !== undefined && (
          <NodePick
            bench={bench}
            label={words.needs(bench.nameOf(chosen))}
            {...permittedFor(bench, node)}
            onTake={(supplier) => {
              add(newDependency(idFor(`${chosen} ${supplier}`), chosen, supplier));
              dependent.value = undefined;
            }}
          />
        )}
      </div>
    );
  }
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        const text = name.value.trim();
        const [kind = "it-provider"] = tables[table].kinds;
        if (text !== "") add(newNode(kind, idFor(text), text));
        name.value = "";
      }}
    >
      <label>
        {words.add[table]}{" "}
        <input
          type="text"
          id="new-row"
          value={name.value}
          onInput={({ currentTarget }) => {
            name.value = currentTarget.value;
          }}
        />
      </label>{" "}
      <button type="submit">{words.addButton}</button>
    </form>
  );
}
