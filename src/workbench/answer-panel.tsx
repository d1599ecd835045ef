import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { App } from "../page/app.js";
import { LivePage } from "../page/live-page.js";
import { readerActs } from "../page/reader-acts.js";
import { LeisureContext } from "../report/page/later.js";
import { PageLeisure } from "./leisure.js";
import { NodePick } from "./node-pick.js";
import type { Workbench } from "./workbench.js";

interface BenchProps {
  readonly bench: Workbench;
}

/** What is lost, from when, for how long; and what follows, as in a report. */
export function AnswerPanel({ bench }: BenchProps): JSX.Element {
  const words = bench.words.value;
  const outage = bench.outage.value;
  const app = bench.answer.value;
  return (
    <section class="answer-panel" aria-labelledby={app === undefined ? "panel-title" : "summary-title"}>
      <form class="ask" aria-label={words.ask} onSubmit={(event) => event.preventDefault()}>
        <NodePick
          bench={bench}
          label={words.lostNode}
          used={new Set(outage.nodes)}
          onTake={(id) => bench.ask({ ...outage, nodes: [...new Set([...outage.nodes, id])] })}
        />
        <label>
          {words.from}{" "}
          <input
            type="datetime-local"
            id="outage-from"
            value={outage.from}
            onChange={({ currentTarget }) => bench.ask({ ...outage, from: currentTarget.value })}
          />
        </label>
        <label>
          {words.hours}{" "}
          <input
            type="number"
            id="outage-hours"
            min={1}
            max={100_000}
            placeholder={words.noEnd}
            value={outage.hours ?? ""}
            onChange={({ currentTarget }) => {
              const hours = currentTarget.valueAsNumber;
              bench.ask({ ...outage, hours: Number.isFinite(hours) && hours > 0 ? hours : undefined });
            }}
          />
        </label>
        <ul class="lost">
          {outage.nodes.map((id) => (
            <li key={id}>
              {bench.nameOf(id)}{" "}
              <button
                type="button"
                aria-label={words.takeAway(bench.nameOf(id))}
                onClick={() => bench.ask({ ...outage, nodes: outage.nodes.filter((other) => other !== id) })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      </form>
      {app === undefined ? (
        <>
          <h1 id="panel-title" tabindex={-1}>
            {words.panels.answer}
          </h1>
          <p>{words.askFirst}</p>
        </>
      ) : (
        <Answer bench={bench} app={app} />
      )}
    </section>
  );
}

let leisure: PageLeisure | undefined;

/** The page of a report, in the workbench's own language and theme. */
function Answer({ bench, app }: BenchProps & { readonly app: App }): JSX.Element {
  const acts = useMemo(
    () => ({
      ...readerActs(app),
      edit: undefined,
      translate: () => {
        bench.language.value = bench.language.value === "de" ? "en" : "de";
      },
    }),
    [app],
  );
  leisure ??= new PageLeisure();
  return (
    <LeisureContext.Provider value={leisure}>
      <LivePage app={app} acts={acts} />
    </LeisureContext.Provider>
  );
}
