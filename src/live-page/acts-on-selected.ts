import { boxFullName } from "../report/page/box-words.js";
import type { Panel } from "../report/page/selected-view.js";
import { selectingWords } from "../report/page/selecting-words.js";
import type { LayeredBox } from "../report/svg/layered-view.js";
import type { App } from "./app.js";
import { disturbancesOf } from "./asked-view.js";
import { hasPanelBeside } from "./picture-room.js";
import { degraded, disconnectedOrJoined, isDisconnected, isolated, released, unlinked } from "./what-if.js";

const wordsOf = (app: App) => selectingWords[app.language];
const nameOf = (app: App, box: LayeredBox): string => boxFullName(box, app.page.value);

/** Opens a panel for what is selected, or closes it where it is open; the field to search in it gets the focus. */
export function openPanel(app: App, panel: Panel): void {
  if (app.selectedBox === undefined) return;
  const isWider = panel === "neighbourhood" && app.extent.value === "hit";
  if (app.panel.value === panel && app.isFollowed.value && !isWider) {
    closePanel(app);
    return;
  }
  app.memberQuery.value = "";
  app.isFollowed.value = true;
  if (isWider) app.extent.value = "all";
  app.panel.value = panel;
  queueMicrotask(() => {
    const first = panel === "members" ? "#member-search" : panel === "confirm" ? "#confirm-isolate" : undefined;
    if (first !== undefined) document.querySelector<HTMLElement>(first)?.focus();
  });
}

/** Whether an act of the reader opened the panel, and not the selection by itself. */
function isOpenedByAct({ panel, extent }: App): boolean {
  if (panel.value === "why") return !hasPanelBeside();
  return panel.value === "neighbourhood" ? extent.value !== "hit" : panel.value !== undefined;
}

/** Closes what was opened: beside the picture the panel shows what it does by itself. The focus goes back to the selected box. */
export function closePanel(app: App): void {
  const { chosen } = app.page.value;
  if (!isOpenedByAct(app)) return;
  app.opened.value = undefined;
  app.extent.value = "hit";
  app.panel.value = undefined;
  app.choose(chosen);
  focusOnBox(chosen);
}

/** Brings the focus to a box of the picture, after it is drawn. */
export function focusOnBox(key: string | undefined): void {
  if (key === undefined) return;
  const name = CSS.escape(key);
  // the picture, or where there is no room for it its rows
  queueMicrotask(() =>
    [...document.querySelectorAll<HTMLElement>(`#layered .box[data-key="${name}"], #tiers [data-key="${name}"]`)]
      .find((each) => each.checkVisibility())
      ?.focus(),
  );
}

/** What Esc does: it closes one level. */
export function stepBack(app: App): void {
  const { value: key } = app.opened;
  if (isOpenedByAct(app)) closePanel(app);
  else if (key !== undefined) {
    app.opened.value = undefined;
    app.choose(key);
    focusOnBox(key);
  } else app.choose(undefined);
}

export function isolateSelected(app: App): void {
  const box = app.selectedBox;
  if (box === undefined) return;
  const { targets } = box;
  closePanel(app);
  app.ask(isolated(released(app.asked.value, targets), targets), wordsOf(app).told.isolated(nameOf(app, box)));
}

export function degradeSelected(app: App, level: number): void {
  const box = app.selectedBox;
  if (box === undefined) return;
  const { targets } = box;
  const written = app.page.value.writing.numerals.level({ atLeast: level, atMost: level });
  closePanel(app);
  app.ask(degraded(released(app.asked.value, targets), targets, level), wordsOf(app).told.degraded(nameOf(app, box), written));
}

/** Takes back what the reader did to the selected box, and spares it from the disturbances of the saved scenario. */
export function restoreSelected(app: App): void {
  const box = app.selectedBox;
  if (box === undefined) return;
  const { targets } = box;
  const { embedded, index, page, asked } = app;
  const spare = disturbancesOf(embedded.scenario, asked.value, index, page.value, targets).map((disturbance) => ({
    disturbance,
    ids: targets,
  }));
  const free = unlinked(released(asked.value, targets), targets);
  app.ask({ ...free, spare: [...free.spare, ...spare] }, wordsOf(app).told.restored(nameOf(app, box)));
}

/** Cuts the link of the selected box to another one, or joins it again. */
export function cutOrJoin(app: App, other: string): void {
  const [one, two] = [app.selectedBox, app.boxOf(other)];
  if (one === undefined || two === undefined) return;
  const { told } = wordsOf(app);
  const tell = isDisconnected(app.asked.value, one.targets, two.targets) ? told.joined : told.cut;
  app.ask(disconnectedOrJoined(app.asked.value, one.targets, two.targets), tell(nameOf(app, one), nameOf(app, two)));
}
