import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Supervision } from "../../analysis/supervision/supervision-result.js";
import { HatchPattern, TileBar } from "./answer-section.js";
import { DataTable } from "./data-table.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";
import { factQuestion, type WrittenHub, type WrittenLimit, writtenHubs, writtenLimits } from "./supervisor-findings.js";
import {
  operatorRows,
  pairRows,
  partsOf,
  supervisorHeadline,
  type TakenPart,
  type TakenTogetherRow,
  writtenRow,
} from "./supervisor-rows.js";
import { type SupervisorTile, supervisorTiles } from "./supervisor-tiles.js";
import { supervisorWords } from "./supervisor-words.js";

/** Rows of the first screen. */
const mostRows = 9;

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
  const headline = supervisorHeadline(rows, totals, writing);
  return (
    <section id="supervisor" aria-labelledby="summary-title">
      <div id="answer">
        <div class="answer">
          <h1 id="summary-title" tabindex={-1}>
            {headline.sentence}
          </h1>
          {headline.beside.length > 0 && <p class="beside">{headline.beside.join(" ")}</p>}
        </div>
        <HatchPattern />
        <ul class="tiles">
          {supervisorTiles({ supervision, pairs, hubs, limits }, page).map((tile) => (
            <TileItem tile={tile} />
          ))}
        </ul>
      </div>
      <OperatorTable page={page} rows={rows} totals={totals} acts={acts} />
      <div class="findings">
        <Pairs page={page} rows={pairs} acts={acts} />
        <Hubs page={page} hubs={hubs} acts={acts} />
        <Limits page={page} supervision={supervision} limits={limits} acts={acts} />
        <Next page={page} supervision={supervision} />
      </div>
      <p class="hint">{words.note}</p>
    </section>
  );
}

function TileItem({ tile: { section, label, number, unit, bar, lines } }: { readonly tile: SupervisorTile }): JSX.Element {
  return (
    <li class="tile">
      <p class="label">
        <a href={`#${section}`}>{label}</a>
      </p>
      <p class="figure">
        <strong>{number}</strong> {unit}
      </p>
      {bar !== undefined && <TileBar parts={bar} />}
      {lines.map((line) => (
        <p class="line">{line}</p>
      ))}
    </li>
  );
}

interface PlayProps {
  readonly page: PageWriting;
  readonly acts: PageActs | undefined;
  /** What fails: sets of ids, each by itself. */
  readonly sets: readonly (readonly string[])[];
  readonly name: string;
}

