import type { JSX } from "preact";
import type { Course } from "../../analysis/course/course-result.js";
import { momentOf } from "../../model/scenario/scenario-times.js";
import { type AxisWindow, containing, neighbour, openingWindow, snapped, wholeAxis } from "../svg/axis-window.js";
import type { Breakpoint } from "../svg/breakpoints.js";
import { type CourseSeries, courseSeries } from "../svg/course-series.js";
import { axisWords } from "./axis-words.js";
import type { ControlsProps } from "./controls-section.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";
import { StripOverview, StripPicture } from "./strip-picture.js";

export interface CourseStripProps extends ControlsProps {
  /** The page with its course; it may be that of a moment before. */
  readonly settled: PageWriting;
}

const minute = 60_000;

const seriesByCourse = new WeakMap<Course, CourseSeries>();

/** What leads over all of a course, so that it stays the same while the moment moves. A course is of one scenario: drawn up once. */
function seriesOf(course: Course, { scenario, landscape }: PageWriting): CourseSeries {
  const known = seriesByCourse.get(course) ?? courseSeries(scenario, course, landscape);
  seriesByCourse.set(course, known);
  return known;
}

/** The course as a strip with a time axis to be moved along, played and zoomed. Nothing where the scenario has no times. */
export function CourseStrip({ page, settled, controls, acts }: CourseStripProps): JSX.Element | null {
  const { course, scenario } = settled;
  const { moments, isPlaying = false } = controls;
  if (course === undefined || moments.length === 0) return null;
  const { writing } = page;
  const words = axisWords[page.language];
  const at = atOf(page);
  const whole = wholeAxis(course, moments);
  const window = controls.window ?? openingWindow(whole, scenario, course, at);
  const series = seriesOf(course, settled);
  const [first] = series.rows;
  const text = momentText(page, page.result.options.at);
  return (
    <section id="course-strip" class="screen" aria-labelledby="strip-title">
      <div class="strip-head">
        <h2 id="strip-title">{first === undefined ? page.words.course : words.strip(writing.rowName(first))}</h2>
        <PlayButtons page={page} moments={moments} at={at} isPlaying={isPlaying} acts={acts} />
        <output id="moment-text" for="moment">
          {text}
        </output>
        <p id="axis-keys" class="hint">
          <span aria-hidden="true">▲</span> {words.begins} <span aria-hidden="true">▽</span> {words.ends}
          <span class="keys"> · {words.keys}</span>
        </p>
        <ZoomButtons page={page} window={window} whole={whole} acts={acts} />
      </div>
      <div class="strip-plot">
        <StripPicture series={series} window={window} at={at} writing={writing} />
        <input
          type="range"
          id="moment"
          class={at === undefined ? "none" : ""}
          min={window.from / minute}
          max={window.to / minute}
          step="any"
          value={(at ?? window.from) / minute}
          aria-label={words.moment}
          aria-valuetext={text}
          aria-describedby="axis-keys"
          onInput={({ currentTarget }) => acts?.moveTo(snapped(Number(currentTarget.value) * minute, window, moments))}
          onKeyDown={(event) => acts?.keyOnAxis(event)}
        />
        <StripOverview series={series} window={window} whole={whole} />
      </div>
    </section>
  );
}

/** The instant that is looked at; absent for all disturbances at once. */
export function atOf({ result, scenario }: Pick<PageWriting, "result" | "scenario">): number | undefined {
  const { at } = result.options;
  return at === null ? undefined : momentOf(at, scenario.start);
}

/** A moment to look at in words; `null` for all disturbances at once. */
export const momentText = ({ words, writing }: PageWriting, at: string | null): string =>
  at === null ? words.allAtOnce : writing.clock.writtenInFull(at);

interface PlayProps {
  readonly page: PageWriting;
  readonly moments: readonly Breakpoint[];
  readonly at: number | undefined;
  readonly isPlaying: boolean;
  readonly acts: PageActs | undefined;
}

function PlayButtons({ page, moments, at, isPlaying, acts }: PlayProps): JSX.Element {
  const words = axisWords[page.language];
  const step = (direction: 1 | -1, text: string, sign: string): JSX.Element => (
    <button
      type="button"
      data-step={direction}
      aria-label={text}
      title={text}
      disabled={neighbour(moments, at, direction) === undefined}
      onClick={() => acts?.stepBy("mark", direction)}
    >
      {sign}
    </button>
  );
  return (
    <div class="strip-buttons">
      <button type="button" id="play" onClick={() => acts?.playOrPause()}>
        <span aria-hidden="true">{isPlaying ? "❚❚" : "▶"}</span>{" "}
        <span class="play-word">{isPlaying ? words.pause : words.play}</span>
      </button>
      {step(-1, words.earlier, "‹")}
      {step(1, words.later, "›")}
      <button
        type="button"
        id="all-at-once"
        title={words.allAtOnceTitle}
        aria-pressed={at === undefined}
        onClick={() => acts?.moveTo(undefined)}
      >
        {words.allAtOnce}
      </button>
    </div>
  );
}

interface ZoomProps extends Pick<PlayProps, "page" | "acts"> {
  readonly window: AxisWindow;
  readonly whole: AxisWindow;
}

function ZoomButtons({ page, window, whole, acts }: ZoomProps): JSX.Element {
  const words = axisWords[page.language];
  const isWhole = window.from <= whole.from && window.to >= whole.to;
  return (
    <div class="strip-buttons zoom" role="group" aria-label={words.zoom}>
      <button
        type="button"
        data-zoom="out"
        aria-label={words.zoomOut}
        title={words.zoomOut}
        disabled={isWhole}
        onClick={() => acts?.zoom("out")}
      >
        −
      </button>
      <button type="button" data-zoom="in" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => acts?.zoom("in")}>
        +
      </button>
      <button type="button" data-zoom="whole" aria-pressed={isWhole} onClick={() => acts?.zoom("whole")}>
        {words.whole}
      </button>
    </div>
  );
}

/** The part of the axis that holds a moment, from one that may not. */
export function windowWith(
  window: AxisWindow | undefined,
  { course }: PageWriting,
  moments: readonly Breakpoint[],
  at: number | undefined,
): AxisWindow | undefined {
  if (window === undefined || course === undefined || at === undefined) return window;
  return containing(window, wholeAxis(course, moments), at);
}
