import type { JSX } from "preact";
import { greatestOf } from "../../sequences.js";
import { shown } from "../../words/shown.js";
import type { AxisWindow } from "../svg/axis-window.js";
import type { CourseSeries, SeriesStep } from "../svg/course-series.js";
import { axisPersons } from "../svg/persons-pictures.js";
import type { PictureWriting } from "../svg/picture-writing.js";
import { timeTicks } from "../svg/time-axis.js";
import { type StripStep, stripNames } from "./strip-names.js";

export interface StripProps {
  readonly series: CourseSeries;
  readonly window: AxisWindow;
  /** The moment that is looked at; absent for all disturbances at once. */
  readonly at: number | undefined;
  readonly writing: PictureWriting;
}

const area = 46;
const [top, high] = [8, 38];
const mostTicks = 12;
/** On a phone there is room for every so many ticks only. */
const phoneTicks = 3;
/** Rows beside the first one. */
const mostBeside = 2;

interface Part {
  /** In percent of the width. */
  readonly from: number;
  readonly to: number;
  readonly sure: number;
  readonly possible: number;
}

/** The course of the row of the headline and of two others, with begins and ends of the disturbances on the axis. */
export function StripPicture({ series, window, at, writing }: StripProps): JSX.Element {
  const [first, ...others] = series.rows;
  const beside = others.filter(({ unit }) => unit === first?.unit).slice(0, mostBeside);
  const largest = Math.max(1, greatestOf([first, ...beside].map((row) => row?.most ?? 0)));
  const partsIn = (steps: readonly SeriesStep[]) => partsOf(steps, series.end, window, largest);
  const place = placeIn(window);
  const isSeen = (instant: number): boolean => instant >= window.from && instant <= window.to;
  const ticks = timeTicks(window.from, window.to, mostTicks, series.isDated ? writing.clock : undefined, writing.language);
  const state = first !== undefined && first.mostLost.organisations.atMost > 0 ? "lost" : "degraded";
  return (
    <svg class="strip" width="100%" height="72" aria-hidden="true">
      <line class="guide" x1="0" x2="100%" y1={top} y2={top} />
      <line class="guide" x1="0" x2="100%" y1={area} y2={area} />
      <text class="scale" x="-8" y={top + 5}>
        {axisPersons(Number(largest.toPrecision(2)), writing)}
      </text>
      <text class="scale" x="-8" y={area + 2}>
        0
      </text>
      {beside.map((row) => (
        <g class="aside">{outline(partsIn(row.lost))}</g>
      ))}
      {first !== undefined && <g class={state}>{areaOf(partsIn(first[state]))}</g>}
      {stripNames(
        beside.map((row) => ({ name: shown(writing.rowName(row)), steps: stepsIn(partsIn(row.lost)) })),
        first === undefined ? [] : stepsIn(partsIn(first[state])),
      ).map(({ name, x, y }) => (
        <text class="name" x={percent(x)} y={y} text-anchor="middle">
          {name}
        </text>
      ))}
      {first?.isOpen === true && isSeen(series.end) && (
        <text class="open" x="100%" y={top + 14} text-anchor="end">
          {writing.words.courseEnds}
        </text>
      )}
      {ticks.map(({ instant, text }, index) => (
        <g class={index % phoneTicks === 0 ? "" : "wide"}>
          <line class="tick" x1={percent(place(instant))} x2={percent(place(instant))} y1={area} y2={area + 5} />
          <text x={percent(place(instant))} y={area + 22} text-anchor={anchorOf(place(instant))}>
            {text}
          </text>
        </g>
      ))}
      {unique(series.disturbances.flatMap(({ end }) => end ?? []))
        .filter(isSeen)
        .map((instant) => (
          <svg class="mark end" x={percent(place(instant))} y={area} aria-hidden="true">
            <path d="M-4.5 -8L4.5 -8L0 0Z" />
          </svg>
        ))}
      {unique(series.disturbances.map(({ begin }) => begin))
        .filter(isSeen)
        .map((instant) => (
          <svg class="mark begin" x={percent(place(instant))} y={area} aria-hidden="true">
            <path d="M-4.5 0L4.5 0L0 -8Z" />
          </svg>
        ))}
      {at !== undefined && isSeen(at) && <line class="cursor" x1={percent(place(at))} x2={percent(place(at))} y1="0" y2={area} />}
    </svg>
  );
}

/** The whole course in little, with a frame around what is seen. */
export function StripOverview({
  series,
  window,
  whole,
}: Pick<StripProps, "series" | "window"> & { readonly whole: AxisWindow }): JSX.Element {
  const place = placeIn(whole);
  const [first] = series.rows;
  const steps = first === undefined ? [] : first.mostLost.organisations.atMost > 0 ? first.lost : first.degraded;
  const height = 12;
  return (
    <svg class="overview" width="100%" height={height + 4} aria-hidden="true">
      <rect class="ground" x="0" width="100%" y="2" height={height} />
      {partsOf(steps, series.end, whole, Math.max(1, first?.most ?? 1)).map(({ from, to, possible }) =>
        possible > 0 ? (
          <rect
            class="weight"
            x={percent(from)}
            width={percent(to - from)}
            y={2 + height * (1 - possible)}
            height={height * possible}
          />
        ) : null,
      )}
      <rect
        class="frame"
        x={percent(place(window.from))}
        width={percent(place(window.to) - place(window.from))}
        y="1"
        height={height + 2}
      />
    </svg>
  );
}

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;
const unique = (instants: readonly number[]): number[] => [...new Set(instants)];
const anchorOf = (place: number): string => (place < 2 ? "start" : place > 98 ? "end" : "middle");

const placeIn =
  ({ from, to }: AxisWindow) =>
  (instant: number): number =>
    ((instant - from) / Math.max(1, to - from)) * 100;

/** The steps that are seen, in percent of the width and as shares of the height. */
function partsOf(steps: readonly SeriesStep[], end: number, window: AxisWindow, largest: number): Part[] {
  const place = placeIn(window);
  return steps.flatMap(({ instant, value }, index) => {
    const [from, to] = [Math.max(0, place(instant)), Math.min(100, place(steps[index + 1]?.instant ?? end))];
    if (to <= from) return [];
    return [{ from, to, sure: Math.min(1, value.atLeast / largest), possible: Math.min(1, value.atMost / largest) }];
  });
}

const yOf = (share: number): number => area - share * high;

const stepsIn = (parts: readonly Part[]): StripStep[] => parts.map(({ from, to, sure }) => ({ from, to, y: yOf(sure) }));

/** A line along what is sure. */
function outline(parts: readonly Part[]): JSX.Element[] {
  return parts.flatMap(({ from, to, sure }, index) => {
    const before = parts[index - 1]?.sure ?? 0;
    const x = percent(from);
    return [
      ...(before === sure ? [] : [<line x1={x} x2={x} y1={yOf(before)} y2={yOf(sure)} />]),
      <line x1={x} x2={percent(to)} y1={yOf(sure)} y2={yOf(sure)} />,
    ];
  });
}

function areaOf(parts: readonly Part[]): JSX.Element[] {
  const rect = (name: string, { from, to }: Part, low: number, share: number): JSX.Element | null =>
    share > low ? (
      <rect class={name} x={percent(from)} width={percent(to - from)} y={yOf(share)} height={(share - low) * high} />
    ) : null;
  return [
    ...parts.map((part) => rect("sure", part, 0, part.sure)),
    ...parts.map((part) => rect("perhaps", part, part.sure, part.possible)),
    ...outline(parts),
  ].filter((each) => each !== null);
}