/** Plays the failure of what it names. */
function Play({ page, acts, sets, name }: PlayProps): JSX.Element {
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

/** The rows of one type, which is then named in each of them alone. */
function ofType(rows: readonly TakenTogetherRow[], key: string): TakenTogetherRow[] {
  return rows.flatMap((row) => {
    const types = row.types.filter(({ what, type }) => `${what} ${type}` === key);
    return types.length === 0 ? [] : [{ ...row, types, tiers: types.flatMap(({ tier }) => tier ?? []) }];
  });
}

interface TakenTableProps {
  readonly page: PageWriting;
  readonly part: TakenPart;
  readonly acts: PageActs | undefined;
}

function TakenTable({ page, part: { heading, rows }, acts }: TakenTableProps): JSX.Element {
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

/** Rows of a finding that stand open. */
const mostFound = 5;

function Pairs({ page, rows, acts }: Omit<OperatorTableProps, "totals">): JSX.Element {
  const words = supervisorWords[page.language];
  const totals = (page.landscape.totals ?? []).map(({ id }) => id);
  const parts = (list: readonly TakenTogetherRow[]): JSX.Element[] =>
    partsOf(list, totals, page.writing).map((part) => <TakenTable page={page} part={part} acts={acts} />);
  return (
    <section id="supervisor-pairs">
      <h2>{words.pairs}</h2>
      <p class="hint">{rows.length === 0 ? words.noPairs : words.pairsNote}</p>
      {parts(rows.slice(0, mostFound))}
      <More page={page} left={rows.length - mostFound}>
        {parts(rows.slice(mostFound))}
      </More>
    </section>
  );
}

interface MoreProps {
  readonly page: PageWriting;
  readonly left: number;
  readonly children: JSX.Element | readonly JSX.Element[];
}

function More({ page: { language, writing }, left, children }: MoreProps): JSX.Element | null {
  if (left <= 0) return null;
  return (
    <details>
      <summary>{supervisorWords[language].moreRows(left, writing.numerals.count(left))}</summary>
      {children}
    </details>
  );
}

interface HubsProps {
  readonly page: PageWriting;
  readonly hubs: readonly WrittenHub[];
  readonly acts: PageActs | undefined;
}

function Hubs({ page, hubs, acts }: HubsProps): JSX.Element {
  const words = supervisorWords[page.language];
  const table = (list: readonly WrittenHub[]): JSX.Element => (
    <DataTable
      caption={words.hubs}
      columns={[
        {
          header: words.hub,
          cells: list.map(({ name, kind, nodes }) => (
            <>
              {nodes.length === 0 ? name : <Play page={page} acts={acts} sets={[nodes]} name={name} />} <small>{kind}</small>
            </>
          )),
        },
        { header: words.behind, cells: list.map(({ behind }) => behind.join(", ")) },
        { header: words.defeats, cells: list.map(({ defeats }) => defeats) },
        { header: words.takes, isNumber: true, cells: list.map(({ takes }) => takes) },
      ]}
    />
  );
  return (
    <section id="supervisor-hubs">
      <h2>{words.hubs}</h2>
      <p class="hint">{hubs.length === 0 ? words.noHubs : words.hubsNote}</p>
      {hubs.length > 0 && table(hubs.slice(0, mostFound))}
      <More page={page} left={hubs.length - mostFound}>
        {table(hubs.slice(mostFound))}
      </More>
    </section>
  );
}

interface LimitsProps {
  readonly page: PageWriting;
  readonly supervision: Supervision;
  readonly limits: readonly WrittenLimit[];
  readonly acts: PageActs | undefined;
}

function Limits({ page, supervision: { day, rules }, limits, acts }: LimitsProps): JSX.Element {
  const { writing, language } = page;
  const words = supervisorWords[language];
  const title = day === null ? words.limits : words.limitsOn(writing.clock.day(day));
  const none = day === null ? words.noDay : rules.length === 0 ? words.noRules : words.noLimits;
  const byLimit = [...new Set(limits.map(({ limit }) => limit))].map((limit) => ({
    limit,
    own: limits.filter((each) => each.limit === limit),
  }));
  const table = (limit: string, list: readonly WrittenLimit[]): JSX.Element => (
    <DataTable
      caption={limit}
      columns={[
        {
          header: words.operator,
          cells: list.map(({ operator }) => <Play page={page} acts={acts} sets={[[operator]]} name={writing.nameOf(operator)} />),
        },
        { header: words.largest, cells: list.map(({ largest }) => largest) },
        { header: words.figure, isNumber: true, cells: list.map(({ figure }) => figure) },
        { header: words.verdict, cells: list.map(({ verdict }) => verdict) },
      ]}
    />
  );
  return (
    <section id="supervisor-limits">
      <h2>{title}</h2>
      <p class="hint">{limits.length === 0 ? none : words.limitsNote}</p>
      {byLimit.map(({ limit, own }) => (
        <>
          {table(limit, own.slice(0, mostFound))}
          <More page={page} left={own.length - mostFound}>
            {table(limit, own.slice(mostFound))}
          </More>
        </>
      ))}
    </section>
  );
}

function Next({ page, supervision: { next, withoutFigure } }: Omit<SupervisorSectionProps, "acts">): JSX.Element {
  const { landscape, writing, language } = page;
  const words = supervisorWords[language];
  const { numerals } = writing;
  const facts = next?.facts ?? [];
  const unit = next?.countedIn ?? null;
  return (
    <section id="supervisor-next">
      <h2>{words.next}</h2>
      {next === undefined || facts.length === 0 ? (
        <p class="hint">{words.noNext}</p>
      ) : (
        <>
          <p class="hint">
            {words.nextNote(
              writing.nameOf(next.unit),
              writing.typeName({ what: "service", type: next.serviceType }),
              unit === null ? numerals.counts(next.count) : writing.amount(next.count, unit),
            )}
          </p>
          <DataTable
            caption={words.next}
            columns={[
              { header: words.fact, cells: facts.map((fact) => factQuestion(fact, landscape, writing)) },
              { header: words.widthNow, isNumber: true, cells: facts.map(({ widthBefore }) => numerals.count(widthBefore)) },
              { header: words.widthAfter, isNumber: true, cells: facts.map(({ widthAfter }) => numerals.counts(widthAfter)) },
            ]}
          />
          {next.untried > 0 && <p class="hint">{words.untried(next.untried, numerals.count(next.untried))}</p>}
        </>
      )}
      {withoutFigure.length > 0 && <p>{words.withoutFigure(writing.listed(withoutFigure.map(writing.nameOf)))}</p>}
    </section>
  );
}
