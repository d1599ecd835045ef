import type { JSX } from "preact";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";
import { type TakenPart, type TakenTogetherRow, writtenRow } from "./supervisor-rows.js";
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

export function TakenTable({ page, part: { heading, rows }, acts }: TakenTableProps): JSX.Element {
  const { writing, language } = page;
  const words = supervisorWords[language];
  const unit = rows[0]?.types[0]?.unit ?? "";
  return (
    <table class="taken-table">
      <caption>{heading}</caption>
      <thead>
        <tr>
          <th scope="col">{words.operator}</th>
          <th scope="col">{words.types}</th>
          <th scope="col" class="number">
            {unit === "insured" ? words.insurersHeading : words.organisationsHeading}
          </th>
          <th scope="col" class="number">
            {words.amountAndShare(writing.unitHeading(unit))}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TakenRow page={page} row={row} acts={acts} />
        ))}
      </tbody>
    </table>
  );
}

interface TakenRowProps {
  readonly page: PageWriting;
  readonly row: TakenTogetherRow;
  readonly acts: PageActs | undefined;
}

/** All of the row can be clicked; its button is what the keyboard reaches. */
function TakenRow({ page, row, acts }: TakenRowProps): JSX.Element {
  const words = supervisorWords[page.language];
  const { name, types, tiers, organisations, amount, share, bar } = writtenRow(row, page.writing);
  const only = row.onlyTogether;
  return (
    <tr
      class="playable"
      onClick={({ target }) => {
        if (!(target instanceof Element) || target.closest("button") === null) acts?.play(each(row.operators));
      }}
    >
      <th scope="row">
        <Play page={page} acts={acts} sets={each(row.operators)} name={name} />
        {tiers !== "" && <small>{tiers}</small>}
      </th>
      <td class="types">
        {types}
        {only > 0 && <small>{words.onlyTogether(only, page.writing.numerals.count(only))}</small>}
      </td>
      <td class="number">{organisations}</td>
      <td class="number">
        {amount} {share !== "" && <strong>{share}</strong>}
        {bar !== undefined && <TileBar parts={bar} />}
      </td>
    </tr>
  );
}
