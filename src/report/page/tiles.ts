import type { Course, CourseBreach, RowCourse } from "../../analysis/course/course-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { NodeOfKind } from "../../model/landscape/node.js";
import { organisationType } from "../../model/landscape/organisation-type.js";
import { type Bounds, evidenceStatuses, exactly, isOut } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import type { Writing } from "../../words/writing.js";
import type { PartRow } from "../rows/part-rows.js";
import { rowShare } from "../rows/row-share.js";
import { exceededIn } from "../text/exceeded-total.js";
import type { Headline } from "../text/headline.js";
import { shareTexts } from "../text/headline-beside.js";
import { unknownServices } from "../text/rows-section.js";
import { unknownSizeTexts, whoseSize } from "../text/whose-size.js";
import { hitTile } from "./hit-tile.js";
import { lastingHours } from "./lasting-hours.js";
import { barOf, type Tile, type TileFacts } from "./tile.js";
import { tileWords } from "./tile-words.js";

/**
 * Who is hit, how many, for how long, and how sure that is; of the rows of the headline.
 * @param outage - the service type whose outage is told
 */
export function tilesOf(facts: TileFacts, headline: Headline, writing: Writing, outage = outageTypeOf(facts)): Tile[] {
  return [
    hitTile(facts, headline, writing),
    amountTile(facts, headline, writing),
    outageTile(facts, headline.rows, headline.state, writing, outage),
    sureTile(facts, writing),
  ];
}

/** The number of the headline with its share. */
function amountTile({ landscape }: TileFacts, { rows, state }: Headline, writing: Writing): Tile {
  const words = tileWords[writing.language];
  const { numerals } = writing;
  const [first] = rows;
  if (first === undefined) return { label: words.amount, number: numerals.count(0), unit: "", lines: [words.nobody] };
  const isService = first.what === "service";
  const { count } = first[state];
  const activity = writing.activityOf(first);
  const label = isService
    ? words.without(writing.unitHeading(first.unit), writing.rowName(first), state)
    : activity === undefined
      ? words.state(writing.rowName(first), state)
      : words.without(writing.typeName(first), activity, state);
  const isOpen = count.atMost === Number.POSITIVE_INFINITY;
  const found = rowShare(landscape, first, first[state]);
  return {
    label,
    number: isOpen && count.atLeast === 0 ? words.notKnown : numerals.personsBetween(count),
    unit: isService ? "" : writing.unitName(first.unit, count.atMost),
    ...(found === undefined ? {} : { bar: barOf(found.share, 1, state) }),
    lines: [
      ...(found?.of === "total"
        ? [words.share(numerals.share(found.share, 1), numerals.persons(found.whole.atMost))]
        : found === undefined
          ? []
          : shareTexts(found, first, writing)),
      ...exceededIn([first], writing),
      ...(found !== undefined && found.share.atLeast < found.share.atMost ? [words.hatched] : []),
      ...unknownSizeTexts([first[state]], writing),
    ],
  };
}

/** The service type of which most services are lost for longer than is tolerable. */
export function outageTypeOf(facts: TileFacts): string | undefined {
  const sure = (breaches: readonly CourseBreach[]): number => breaches.filter(({ isSure }) => isSure).length;
  const [most] = [...breachesByType(facts)].sort(
    ([a, one], [b, other]) => sure(other) - sure(one) || other.length - one.length || (a < b ? -1 : 1),
  );
  return most?.[0];
}

function breachesByType({ landscape, course }: TileFacts): Map<string, CourseBreach[]> {
  const types = new Map(
    landscape.nodes.flatMap((node) => (node.kind === "service" ? [[node.id, node.serviceType] as const] : [])),
  );
  const byType = new Map<string, CourseBreach[]>();
  for (const breach of course?.breaches ?? []) {
    const type = types.get(breach.id) ?? "";
    byType.set(type, [...(byType.get(type) ?? []), breach]);
  }
  return byType;
}

