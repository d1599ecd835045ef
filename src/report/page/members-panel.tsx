import type { JSX } from "preact";
import { membersOf } from "./box-words.js";
import { memberStateText, nodeStates } from "./node-states.js";
import type { SelectedProps } from "./selected-bar.js";
import { selectingWords } from "./selecting-words.js";

const mostMembers = 60;

/** What a box stands for, with a field to search in it; any of it can be selected by itself. */
export function MembersPanel({ page, selected: { box, members }, acts }: SelectedProps): JSX.Element {
  const words = selectingWords[page.language];
  const { writing } = page;
  const states = nodeStates(page);
  const all = membersOf(box).length;
  return (
    <>
      <label for="member-search">{words.memberSearch}</label>
      <input
        type="search"
        id="member-search"
        autocomplete="off"
        spellcheck={false}
        aria-describedby="member-count"
        onInput={({ currentTarget }) => acts?.searchMembers(currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = members;
          if (event.key !== "Enter" || first === undefined || event.currentTarget.value.trim() === "") return;
          event.preventDefault();
          acts?.choose(first);
        }}
      />
      <p id="member-count" role="status">
        {page.words.outOf(writing.numerals.count(members.length), writing.numerals.count(all))}
      </p>
      <ul class="rows" id="members">
        {members.slice(0, mostMembers).map((id) => (
          <li key={id}>
            <button type="button" class="row" data-choose={id} onClick={() => acts?.choose(id)}>
              <span>{writing.fullName(id)}</span> <small>{memberStateText(id, page, states)}</small>
            </button>
          </li>
        ))}
        {members.length > mostMembers && <li>{words.moreMembers(writing.numerals.count(members.length - mostMembers))}</li>}
      </ul>
    </>
  );
}
