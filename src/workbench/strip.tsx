import type { JSX } from "preact";
import type { DraftIssue, PlacedRow } from "../edit/usable-landscape.js";
import { wordingShown } from "../errors/errors.js";
import { wordingIn } from "../report/errors/error-text.js";
import { shown } from "../words/shown.js";
import { tableWords } from "./table-words.js";
import type { Workbench } from "./workbench.js";

interface StripProps {
  readonly bench: Workbench;
}

/** Rows that are left out by name; more are counted. */
const mostNamed = 3;
/** A longer name is cut here; its row has all of it. */
const longestName = 60;
/** Issues that stand in no table and are told one by one. */
const mostElsewhere = 10;

/** What is to mend, what that leaves out, whether it is kept, and the running answer. */
export function Strip({ bench }: StripProps): JSX.Element {
  const words = bench.words.value;
  const { issues, leftOut } = bench.usable.value;
  const elsewhere = issues.filter((each) => bench.tableWith(each) === undefined).slice(0, mostElsewhere);
  // the panel of the answer computes and says it itself
  const sentence =
    bench.panel.value === "answer" ? undefined : bench.question.sentence(bench.language.value, bench.words.value.failed);
  return (
    <section class="strip" aria-label={tableWords[bench.language.value].state}>
      <p id="issues" class={issues.length === 0 ? undefined : "wrong"}>
        {issues.length === 0 ? (
          [words.noIssues, ...(bench.counts.value.services === 0 ? [words.noServices] : [])].join("; ")
        ) : (
          <>
            {[words.issues(issues.length), ...(leftOut.length === 0 ? [] : [words.leftOut(namesOf(bench, leftOut))])].join("; ")}{" "}
            <button type="button" id="next-issue" onClick={() => nextIssue(bench)}>
              {words.nextIssue}
            </button>
          </>
        )}
      </p>
      {elsewhere.length > 0 && (
        <ul id="issues-elsewhere">
          {elsewhere.map((each) => (
            <li>{elsewhereShown(each, bench)}</li>
          ))}
        </ul>
      )}
      <p id="kept" class="hint">
        {bench.keeping.isKept.value ? words.keptHere : "…"}
      </p>
      {sentence !== undefined && (
        <p id="running-answer">
          <strong>{words.running}:</strong> {sentence}
        </p>
      )}
    </section>
  );
}

const cut = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);

/** Rows by name, the first ones, and how many more. */
function namesOf(bench: Workbench, rows: readonly PlacedRow[]): string {
  const named = rows.slice(0, mostNamed).map(({ list, id }) => {
    const row = bench.draft.value.lists[list].find((each) => each.id === id);
    return cut(row === undefined ? shown(id) : bench.rowName(row));
  });
  return [...named, ...(rows.length > mostNamed ? [bench.words.value.more(rows.length - mostNamed)] : [])].join(", ");
}

/** An issue of the landscape itself, or of a row that has no table: where it is, and what would be right. */
function elsewhereShown({ issue, row, field }: DraftIssue, bench: Workbench): string {
  const place = [row === undefined ? undefined : `${row.list} ${row.id}`, field].filter((part) => part !== undefined).join(" ");
  const text = wordingShown(wordingIn(issue, bench.language.value));
  return shown(place === "" ? text : `${place}: ${text}`);
}

/** Goes to the issue after that of the row which is looked at. */
export function nextIssue(bench: Workbench): void {
  const { issues } = bench.usable.value;
  const here = issues.findIndex(({ row }) => row?.id === bench.row.value);
  const next = issues[(here + 1) % Math.max(1, issues.length)];
  if (next === undefined) return;
  bench.show(next);
  setTimeout(() => {
    document.querySelector<HTMLElement>('.rows tr.chosen [aria-invalid="true"]')?.focus();
  }, 0);
}