/** The longest outage of a service type beside what is tolerated. */
export function outageTile(
  facts: TileFacts,
  [first]: readonly PartRow[],
  state: Headline["state"],
  writing: Writing,
  type: string | undefined,
): Tile {
  const { landscape, course } = facts;
  const words = tileWords[writing.language];
  if (course === undefined) return { label: words.outage, number: words.notKnown, unit: "", lines: [words.noTimes] };
  const breaches = type === undefined ? undefined : breachesByType(facts).get(type);
  if (type !== undefined && breaches !== undefined) return breachTile(type, breaches, isCut(course), writing);
  const named = course.rows.find((each) =>
    type === undefined ? first !== undefined && isSameRow(each, first) : each.what === "service" && each.type === type,
  );
  const row = named && longestLost(named, course.rows);
  // of a comparison: what was lost on the other side never is on this one
  if (row === undefined && first !== undefined && first[state].organisations.atMost === 0)
    return { label: words.outageOf(writing.rowName(first)), number: "0", unit: words.hours, lines: [] };
  if (row === undefined) return { label: words.outage, number: words.notKnown, unit: "", lines: [words.noOutage] };
  const isOpen = row.isOpen.worst || row.isOpen.best;
  const degraded = degradedHours(row, course);
  const goesOn = isOpen ? [isCut(course) ? words.stillOut : words.noEnd] : [];
  if (row.anyLostHours.atMost === 0 && degraded.atMost > 0)
    return {
      label: words.degradedFor(writing.rowName(row)),
      number: hoursText(degraded, isOpen, writing),
      unit: words.hours,
      lines: [...(row.what === "service" && lostServices(landscape, course, row).length > 0 ? [] : [words.neverLost]), ...goesOn],
    };
  const beside = degraded.atMost > 0 ? [words.alsoDegraded(writing.numerals.hoursBetween(degraded))] : [];
  return {
    label: words.outageOf(writing.rowName(row)),
    number: hoursText(row.anyLostHours, isOpen, writing),
    unit: words.hours,
    lines: [...beside, toleranceLine(landscape, course, row, writing), ...goesOn],
  };
}

/** A row, or the one of the same type of which some are lost for longer: not all may be counted in its unit. */
function longestLost(row: RowCourse, rows: readonly RowCourse[]): RowCourse {
  const alike = rows.filter(({ what, type }) => what === row.what && type === row.type);
  const isLonger = ({ anyLostHours: one }: RowCourse, { anyLostHours: other }: RowCourse): boolean =>
    one.atMost > other.atMost && one.atLeast >= other.atLeast;
  return alike.reduce((longest, each) => (isLonger(each, longest) ? each : longest), row);
}

/** Hours of a course in which anybody of a row is degraded and not lost, surely and possibly. */
export function degradedHours({ steps }: Pick<RowCourse, "steps">, { until }: Pick<Course, "until">): Bounds {
  const hoursWhere = (isSo: (organisations: Bounds) => boolean): number =>
    steps.reduce((sum, { hour, degraded }, place) => {
      const next = steps[place + 1]?.hour ?? until.hour;
      return isSo(degraded.organisations) ? sum + Math.max(0, next - hour) : sum;
    }, 0);
  return { atLeast: hoursWhere(({ atLeast }) => atLeast > 0), atMost: hoursWhere(({ atMost }) => atMost > 0) };
}

/** The services of a row that may be lost at any moment: of its type, or of organisations of its type. */
function lostServices({ nodes }: Landscape, course: Course, { what, type }: RowCourse): NodeOfKind<"service">[] {
  const lost = new Set(course.nodes.flatMap(({ id, steps }) => (steps.some(({ state }) => isOut(state.worst)) ? [id] : [])));
  const operators = new Set(nodes.flatMap((node) => (organisationType(node) === type ? [node.id] : [])));
  return nodes.filter(
    (node) =>
      node.kind === "service" &&
      lost.has(node.id) &&
      (what === "service" ? node.serviceType === type : operators.has(node.operator)),
  ) as NodeOfKind<"service">[];
}

/** Nothing is lost for longer than is tolerable, as far as anybody says what is: of the services that may be lost. */
function toleranceLine(landscape: Landscape, course: Course, row: RowCourse, writing: Writing): string {
  const words = tileWords[writing.language];
  const lost = lostServices(landscape, course, row);
  const stated = lost.filter(({ maxTolerableHours }) => maxTolerableHours !== undefined);
  const isAnyStated = landscape.nodes.some((node) => node.kind === "service" && node.maxTolerableHours !== undefined);
  if (stated.length === 0) return row.what === "service" || isAnyStated ? words.noToleranceHere : words.noTolerance;
  const all = stated.map(({ maxTolerableHours = 0 }) => maxTolerableHours);
  const hours = writing.numerals.hoursBetween({ atLeast: leastOf(all), atMost: greatestOf(all) });
  if (stated.length === lost.length) return words.withinTolerance(hours);
  return words.withinOfSome(
    hours,
    whoseSize(
      stated.map(({ id }) => id),
      writing,
    ),
  );
}

