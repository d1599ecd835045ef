import type { Bounds } from "../../quantities.js";
import { greatestOf, leastOf } from "../../sequences.js";
import { type BusinessImpact, businessImpact, disturbedSites, incidentRows, mainSuppliers } from "../csv/sheets.js";
import { impactWords } from "../text/impact-words.js";
import { type Html, html } from "./html.js";
import { htmlTable } from "./html-table.js";
import type { PageWriting } from "./page-view.js";

/** The sheets: business impact in the words of BSI 200-4, and what limits on incidents count. */
export function sheetsSection(page: PageWriting): Html {
  return html`${impactSheet(page)}${incidentSheet(page)}`;
}

const hoursOf = ({ writing: { numerals }, writing: { words } }: PageWriting, { atLeast, atMost }: Bounds): string => {
  const write = (hours: number): string => (Number.isFinite(hours) ? numerals.hours(hours * 3_600_000) : words.courseEnds);
  return atLeast === atMost ? write(atMost) : `${write(atLeast)}–${write(atMost)}`;
};

function impactSheet(page: PageWriting): Html {
  const { words, writing } = page;
  const byType = new Map<string, BusinessImpact[]>();
  for (const row of businessImpact(page)) byType.set(row.serviceType, [...(byType.get(row.serviceType) ?? []), row]);
  const rows = [...byType].sort(([a, one], [b, other]) => breached(other, "sure") - breached(one, "sure") || (a < b ? -1 : 1));
  const span = (values: readonly (number | undefined)[]): string => {
    const known = values.filter((value) => value !== undefined);
    if (known.length === 0) return words.notStated;
    return hoursOf(page, { atLeast: leastOf(known), atMost: greatestOf(known) });
  };
  const table = htmlTable(words.impactSheet, [
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
    { header: words.outage, isNumber: true, cells: rows.map(([, all]) => hoursOf(page, longestOf(all))) },
    {
      header: words.breaches,
      isNumber: true,
      cells: rows.map(([, all]) => {
        const [sure, possible] = [breached(all, "sure"), breached(all, "possible")];
        return writing.numerals.counts({ atLeast: sure, atMost: sure + possible });
      }),
    },
    { header: words.dependsOn, cells: rows.map(([, all]) => mainSuppliers(page, all, 4).map(writing.nameOf).join(", ")) },
  ]);
  return html`<section class="sheet"><h2>${words.impactSheet}</h2><p class="hint">${words.impactNote}</p>${table}</section>`;
}

const breached = (rows: readonly BusinessImpact[], kind: BusinessImpact["breach"]): number =>
  rows.filter(({ breach }) => breach === kind).length;

/** The longest outage of several services. */
function longestOf(rows: readonly BusinessImpact[]): Bounds {
  return {
    atLeast: Math.max(0, greatestOf(rows.map(({ outageHours }) => outageHours.atLeast))),
    atMost: Math.max(0, greatestOf(rows.map(({ outageHours }) => outageHours.atMost))),
  };
}

function incidentSheet(page: PageWriting): Html {
  const { words, writing, result } = page;
  const { numerals, serviceName, nameOf } = writing;
  const rows = incidentRows(page);
  const table = htmlTable(words.incidentSheet, [
    { header: words.service, cells: rows.map(({ serviceType }) => serviceName(serviceType)) },
    { header: words.insurer, isNumber: true, cells: rows.map(({ insurers }) => numerals.counts(insurers)) },
    { header: words.insured, isNumber: true, cells: rows.map(({ persons }) => numerals.counts(persons)) },
    {
      header: words.share,
      isNumber: true,
      cells: rows.map(({ share }) => (share === undefined ? "" : numerals.share(share, 1))),
    },
    { header: words.hours, isNumber: true, cells: rows.map(({ hours }) => hoursOf(page, hours)) },
    {
      header: words.personHours,
      isNumber: true,
      cells: rows.map(({ personHours }) => (personHours === undefined ? "" : numerals.counts(personHours))),
    },
  ]);
  const sites = disturbedSites(page);
  const partners = [...result.sites, ...result.employers].filter(({ state }) => state.worst !== "normal");
  return html`<section class="sheet"><h2>${words.incidentSheet}</h2><p class="hint">${words.incidentNote}</p>${table}<h3>${words.places}</h3><p class="hint">${words.placesNote}</p><ul>${partners.map(
    ({ id, count, level }) =>
      html`<li>${words.placesList(count === undefined ? impactWords[writing.language].numberUnknown : numerals.counts(count), nameOf(id), numerals.lack(level))}</li>`,
  )}<li>${words.sites}: ${sites.length === 0 ? words.none : sites.join(", ")}</li></ul></section>`;
}
