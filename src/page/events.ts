import { impactCsv } from "../report/csv/impact-csv.js";
import { businessImpactCsv, incidentCsv } from "../report/csv/sheets.js";
import { impactJson } from "../report/json/impact-json.js";
import { type ClickMode, clickModes, type ExportKind, exportKinds } from "../report/page/controls-section.js";
import { layeredPicture } from "../report/svg/layered-picture.js";
import { pictureText } from "../report/svg/picture.js";
import { pictureTitle } from "../report/svg/picture-title.js";
import type { App } from "./app.js";
import { addedMark, disturbancesOf } from "./asked-view.js";
import { findNodes } from "./find-nodes.js";
import { moveInPicture } from "./move-in-picture.js";
import { saveText } from "./save.js";
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

const mostFound = 8;
const degradedLevel = 0.5;

/** Listens to the whole document, so that sections may be replaced. */
export function listen(app: App): void {
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target !== undefined) clicked(app, target);
  });
  document.addEventListener("keydown", (event) => {
    const box = event.target instanceof Element ? event.target.closest<SVGElement>("#layered .box") : null;
    if (box !== null) keyInPicture(app, box, event);
    if (event.target instanceof HTMLInputElement && event.target.id === "search" && event.key === "Enter")
      takeFirstFound(app, event);
  });
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.id === "search") showFound(app, target.value);
    if (target.id === "moment") app.ask({ ...app.asked, at: app.moments[Number(target.value) - 1]?.at ?? null });
  });
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) changed(app, target);
  });
  addEventListener("hashchange", () => app.ask(app.askedBy(location.hash)));
}

function clicked(app: App, target: Element): void {
  const box = target.closest("#layered .box");
  const link = target.closest("#layered .hit");
  const button = target.closest("button");
  if (box !== null) act(app, box.getAttribute("data-key") ?? "");
  else if (link !== null) cut(app, link.getAttribute("data-from") ?? "", link.getAttribute("data-to") ?? "");
  else if (button !== null) pressed(app, button);
}

function pressed(app: App, button: HTMLButtonElement): void {
  const { act: action, cut: other, choose, found, export: kind } = button.dataset;
  const exported = exportKinds.find((each) => each === kind);
  if (action !== undefined) actOnChosen(app, action);
  else if (other !== undefined && app.chosen !== undefined) cut(app, app.chosen, other);
  else if (choose !== undefined) app.choose(choose);
  else if (found !== undefined) takeFound(app, found);
  else if (exported !== undefined) save(app, exported);
  else pressedTool(app, button.id);
}

function pressedTool(app: App, id: string): void {
  switch (id) {
    case "reset":
      app.chosen = undefined;
      app.ask(nothingAsked(app.embedded.at));
      break;
    case "link":
      navigator.clipboard?.writeText(location.href).catch(() => undefined);
      app.say(app.page.words.linkCopied);
      break;
    case "language":
      app.translate(app.language === "de" ? "en" : "de");
      document.getElementById("language")?.focus();
      break;
    case "theme": {
      const root = document.documentElement;
      const isDark =
        root.dataset["theme"] === "dark" ||
        (root.dataset["theme"] === undefined && matchMedia("(prefers-color-scheme: dark)").matches);
      root.dataset["theme"] = isDark ? "light" : "dark";
      break;
    }
    case "print":
      print();
      break;
  }
}

function changed(app: App, input: HTMLInputElement): void {
  const { disturbance } = input.dataset;
  if (input.name === "mode") app.mode = clickModes.find((each): each is ClickMode => each === input.value) ?? app.mode;
  else if (input.id === "compare") {
    app.isCompared = input.checked;
    app.show();
  } else if (disturbance !== undefined) switchDisturbance(app, disturbance, input.checked);
}

