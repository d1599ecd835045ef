import type { JSX } from "preact";
import type { Measures } from "../analysis/measures/measures-result.js";
import { patchEdit } from "../edit/patch-edit.js";
import { pictureWriting } from "../report/svg/picture-writing.js";
import { measureText } from "../report/text/measure-text.js";
import { type SumLine, sumsBeforeAndAfter } from "../report/text/outage-sums.js";
import { type Language, locales } from "../words/language.js";
import { shown } from "../words/shown.js";
import { aloneText, foundText } from "./help-texts.js";
import { helpWords } from "./help-words.js";
import type { Help } from "./helping.js";
import { nextHour } from "./outage.js";
import type { Workbench } from "./workbench.js";

interface BenchProps {
  readonly bench: Workbench;
}

/** Three measures that help most in what is asked, before and after; nothing where nothing is asked. */
export function HelpPanel({ bench }: BenchProps): JSX.Element | null {
  const words = helpWords[bench.language.value];
  const help = bench.helping.help.value;
  if (bench.question.scenario.value.disturbances.length === 0) return null;
  const isOld = help !== undefined && bench.helping.current.value === undefined;
  return (
    <section class="help" aria-labelledby="help-title">
      <h2 id="help-title">{words.title}</h2>
      <div class="help-acts">
        <Acts bench={bench} help={help} isOld={isOld} />
      </div>
      {help?.kind === "failed" && <p class="issue">{words.failed(shown(help.message))}</p>}
      {help?.kind === "found" && !isOld && <Found bench={bench} help={help} result={help.result} />}
    </section>
  );
}

interface ActsProps extends BenchProps {
  readonly help: Help | undefined;
  /** Whether what was found is of another landscape or question. */
  readonly isOld: boolean;
}

/** What can be done now: search, stop, or say for how long. */
function Acts({ bench, help, isOld }: ActsProps): JSX.Element {
  const language = bench.language.value;
  const words = helpWords[language];
  const outage = bench.question.outage.value;
  if (help?.kind === "looking" && !isOld)
    return (
      <>
        <span role="status">
          {help.share < 1 ? words.looking(help.share.toLocaleString(locales[language], { style: "percent" })) : words.comparing}
        </span>{" "}
        <button type="button" id="stop-helping" onClick={() => bench.helping.stop()}>
          {words.stop}
        </button>
      </>
    );
  if (outage.scenario === undefined && (outage.from === "" || outage.hours === undefined))
    return (
      <>
        <span>{words.needsHours}</span>{" "}
        <button type="button" id="for-72" onClick={() => bench.ask({ ...outage, from: nextHour(Date.now()), hours: 72 })}>
          {words.for72}
        </button>
      </>
    );
  return (
    <>
      {isOld && <span>{words.others}</span>}{" "}
      <button type="button" id="find-help" onClick={() => void bench.helping.ask()}>
        {help === undefined ? words.find : words.again}
      </button>
    </>
  );
}

interface FoundProps extends BenchProps {
  readonly help: Pick<Help, "landscape" | "scenario">;
  readonly result: Measures;
}

function Found({ bench, help, result }: FoundProps): JSX.Element {
  const language = bench.language.value;
  const words = helpWords[language];
  const writing = pictureWriting(help.landscape, language, help.scenario);
  const { set } = result;
  const take = (): void => {
    bench.act(patchEdit(bench.draft.value, result.patch), words.taken);
    // "Undo" takes back what was written, and not what was asked before that
    bench.question.steps.forget();
  };
  return (
    <>
      <p id="help-found">{foundText(result, writing)}</p>
      {set.length > 0 && (
        <>
          <div class="help-parts">
            <ol>
              {set.map((measure) => (
                <li key={measure.id}>
                  <strong>{measureText(measure, writing)}</strong> <small>{aloneText(measure, writing)}</small>
                </li>
              ))}
            </ol>
            <BeforeAndAfter lines={sumsBeforeAndAfter(result, writing)} language={language} />
          </div>
          <p>
            {words.order} {words.generated}
          </p>
          <p class="buttons">
            <button type="button" id="take-help" class="primary" onClick={take}>
              {words.take}
            </button>
          </p>
        </>
      )}
    </>
  );
}

/** What is missing today and with the measures, line by line. */
function BeforeAndAfter({ lines, language }: { readonly lines: readonly SumLine[]; readonly language: Language }): JSX.Element {
  const words = helpWords[language];
  return (
    <table id="help-sums">
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
