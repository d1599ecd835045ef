import { editWords } from "../report/page/edit-button.js";
import type { PageActs } from "../report/page/page-acts.js";
import { selectingWords } from "../report/page/selecting-words.js";
import { clickInPicture, enter, keyInPicture } from "./acts-in-picture.js";
import { keyOnAxis, moveTo, pause, playOrPause, stepBy, zoom } from "./acts-on-axis.js";
import {
  closePanel,
  cutOrJoin,
  degradeSelected,
  focusOnBox,
  isolateSelected,
  openPanel,
  restoreSelected,
} from "./acts-on-selected.js";
import type { App } from "./app.js";
import { addedMark } from "./asked-view.js";
import { dragSheet } from "./drag-sheet.js";
import { save, saveLandscape } from "./save.js";
import { addedDisturbances, nothingAsked, withoutAdded } from "./what-if.js";

/** Names in the sentence that tells what was played. */
const mostNamed = 3;

/** What a reader can do. */
export function readerActs(app: App): PageActs {
  return {
    clickInPicture: (event) => clickInPicture(app, event),
    tap: (key) => enter(app, key),
    keyInPicture: (event) => keyInPicture(app, event),
    choose: (key) => {
      app.choose(key);
      focusOnBox(key);
    },
    openPanel: (panel) => openPanel(app, panel),
    closePanel: () => closePanel(app),
    dragSheet: (event) => dragSheet(app, event),
    setExtent: (extent) => {
      app.extent.value = extent;
    },
    searchMembers: (query) => {
      app.memberQuery.value = query;
    },
    isolate: () => isolateSelected(app),
    degrade: (level) => degradeSelected(app, level),
    restore: () => restoreSelected(app),
    cutOrJoin: (key) => cutOrJoin(app, key),
    say: (sentence) => {
      app.status.value = sentence;
    },
    search: (query) => {
      app.query.value = query;
    },
    leaveSearch: () => {
      app.query.value = "";
      focusOnBox(app.page.value.chosen ?? app.reached.value);
    },
    takeFound: (id) => takeFound(app, id),
    moveTo: (instant) => moveTo(app, instant),
    stepBy: (stride, direction) => stepBy(app, stride, direction),
    playOrPause: () => playOrPause(app),
    zoom: (how) => zoom(app, how),
    keyOnAxis: (event) => keyOnAxis(app, event),
    reset: () => {
      pause(app);
      app.choose(undefined);
      app.ask(nothingAsked(app.embedded.at), selectingWords[app.language].told.reset);
    },
    play: (sets) => play(app, sets),
    copyLink: () => {
      navigator.clipboard?.writeText(location.href).catch(() => undefined);
      app.status.value = app.page.value.words.linkCopied;
    },
    compare: (isCompared) => app.compare(isCompared),
    save: (kind) => save(app, kind),
    edit: () => {
      app.status.value = editWords[app.language].told(saveLandscape(app));
    },
    switchDisturbance: (id, isOn) => switchDisturbance(app, id, isOn),
    translate: () => app.translate(app.language === "de" ? "en" : "de"),
    changeTheme: () => {
      const isDark = (app.theme.value ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
      app.theme.value = isDark ? "light" : "dark";
    },
    print: () => print(),
  };
}

/** Asks what fails with these, as a step of its own: going back returns to where it was asked. */
function play(app: App, sets: readonly (readonly string[])[]): void {
  history.pushState(null, "", location.href);
  followPlayed();
  const names = sets.flat().map((id) => app.page.value.writing.nameOf(id));
  const name = app.page.value.writing.listed(names, mostNamed);
  app.ask({ ...app.asked.value, isolate: sets }, selectingWords[app.language].told.isolated(name));
}

/** What is clicked to play an outage goes: the answer is read next, and on the way back the row. */
export function followPlayed(): void {
  const asked = document.activeElement?.getAttribute("data-play");
  const focus = (selector: string): void => {
    setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus());
  };
  focus("#summary-title");
  if (asked == null) return;
  addEventListener("popstate", () => setTimeout(() => focus(`[data-play="${CSS.escape(asked)}"]`)), { once: true });
}

/** Selects what was found, and brings the focus to it. */
function takeFound(app: App, id: string | undefined): void {
  if (id === undefined) {
    app.status.value = selectingWords[app.language].told.notFound;
    return;
  }
  app.query.value = "";
  app.choose(id);
  focusOnBox(id);
}

/** Turns a disturbance of the saved scenario on or off, or takes an added one away. */
function switchDisturbance(app: App, id: string, isOn: boolean): void {
  const asked = app.asked.value;
  const { told } = selectingWords[app.language];
  const tell = (isOnNow: boolean, key: string): string => {
    const text = app.controls.value.disturbances.find((each) => each.id === key)?.text ?? key;
    return isOnNow ? told.switchedOn(text) : told.switchedOff(text);
  };
  const { scenario } = app.embedded;
  if (scenario.disturbances.some((each) => each.id === id)) {
    const off = isOn ? asked.off.filter((each) => each !== id) : [...asked.off, id];
    app.ask({ ...asked, off }, tell(isOn, id));
    return;
  }
  const added = addedDisturbances(scenario, asked).find(({ disturbance }) => addedMark + disturbance.id === id);
  if (added !== undefined) app.ask(withoutAdded(asked, added), tell(false, id));
}
