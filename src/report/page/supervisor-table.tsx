import type { JSX } from "preact";
import { DataTable } from "./data-table.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";
import { type TakenPart, writtenRow } from "./supervisor-rows.js";
import { supervisorWords } from "./supervisor-words.js";
import { TileBar } from "./tile-item.js";

interface PlayProps {
  readonly page: PageWriting;
  readonly acts: PageActs | undefined;
  /** What fails: sets of ids, each by itself. */
  readonly sets: readonly (readonly string[])[];
  readonly name: string;
}

/** Plays the failure of what it names. */
export function Play({ page, acts, sets, name }: PlayProps): JSX.Element {
  return (
    <button
      type="button"
      class="plain"
      data-play={sets.map((ids) => ids.join("~")).join(",")}
      title={supervisorWords[page.language].play(name)}
      onClick={() => acts?.play(sets)}
    >
      {name}
    </button>
  );
}

const each = (ids: readonly string[]): string[][] => ids.map((id) => [id]);

interface TakenTableProps {
  readonly page: PageWriting;
  readonly part: TakenPart;
  readonly acts: PageActs | undefined;
}

/** Who is taken by what, most first; a click on a row plays its failure. */
export function TakenTable({ page, part: { heading, rows }, acts }: TakenTableProps): JSX.Element {
  const { writing, language } = page;
  const words = supervisorWords[language];
  const unit = rows[0]?.types[0]?.unit ?? "";
  const written = rows.map((row) => ({ row, ...writtenRow(row, page.landscape, writing) }));
  return (
    <DataTable
      language={language}
      caption={heading}
      className="taken-table"
      onRow={(place) => acts?.play(each(rows[place]?.operators ?? []))}
      columns={[
        {
          header: words.operator,
          cells: written.map(({ row, name, tiers }) => (
            <>
              <Play page={page} acts={acts} sets={each(row.operators)} name={name} />
              {tiers !== "" && <small>{tiers}</small>}
            </>
          )),
        },
        {
          header: words.types,
          className: "types",
          cells: written.map(({ row: { onlyTogether }, types }) => (
            <>
              {types}
              {onlyTogether > 0 && <small>{words.onlyTogether(onlyTogether, writing.numerals.count(onlyTogether))}</small>}
            </>
          )),
        },
        {
          header: unit === "insured" ? words.insurersHeading : words.organisationsHeading,
          isNumber: true,
          cells: written.map(({ organisations }) => organisations),
        },
        {
          header: words.amountAndShare(writing.unitHeading(unit)),
          isNumber: true,
          cells: written.map(({ amount, share, bar }) => (
            <>
              {amount} {share !== "" && <strong>{share}</strong>}
              {bar !== undefined && <TileBar parts={bar} />}
            </>
          )),
        },
      ]}
    />
  );
}
