import { effect } from "@preact/signals";
import { hydrate } from "preact";
import { scenarioTitle } from "../report/svg/picture-title.js";
import type { InBoth } from "../words/language.js";
import { App } from "./app.js";
import { askedByLink } from "./asked-by-link.js";
import { readEmbedded } from "./embedded.js";
import { selectOrigin } from "./first-selection.js";
import { leaveLevel } from "./leave-level.js";
import { followLinksWithin } from "./links-within.js";
import { LivePage } from "./live-page.js";
import { followWidth } from "./picture-room.js";
import { readerActs } from "./reader-acts.js";
import { redo, undo, walkOf } from "./walk-acts.js";
import { asksTooMuch, fragmentOf } from "./what-if.js";

/** What a link is answered that would keep the tab busy. */
const tooMuchWords: InBoth<string> = {
  en: "The link asks more than a page can follow: at most 200 parts. The saved scenario is shown.",
  de: "Der Link fragt mehr, als eine Seite leisten kann: höchstens 200 Teile. Gezeigt wird das gespeicherte Szenario.",
};

async function start(place: HTMLElement): Promise<void> {
  const app = new App(await readEmbedded());
  hydrate(<LivePage app={app} acts={readerActs(app)} />, place);
  const root = document.documentElement;
  effect(() => {
    const { language, words, scenario, writing } = app.page.value;
    root.lang = language;
    document.title = words.title(scenarioTitle(scenario, writing));
  });
  effect(() => {
    if (app.theme.value !== undefined) root.dataset["theme"] = app.theme.value;
  });
  const follow = (): void => {
    // a link to a part of the page asks nothing
    if (location.hash.length > 1 && document.getElementById(location.hash.slice(1)) !== null) return;
    if (asksTooMuch(location.hash)) {
      app.status.value = tooMuchWords[app.language];
      return;
    }
    const asked = askedByLink(app, location.hash);
    if (fragmentOf(asked) !== fragmentOf(app.asked.value)) app.ask(asked);
  };
  followWidth();
  // on a phone what is selected covers the picture
  if (matchMedia("(min-width: 900px)").matches) selectOrigin(app);
  followLinksWithin();
  addEventListener("hashchange", follow);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) return void leaveLevel(app);
    const walk = walkOf(event);
    if (walk === undefined || (event.target instanceof Element && event.target.matches("input,select"))) return;
    if (walk === "undo" ? undo(app) : redo(app)) event.preventDefault();
  });
  follow();
  root.dataset["ready"] = "true";
}

const place = document.getElementById("page");
if (place !== null) {
  start(place).catch((error: unknown) => {
    const status = document.getElementById("status");
    if (status !== null) status.textContent = String(error);
  });
}
