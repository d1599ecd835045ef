import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { locales } from "../words/language.js";
import { NodePick } from "./node-pick.js";
import { noOutage, type OutageIssue, outageIssue, possibleHours } from "./outage.js";
import { questionText } from "./question-text.js";
import { questionWords } from "./question-words.js";
import type { Workbench } from "./workbench.js";

interface BenchProps {
  readonly bench: Workbench;
}

/**
 * What is lost, from when, for how long. In one row where there is room; on a narrow screen it folds into one line as soon as
 * something is asked.
 */
export function QuestionForm({ bench }: BenchProps): JSX.Element {
  const words = questionWords[bench.language.value];
  const outage = bench.question.outage.value;
  const isOpen = useSignal(false);
  if (outage.scenario !== undefined) return <AskedScenario bench={bench} />;
  const isAsked = outage.nodes.length > 0;
  const isFolded = isAsked && !isOpen.value && outageIssue(outage) === undefined;
  return (
    <form class={isFolded ? "ask folded" : "ask"} aria-label={words.ask} onSubmit={(event) => event.preventDefault()}>
      {isAsked && (
        <p class="asked">
          <span>{questionText(bench, outage)}</span>{" "}
          <button
            type="button"
            id="change-question"
            aria-expanded={!isFolded}
            onClick={() => {
              isOpen.value = !isOpen.value;
            }}
          >
            {isFolded ? words.change : words.fold}
          </button>
        </p>
      )}
      <div class="fields">
        <NodePick
          bench={bench}
          label={words.lostNode}
          used={new Set(outage.nodes)}
          onTake={(id) => bench.ask({ ...outage, nodes: [...new Set([...outage.nodes, id])] })}
        />
        <Lost bench={bench} />
        <TimeFields bench={bench} />
      </div>
    </form>
  );
}

/** A scenario of a file, and the way to ask something else. */
function AskedScenario({ bench }: BenchProps): JSX.Element {
  const words = questionWords[bench.language.value];
  return (
    <form class="ask" aria-label={words.ask} onSubmit={(event) => event.preventDefault()}>
      <p class="asked scenario">
        <span>{questionText(bench, bench.question.outage.value)}</span>{" "}
        <button type="button" id="leave-scenario" onClick={() => bench.ask(noOutage)}>
          {words.leaveScenario}
        </button>
      </p>
    </form>
  );
}

/** What is lost, each with a button that takes it away. */
function Lost({ bench }: BenchProps): JSX.Element | null {
  const words = questionWords[bench.language.value];
  const outage = bench.question.outage.value;
  if (outage.nodes.length === 0) return null;
  return (
    <ul class="lost">
      {outage.nodes.map((id) => (
        <li key={id}>
          <span title={bench.nameOf(id)}>{bench.nameOf(id)}</span>{" "}
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
  );
}

/** From when, for how long; what is missing or not possible stands at its field. */
function TimeFields({ bench }: BenchProps): JSX.Element {
  const words = questionWords[bench.language.value];
  const outage = bench.question.outage.value;
  const isUnfinished = useSignal(false);
  const issue = outageIssue(outage);
  const hours = (outage.hours ?? 0).toLocaleString(locales[bench.language.value]);
  const told = (which: OutageIssue): JSX.Element | null =>
    issue === which ? (
      <span class="issue" id={which} role="alert">
        {words.issues[which](hours)}
      </span>
    ) : null;
  return (
    <>
      <div class="field">
        <label>
          {words.from}{" "}
          <input
            type="datetime-local"
            id="outage-from"
            value={outage.from}
            aria-invalid={isUnfinished.value || issue === "no-beginning"}
            aria-describedby={isUnfinished.value ? "unfinished" : issue === "no-beginning" ? issue : undefined}
            onChange={({ currentTarget }) => bench.ask({ ...outage, from: currentTarget.value })}
            onBlur={({ currentTarget }) => {
              // a field that is filled in half has no value, and says so only here
              isUnfinished.value = currentTarget.validity.badInput;
            }}
          />
        </label>
        {isUnfinished.value ? (
          <span class="issue" id="unfinished" role="alert">
            {words.unfinished}
          </span>
        ) : (
          told("no-beginning")
        )}
      </div>
      <div class="field">
        <label>
          {words.hours}{" "}
          <input
            type="number"
            id="outage-hours"
            min={possibleHours.atLeast}
            max={possibleHours.atMost}
            step="any"
            placeholder={words.noEnd}
            value={outage.hours ?? ""}
            aria-invalid={issue === "impossible-hours"}
            aria-describedby={issue === "impossible-hours" ? issue : undefined}
            onChange={({ currentTarget: { valueAsNumber: written } }) =>
              bench.ask({ ...outage, hours: Number.isFinite(written) ? written : undefined })
            }
          />
        </label>
        {told("impossible-hours")}
      </div>
    </>
  );
}
