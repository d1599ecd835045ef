import type { JSX } from "preact";
import { cellText, writtenValue } from "../edit/written-value.js";
import { TragweiteError } from "../errors/errors.js";
import { type OrganisationKind, organisationKinds } from "../model/landscape/node-kinds.js";
import type { Count } from "../model/values/population.js";
import { errorText } from "../report/errors/error-text.js";
import type { Language } from "../words/language.js";
import { shown } from "../words/shown.js";
import { importWords } from "./import-words.js";
import { type ImportWork, importOfSheet, sheetsOf, withOrganisation } from "./import-work.js";
import type { Workbench } from "./workbench.js";

export interface ImportProps {
  readonly bench: Workbench;
  readonly work: ImportWork;
}

/** What stands in no table: its sheet, whose contracts they are, how many persons or sites that organisation has. */
export function WhoseForm({ bench, work }: ImportProps): JSX.Element {
  const language = bench.language.value;
  const words = importWords[language];
  const { organisation = {}, decimal = "" } = work.map;
  const kind = organisation.kind ?? "service-provider";
  const sheets = sheetsOf(work);
  const say = (said: Parameters<typeof withOrganisation>[1]): void => {
    bench.importing.value = withOrganisation(work, said);
  };
  return (
    <form class="ask whose" aria-label={words.whose} onSubmit={(event) => event.preventDefault()}>
      <h2>{words.whose}</h2>
      <label>
        {words.name}{" "}
        <input
          type="text"
          id="import-name"
          value={organisation.name ?? ""}
          onInput={({ currentTarget }) => say({ name: currentTarget.value.trimStart() })}
        />
      </label>
      <label>
        {words.kind}{" "}
        <select
          id="import-kind"
          value={kind}
          onChange={({ currentTarget }) => say({ kind: currentTarget.value as OrganisationKind })}
        >
          {organisationKinds.map((each) => (
            <option value={each}>{words.kinds[each]}</option>
          ))}
        </select>
      </label>
      {words.count[kind] !== "" && (
        <label>
          {words.count[kind]}{" "}
          <input
            type="text"
            id="import-count"
            class="number"
            value={cellText(organisation.count, language)}
            onChange={({ currentTarget }) => say({ count: countIn(currentTarget.value, language) })}
          />
        </label>
      )}
      {sheets.length > 1 && work.bytes !== undefined && (
        <label>
          {words.sheet}{" "}
          <select
            id="import-sheet"
            value={work.table.sheet}
            onChange={({ currentTarget: { value } }) => {
              if (work.bytes !== undefined) bench.importing.value = otherSheet(bench, work, work.bytes, value);
            }}
          >
            {sheets.map((sheet) => (
              <option value={sheet}>{shown(sheet)}</option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.decimal}{" "}
        <select
          id="import-decimal"
          value={decimal}
          onChange={({ currentTarget: { value } }) => {
            const { decimal: _before, ...map } = work.map;
            bench.importing.value = { ...work, map: value === "" ? map : { ...map, decimal: value as "." | "," } };
          }}
        >
          {(["", ",", "."] as const).map((mark) => (
            <option value={mark}>{words.marks[mark]}</option>
          ))}
        </select>
      </label>
    </form>
  );
}

/** A count as somebody writes it; what is none is left out, and the field says so by standing empty. */
function countIn(text: string, language: Language): Count | undefined {
  const value = writtenValue(text, "count", language);
  return typeof value === "string" && value !== "unknown" ? undefined : (value as Count | undefined);
}

/** Another sheet of the same workbook, of the same organisation; one that has no rows leaves all as it is, and it is said. */
function otherSheet(bench: Workbench, work: ImportWork, bytes: Uint8Array, sheet: string): ImportWork {
  try {
    const other = importOfSheet(bytes, work.file, sheet);
    return work.map.organisation === undefined ? other : withOrganisation(other, work.map.organisation);
  } catch (error) {
    if (!(error instanceof TragweiteError)) throw error;
    bench.status.value = errorText(error, bench.language.value);
    return work;
  }
}
