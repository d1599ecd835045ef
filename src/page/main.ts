import { App } from "./app.js";
import { readEmbedded } from "./embedded.js";
import { listen } from "./events.js";

async function start(): Promise<void> {
  const app = new App(await readEmbedded());
  listen(app);
  if (app.isChanged) app.show();
  document.documentElement.dataset["ready"] = "true";
  // so that the first click finds everything computed once
  setTimeout(() => app.view, 50);
}

start().catch((error: unknown) => {
  const status = document.getElementById("status");
  if (status !== null) status.textContent = String(error);
});
