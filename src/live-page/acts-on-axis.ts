import { momentText as isoText } from "../model/scenario/local-time.js";
import { axisWords } from "../report/page/axis-words.js";
import { atOf, momentText, windowWith } from "../report/page/course-strip.js";
import type { Stride } from "../report/page/page-acts.js";
import { selectingWords } from "../report/page/selecting-words.js";
import { type AxisWindow, neighbour, openingWindow, wholeAxis, zoomed } from "../report/svg/axis-window.js";
import type { App } from "./app.js";

const hour = 3_600_000;
/** Milliseconds that each mark is shown while the course is played. */
const shownFor = 1200;
const zoomFactor = 2;

const strides: Readonly<Record<Exclude<Stride, "mark">, number>> = { hour, day: 24 * hour };

/** Looks at a moment, or at all disturbances at once; what is played stops. */
export function moveTo(app: App, instant: number | undefined): void {
  pause(app);
  show(app, instant);
}

/** Goes to the next mark or by hours, as far as the course goes. */
export function stepBy(app: App, stride: Stride, direction: 1 | -1): void {
  const at = atOf(app.page.value);
  if (stride === "mark") {
    const next = neighbour(app.moments, at, direction);
    if (next !== undefined) moveTo(app, next.instant);
    return;
  }
  const whole = wholeOf(app);
  if (whole === undefined) return;
  const next = at === undefined ? whole.from : at + direction * strides[stride];
  moveTo(app, Math.min(whole.to, Math.max(whole.from, next)));
}

/** Shows one mark after the other, from the first one where the last one is reached; stops there. */
export function playOrPause(app: App): void {
  if (app.isPlaying.value) {
    pause(app);
    return;
  }
  app.isPlaying.value = true;
  if (neighbour(app.moments, atOf(app.page.value), 1) === undefined) show(app, app.moments[0]?.instant);
  else playOn(app);
}

function playOn(app: App): void {
  const next = neighbour(app.moments, atOf(app.page.value), 1);
  if (next !== undefined) show(app, next.instant);
  if (neighbour(app.moments, next?.instant, 1) === undefined) pause(app, axisWords[app.language].ended);
}

/** Stops what is played. */
export function pause(app: App, ended?: string): void {
  clearTimeout(app.playing);
  if (!app.isPlaying.value) return;
  app.isPlaying.value = false;
  if (ended === undefined) return;
  // after what is told of the moment
  queueMicrotask(() => {
    app.status.value = `${app.status.value} ${ended}.`;
  });
}

function show(app: App, instant: number | undefined): void {
  const { moments, page } = app;
  const { writing } = page.value;
  const mark = moments.find((each) => each.instant === instant);
  const at = instant === undefined ? null : (mark?.at ?? isoText(writing.clock, instant));
  app.axis.value = windowWith(app.axis.value ?? openedWindow(app), app.settled.value, moments, instant);
  app.ask({ ...app.asked.value, at }, selectingWords[app.language].told.moment(momentText(page.value, at)));
  clearTimeout(app.playing);
  if (app.isPlaying.value) app.playing = setTimeout(() => playOn(app), shownFor);
}

/** Sees half or twice as much around the moment that is looked at, or all of it. */
export function zoom(app: App, how: "in" | "out" | "whole"): void {
  const [whole, window] = [wholeOf(app), app.axis.value ?? openedWindow(app)];
  if (whole === undefined || window === undefined) return;
  const around = atOf(app.page.value) ?? (window.from + window.to) / 2;
  const factor = how === "in" ? 1 / zoomFactor : zoomFactor;
  app.axis.value = how === "whole" ? whole : zoomed(window, whole, around, factor);
}

function wholeOf({ settled, moments }: App): AxisWindow | undefined {
  const { course } = settled.value;
  return course === undefined ? undefined : wholeAxis(course, moments);
}

/** What is seen while nobody has zoomed: the moment moves within it. */
function openedWindow(app: App): AxisWindow | undefined {
  const [whole, { course, scenario }] = [wholeOf(app), app.settled.value];
  if (whole === undefined || course === undefined) return undefined;
  return openingWindow(whole, scenario, course, atOf(app.page.value));
}

/** What a key does on the axis. */
export function keyOnAxis(app: App, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = keys[`${event.shiftKey && event.key.startsWith("Arrow") ? "Shift+" : ""}${event.key}`];
  if (act === undefined) return;
  event.preventDefault();
  act(app);
}

const keys: Readonly<Record<string, (app: App) => void>> = {
  ArrowLeft: (app) => stepBy(app, "mark", -1),
  ArrowRight: (app) => stepBy(app, "mark", 1),
  "Shift+ArrowLeft": (app) => stepBy(app, "hour", -1),
  "Shift+ArrowRight": (app) => stepBy(app, "hour", 1),
  ArrowDown: (app) => stepBy(app, "hour", -1),
  ArrowUp: (app) => stepBy(app, "hour", 1),
  PageDown: (app) => stepBy(app, "day", -1),
  PageUp: (app) => stepBy(app, "day", 1),
  Home: (app) => moveTo(app, app.moments[0]?.instant),
  End: (app) => moveTo(app, app.moments.at(-1)?.instant),
  " ": playOrPause,
  "+": (app) => zoom(app, "in"),
  "-": (app) => zoom(app, "out"),
};
