import type { Breakpoint } from "../svg/course-series.js";
import { type Html, html } from "./html.js";
import type { PageWriting } from "./page-view.js";

/** What a click on the picture does. */
export const clickModes = ["isolate", "degrade", "choose"] as const;
export type ClickMode = (typeof clickModes)[number];

/** What can be saved. */
export const exportKinds = ["svg", "csv", "json", "scenario", "impact", "incident"] as const;
export type ExportKind = (typeof exportKinds)[number];

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
  readonly mode: ClickMode;
  readonly disturbances: readonly ListedDisturbance[];
  readonly isCompared: boolean;
}

/** The means by which a reader asks what if. */
export function controlsSection(page: PageWriting, view: ControlsView): Html {
  const { words } = page;
  const { moments, place, mode } = view;
  const slider = html`<p class="slider"><label for="moment">${words.moment}: <output id="moment-text" for="moment">${momentText(page, view)}</output></label><input type="range" id="moment" min="0" max="${moments.length}" step="1" value="${place}" aria-valuetext="${momentText(page, view)}"></p>`;
  return html`<h2>${words.controls}</h2><p class="hint">${words.whatIfNote}</p><noscript><p>${words.noScript}</p></noscript><div class="controls"><div class="find"><label for="search">${words.search}</label><input type="search" id="search" autocomplete="off" spellcheck="false" placeholder="${words.searchHint}" aria-describedby="found-count"><p id="found-count" role="status"></p><ul id="found"></ul></div><fieldset><legend>${words.mode}</legend>${clickModes.map(
    (each) =>
      html`<label><input type="radio" name="mode" value="${each}"${each === mode && html` checked`}> ${words.modes[each]}</label>`,
  )}</fieldset>${moments.length > 0 && slider}<div class="buttons"><button type="button" id="reset">${words.reset}</button><button type="button" id="link">${words.link}</button><label><input type="checkbox" id="compare"${view.isCompared && html` checked`}> ${words.compare}</label></div><div class="buttons" role="group" aria-label="${words.exports}">${exportKinds.map(
    (kind) => html`<button type="button" data-export="${kind}">${words.exportNames[kind]}</button>`,
  )}</div><details id="disturbances">${disturbanceList(page, view)}</details></div>`;
}

/** The moment of the slider in words. */
export function momentText({ words, writing }: PageWriting, { moments, place }: ControlsView): string {
  const chosen = moments[place - 1];
  return chosen === undefined ? words.allAtOnce : writing.clock.writtenInFull(chosen.at);
}

export function disturbanceList({ words, writing }: PageWriting, { disturbances }: ControlsView): Html {
  return html`<summary>${words.disturbances(disturbances.length, writing.numerals.count(disturbances.length))}</summary><ul>${disturbances.map(
    ({ id, text, isOn }) =>
      html`<li><label><input type="checkbox" data-disturbance="${id}"${isOn && html` checked`}> ${text}</label></li>`,
  )}</ul>`;
}