/** Turns a disturbance of the saved scenario on or off, or takes an added one away. */
function switchDisturbance(app: App, id: string, isOn: boolean): void {
  const { asked } = app;
  if (app.embedded.scenario.disturbances.some((each) => each.id === id)) {
    const off = isOn ? asked.off.filter((each) => each !== id) : [...asked.off, id];
    app.ask({ ...asked, off });
    return;
  }
  const added = addedDisturbances(app.embedded.scenario, asked).find(({ disturbance }) => addedMark + disturbance.id === id);
  if (added !== undefined) app.ask(withoutAdded(asked, added));
}

/** What a click or Enter on a box does. */
function act(app: App, key: string): void {
  const box = app.boxOf(key);
  if (box === undefined) return;
  app.chosen = key;
  const { targets } = box;
  const isTouched = isIsolated(app.asked, targets) || isDegraded(app.asked, targets);
  if (app.mode === "choose") app.choose(key);
  else if (isTouched) app.ask(released(app.asked, targets));
  else app.ask(app.mode === "isolate" ? isolated(app.asked, targets) : degraded(app.asked, targets, degradedLevel));
}

function actOnChosen(app: App, action: string): void {
  const targets = app.boxOf(app.chosen)?.targets;
  if (targets === undefined) return;
  const free = released(app.asked, targets);
  if (action === "isolate") app.ask(isolated(free, targets));
  else if (action === "degrade") app.ask(degraded(free, targets, degradedLevel));
  else {
    const spare = disturbancesOf(app.embedded.scenario, app.index, app.page, targets).map((disturbance) => ({
      disturbance,
      ids: targets,
    }));
    app.ask({ ...free, spare: [...free.spare, ...spare] });
  }
}

function cut(app: App, one: string, other: string): void {
  const [a, b] = [app.boxOf(one)?.targets, app.boxOf(other)?.targets];
  if (a === undefined || b === undefined) return;
  app.chosen ??= other;
  app.ask(disconnectedOrJoined(app.asked, a, b));
}

function keyInPicture(app: App, box: SVGElement, event: KeyboardEvent): void {
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    act(app, box.getAttribute("data-key") ?? "");
  } else if (event.key === "Escape") app.choose(undefined);
  else if (moveInPicture(box, event.key)) event.preventDefault();
}

function showFound(app: App, query: string): void {
  const { words, writing, landscape } = app.page;
  const found = findNodes(landscape.nodes, query);
  const count = document.getElementById("found-count");
  if (count !== null)
    count.textContent = query.trim() === "" ? "" : words.found(found.length, writing.numerals.count(found.length));
  const list = document.getElementById("found");
  list?.replaceChildren();
  for (const { id } of found.slice(0, mostFound)) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset["found"] = id;
    button.textContent = `${writing.nameOf(id)} · ${id}`;
    const item = document.createElement("li");
    item.append(button);
    list?.append(item);
  }
}

function takeFirstFound(app: App, event: Event): void {
  event.preventDefault();
  const first = document.querySelector<HTMLElement>("#found button")?.dataset["found"];
  if (first !== undefined) takeFound(app, first);
}

/** Chooses what was found, and does to it what a click would. */
function takeFound(app: App, id: string): void {
  app.choose(id);
  act(app, id);
}

function save(app: App, kind: ExportKind): void {
  const { page, view, chosen } = app;
  const { scenario, result, writing, language } = page;
  const name = `${result.model.id}-${scenario.id}`;
  switch (kind) {
    case "svg": {
      const title = pictureTitle(scenario, result, writing);
      saveText(`${name}.svg`, "image/svg+xml", pictureText(layeredPicture(view, writing, { title, chosen })));
      break;
    }
    case "csv":
      saveText(`${name}.csv`, "text/csv", impactCsv(result));
      break;
    case "json":
      saveText(`${name}.json`, "application/json", impactJson(result));
      break;
    case "scenario":
      saveText(`${name}-scenario.json`, "application/json", `${JSON.stringify(scenario, undefined, 2)}\n`);
      break;
    case "impact":
      saveText(`${name}-bia-${language}.csv`, "text/csv", businessImpactCsv(page));
      break;
    case "incident":
      saveText(`${name}-incident.csv`, "text/csv", incidentCsv(page));
      break;
  }
}
