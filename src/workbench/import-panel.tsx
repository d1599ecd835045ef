import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { TragweiteError } from "../errors/errors.js";
import { importRoleName } from "../formats/tables/import-note-text.js";
import type { Imported } from "../formats/tables/import-table.js";
import { saveFile } from "../live-page/save-file.js";
import { type ImportRole, importRoles } from "../model/documents/import-map.js";
import { locales } from "../words/language.js";
import { shown } from "../words/shown.js";
import { Outcome } from "./import-outcome.js";
import { type ImportProps, WhoseForm } from "./import-whose.js";
import { type ImportWords, importWords } from "./import-words.js";
import { columnsOf, type ImportColumn, importedOf, withRole } from "./import-work.js";
import { leaveFile } from "./leave.js";
import { TakeButton } from "./take-button.js";

/** A table of contracts before it is a landscape: what each column means, whose it is, and what becomes of it. */
export function ImportPanel({ bench, work }: ImportProps): JSX.Element {
  const language = bench.language.value;
  const words = importWords[language];
  const { columns, row } = useMemo(() => columnsOf(work), [work]);
  const imported = useMemo(() => importedOf(work), [work]);
  const { table, file } = work;
  const rows = table.rows.filter(({ number }) => number > row).length;
  return (
    <section class="import" aria-labelledby="panel-title">
      <h1 id="panel-title" tabindex={-1}>
        {words.title(columns.length)}
      </h1>
      <p>{`${words.source(shown(file), table.sheet === undefined ? undefined : shown(table.sheet), rows, row)} ${words.guess}`}</p>
      <div class="import-parts">
        <div>
          <ColumnTable bench={bench} work={work} columns={columns} unclear={unclearIn(imported)} words={words} />
          <WhoseForm bench={bench} work={work} />
          <p class="said">{words.unsaid}</p>
        </div>
        <Outcome bench={bench} imported={imported} words={words} />
      </div>
      <p class="buttons">
        <button type="button" onClick={() => leaveFile(bench)}>
          {words.cancel}
        </button>
        <button
          type="button"
          id="save-map"
          onClick={() =>
            saveFile(
              `${file.replace(/\.[^.]*$/, "")}.map.json`,
              "application/json",
              `${JSON.stringify(work.map, undefined, 2)}\n`,
            )
          }
        >
          {words.saveMap}
        </button>
        <TakeButton bench={bench} imported={imported} file={file} label={words.take} />
      </p>
    </section>
  );
}

interface PartProps extends ImportProps {
  readonly words: ImportWords;
}

/** Columns with cells that could not be taken as they are meant, by their letters. */
function unclearIn(imported: Imported | TragweiteError): ReadonlySet<string> {
  const notes = imported instanceof TragweiteError ? [] : imported.notes;
  const unread = notes.filter(({ kind, code }) => kind === "left" && code !== "empty-cells" && code !== "column-left");
  return new Set(unread.map(({ place = "" }) => /^[A-Z]*/.exec(place)?.[0] ?? ""));
}

interface ColumnTableProps extends PartProps {
  readonly columns: readonly ImportColumn[];
  readonly unclear: ReadonlySet<string>;
}

function ColumnTable({ bench, work, columns, unclear, words }: ColumnTableProps): JSX.Element {
  const language = bench.language.value;
  const { column, samples, means, how, filled } = words.columns;
  return (
    <div class="rows" role="group" aria-label={column} tabindex={0}>
      <table class="import-columns">
        <thead>
          <tr>
            <td />
            {[column, samples, means, how].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
            <th scope="col" class="number">
              {filled}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((each) => {
            const guessed = unclear.has(each.letters) ? "unclear" : work.chosen.has(each.heading) ? "chosen" : "guessed";
            const state = each.role === undefined ? "left" : guessed;
            return (
              <tr key={each.letters} class={state} data-column={each.letters}>
                <td>{each.letters}</td>
                <th scope="row">{shown(each.heading)}</th>
                <td>
                  {each.samples.map((sample) => (
                    <div>{shown(sample)}</div>
                  ))}
                </td>
                <td>
                  {each.isNameless ? (
                    words.nameless
                  ) : (
                    <select
                      aria-label={words.meaning(shown(each.heading))}
                      value={each.role ?? ""}
                      onChange={({ currentTarget: { value } }) => {
                        bench.importing.value = withRole(work, each.heading, value === "" ? undefined : (value as ImportRole));
                      }}
                    >
                      <option value="">{words.notRead}</option>
                      {importRoles.map((role) => (
                        <option value={role}>{importRoleName(role, language)}</option>
                      ))}
                    </select>
                  )}
                </td>
                <td>{words.how[state]}</td>
                <td class="number">{each.filled.toLocaleString(locales[language])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
