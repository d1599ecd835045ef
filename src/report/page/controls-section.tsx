import type { JSX } from "preact";
import { shown } from "../../words/shown.js";
import type { Breakpoint } from "../svg/course-series.js";
import { exportKinds, type PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";

/** One disturbance of the list: of the scenario, or added by the reader. */
export interface ListedDisturbance {
  readonly id: string;
  readonly text: string;
  readonly isOn: boolean;
}

export interface ControlsView {
  /** Moments that can be looked at; empty for a scenario without times. */
  readonly moments: readonly Breakpoint[];
  /** Place of the moment that is looked at, from 1; 0 for all disturbances at once. */
  readonly place: number;
  readonly disturbances: readonly ListedDisturbance[];
  readonly isCompared: boolean;
  /** Ids of the nodes that were searched for, best first; absent where nothing is searched. */
  readonly found?: readonly string[] | undefined;
}

export interface ControlsProps {
  readonly page: PageWriting;
  readonly controls: ControlsView;
  readonly acts?: PageActs | undefined;
}

const mostFound = 8;

/** The means by which a reader asks what if. */
export function ControlsSection({ page, controls, acts }: ControlsProps): JSX.Element {
  const { words } = page;
  return (
    <section id="controls" class="screen">
      <h2>{words.controls}</h2>
      <p class="hint">{words.whatIfNote}</p>
      <noscript>
        <p>{words.noScript}</p>
      </noscript>
      <div class="controls">
        <Search page={page} controls={controls} acts={acts} />
        <div class="buttons">
          <button type="button" id="reset" onClick={() => acts?.reset()}>
            {words.reset}
          </button>
          <button type="button" id="link" onClick={() => acts?.copyLink()}>
            {words.link}
          </button>
          <label>
            <input
              type="checkbox"
              id="compare"
              checked={controls.isCompared}
              onChange={({ currentTarget }) => acts?.compare(currentTarget.checked)}
            />{" "}
            {words.compare}
          </label>
        </div>
        <div class="buttons" role="group" aria-label={words.exports}>
          {exportKinds.map((kind) => (
            <button type="button" data-export={kind} onClick={() => acts?.save(kind)}>
              {words.exportNames[kind]}
            </button>
          ))}
        </div>
        <Disturbances page={page} controls={controls} acts={acts} />
      </div>
    </section>
  );
}

function Search({ page: { words, writing }, controls: { found }, acts }: ControlsProps): JSX.Element {
  return (
    <div class="find">
      <label for="search">{words.search}</label>
      <input
        type="search"
        id="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={words.searchHint}
        aria-describedby="found-count"
        onInput={({ currentTarget }) => acts?.search(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          acts?.takeFound(found?.[0]);
        }}
      />
      <p id="found-count" role="status">
        {found !== undefined && words.found(found.length, writing.numerals.count(found.length))}
      </p>
      <ul id="found">
        {found?.slice(0, mostFound).map((id) => (
          <li key={id}>
            <button type="button" data-found={id} onClick={() => acts?.takeFound(id)}>
              {`${writing.nameOf(id)} · ${shown(id)}`}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Disturbances({ page: { words, writing }, controls: { disturbances }, acts }: ControlsProps): JSX.Element {
  return (
    <details id="disturbances">
      <summary>{words.disturbances(disturbances.length, writing.numerals.count(disturbances.length))}</summary>
      <ul>
        {disturbances.map(({ id, text, isOn }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                data-disturbance={id}
                checked={isOn}
                onChange={({ currentTarget }) => acts?.switchDisturbance(id, currentTarget.checked)}
              />{" "}
              {shown(text)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
