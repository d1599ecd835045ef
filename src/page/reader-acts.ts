import type { PageActs } from "../report/page/page-acts.js";
import type { App } from "./app.js";
import { addedMark, disturbancesOf } from "./asked-view.js";
import { moveInPicture } from "./move-in-picture.js";
import { save } from "./save.js";
import {
  addedDisturbances,
  degraded,
  disconnectedOrJoined,
  isDegraded,
  isIsolated,
  isolated,
  nothingAsked,
  released,
  withoutAdded,
} from "./what-if.js";

const degradedLevel = 0.5;

/** What a reader can do. */
export function readerActs(app: App): PageActs {
  return {
    clickInPicture: ({ target }) => clickInPicture(app, target),
    keyInPicture: (event) => keyInPicture(app, event),
    actOnChosen: (act) => actOnChosen(app, act),
    cutOrJoin: (key) => cut(app, app.page.value.chosen, key),
    choose: (key) => app.choose(key),
    search: (query) => {
      app.query.value = query;
    },
    takeFound: (id) => {
      if (id !== undefined) takeFound(app, id);
    },
    setMode: (mode) => {
      app.mode.value = mode;
    },
    moveTo: (place) => app.ask({ ...app.asked.value, at: app.moments[place - 1]?.at ?? null }),
    reset: () => {
      app.choose(undefined);
      app.ask(nothingAsked(app.embedded.at));
    },
    play: (sets) => play(app, sets),
    copyLink: () => {
      navigator.clipboard?.writeText(location.href).catch(() => undefined);
      app.status.value = app.page.value.words.linkCopied;
    },
    compare: (isCompared) => app.compare(isCompared),
    save: (kind) => save(app, kind),
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
  const asked = document.activeElement?.getAttribute("data-play");
  history.pushState(null, "", location.href);
  app.ask({ ...app.asked.value, isolate: sets });
  // what was clicked has gone: the answer is read next, and on the way back the row
  const focus = (selector: string): void => queueMicrotask(() => document.querySelector<HTMLElement>(selector)?.focus());
  focus("#summary-title");
  if (asked == null) return;
  addEventListener("popstate", () => setTimeout(() => focus(`[data-play="${CSS.escape(asked)}"]`)), { once: true });
}

function clickInPicture(app: App, target: EventTarget | null): void {
  if (!(target instanceof Element)) return;
  const box = target.closest(".box");
  const link = target.closest(".hit");
  if (box !== null) act(app, box.getAttribute("data-key") ?? "");
  else if (link !== null) cut(app, link.getAttribute("data-from") ?? "", link.getAttribute("data-to") ?? "");
}

function keyInPicture(app: App, event: KeyboardEvent): void {
  const box = event.target instanceof Element ? event.target.closest<SVGElement>(".box") : null;
  if (box === null) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    act(app, box.getAttribute("data-key") ?? "");
  } else if (event.key === "Escape") app.choose(undefined);
  else {
    const next = moveInPicture(box, event.key);
    if (next === undefined) return;
    event.preventDefault();
    app.reached.value = next.getAttribute("data-key") ?? undefined;
    next.focus();
  }
}

/** Turns a disturbance of the saved scenario on or off, or takes an added one away. */
function switchDisturbance(app: App, id: string, isOn: boolean): void {
  const asked = app.asked.value;
  const { scenario } = app.embedded;
  if (scenario.disturbances.some((each) => each.id === id)) {
    const off = isOn ? asked.off.filter((each) => each !== id) : [...asked.off, id];
    app.ask({ ...asked, off });
    return;
  }
  const added = addedDisturbances(scenario, asked).find(({ disturbance }) => addedMark + disturbance.id === id);
  if (added !== undefined) app.ask(withoutAdded(asked, added));
}

/** What a click or Enter on a box does. */
function act(app: App, key: string): void {
  const box = app.boxOf(key);
  if (box === undefined) return;
  const { targets } = box;
  const asked = app.asked.value;
  const isTouched = isIsolated(asked, targets) || isDegraded(asked, targets);
  if (app.mode.value === "choose") app.choose(key);
  else if (isTouched) app.ask(released(asked, targets), key);
  else app.ask(app.mode.value === "isolate" ? isolated(asked, targets) : degraded(asked, targets, degradedLevel), key);
}

function actOnChosen(app: App, action: "isolate" | "degrade" | "restore"): void {
  const targets = app.boxOf(app.page.value.chosen)?.targets;
  if (targets === undefined) return;
  const free = released(app.asked.value, targets);
  if (action === "isolate") app.ask(isolated(free, targets));
  else if (action === "degrade") app.ask(degraded(free, targets, degradedLevel));
  else {
    const spare = disturbancesOf(app.embedded.scenario, app.index, app.page.value, targets).map((disturbance) => ({
      disturbance,
      ids: targets,
    }));
    app.ask({ ...free, spare: [...free.spare, ...spare] });
  }
}

function cut(app: App, one: string | undefined, other: string): void {
  const [a, b] = [app.boxOf(one)?.targets, app.boxOf(other)?.targets];
  if (a === undefined || b === undefined) return;
  app.ask(disconnectedOrJoined(app.asked.value, a, b), app.page.value.chosen ?? other);
}

/** Chooses what was found, and does to it what a click would. */
function takeFound(app: App, id: string): void {
  app.choose(id);
  act(app, id);
}
