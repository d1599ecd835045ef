import type { JSX } from "preact";
import type { Measures } from "../analysis/measures/measures-result.js";
import { patchEdit } from "../edit/patch-edit.js";
import { pictureWriting } from "../report/svg/picture-writing.js";
import { measureText } from "../report/text/measure-text.js";
import { sumLines } from "../report/text/outage-sums.js";
import { locales } from "../words/language.js";
import { shown } from "../words/shown.js";
import type { Writing } from "../words/writing.js";
import { aloneText, foundText } from "./help-texts.js";
import { helpWords } from "./help-words.js";
import { type Help, isAbout } from "./helping.js";
import type { Workbench } from "./workbench.js";

interface BenchProps {
  readonly bench: Workbench;
}

/** Three measures that help most in what is asked, before and after; nothing where nothing is asked. */
export function HelpPanel({ bench }: BenchProps): JSX.Element | null {
  const words = helpWords[bench.language.value];
  const scenario = bench.question.scenario.value;
  const { landscape } = bench.usable.value;
  const help = bench.helping.help.value;
  if (scenario.disturbances.length === 0) return null;
  const isOld = help !== undefined && !isAbout(help, { landscape, scenario });
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
  const ask = (): void => void bench.helping.ask(bench.usable.value.landscape, bench.question.scenario.value);
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
        <button type="button" id="for-72" onClick={() => bench.ask({ ...outage, from: nextHour(), hours: 72 })}>
          {words.for72}
        </button>
      </>
    );
  return (
    <>
      {isOld && <span>{words.others}</span>}{" "}
      <button type="button" id="find-help" onClick={ask}>
        {help === undefined ? words.find : words.again}
      </button>
    </>
  );
}

/** The next full hour, as a field of a form gives it. */
function nextHour(): string {
  const next = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${next.getFullYear()}-${two(next.getMonth() + 1)}-${two(next.getDate())}T${two(next.getHours())}:00`;
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
            <BeforeAndAfter result={result} writing={writing} />
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

interface SumsProps {
  readonly result: Pick<Measures, "sums" | "options" | "tolerances" | "isCritical">;
  readonly writing: Writing;
}

/** What is missing today and with the measures, line by line. */
function BeforeAndAfter({ result, writing }: SumsProps): JSX.Element | null {
  const { sums } = result;
  if (sums === undefined) return null;
  const words = helpWords[writing.language];
  const [before, after] = [sums.before, sums.after].map((each) => sumLines(each, result, writing));
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
        {before?.map(([label, value], place) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
            <td>{after?.[place]?.[1]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
