import { effect } from "@preact/signals";
import { hydrate, type JSX } from "preact";
import type { PageActs } from "../report/page/page-acts.js";
import { PageBody } from "../report/page/page-body.js";
import { scenarioTitle } from "../report/svg/picture-title.js";
import { App } from "./app.js";
import { readEmbedded } from "./embedded.js";
import { followLinksWithin } from "./links-within.js";
import { readerActs } from "./reader-acts.js";
import { fragmentOf } from "./what-if.js";

interface LivePageProps {
  readonly app: App;
  readonly acts: PageActs;
}

/** The page that follows what its reader asks. */
function LivePage({ app, acts }: LivePageProps): JSX.Element {
  return (
    <PageBody
      page={app.page.value}
      settled={app.settled.value}
      view={app.view.value}
      selected={app.selected.value}
      reached={app.reached.value}
      controls={app.controls.value}
      embedded={app.embedded.size}
      status={app.status.value}
      acts={acts}
    />
  );
}

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
    const asked = app.askedBy(location.hash);
    if (fragmentOf(asked) !== fragmentOf(app.asked.value)) app.ask(asked);
  };
  followLinksWithin();
  addEventListener("hashchange", follow);
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