/** Whether a course was asked to end before the outage does. */
const isCut = ({ options }: Course): boolean => options.until !== null;

function breachTile(serviceType: string, breaches: readonly CourseBreach[], isUntil: boolean, writing: Writing): Tile {
  const words = tileWords[writing.language];
  const { numerals } = writing;
  const surely = breaches.filter(({ isSure }) => isSure);
  const shown = surely.length > 0 ? surely : breaches;
  const isEndless = ({ isOpen }: CourseBreach): boolean => isOpen.worst || isOpen.best;
  const groups = new Map<string, CourseBreach[]>();
  for (const each of shown) {
    const key = JSON.stringify([each.lostHours, isEndless(each), each.maxTolerableHours]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const [typical = []] = [...groups.values()].sort((one, other) => other.length - one.length);
  const [first] = typical;
  if (first === undefined) return { label: words.outage, number: words.notKnown, unit: "", lines: [] };
  const longest = shown.reduce((one, other) => (other.lostHours.atLeast > one.lostHours.atLeast ? other : one), first);
  const tolerance = numerals.hoursBetween(exactly(first.maxTolerableHours));
  const lasting = lastingHours(first.lostHours, first.maxTolerableHours, first.isSure);
  const whole = lasting.atMost;
  const tolerated = whole === 0 ? 0 : Math.min(1, first.maxTolerableHours / whole);
  const surePart = whole === 0 ? 0 : Math.max(0, lasting.atLeast / whole - tolerated);
  const others = breaches.length - surely.length;
  return {
    label: words.outageOf(writing.serviceName(serviceType)),
    ...(first.isSure && first.lostHours.atLeast <= first.maxTolerableHours
      ? { number: words.endless, unit: words.tolerable(tolerance) }
      : { number: hoursText(first.lostHours, isEndless(first), writing), unit: words.insteadOf(tolerance) }),
    bar: [
      { kind: "tolerated", share: tolerated },
      { kind: "lost", share: surePart },
      { kind: "perhaps", share: Math.max(0, 1 - tolerated - surePart) },
    ],
    lines: [
      typical.length < shown.length
        ? words.atSome(numerals.count(typical.length), numerals.count(shown.length))
        : words.atServices(numerals.count(typical.length), typical.length),
      ...(longest === first
        ? []
        : [
            words.longest(
              writing.fullName(longest.id),
              hoursText(longest.lostHours, isEndless(longest), writing),
              isEndless(longest) && !isUntil,
            ),
          ]),
      ...(others > 0 && surely.length > 0 ? [words.perhapsMore(numerals.count(others))] : []),
    ],
  };
}

/** How far what is said rests on facts. */
function sureTile({ result }: TileFacts, writing: Writing): Tile {
  const words = tileWords[writing.language];
  const { numerals } = writing;
  const all = evidenceStatuses.reduce((sum, status) => sum + result.evidence[status], 0);
  const open = unknownServices(result);
  const unknown = open === 0 ? [] : [words.unknownSuppliers(numerals.count(open), open)];
  if (all === 0) return { label: words.howSure, number: words.noDependency, unit: "", lines: unknown };
  return {
    label: words.howSure,
    number: numerals.wholePercent(exactly(result.evidence.documented / all)),
    unit: writing.evidenceName("documented"),
    bar: evidenceStatuses.map((status) => ({ kind: status, share: result.evidence[status] / all })),
    lines: [
      `${evidenceStatuses.map((status) => `${numerals.count(result.evidence[status])} ${writing.evidenceName(status)}`).join(", ")}.`,
      ...unknown,
    ],
  };
}

function isSameRow({ what, type, unit, total }: RowCourse, row: PartRow): boolean {
  return what === row.what && type === row.type && unit === row.unit && total === row.total;
}

function hoursText({ atLeast, atMost }: Bounds, isOpen: boolean, { numerals }: Writing): string {
  return isOpen ? `${numerals.hoursBetween(exactly(atLeast))}+` : numerals.hoursBetween({ atLeast, atMost });
}
