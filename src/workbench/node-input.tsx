import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

/** A node that can be chosen, or that is shown and cannot. */
export interface NodeChoice {
  readonly id: string;
  readonly name: string;
  /** What tells it apart from others of its name: its kind and operator. */
  readonly beside: string;
  /** Why it cannot be chosen. */
  readonly because?: string;
}

export interface NodeInputProps {
  readonly id?: string;
  readonly label: string;
  /** What stands in it when nobody writes. */
  readonly text: string;
  readonly isInvalid?: boolean;
  readonly describedBy?: string | undefined;
  /** The nodes that go with what was written, at most a screenful. */
  readonly find: (query: string) => readonly NodeChoice[];
  /** What cannot be chosen and why; the last line of the list. */
  readonly note?: string | undefined;
  readonly none: string;
  /** A chosen node by its id, or a text that was left standing. */
  readonly onTake: (text: string, isId: boolean) => void;
}

/** The choice that a text names, and the only one that is left: nobody needs to point at it. */
function meant(choices: readonly NodeChoice[], text: string): NodeChoice | undefined {
  const wanted = text.trim().toLowerCase();
  const free = choices.filter(({ because }) => because === undefined);
  const named = free.filter(({ name }) => name.toLowerCase() === wanted);
  const [only, ...others] = named.length > 0 ? named : free;
  return others.length === 0 && wanted !== "" ? only : undefined;
}

/** A field in which a node is found by its name: a combobox with a list (WAI-ARIA 1.2, editable with list autocomplete). */
export function NodeInput(props: NodeInputProps): JSX.Element {
  const { id, label, text, isInvalid = false, describedBy, find, note, none, onTake } = props;
  const query = useSignal<string | undefined>(undefined);
  const place = useSignal(-1);
  const choices = query.value === undefined ? [] : find(query.value);
  const listId = `${id ?? label}-list`.replaceAll(/\s+/g, "-");
  const take = (choice: NodeChoice | undefined): void => {
    if (choice?.because !== undefined) return;
    const written = query.value;
    query.value = undefined;
    place.value = -1;
    if (choice !== undefined) onTake(choice.id, true);
    else if (written !== undefined && written !== text) onTake(written, false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      query.value ??= "";
      const step = event.key === "ArrowDown" ? 1 : -1;
      place.value = Math.min(Math.max(place.value + step, 0), Math.max(0, choices.length - 1));
    } else if (event.key === "Enter" && query.value !== undefined) {
      event.preventDefault();
      take(place.value >= 0 ? choices[place.value] : meant(choices, query.value));
    } else if (event.key === "Escape" && query.value !== undefined) {
      event.preventDefault();
      query.value = undefined;
    }
  };
  return (
    <span class="node-input">
      <input
        {...(id === undefined ? {} : { id })}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        aria-expanded={query.value !== undefined}
        aria-controls={listId}
        aria-invalid={isInvalid}
        aria-describedby={describedBy}
        aria-activedescendant={place.value >= 0 && query.value !== undefined ? `${listId}-${place.value}` : undefined}
        value={query.value ?? text}
        onInput={({ currentTarget }) => {
          query.value = currentTarget.value;
          place.value = -1;
        }}
        onKeyDown={onKeyDown}
        onBlur={() => take(undefined)}
      />
      <ul id={listId} role="listbox" aria-label={label} hidden={query.value === undefined}>
        {choices.map(({ id: node, name, beside, because }, index) => (
          <li
            key={node}
            id={`${listId}-${index}`}
            role="option"
            data-node={node}
            aria-selected={index === place.value}
            aria-disabled={because !== undefined}
            onMouseDown={(event) => {
              event.preventDefault(); // the field keeps the focus
              take(choices[index]);
            }}
          >
            {name} <small>{because ?? beside}</small>
          </li>
        ))}
        {query.value !== undefined && choices.length === 0 && (
          <li role="option" aria-disabled="true" aria-selected="false">
            {none}
          </li>
        )}
        {note !== undefined && (
          <li role="option" class="note" aria-disabled="true" aria-selected="false">
            {note}
          </li>
        )}
      </ul>
    </span>
  );
}
