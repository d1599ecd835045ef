import type { JSX } from "preact";
import { nodeKindText } from "./box-words.js";
import type { ControlsProps } from "./controls-section.js";

const mostFound = 8;

/** The field that finds a node by its name, and what was found. Taking one selects it. */
export function SearchBox({ page, controls: { query, found }, acts }: ControlsProps): JSX.Element {
  const { words, writing, landscape } = page;
  return (
    <div class="find screen" role="search">
      <input
        type="search"
        id="search"
        autocomplete="off"
        spellcheck={false}
        value={query}
        aria-label={words.search}
        placeholder={words.searchHint}
        aria-describedby="found-count"
        onInput={({ currentTarget }) => acts?.search(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && query !== "") {
            event.preventDefault();
            acts?.leaveSearch();
          }
          if (event.key !== "Enter" || found === undefined) return;
          event.preventDefault();
          acts?.takeFound(found[0]);
        }}
      />
      <div id="found-list" hidden={found === undefined}>
        <p id="found-count" role="status">
          {found !== undefined && words.found(found.length, writing.numerals.count(found.length))}
        </p>
        <ul id="found" class="rows">
          {found?.slice(0, mostFound).map((id) => {
            const node = landscape.nodes.find((each) => each.id === id);
            return (
              <li key={id}>
                <button type="button" class="row" data-found={id} onClick={() => acts?.takeFound(id)}>
                  <span>{writing.nameOf(id)}</span> <small>{node !== undefined && nodeKindText(node, page)}</small>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
