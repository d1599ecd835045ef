import { effect } from "@preact/signals";
import { render } from "preact";
import { followLinksWithin } from "../live-page/links-within.js";
import { followWidth } from "../live-page/picture-room.js";
import { walkOf } from "../live-page/walk-acts.js";
import { openFiles } from "./files.js";
import { Frame, panels } from "./frame.js";
import { answerHelpQuestions } from "./help-worker.js";
import { keepFocus } from "./keep-focus.js";
import { WorkKeeper } from "./kept-work.js";
import { leave } from "./leave.js";
import { listenToPastes } from "./open-pasted.js";
import type { Outage } from "./outage.js";
import { shippedRegulation } from "./shipped.js";
import { nextIssue } from "./strip.js";
import { inTab } from "./tab-store.js";
import { walk } from "./walk.js";
import { Workbench } from "./workbench.js";

/** In a worker the same script looks for measures. */
const isPage = typeof document !== "undefined";

/** What is looked at, in the store of the tab. */
const panelKey = "tragweite-panel";

/** Keys that work wherever the focus is. */
function listenToKeys(bench: Workbench): void {
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && leave(bench)) return event.preventDefault();
    if (bench.history.value === undefined) return;
    const how = walkOf(event);
    if (event.key === "F8") nextIssue(bench);
    else if (how !== undefined) walk(bench, how);
    else return;
    event.preventDefault();
  });
}

/** Files may be dropped anywhere. */
function listenToDrops(bench: Workbench): void {
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    void openFiles(bench, [...(event.dataTransfer?.files ?? [])]);
  });
}

async function start(place: HTMLElement): Promise<void> {
  const bench = new Workbench();
  const root = document.documentElement;
  const wanted = root.lang === "" ? navigator.language : root.lang;
  bench.language.value = wanted.toLowerCase().startsWith("de") ? "de" : "en";
  bench.answers.regulation = await shippedRegulation();
  const kept = WorkKeeper.ofThisTab;
  const looked = inTab((storage) => storage.getItem(panelKey));
  if (kept !== undefined) await bench.goOn(kept).catch(() => undefined);
  // loaded again, it shows what was looked at
  if (bench.history.value !== undefined && looked != null) bench.panel.value = panels.find((each) => each === looked) ?? "answer";
  await bench.keeping.list();
  effect(() => {
    root.lang = bench.language.value;
    const name = bench.history.value === undefined ? "" : `${bench.name.value} · `;
    document.title = `${name}${bench.words.value.title} · tragweite`;
  });
  effect(() => {
    if (bench.theme.value !== undefined) root.dataset["theme"] = bench.theme.value;
  });
  effect(() => {
    const { value } = bench.panel;
    inTab((storage) => storage.setItem(panelKey, value));
  });
  addEventListener("popstate", ({ state }) => {
    const outage = (state as { outage?: Outage } | null)?.outage;
    if (outage !== undefined && bench.history.value !== undefined) bench.ask(outage);
  });
  listenToKeys(bench);
  listenToDrops(bench);
  listenToPastes(bench);
  keepFocus(place);
  followWidth();
  followLinksWithin();
  addEventListener("beforeunload", (event) => {
    if (!bench.keeping.isKept.value && bench.saved.value !== bench.history.value) event.preventDefault();
  });
  addEventListener("pagehide", () => void bench.keeping.now());
  render(<Frame bench={bench} />, place);
  root.dataset["ready"] = "true";
}

const place = isPage ? document.getElementById("page") : null;
if (!isPage) answerHelpQuestions();
else if (place !== null) {
  start(place).catch((error: unknown) => {
    place.textContent = String(error);
  });
}
