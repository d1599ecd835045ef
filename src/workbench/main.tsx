import { effect } from "@preact/signals";
import { render } from "preact";
import { followLinksWithin } from "../page/links-within.js";
import { followWidth } from "../page/picture-room.js";
import { openFiles } from "./files.js";
import { Frame } from "./frame.js";
import { keepFocus } from "./keep-focus.js";
import { WorkKeeper } from "./kept-work.js";
import { listenToPastes } from "./open-pasted.js";
import { shippedRegulation } from "./shipped.js";
import { nextIssue } from "./strip.js";
import { Workbench } from "./workbench.js";

/** Keys that work wherever the focus is. */
function listenToKeys(bench: Workbench): void {
  addEventListener("keydown", (event) => {
    const place = bench.history.value?.place;
    if (place === undefined) return;
    const key = event.key.toLowerCase();
    if (event.key === "F8") nextIssue(bench);
    else if ((event.ctrlKey || event.metaKey) && key === "z" && !event.shiftKey) bench.walk(place - 1);
    else if ((event.ctrlKey || event.metaKey) && (key === "y" || (key === "z" && event.shiftKey))) bench.walk(place + 1);
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
  if (kept !== undefined) await bench.goOn(kept).catch(() => undefined);
  await bench.keeping.list();
  effect(() => {
    root.lang = bench.language.value;
    const name = bench.history.value === undefined ? "" : `${bench.name.value} · `;
    document.title = `${name}${bench.words.value.title} · tragweite`;
  });
  effect(() => {
    if (bench.theme.value !== undefined) root.dataset["theme"] = bench.theme.value;
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

const place = document.getElementById("page");
if (place !== null) {
  start(place).catch((error: unknown) => {
    place.textContent = String(error);
  });
}
