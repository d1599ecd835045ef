import type { JSX } from "preact";
import { glyph } from "../svg/glyphs.js";
import { boxFullName, boxKindText, isAggregate, membersOf } from "./box-words.js";
import { drawing } from "./drawing.js";
import { boxStateText, nodeStates } from "./node-states.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";
import { SelectedFigures } from "./selected-figures.js";
import type { Hindrance, Panel, SelectedView } from "./selected-view.js";
import { selectingWords } from "./selecting-words.js";
import { still } from "./still.js";

export interface SelectedProps {
  readonly page: PageWriting;
  readonly selected: SelectedView;
  readonly acts?: PageActs | undefined;
}

interface BarProps {
  readonly page: PageWriting;
  readonly selected?: SelectedView | undefined;
  readonly acts?: PageActs | undefined;
}

/** The strip under the picture: what is selected, and what can be done with it; a hint of the same height where nothing is. */
export const SelectedBar = still(({ page, selected, acts }: BarProps): JSX.Element => {
  const words = selectingWords[page.language];
  return (
    <div id="selected-bar" class={selected === undefined ? "empty" : ""} role="group" aria-label={words.selected}>
      {selected === undefined ? (
        <p class="hint">{words.nothingSelected}</p>
      ) : (
        <>
          <SelectedName page={page} selected={selected} acts={acts} />
          {selected.isFollowed && <SelectedFigures page={page} box={selected.box} />}
          <SelectedActs page={page} selected={selected} acts={acts} />
          <button
            type="button"
            id="deselect"
            aria-label={words.deselect}
            title={words.deselect}
            onClick={() => acts?.choose(undefined)}
          >
            ×
          </button>
        </>
      )}
    </div>
  );
});

function SelectedName({ page, selected: { box }, acts }: SelectedProps): JSX.Element {
  return (
    <p class="selected-name" onPointerDown={(event) => acts?.dragSheet(event)}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {glyph(box.glyph, 1, 1).map((each) => drawing(each))}
      </svg>
      <strong id="selected-title">{boxFullName(box, page)}</strong>{" "}
      <span id="selected-about">
        {boxKindText(box, page)}, {boxStateText(box, page, nodeStates(page))}
      </span>
    </p>
  );
}

function SelectedActs({ page, selected, acts }: SelectedProps): JSX.Element {
  const { language, writing } = page;
  const words = selectingWords[language];
  const { box, hindrances, panel } = selected;
  const members = membersOf(box);
  const count = writing.numerals.count(box.targets.length);
  const opens = (which: Panel) => ({
    onClick: () => acts?.openPanel(which),
    "aria-expanded": panel === which,
    "aria-controls": "selected-panel",
  });
  const isMany = isAggregate(box);
  // what is cut off is to be brought back
  const first = hindrances.isolate !== undefined && hindrances.restore === undefined ? "restore" : undefined;
  const button = (act: string, text: string, does: object, hindrance: Hindrance | undefined, key?: string): JSX.Element => {
    const keys = key === undefined ? {} : { "aria-keyshortcuts": key };
    if (hindrance === undefined)
      return (
        <button type="button" class={act === first ? "primary" : undefined} data-act={act} {...keys} {...does}>
          {text}
        </button>
      );
    const reason = words.hindrances[hindrance];
    return (
      <button type="button" data-act={act} class="off" aria-disabled="true" title={reason} onClick={() => acts?.say(reason)}>
        {text}
      </button>
    );
  };
  return (
    <div class="selected-acts" role="group" aria-label={words.acts}>
      {members.length > 0 && button("members", words.open(writing.numerals.count(members.length)), opens("members"), undefined)}
      {button("neighbourhood", words.neighbourhood, opens("neighbourhood"), undefined, "U")}
      {button("why", words.why, opens("why"), hindrances.why)}
      <span class="between" />
      {button(
        "isolate",
        isMany ? words.isolateAll(count) : words.isolate,
        isMany ? opens("confirm") : { onClick: () => acts?.isolate() },
        hindrances.isolate,
        "A",
      )}
      {button("degrade", words.degrade, opens("degrade"), hindrances.degrade)}
      {button("cut", words.cut, opens("cut"), hindrances.cut)}
      {button("restore", words.restore, { onClick: () => acts?.restore() }, hindrances.restore, "R")}
    </div>
  );
}
