import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { App } from "../live-page/app.js";
import { LivePage } from "../live-page/live-page.js";
import { followPlayed, readerActs } from "../live-page/reader-acts.js";
import { LeisureContext } from "../report/page/later.js";
import { mostTakenWords } from "../report/text/most-taken-words.js";
import { HelpPanel } from "./help-panel.js";
import { sheetTexts } from "./help-texts.js";
import { PageLeisure } from "./leisure.js";
import { QuestionForm } from "./question-form.js";
import { questionWords } from "./question-words.js";
import type { Workbench } from "./workbench.js";

interface BenchProps {
  readonly bench: Workbench;
}

/** What is lost, from when, for how long; and what follows, as in a report. */
export function AnswerPanel({ bench }: BenchProps): JSX.Element {
  const app = bench.answer.value;
  return (
    <article class="answer-panel">
      <QuestionForm bench={bench} />
      {app === undefined ? (
        <main>
          <h1 id="panel-title" tabindex={-1}>
            {bench.words.value.panels.answer}
          </h1>
          <p>{whyNone(bench)}</p>
        </main>
      ) : (
        <Answer bench={bench} app={app} />
      )}
    </article>
  );
}

/** Why there is no answer: what is missing, what cannot be computed, or that nothing is asked. */
function whyNone({ question, language, words, counts }: Workbench): string {
  const { nothingYet, missing } = mostTakenWords[language.value];
  if (counts.value.services === 0) return `${nothingYet} ${missing}`;
  return question.sentence(language.value, words.value.failed) ?? questionWords[language.value].askFirst;
}

let leisure: PageLeisure | undefined;

/** The page of a report, in the workbench's own language and theme. */
function Answer({ bench, app }: BenchProps & { readonly app: App }): JSX.Element {
  const acts = useMemo(
    () => ({
      ...readerActs(app),
      edit: undefined,
      copyLink: undefined,
      play: (sets: readonly (readonly string[])[]) => {
        bench.play(sets.flat());
        followPlayed();
      },
      translate: () => {
        bench.language.value = bench.language.value === "de" ? "en" : "de";
      },
    }),
    [app],
  );
  leisure ??= new PageLeisure();
  const [help, language] = [bench.helping.current.value, bench.language.value];
  const onPaper = useMemo(() => sheetTexts(help, language), [help, language]);
  return (
    <LeisureContext.Provider value={leisure}>
      <LivePage app={app} acts={acts} help={<HelpPanel bench={bench} />} helpOnPaper={onPaper} />
    </LeisureContext.Provider>
  );
}
