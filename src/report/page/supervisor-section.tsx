import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Supervision } from "../../analysis/supervision/supervision-result.js";
import { unassignedNote } from "../../words/unassigned-note.js";
import { supervisionHeadline } from "../text/most-taken.js";
import { operatorRows, pairRows, type TakenTogetherRow } from "../text/taken-rows.js";
import { BoardFoot } from "./board-section.js";
import { ConcentratedServices } from "./concentrated-services.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";
import { Hubs, Limits, Next, Pairs } from "./supervisor-finding-sections.js";
import { writtenHubs, writtenLimits } from "./supervisor-findings.js";
import { partsOf } from "./supervisor-rows.js";
import { TakenTable } from "./supervisor-table.js";
import { supervisorTiles } from "./supervisor-tiles.js";
import { supervisorWords } from "./supervisor-words.js";
import { HatchPattern, TileItem } from "./tile-item.js";
import { unbroken } from "./unbroken.js";

/** Rows of the first screen. */
const mostRows = 9;
/** Rows of the first printed page: its style leaves out the others. */
const mostPrinted = 5;

export interface SupervisorSectionProps {
  readonly page: PageWriting;
  readonly supervision: Supervision;
  readonly acts?: PageActs | undefined;
}

/** What a supervisor looks at where nothing has failed: in place of the answer. */
export function SupervisorSection({ page, supervision, acts }: SupervisorSectionProps): JSX.Element {
  const { landscape, writing, language } = page;
  const words = supervisorWords[language];
  const totals = (landscape.totals ?? []).map(({ id }) => id);
  const rows = operatorRows(supervision);
  const pairs = pairRows(supervision);
  const hubs = writtenHubs(landscape, supervision.hubs, writing);
  const limits = writtenLimits(supervision, writing);
  const headline = supervisionHeadline(supervision, landscape, writing);
  return (
    <section id="supervisor" aria-labelledby="summary-title">
      <div id="answer">
        <div class="answer">
          <h1 id="summary-title" tabindex={-1}>
            {unbroken(headline.sentence)}
          </h1>
          {headline.beside.length > 0 && <p class="beside">{unbroken(headline.beside.join(" "))}</p>}
        </div>
        <HatchPattern />
        <ul class="tiles">
          {supervisorTiles({ supervision, pairs, hubs, limits }, page).map((tile) => (
            <TileItem tile={tile} section={tile.section} />
          ))}
        </ul>
      </div>
      <OperatorTable page={page} rows={rows} totals={totals} acts={acts} />
      {unassignedNote(page.result.unassigned, writing).map((text) => (
        <p>{text}</p>
      ))}
      <ConcentratedServices page={page} supervision={supervision} acts={acts} />
      <BoardFoot page={page} />
      <div class="findings">
        <FurtherRows page={page} rows={rows} totals={totals} />
        <Pairs page={page} rows={pairs} acts={acts} />
        <Hubs page={page} hubs={hubs} acts={acts} />
        <Limits page={page} supervision={supervision} limits={limits} acts={acts} />
        <Next page={page} supervision={supervision} />
      </div>
      <p class="hint">{words.note}</p>
    </section>
  );
}

interface OperatorTableProps {
  readonly page: PageWriting;
  readonly rows: readonly TakenTogetherRow[];
  readonly totals: readonly string[];
  readonly acts: PageActs | undefined;
}

/** Who can take what, most first; of one type alone where the reader picks it. */
function OperatorTable({ page, rows, totals, acts }: OperatorTableProps): JSX.Element {
  const { writing, language } = page;
  const words = supervisorWords[language];
  const [picked, pick] = useState("");
  const types = new Map(rows.flatMap((row) => row.types.map((type) => [`${type.what} ${type.type}`, writing.typeName(type)])));
  const wanted = types.has(picked) ? ofType(rows, picked) : rows;
  const parts = partsOf(wanted, totals, writing);
  const shownRows = types.has(picked) ? wanted.length : mostRows;
  const [first, ...others] = parts;
  const rest = first === undefined ? [] : [{ ...first, rows: first.rows.slice(shownRows) }, ...others];
  const left = rest.reduce((sum, part) => sum + part.rows.length, 0);
  if (first === undefined) return <div />;
  const further = rows.length - Math.min(mostPrinted, first.rows.length);
  return (
    <div class="taken">
      <div class="taken-head">
        <h2>{words.title}</h2>
        <label class="screen">
          {words.typeLabel}{" "}
          <select id="supervisor-type" value={picked} onChange={({ currentTarget }) => pick(currentTarget.value)}>
            <option value="">{words.allTypes}</option>
            {[...types].map(([key, name]) => (
              <option value={key}>{name}</option>
            ))}
          </select>
        </label>
      </div>
      <TakenTable page={page} part={{ ...first, rows: first.rows.slice(0, shownRows) }} acts={acts} />
      {further > 0 && <p class="paper">{words.printedLater(further, writing.numerals.count(further))}</p>}
      {left > 0 && (
        <details open={types.has(picked)}>
          <summary>{words.moreRows(left, writing.numerals.count(left))}</summary>
          {rest
            .filter((part) => part.rows.length > 0)
            .map((part) => (
              <TakenTable page={page} part={part} acts={acts} />
            ))}
        </details>
      )}
    </div>
  );
}

/** On paper, where nothing unfolds: the rows that the first page has no room for. */
function FurtherRows({ page, rows, totals }: Omit<OperatorTableProps, "acts">): JSX.Element | null {
  const [first, ...others] = partsOf(rows, totals, page.writing);
  const later = first === undefined ? [] : [{ ...first, rows: first.rows.slice(mostPrinted) }, ...others];
  const parts = later.filter((part) => part.rows.length > 0);
  if (parts.length === 0) return null;
  return (
    <section class="paper">
      <h2>{supervisorWords[page.language].title}</h2>
      {parts.map((part) => (
        <TakenTable page={page} part={part} acts={undefined} />
      ))}
    </section>
  );
}

/** The rows of one type, which is then named in each of them alone. */
function ofType(rows: readonly TakenTogetherRow[], key: string): TakenTogetherRow[] {
  return rows.flatMap((row) => {
    const types = row.types.filter(({ what, type }) => `${what} ${type}` === key);
    return types.length === 0 ? [] : [{ ...row, types, tiers: types.flatMap(({ tier }) => tier ?? []) }];
  });
}
