import type { JSX } from "preact";
import { shown } from "../../words/shown.js";
import type { AxisWindow } from "../svg/axis-window.js";
import type { Breakpoint } from "../svg/breakpoints.js";
import { Fold } from "./fold.js";
import { foldCounts } from "./fold-counts.js";
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
  /** The part of the course that is seen. @defaultValue the days that matter */
  readonly window?: AxisWindow | undefined;
  /** @defaultValue false */
  readonly isPlaying?: boolean;
  readonly disturbances: readonly ListedDisturbance[];
  readonly isCompared: boolean;
  /** Whether the page is of two landscapes. @defaultValue false */
  readonly isOfTwo?: boolean;
  /** Whether there is anything that what is asked can be compared with. @defaultValue true */
  readonly hasSaved?: boolean;
  /** Whether there is anything to take back. @defaultValue true */
  readonly canReset?: boolean;
  /** What is searched for. */
  readonly query: string;
  /** Ids of the nodes that were searched for, best first; absent where nothing is searched. */
  readonly found?: readonly string[] | undefined;
}

export interface ControlsProps {
  readonly page: PageWriting;
  readonly controls: ControlsView;
  readonly acts?: PageActs | undefined;
}

/** What the reader asks beside the saved scenario: which disturbances happen, and what is done with the question. */
export function ControlsSection({ page, controls, acts }: ControlsProps): JSX.Element {
  const { words } = page;
  return (
    <Fold id="controls" title={words.controls} count={foldCounts.controls(page)} isScreenOnly>
      <p class="hint">{words.whatIfNote}</p>
      <noscript>
        <p>{words.noScript}</p>
      </noscript>
      <div class="buttons">
        {controls.canReset !== false && (
          <button type="button" id="reset" onClick={() => acts?.reset()}>
            {words.reset}
          </button>
        )}
        {(acts === undefined || acts.copyLink !== undefined) && (
          <button type="button" id="link" onClick={() => acts?.copyLink?.()}>
            {words.link}
          </button>
        )}
        {controls.hasSaved !== false && (
          <label>
            <input
              type="checkbox"
              id="compare"
              checked={controls.isCompared}
              onChange={({ currentTarget }) => acts?.compare(currentTarget.checked)}
            />{" "}
            {controls.isOfTwo === true ? words.compareBefore : words.compare}
          </label>
        )}
      </div>
      <Disturbances page={page} controls={controls} acts={acts} />
    </Fold>
  );
}

/** What can be saved as a file. */
export function ExportsSection({ page, acts }: Pick<ControlsProps, "page" | "acts">): JSX.Element {
  const { words } = page;
  return (
    <Fold id="exports" title={words.exports} count={foldCounts.exports(page)} isScreenOnly>
      <div class="buttons" role="group" aria-label={words.exports}>
        {exportKinds.map((kind) => (
          <button type="button" data-export={kind} onClick={() => acts?.save(kind)}>
            {words.exportNames[kind]}
          </button>
        ))}
      </div>
    </Fold>
  );
}

function Disturbances({ page: { words, writing }, controls: { disturbances }, acts }: ControlsProps): JSX.Element {
  return (
    <>
      <h3>{words.disturbances(disturbances.length, writing.numerals.count(disturbances.length))}</h3>
      <ul id="disturbances">
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
    </>
  );
}
