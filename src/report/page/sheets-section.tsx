import type { JSX } from "preact";
import type { Course } from "../../analysis/course/course-result.js";
import type { Bounds } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import {
  type BusinessImpact,
  businessImpact,
  disturbedSites,
  type IncidentPlace,
  type IncidentRow,
  incidentPlaces,
  incidentRows,
  incidentShare,
  mainSuppliers,
} from "../sheets/sheets.js";
import { plus } from "../text/course-longest.js";
import { impactWords } from "../text/impact-words.js";
import { momentWriter } from "../text/moment-writer.js";
import { hoursText } from "./course-section.js";
import { type DataColumn, DataTable } from "./data-table.js";
import { Fold } from "./fold.js";
import { foldCounts } from "./fold-counts.js";
import { lastingHours } from "./lasting-hours.js";
import type { PageWriting } from "./page-view.js";
import { ToleranceGraph } from "./tolerance-graph.js";

/** Suppliers that a row names. */
const mostSuppliers = 4;

/** The sheets: business impact in the words of BSI 200-4, and what limits on incidents count. */
export function SheetsSection({ page }: { readonly page: PageWriting }): JSX.Element {
  return (
    <>
      <ImpactSheet page={page} />
      <IncidentSheet page={page} />
    </>
  );
}

/** Whether the numbers are those of the whole course, or of it up to a moment. */
function spanText({ writing }: PageWriting, course: Course, whole: string, upTo: (moment: string) => string): string {
  return course.options.until === null ? whole : upTo(momentWriter(writing)(course.until));
}

function ImpactSheet({ page }: { readonly page: PageWriting }): JSX.Element {
  const { words, writing } = page;
  const byType = new Map<string, BusinessImpact[]>();
  for (const row of businessImpact(page)) byType.set(row.serviceType, [...(byType.get(row.serviceType) ?? []), row]);
  const rows = [...byType].sort(([a, one], [b, other]) => breached(other, "sure") - breached(one, "sure") || (a < b ? -1 : 1));
  const span = (values: readonly (number | undefined)[]): string => {
    const known = values.filter((value) => value !== undefined);
    if (known.length === 0) return words.notStated;
    return hoursText({ atLeast: leastOf(known), atMost: greatestOf(known) }, writing);
  };
  const columns: readonly DataColumn[] = [
    { header: words.service, cells: rows.map(([type]) => writing.serviceName(type)) },
    {
      header: words.tolerable,
      isNumber: true,
      cells: rows.map(([, all]) => span(all.map(({ tolerableHours }) => tolerableHours))),
    },
    {
      header: words.objective,
      isNumber: true,
      cells: rows.map(([, all]) => span(all.map(({ objectiveHours }) => objectiveHours))),
    },
    { header: words.servicesOut, isNumber: true, cells: rows.map(([, all]) => outOf(page, all)) },
    ...(["shortest", "median", "longest"] as const).map((which) => ({
      header: words.outage[which],
      isNumber: true,
      cells: rows.map(([, all]) => {
        const text = outageText(page, all, which);
        const longest = which === "longest" ? longestOf(all) : undefined;
        if (longest === undefined) return text;
        return (
          <>
            {text}
            <ToleranceGraph outageHours={drawnHours(longest)} tolerableHours={longest.tolerableHours} />
          </>
        );
      }),
    })),
    {
      header: words.breaches,
      isNumber: true,
      cells: rows.map(([, all]) => breachesText(page, all)),
    },
    {
      header: words.dependsOn,
      cells: rows.map(([, all]) => writing.listed(mainSuppliers(page, all).map(writing.nameOf), mostSuppliers)),
    },
  ];
  return (
    <Fold id="impact" title={words.impactSheet} count={foldCounts.impact(page)}>
      <p class="hint">{words.impactNote}</p>
      {page.course !== undefined && <p class="when">{spanText(page, page.course, words.impactSpan, words.impactUntil)}</p>}
      <DataTable language={writing.language} caption={words.impactSheet} columns={columns} />
    </Fold>
  );
}

/** The hours of a graph: beyond the tolerance where it is not kept. */
const drawnHours = ({ outageHours, tolerableHours, breach }: BusinessImpact): Bounds =>
  tolerableHours === undefined || (breach !== "sure" && breach !== "possible")
    ? outageHours
    : lastingHours(outageHours, tolerableHours, breach === "sure");

const breached = (rows: readonly BusinessImpact[], kind: BusinessImpact["breach"]): number =>
  rows.filter(({ breach }) => breach === kind).length;

