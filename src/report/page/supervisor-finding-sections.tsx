import type { JSX } from "preact";
import type { Supervision } from "../../analysis/supervision/supervision-result.js";
import { unknownSizeSentence } from "../../words/unknown-sizes.js";
import type { TakenTogetherRow } from "../text/taken-rows.js";
import { DataTable } from "./data-table.js";
import { noNextText } from "./no-next.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";
import { factQuestion, type WrittenHub, type WrittenLimit } from "./supervisor-findings.js";
import { partsOf } from "./supervisor-rows.js";
import { Play, TakenTable } from "./supervisor-table.js";
import { supervisorWords } from "./supervisor-words.js";

/** Rows of a finding that stand open. */
const mostFound = 5;

interface PairsProps {
  readonly page: PageWriting;
  readonly rows: readonly TakenTogetherRow[];
  readonly acts: PageActs | undefined;
}

export function Pairs({ page, rows, acts }: PairsProps): JSX.Element {
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

export function Hubs({ page, hubs, acts }: HubsProps): JSX.Element {
  const words = supervisorWords[page.language];
  const table = (list: readonly WrittenHub[]): JSX.Element => (
    <DataTable
      language={page.language}
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

export function Limits({ page, supervision: { day, rules }, limits, acts }: LimitsProps): JSX.Element {
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
      language={page.language}
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

interface NextProps {
  readonly page: PageWriting;
  readonly supervision: Supervision;
}

export function Next({ page, supervision }: NextProps): JSX.Element {
  const { next, withoutFigure } = supervision;
  const { landscape, writing, language } = page;
  const words = supervisorWords[language];
  const { numerals } = writing;
  const facts = next?.facts ?? [];
  const unit = next?.countedIn ?? null;
  const unsized = writing.listed(withoutFigure.map(writing.nameOf));
  return (
    <section id="supervisor-next">
      <h2>{words.next}</h2>
      {next === undefined || facts.length === 0 ? (
        <p class="hint">{noNextText(page, supervision)}</p>
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
            language={page.language}
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
      {withoutFigure.length > 0 && <p>{unknownSizeSentence(({ notKnown }) => notKnown(unsized), language)}</p>}
    </section>
  );
}
