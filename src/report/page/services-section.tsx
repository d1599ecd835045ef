import type { JSX } from "preact";
import type { PartCount } from "../../analysis/counting/count-rows.js";
import { greatestOf } from "../../sequences.js";
import { isLevelOpen, type PartRow, partRows, rowsIn } from "../rows/part-rows.js";
import { rowShare } from "../rows/row-share.js";
import { unknownCounts, unknownServiceIds } from "../rows/unknown-in-row.js";
import { lostPicture } from "../svg/persons-pictures.js";
import { pictureTitle } from "../svg/picture-title.js";
import { exceededIn } from "../text/exceeded-total.js";
import { type DataColumn, DataTable } from "./data-table.js";
import { Fold } from "./fold.js";
import { foldCounts } from "./fold-counts.js";
import type { PageWriting } from "./page-view.js";
import { selectingWords } from "./selecting-words.js";
import { StillPicture } from "./still-picture.js";

/** Who loses what: a bar for each service and type of organisation, and the exact numbers below. */
export function ServicesSection({ page }: { readonly page: PageWriting }): JSX.Element {
  const { words, writing, result, scenario } = page;
  const title = pictureTitle(scenario, result, writing);
  const rows = mostHitFirst(partRows(result.rows));
  const isInsured = ({ what, unit }: PartRow): boolean => what === "service" && unit === "insured";
  const tables = [rows.filter(isInsured), rows.filter((row) => !isInsured(row))].filter((each) => each.length > 0);
  return (
    <Fold id="services" title={words.services} count={foldCounts.services(page)}>
      <p class="when">{title}</p>
      <figure id="services-picture">
        <StillPicture label={words.services} drawn={lostPicture(page.landscape, result, writing, title)} />
      </figure>
      {tables.map((each) => (
        <RowsTable page={page} rows={each} />
      ))}
      {exceededIn(rows, writing).map((text) => (
        <p class="hint">{text}</p>
      ))}
      <UnknownNote page={page} />
    </Fold>
  );
}

/** Of which service types at how many organisations nobody knows how they are. */
function UnknownNote({ page: { result, writing, language } }: { readonly page: PageWriting }): JSX.Element | null {
  const unknown = [...unknownServiceIds(result)].filter(([, ids]) => ids.length > 0);
  if (unknown.length === 0) return null;
  const words = selectingWords[language];
  const parts = unknown.map(([serviceType, ids]) =>
    words.unknownAt(writing.serviceName(serviceType), writing.numerals.count(ids.length)),
  );
  return (
    <p class="hint">
      {words.unknownSuppliers}: {writing.numerals.and(parts)}.
    </p>
  );
}

/** Those that are lost, then those that are degraded, each in the order of the picture, then all others. */
function mostHitFirst(rows: readonly PartRow[]): PartRow[] {
  return [...new Set([...rowsIn(rows, "lost"), ...rowsIn(rows, "degraded"), ...rows])];
}

/** Rows of one kind: services of insurers in persons, or all others, each amount with its unit. */
function RowsTable({ page, rows }: { readonly page: PageWriting; readonly rows: readonly PartRow[] }): JSX.Element {
  const { words, writing, before } = page;
  const { numerals } = writing;
  const isInsured = rows.every(({ what, unit }) => what === "service" && unit === "insured");
  const number = (header: string, value: (row: PartRow) => string): DataColumn => ({
    header,
    isNumber: true,
    cells: rows.map(value),
  });
  const rowsBefore = new Map(partRows(before?.result.rows ?? []).map((row) => [keyOf(row), row]));
  const change = (row: PartRow): string =>
    changed(row.lost.count.atMost, rowsBefore.get(keyOf(row))?.lost.count.atMost ?? 0, page);
  const share = (row: PartRow): string => {
    const found = row.lost.organisations.atMost === 0 ? undefined : rowShare(page.landscape, row, row.lost);
    return found === undefined ? "" : numerals.share(found.share, 1);
  };
  const amountText = ({ organisations, count }: PartCount, unit: string): string =>
    organisations.atMost === 0 ? "" : writing.amount(count, unit);
  const typeOf = ({ what, type, total }: PartRow): string => JSON.stringify([what, type, total]);
  const units = new Map<string, number>();
  for (const row of rows) units.set(typeOf(row), (units.get(typeOf(row)) ?? 0) + 1);
  // of one type a row for each unit: it says which
  const nameOf = (row: PartRow): string =>
    (units.get(typeOf(row)) ?? 0) > 1 ? `${writing.rowName(row)}, ${writing.unitName(row.unit)}` : writing.rowName(row);
  const unknownIn = unknownCounts(page.result, page.landscape);
  const unknown = rows.map(unknownIn);
  const isAnyUnknown = greatestOf(unknown) > 0;
  const most = (header: string): string => (isAnyUnknown ? words.asFarAsSuppliers(header) : header);
  const isDegraded = greatestOf(rows.map(({ degraded }) => degraded.organisations.atMost)) > 0;
  const columns = [
    {
      header: isInsured ? words.service : words.serviceOrOrganisation,
      cells: rows.map(nameOf),
    },
    number(isInsured ? words.lostInsurers : words.lostOrganisations, ({ lost }) => numerals.counts(lost.organisations)),
    ...(isAnyUnknown ? [{ header: words.unknown, isNumber: true, cells: unknown.map((each) => numerals.count(each)) }] : []),
    number(words.offering, ({ offering }) => numerals.count(offering)),
    ...(isInsured
      ? [
          number(`${words.insured}, ${words.atLeast}`, ({ lost }) => numerals.count(lost.count.atLeast)),
          number(most(words.atMost), ({ lost }) => numerals.count(lost.count.atMost)),
        ]
      : [number(most(words.lostAmount), ({ lost, unit }) => amountText(lost, unit))]),
    number(words.share, share),
    ...(isDegraded
      ? [
          number(isInsured ? words.degradedInsurers : words.degradedAmount, ({ degraded, unit }) =>
            isInsured ? numerals.counts(degraded.organisations) : amountText(degraded, unit),
          ),
          number(words.degradedLevel, (row) => levelLeft(row, page)),
        ]
      : []),
    ...(before === undefined ? [] : [number(before.landscape === page.landscape ? words.change : words.changeBefore, change)]),
  ];
  return <DataTable language={writing.language} caption={isInsured ? words.services : words.othersTable} columns={columns} />;
}

/** What those who are degraded still get; not known where that may be anything. */
export function levelLeft(row: Pick<PartRow, "degradedLevel">, { words, writing }: PageWriting): string {
  if (row.degradedLevel === null) return "";
  return isLevelOpen(row) ? words.unknown : writing.numerals.levelLeft(row.degradedLevel);
}

const keyOf = ({ what, type, unit, total }: PartRow): string => JSON.stringify([what, type, unit, total]);

/** How much more or less there is; not known where either of them is. */
function changed(now: number, before: number, { words, writing }: PageWriting): string {
  if (now === Number.POSITIVE_INFINITY || before === Number.POSITIVE_INFINITY) return words.unknown;
  return `${now > before ? "+" : ""}${writing.numerals.count(now - before)}`;
}
