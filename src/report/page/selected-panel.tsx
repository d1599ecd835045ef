import type { ComponentChildren, JSX } from "preact";
import { boxName } from "../svg/layered-names.js";
import type { LayeredBox, LayeredView } from "../svg/layered-view.js";
import { boxFullName } from "./box-words.js";
import { Explanation } from "./explanation.js";
import { MembersPanel } from "./members-panel.js";
import { boxStateText, nodeStates } from "./node-states.js";
import type { SelectedProps } from "./selected-bar.js";
import { selectingWords } from "./selecting-words.js";

interface PanelProps extends SelectedProps {
  readonly view: LayeredView;
}

/** What is opened for the selected box; nothing where nothing is. */
export function SelectedPanel(props: PanelProps): JSX.Element {
  const { page, selected, acts } = props;
  const words = selectingWords[page.language];
  return (
    <div
      id="selected-panel"
      role="region"
      aria-labelledby="panel-title"
      class={selected.panel === "why" || selected.panel === "neighbourhood" ? "by-itself" : undefined}
      hidden={selected.panel === undefined}
    >
      <div class="panel-head">
        <h3 id="panel-title">{titleOf(props)}</h3>
        <button type="button" id="close-panel" aria-label={words.close} title={words.close} onClick={() => acts?.closePanel()}>
          ×
        </button>
      </div>
      <PanelContent {...props} />
    </div>
  );
}

function titleOf({ page, selected: { box, panel } }: PanelProps): string {
  const words = selectingWords[page.language];
  const name = boxFullName(box, page);
  switch (panel) {
    case undefined:
      return name;
    case "neighbourhood":
    case "why":
      return words[panel];
    case "degrade":
      return words.degradeTitle(name);
    case "cut":
      return words.cutTitle(name);
    case "members":
      return words.members(name);
    case "confirm":
      return words.confirmTitle(page.writing.numerals.count(box.targets.length));
  }
}

function PanelContent(props: PanelProps): JSX.Element | null {
  const { page, selected, acts } = props;
  switch (selected.panel) {
    case undefined:
      return null;
    case "why":
      return selected.explained === undefined ? null : <Explanation page={page} explained={selected.explained} />;
    case "neighbourhood":
      return <NeighbourhoodPanel {...props} />;
    case "degrade":
      return <DegradePanel {...props} />;
    case "cut":
      return <CutPanel {...props} />;
    case "members":
      return <MembersPanel page={page} selected={selected} acts={acts} />;
    case "confirm":
      return <ConfirmPanel page={page} selected={selected} acts={acts} />;
  }
}

const boxesOf = ({ columns }: LayeredView): Map<string, LayeredBox> =>
  new Map(columns.flatMap(({ boxes }) => boxes.map((each) => [each.key, each])));

const extents = ["hit", "one", "all"] as const;

/** What stands before and after the box, in the steps that the picture shows at full strength. */
function NeighbourhoodPanel({ page, view, selected: { path, extent }, acts }: PanelProps): JSX.Element {
  const words = selectingWords[page.language];
  const boxes = boxesOf(view);
  const states = nodeStates(page);
  const list = (title: string, keys: readonly string[]): JSX.Element => (
    <>
      <h4>{title}</h4>
      {keys.length === 0 && <p class="hint">{words.noNeighbours}</p>}
      <ul class="rows">
        {keys.map((key) => {
          const box = boxes.get(key);
          return box === undefined ? null : (
            <li key={key}>
              <button type="button" class="row" data-choose={key} onClick={() => acts?.choose(key)}>
                <span>{boxName(box.name, page.writing)}</span> <small>{boxStateText(box, page, states)}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
  return (
    <>
      <div class="switch" role="group" aria-label={words.extent}>
        {extents.map((each) => (
          <button type="button" data-extent={each} aria-pressed={extent === each} onClick={() => acts?.setExtent(each)}>
            {words.extents[each]}
          </button>
        ))}
      </div>
      {list(words.suppliers, path.up)}
      {list(words.dependents, path.down)}
    </>
  );
}

const levels = [0.75, 0.5, 0.25];

/** To which level the box is degraded. */
function DegradePanel({ page, acts }: PanelProps): JSX.Element {
  const words = selectingWords[page.language];
  const { numerals } = page.writing;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const percent = Number(new FormData(event.currentTarget).get("level"));
        if (percent >= 0 && percent <= 100) acts?.degrade(percent / 100);
      }}
    >
      <p class="buttons">
        {levels.map((level) => (
          <button type="button" data-level={level} onClick={() => acts?.degrade(level)}>
            {words.degradeTo(numerals.level({ atLeast: level, atMost: level }))}
          </button>
        ))}
      </p>
      <p class="buttons">
        <label>
          {words.degradeLevel} <input type="number" name="level" id="level" min={0} max={100} step="any" value={50} required />
        </label>
        <button type="submit">{words.degradeNow}</button>
      </p>
    </form>
  );
}

/** The links of the box, of which any can be cut or joined again. */
function CutPanel({ page, view, selected, acts }: PanelProps): JSX.Element {
  const words = selectingWords[page.language];
  const boxes = boxesOf(view);
  const side = (title: string, own: "from" | "to", other: "from" | "to"): ComponentChildren => {
    const links = cuttableLinks(view, selected.box.key, own).sort((a, b) => b.loss.atMost - a.loss.atMost);
    if (links.length === 0) return null;
    return (
      <>
        <h4>{title}</h4>
        <ul class="rows">
          {links.map((link) => {
            const box = boxes.get(link[other]);
            if (box === undefined) return null;
            const name = boxFullName(box, page);
            const act = selected.cutFrom.has(box.key) ? words.joinLink : words.cutLink;
            return (
              <li key={box.key} class="row">
                <button type="button" data-cut={box.key} aria-label={`${act}: ${name}`} onClick={() => acts?.cutOrJoin(box.key)}>
                  {act}
                </button>{" "}
                <span>{name}</span>{" "}
                <small>
                  {link.loss.atMost > 0 && page.writing.numerals.wholePercent(link.loss)}
                  {link.isAssumed && ` ${page.writing.evidenceName("assumed")}`}
                </small>
              </li>
            );
          })}
        </ul>
      </>
    );
  };
  return (
    <>
      {side(words.suppliers, "to", "from")}
      {side(words.dependents, "from", "to")}
    </>
  );
}

/** The links of a box that can be cut. That something is run or offered is no dependency. */
export function cuttableLinks({ links }: LayeredView, key: string, own: "from" | "to"): LayeredView["links"][number][] {
  return links.filter((link) => link[own] === key && !link.isOffer);
}

/** Asks before many are cut off at once. */
function ConfirmPanel({ page, selected: { box }, acts }: SelectedProps): JSX.Element {
  const words = selectingWords[page.language];
  const count = page.writing.numerals.count(box.targets.length);
  return (
    <>
      <p>{words.confirmText(boxName(box.name, page.writing), box.targets.length, count)}</p>
      <p class="buttons">
        <button type="button" id="confirm-isolate" onClick={() => acts?.isolate()}>
          {words.confirm(count)}
        </button>
        <button type="button" id="cancel" onClick={() => acts?.closePanel()}>
          {words.cancel}
        </button>
      </p>
    </>
  );
}
