import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { anyText } from "../edit/any-text.js";
import { choiceName } from "../edit/column-names.js";
import type { DraftRow } from "../edit/draft.js";
import { freeId } from "../edit/new-id.js";
import { newDependency } from "../edit/new-rows.js";
import { standByFor } from "../edit/stand-by.js";
import { cellText, writtenValue } from "../edit/written-value.js";
import { permittedFor } from "./find-choices.js";
import { leaveNeeds } from "./leave.js";
import { NodePick } from "./node-pick.js";
import { tableWords } from "./table-words.js";
import type { Workbench } from "./workbench.js";

export interface NeedsProps {
  readonly bench: Workbench;
  readonly node: DraftRow;
}

/** What the chosen node needs, and who stands by: a supplier more by its name. */
export function NeedsPanel({ bench, node }: NeedsProps): JSX.Element {
  const words = bench.words.value;
  const { dependencies } = bench.draft.value.lists;
  const own = dependencies.filter(({ dependent }) => dependent === node.id);
  const neededBy = dependencies.filter(({ supplier }) => supplier === node.id).length;
  const used = new Set(own.map(({ supplier }) => anyText(supplier)));
  const add = (supplier: string): void => {
    const id = freeId(bench.draft.value, "dependencies", `${node.id} ${supplier}`);
    bench.act({ add: { dependencies: [newDependency(id, node.id, supplier)] } });
  };
  return (
    <aside class="needs" aria-labelledby="needs-title">
      <div class="panel-head">
        <h2 id="needs-title">{words.needs(bench.rowName(node))}</h2>
        <button
          type="button"
          id="close-needs"
          aria-label={words.closeList}
          title={words.closeList}
          onClick={() => leaveNeeds(bench)}
        >
          ×
        </button>
      </div>
      {own.length === 0 && <p class="hint">{words.needsNothing}</p>}
      <ul>
        {own.map((dependency) => (
          <Need key={dependency.id} bench={bench} node={node} dependency={dependency} />
        ))}
      </ul>
      <NodePick
        bench={bench}
        label={words.addSupplier}
        used={new Set([...used, node.id])}
        {...permittedFor(bench, node)}
        onTake={add}
      />
      <p class="hint">{words.neededBy(neededBy)}</p>
    </aside>
  );
}

function Need({ bench, node, dependency }: NeedsProps & { readonly dependency: DraftRow }): JSX.Element {
  const words = bench.words.value;
  const language = bench.language.value;
  const hours = useSignal("");
  const { supplier, activationHours, kind } = dependency;
  const name = bench.nameOf(anyText(supplier));
  const remove = (): void => {
    bench.remove("dependencies", dependency);
    document.querySelector<HTMLElement>(".needs > .pick input")?.focus();
  };
  const takeStandBy = (other: string): void => {
    const after = writtenValue(hours.value, "number", language);
    if (typeof after === "number") bench.act(standByFor(bench.draft.value, dependency, other, after));
  };
  return (
    <li data-supplier={anyText(supplier)}>
      <p>
        {name} <small>{choiceName("kind", anyText(kind), language)}</small>{" "}
        {activationHours !== undefined && (
          <small>{tableWords[bench.language.value].standByOf(cellText(activationHours, language))}</small>
        )}{" "}
        <button type="button" aria-label={words.remove(name)} onClick={remove}>
          ×
        </button>
      </p>
      {activationHours === undefined && supplier !== undefined && (
        <details>
          <summary>{words.standBy(name)}</summary>
          <label>
            {words.standByAfter}{" "}
            <input
              type="text"
              inputmode="decimal"
              class="number hours"
              value={hours.value}
              onInput={({ currentTarget }) => {
                hours.value = currentTarget.value;
              }}
            />
          </label>
          {typeof writtenValue(hours.value, "number", language) === "number" && (
            <NodePick
              bench={bench}
              label={words.standBySupplier}
              used={new Set([node.id, anyText(supplier)])}
              {...permittedFor(bench, node)}
              onTake={takeStandBy}
            />
          )}
        </details>
      )}
    </li>
  );
}