/** At how many services of a type more is out than is tolerable; without a tolerance nothing is kept either. */
function breachesText({ words, writing: { numerals } }: PageWriting, all: readonly BusinessImpact[]): string {
  const stated = all.filter(({ tolerableHours }) => tolerableHours !== undefined);
  const without = all.length - stated.length;
  if (stated.length === 0) return words.noTolerance;
  const sure = breached(stated, "sure");
  const told =
    breached(stated, "not-known") === stated.length
      ? words.unknown
      : numerals.counts({ atLeast: sure, atMost: sure + breached(stated, "possible") });
  return without === 0 ? told : words.partlyTolerance(told, without, numerals.count(without));
}

const isOut = ({ outageHours }: BusinessImpact): boolean => outageHours.atMost > 0;

/** How many services of a type are out at any time, of how many, and of how many nobody knows it. */
function outOf({ words, writing: { numerals } }: PageWriting, rows: readonly BusinessImpact[]): string {
  const out = { atLeast: rows.filter(({ outageHours }) => outageHours.atLeast > 0).length, atMost: rows.filter(isOut).length };
  const unknown = rows.filter(({ breach }) => breach === "not-known").length;
  if (unknown === rows.length) return words.unknown;
  const told = words.outOf(numerals.counts(out), numerals.count(rows.length));
  return unknown === 0 ? told : `${told}, ${numerals.count(unknown)} ${words.unknown}`;
}

/** The service of a type that is out longest, if any is. */
const longestOf = (all: readonly BusinessImpact[]): BusinessImpact | undefined =>
  all.filter(isOut).sort((one, other) => other.outageHours.atMost - one.outageHours.atMost)[0];

/** The outages of the services that are out, in order: where they begin, their middle, and where they end. */
function outageText({ writing }: PageWriting, all: readonly BusinessImpact[], which: "shortest" | "median" | "longest"): string {
  const rows = all.filter(isOut).sort((one, other) => one.outageHours.atMost - other.outageHours.atMost);
  if (rows.length === 0) return "";
  const place = which === "shortest" ? 0 : which === "median" ? (rows.length - 1) >> 1 : rows.length - 1;
  const at = (side: keyof Bounds): number => rows.map(({ outageHours }) => outageHours[side]).sort((a, b) => a - b)[place] ?? 0;
  return hoursText({ atLeast: at("atLeast"), atMost: at("atMost") }, writing) + plus(rows[place]?.isOpen === true);
}

function IncidentSheet({ page }: { readonly page: PageWriting }): JSX.Element {
  const { words, writing, course } = page;
  const { numerals, nameOf } = writing;
  const rows = incidentRows(page);
  const number = (header: string, value: (row: IncidentRow) => string): DataColumn => ({
    header,
    isNumber: true,
    cells: rows.map(value),
  });
  const written = momentWriter(writing, "short");
  const columns = [
    { header: words.serviceOrOrganisation, cells: rows.map((row) => writing.rowName(row)) },
    number(words.lostOrganisations, ({ organisations }) => numerals.counts(organisations)),
    number(words.lostAmount, ({ count, unit }) => writing.amount(count, unit)),
    number(words.share, (row) => {
      const found = incidentShare(page.landscape, row);
      return found === undefined ? "" : numerals.share(found.share, 1);
    }),
    ...(course === undefined ? [] : [number(words.mostAt, ({ at }) => (at === undefined || at === null ? "" : written(at)))]),
    number(words.hours, ({ hours, isOpen }) => hoursText(hours, writing) + plus(isOpen)),
    number(words.unitHours, ({ unitHours }) => (unitHours === undefined ? "" : numerals.counts(unitHours))),
  ];
  const sites = disturbedSites(page);
  const place = ({ id, count, level }: IncidentPlace): string => {
    const written = count === undefined ? impactWords[writing.language].numberUnknown : numerals.counts(count);
    return words.placesList(written, nameOf(id), numerals.lack(level));
  };
  return (
    <Fold id="incident" title={words.incidentSheet} count={foldCounts.incident(page)}>
      <p class="hint">{words.incidentNote}</p>
      <p class="when">
        {course === undefined ? words.incidentNow : spanText(page, course, words.incidentPeak, words.incidentUntil)}
      </p>
      <DataTable language={writing.language} caption={words.incidentSheet} columns={columns} />
      <h3>{words.places}</h3>
      <p class="hint">{words.placesNote}</p>
      <ul>
        {incidentPlaces(page).map((each) => (
          <li>{place(each)}</li>
        ))}
        <li>
          {words.sites}: {sites.length === 0 ? words.none : sites.map((site) => writing.siteName(site)).join(", ")}
        </li>
      </ul>
    </Fold>
  );
}
