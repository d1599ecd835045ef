import { type Bounds, isImpairedLevel, levelTolerance } from "../../quantities.js";
import type { RowCourse, WorstAndBest } from "../course/course-result.js";
import type {
  BreachChange,
  CourseComparison,
  GoesOn,
  HoursChange,
  OfferHoursChange,
  RowHoursChange,
} from "./course-comparison.js";
import { breachedIn, type CourseOffer, type CourseSide, courseSides, wholeCourse } from "./course-side.js";
import { type CountedHours, hoursChange, noHours } from "./hours-change.js";
import type { ComparedRun } from "./run-comparison.js";
import { type Untouched, untouchedBetween } from "./untouched-offers.js";

/**
 * What is lost over the whole course on either side, and what of the difference is sure.
 * @param until - where both courses end: a moment or a delay, or `"end"`: when nothing moves any more on either side
 * @throws as {@link simulate} does
 * @remarks Cost: two courses, and where one ends before the other a third.
 */
export function compareCourses(before: ComparedRun, after: ComparedRun, until: string): CourseComparison {
  const [earlier, later] = courseSides(before, after, until);
  const untouched = untouchedBetween(earlier, later);
  const isWithoutEnd = until === wholeCourse;
  const spanOf = ({ start, until: end }: CourseSide) => ({ start, until: end });
  return {
    options: { until },
    before: spanOf(earlier),
    after: spanOf(later),
    isWhole: earlier.runs.isWhole && later.runs.isWhole,
    rows: rowChanges(earlier, later, untouched, isWithoutEnd),
    offers: offerChanges(earlier, later, untouched, isWithoutEnd),
    breached: { before: breachedIn(earlier), after: breachedIn(later) },
    breaches: breachChanges(earlier, later),
  };
}

const never = { worst: false, best: false };

function rowChanges(earlier: CourseSide, later: CourseSide, { isRow }: Untouched, isWithoutEnd: boolean): RowHoursChange[] {
  const keyOf = ({ what, type, unit, total }: RowCourse): string =>
    JSON.stringify([what === "service" ? 0 : 1, type, unit, total]);
  const [old, next] = [earlier, later].map(({ rows }) => new Map(rows.map((row) => [keyOf(row), row])));
  const keys = [...new Set([...(old?.keys() ?? []), ...(next?.keys() ?? [])])].sort();
  const changes = keys.flatMap((key) => {
    const [was, is] = [old?.get(key), next?.get(key)];
    const row = is ?? was;
    if (row === undefined) return [];
    const { what, type, unit, total, whole } = row;
    const how = { isUntouched: isRow(row), isWithoutEnd };
    const change: RowHoursChange = {
      what,
      type,
      unit,
      total,
      unitHours: hoursChange(unitHoursOf(was), unitHoursOf(is), how),
      anyLostHours: hoursChange(anyLostHoursOf(was), anyLostHoursOf(is), how),
      goesOn: { before: was?.isOpen ?? never, after: is?.isOpen ?? never },
      isLostAtEnd: { before: isLostAtEnd(was), after: isLostAtEnd(is) },
      withoutFigure: [...new Set([...(was?.withoutFigure ?? []), ...(is?.withoutFigure ?? [])])].sort(),
    };
    const most = finite(Math.max(change.unitHours.before.atMost, change.unitHours.after.atMost));
    return [{ key, change, hours: whole === 0 ? 0 : most / whole }];
  });
  return changes.sort((a, b) => b.hours - a.hours || (a.key < b.key ? -1 : 1)).map(({ change }) => change);
}

const finite = (amount: number): number => (Number.isFinite(amount) ? amount : 0);

/** At the end of its course who is degraded lacks no more than all of it. */
function unitHoursOf(row: RowCourse | undefined): CountedHours {
  if (row === undefined) return noHours;
  const last = row.steps.at(-1);
  const anHour = {
    atLeast: last?.lost.count.atLeast ?? 0,
    atMost: (last?.lost.count.atMost ?? 0) + (last?.degraded.count.atMost ?? 0),
  };
  return { hours: row.unitHours, anHour };
}

function anyLostHoursOf(row: RowCourse | undefined): CountedHours {
  if (row === undefined) return noHours;
  const { worst, best } = row.lostSince;
  return { hours: row.anyLostHours, anHour: { atLeast: best === null ? 0 : 1, atMost: worst === null ? 0 : 1 } };
}

const isLostAtEnd = (row: RowCourse | undefined): WorstAndBest<boolean> => ({
  worst: (row?.lostSince.worst ?? null) !== null,
  best: (row?.lostSince.best ?? null) !== null,
});

function offerChanges(earlier: CourseSide, later: CourseSide, { isOffer }: Untouched, isWithoutEnd: boolean): OfferHoursChange[] {
  const keys = [...new Set([...earlier.offers.keys(), ...later.offers.keys()])].sort();
  const changes = keys.flatMap((key): OfferHoursChange[] => {
    const [was, is] = [earlier.offers.get(key), later.offers.get(key)];
    const offer = is ?? was;
    if (offer === undefined || (was?.hours ?? is?.hours) === undefined) return [];
    const { holder, what, type } = offer;
    const how = { isUntouched: isOffer(key), isWithoutEnd };
    const goesOn: GoesOn = { before: lacksAtEnd(was), after: lacksAtEnd(is) };
    const lostHours = hoursChange(lostHoursOf(was), lostHoursOf(is), how);
    const lackingHours = hoursChange(lackingHoursOf(was), lackingHoursOf(is), how);
    const isSame = lostHours.verdict === "same" && lackingHours.verdict === "same";
    return isSame ? [] : [{ holder, what, type, lostHours, lackingHours, goesOn }];
  });
  const size = ({ difference: { atLeast, atMost }, verdict }: HoursChange): number =>
    verdict === "open" ? 0 : Math.max(Math.abs(atLeast), Math.abs(atMost));
  const most = (change: OfferHoursChange): number => Math.max(size(change.lostHours), size(change.lackingHours));
  // of equals in order of their keys
  return changes.sort((a, b) => most(b) - most(a));
}

function lacksAtEnd(offer: CourseOffer | undefined): WorstAndBest<boolean> {
  const { atLeast, atMost } = levelAtEnd(offer);
  return { worst: isImpairedLevel(atLeast), best: isImpairedLevel(atMost) };
}

const levelAtEnd = (offer: CourseOffer | undefined): Bounds => offer?.hours?.levelAtEnd ?? { atLeast: 1, atMost: 1 };

function lostHoursOf(offer: CourseOffer | undefined): CountedHours {
  if (offer?.hours === undefined) return noHours;
  const { lostHours: hours, levelAtEnd: level } = offer.hours;
  const lost = (at: number): number => (at <= levelTolerance ? 1 : 0);
  return { hours, anHour: { atLeast: lost(level.atMost), atMost: lost(level.atLeast) } };
}

function lackingHoursOf(offer: CourseOffer | undefined): CountedHours {
  if (offer?.hours === undefined) return noHours;
  const { lackingHours: hours, levelAtEnd: level } = offer.hours;
  return { hours, anHour: { atLeast: 1 - level.atMost, atMost: 1 - level.atLeast } };
}

function breachChanges(earlier: CourseSide, later: CourseSide): BreachChange[] {
  const [old, next] = [earlier, later].map(({ breaches }) => new Map(breaches.map((breach) => [breach.id, breach])));
  return [...new Set([...(old?.keys() ?? []), ...(next?.keys() ?? [])])].sort().map((id) => {
    const [before, after] = [old?.get(id), next?.get(id)];
    return { id, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  });
}
