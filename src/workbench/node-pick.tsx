import type { JSX } from "preact";
import type { NodeKind } from "../model/landscape/node.js";
import { findChoices } from "./find-choices.js";
import { NodeInput } from "./node-input.js";
import type { Workbench } from "./workbench.js";

interface NodePickProps {
  readonly bench: Workbench;
  readonly label: string;
  readonly text?: string;
  readonly kinds?: readonly NodeKind[] | undefined;
  readonly used?: ReadonlySet<string>;
  readonly note?: string | undefined;
  readonly onTake: (id: string) => void;
}

/** A field with its label above, in which one node is chosen. */
export function NodePick({ bench, label, text = "", kinds, used, note, onTake }: NodePickProps): JSX.Element {
  return (
    <div class="pick">
      <span aria-hidden="true">{label}</span>
      <NodeInput
        label={label}
        text={text}
        find={(query) => findChoices(bench, query, { kinds, ...(used === undefined ? {} : { used }) })}
        note={note}
        none={bench.words.value.noneFound}
        onTake={(written, isId) => {
          const id = isId ? written : bench.found.value(written);
          if (id !== undefined) onTake(id);
        }}
      />
    </div>
  );
}
