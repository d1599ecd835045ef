import type { JSX } from "preact";
import type { Source } from "../../model/values/evidence.js";
import { shown } from "../../words/shown.js";
import type { Writing } from "../../words/writing.js";
import { boxName } from "../svg/layered-names.js";
import type { LayeredBox, LayeredView } from "../svg/layered-view.js";
import type { PageActs } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";

export interface Explained {
  /** Lines of the explanation in words. */
  readonly lines: readonly string[];
  readonly sources: readonly Source[];
  /** How an assumption is called in the lines. */
  readonly assumedWord: string;
}

export interface ChosenView {
  readonly box: LayeredBox;
  readonly isIsolated: boolean;
  readonly isDegraded: boolean;
  /** Keys of boxes from which the reader has cut it. */
  readonly cutFrom: ReadonlySet<string>;
  readonly explained?: Explained | undefined;
}

export interface ChosenProps {
  readonly page: PageWriting;
  readonly view: LayeredView;
  readonly chosen: ChosenView;
  readonly acts?: PageActs | undefined;
}

const mostParts = 30;

/** The chosen box: what can be done to it, what it stands on, what stands on it, and why it is as it is. */
export function ChosenPanel({ page, view, chosen, acts }: ChosenProps): JSX.Element {
  const { words, writing } = page;
  const { box, isIsolated, isDegraded, explained } = chosen;
  const state = [
    writing.stateName(box.glyph),
    `${words.loss} ${writing.numerals.wholePercent(box.loss)}`,
    ...(isIsolated ? [words.isIsolated] : []),
    ...(isDegraded ? [words.isDegraded] : []),
  ];
  return (
    <div>
      <h3 id="chosen-title">
        {words.chosen}: {boxName(box.name, writing)}
      </h3>
      <p>{state.join(", ")}</p>
      <p class="buttons">
        <button type="button" data-act="isolate" disabled={isIsolated} onClick={() => acts?.actOnChosen("isolate")}>
          {words.isolate}
        </button>
        <button type="button" data-act="degrade" disabled={isDegraded} onClick={() => acts?.actOnChosen("degrade")}>
          {words.degrade}
        </button>
        <button type="button" data-act="restore" onClick={() => acts?.actOnChosen("restore")}>
          {words.restore}
        </button>
      </p>
      <div class="columns">
        <div>
          <Neighbours page={page} view={view} chosen={chosen} acts={acts} side="suppliers" />
          <Neighbours page={page} view={view} chosen={chosen} acts={acts} side="dependents" />
          <Parts page={page} box={box} acts={acts} />
        </div>
        <div>
          {explained === undefined ? (
            <p class="hint">{words.explanationNone}</p>
          ) : (
            <Explanation page={page} explained={explained} />
          )}
        </div>
      </div>
    </div>
  );
}

interface NeighboursProps extends ChosenProps {
  readonly side: "suppliers" | "dependents";
}

function Neighbours({
  page: { words, writing },
  view,
  chosen: { box, cutFrom },
  side,
  acts,
}: NeighboursProps): JSX.Element | null {
  const [own, other] = side === "suppliers" ? (["to", "from"] as const) : (["from", "to"] as const);
  const boxes = new Map(view.columns.flatMap(({ boxes: all }) => all.map((each) => [each.key, each])));
  const links = view.links.filter((link) => link[own] === box.key).sort((a, b) => b.loss.atMost - a.loss.atMost);
  if (links.length === 0) return null;
  return (
    <>
      <h4>{words[side]}</h4>
      <ul class="links">
        {links.map((link) => {
          const found = boxes.get(link[other]);
          if (found === undefined) return null;
          const action = cutFrom.has(found.key) ? words.rejoin : words.cut;
          const name = boxName(found.name, writing);
          return (
            <li key={found.key}>
              {!link.isOffer && (
                <button
                  type="button"
                  data-cut={found.key}
                  aria-label={`${action}: ${name}`}
                  onClick={() => acts?.cutOrJoin(found.key)}
                >
                  {action}
                </button>
              )}{" "}
              {name} <span class="amount">{link.loss.atMost > 0 && writing.numerals.wholePercent(link.loss)}</span>
              {link.isAssumed && <span class="tag">{writing.evidenceName("assumed")}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface PartsProps {
  readonly page: PageWriting;
  readonly box: LayeredBox;
  readonly acts?: PageActs | undefined;
}

function Parts({ page: { words, writing }, box: { nodes, targets }, acts }: PartsProps): JSX.Element | null {
  const ids = nodes.length > 1 ? nodes : targets.length > 1 ? targets : [];
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>
        {words.parts} ({writing.numerals.count(ids.length)})
      </summary>
      <ul>
        {ids.slice(0, mostParts).map((id) => (
          <li key={id}>
            <button type="button" class="plain" data-choose={id} onClick={() => acts?.choose(id)}>
              {writing.nameOf(id)} <small>{shown(id)}</small>
            </button>
          </li>
        ))}
        {ids.length > mostParts && <li>{writing.more(ids.length - mostParts)}</li>}
      </ul>
    </details>
  );
}

interface ExplanationProps {
  readonly page: PageWriting;
  readonly explained: Explained;
}

function Explanation({ page: { words, writing }, explained: { lines, sources, assumedWord } }: ExplanationProps): JSX.Element {
  return (
    <>
      <h4>{words.explain}</h4>
      <div class="explanation" role="group" aria-label={words.explain} tabindex={0}>
        {lines.map((line) => [line.toLowerCase().includes(assumedWord) ? <span class="assumed">{line}</span> : line, "\n"])}
      </div>
      {sources.length > 0 && (
        <details>
          <summary>
            {words.sources} ({sources.length})
          </summary>
          <ul>
            {sources.map((source) => (
              <li>
                <SourceLink source={source} writing={writing} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function SourceLink({ source: { title, url, date }, writing: { clock } }: { source: Source; writing: Writing }): JSX.Element {
  const text = shown([title ?? url ?? "", ...(date === undefined ? [] : [`(${clock.day(date)})`])].join(" "));
  // only what a browser opens as a page becomes a link
  if (url === undefined || !/^https?:\/\//i.test(url)) return <>{text}</>;
  return (
    <a href={url} rel="noreferrer noopener">
      {text}
    </a>
  );
}
