import type { JSX } from "preact";
import { anyText } from "../edit/any-text.js";
import { cellEdit, fieldOf, rowEdit, textIn } from "../edit/cell.js";
import { choiceMeant, choiceName, columnNames } from "../edit/column-names.js";
import type { DraftRow } from "../edit/draft.js";
import { idForm } from "../edit/new-id.js";
import { populationsEdit, populationsText } from "../edit/populations.js";
import { type Column, kindsIn, type TableName, typeChoices } from "../edit/tables.js";
import { unitName } from "../words/populations.js";
import { serviceTypeName } from "../words/service-types.js";
import { shown } from "../words/shown.js";
import { systemTypeName } from "../words/system-types.js";
import { findChoices, permittedFor, type Wanted } from "./find-choices.js";
import { NodeInput } from "./node-input.js";
import { tableWords } from "./table-words.js";
import type { Workbench } from "./workbench.js";

export interface CellInputProps {
  readonly bench: Workbench;
  readonly table: TableName;
  readonly row: DraftRow;
  readonly column: Column;
  readonly isInvalid: boolean;
  readonly describedBy?: string | undefined;
}

/** One cell of a table, as the field in which it is written. */
export function CellInput({ bench, table, row, column, isInvalid, describedBy }: CellInputProps): JSX.Element | null {
  if (fieldOf(column.name, row) === undefined) return null;
  const language = bench.language.value;
  const label = `${headingOf(row, column, language)}, ${bench.rowName(row)}`;
  const write = (text: string): void => {
    const change = cellEdit(row, column, text, language, bench.found.value);
    if (change !== undefined) bench.act(rowEdit(table, change));
  };
  const marks = { "aria-invalid": isInvalid, "aria-describedby": describedBy };
  const choices = column.name === "type" ? typeChoices(row) : column.choices;
  if (choices !== undefined) {
    const value = textIn(row, column.name, language);
    const listed = choices.includes(value) ? choices : [value, ...choices];
    return (
      <select aria-label={label} {...marks} value={value} onChange={({ currentTarget }) => write(currentTarget.value)}>
        {listed.map((choice) => (
          <option value={choice}>{choiceName(column.name, choice, language)}</option>
        ))}
      </select>
    );
  }
  if (column.kind === "group") return <GroupInput bench={bench} row={row} label={label} marks={marks} write={write} />;
  if (column.kind === "node") {
    const { note, ...wanted } = wantedIn(bench, row, column);
    return (
      <NodeInput
        id={`cell-${row.id}-${column.name}`}
        label={label}
        text={nodeText(bench, row, column)}
        isInvalid={isInvalid}
        describedBy={describedBy}
        find={(query) => findChoices(bench, query, wanted)}
        note={note}
        none={bench.words.value.noneFound}
        onTake={write}
      />
    );
  }
  const written = column.kind === "word" ? wordText(row, language) : textIn(row, column.name, language);
  const { units } = bench.draft.value.lists;
  const isCounted = column.kind === "populations";
  const amounts = isCounted ? populationsText(row["populations"], units, language) : written;
  const value = column.name === "source" ? bench.sourceTitles(written) : amounts;
  const size = column.name === "size" ? fieldOf("size", row) : undefined;
  const unit = size === undefined ? undefined : unitName(size, 2, [], language);
  const input = (
    <input
      type="text"
      aria-label={label}
      {...marks}
      class={column.kind === "number" || column.kind === "count" ? "number" : undefined}
      value={shown(value)}
      placeholder={isCounted ? tableWords[language].suchAmounts : undefined}
      onChange={({ currentTarget }) => {
        if (currentTarget.value === shown(value)) return;
        if (isCounted) {
          const edit = populationsEdit(row, currentTarget.value, units, language);
          if (edit !== undefined) bench.act(edit);
          return;
        }
        write(
          column.choices === undefined ? currentTarget.value : (choiceMeant(column, currentTarget.value) ?? currentTarget.value),
        );
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.currentTarget.value === shown(value)) return;
        event.preventDefault();
        event.currentTarget.value = shown(value);
      }}
    />
  );
  return unit === undefined ? (
    input
  ) : (
    <span class="sized">
      {input} <small>{unit}</small>
    </span>
  );
}

/** The heading of a cell; that of a size with its unit. */
function headingOf(row: DraftRow, { name }: Column, language: "de" | "en"): string {
  const size = name === "size" ? fieldOf(name, row) : undefined;
  const heading = columnNames[name][language];
  return size === undefined ? heading : `${heading} (${unitName(size, 2, [], language)})`;
}

/** What a cell shows, as a text. */
export function cellShown(bench: Workbench, row: DraftRow, column: Column): string {
  const language = bench.language.value;
  const text = textIn(row, column.name, language);
  const choices = column.name === "type" ? typeChoices(row) : column.choices;
  if (choices !== undefined) return text === "" ? "" : choiceName(column.name, text, language);
  if (column.kind === "node") return nodeText(bench, row, column);
  if (column.kind === "word") return wordText(row, language);
  return column.name === "source" ? bench.sourceTitles(text) : text;
}

/** Types by the names that people know. */
function wordText(row: DraftRow, language: "de" | "en"): string {
  const word = textIn(row, "type", language);
  if (word === "") return "";
  // a type that was made of the row's name is called as that is written
  const name = anyText(row["name"]);
  const written = anyText(row["typeName"]);
  const own = written === "" ? (idForm(name) === word ? name : undefined) : written;
  if (row["kind"] === "service") return serviceTypeName(word, language, own);
  return row["kind"] === "system" ? (own ?? systemTypeName(word, language)) : word;
}

function nodeText(bench: Workbench, row: DraftRow, { name }: Column): string {
  const value = row[name];
  if (value === undefined && name === "supplier" && Array.isArray(row["candidates"]))
    return row["candidates"].map((each) => bench.nameOf(anyText(each))).join(" / ");
  if (value === "unknown") return "";
  return value === undefined || value === null ? "" : bench.nameOf(anyText(value));
}

/** Which nodes may stand in a column of a row. */
export function wantedIn(bench: Workbench, row: DraftRow, { name }: Column): Wanted & { readonly note?: string } {
  if (name !== "supplier") return { kinds: kindsIn(name) };
  const dependent = bench.rowsById.value.get(anyText(row["dependent"]));
  return { ...permittedFor(bench, dependent), without: dependent?.id };
}

interface GroupInputProps {
  readonly bench: Workbench;
  readonly row: DraftRow;
  readonly label: string;
  /** That it is wrong, and by what that is told. */
  readonly marks: { readonly "aria-invalid": boolean; readonly "aria-describedby": string | undefined };
  readonly write: (text: string) => void;
}

/** The group of a dependency, among those of its dependent. */
function GroupInput({ bench, row, label, marks, write }: GroupInputProps): JSX.Element {
  const language = bench.language.value;
  const groups = bench.draft.value.lists.groups.filter(({ node }) => node === row["dependent"]);
  const value = anyText(row["group"]);
  return (
    <select aria-label={label} {...marks} value={value} onChange={({ currentTarget }) => write(currentTarget.value)}>
      <option value="">{bench.words.value.implicitGroup}</option>
      {groups.map((group, index) => (
        <option value={group.id}>
          {`${index + 1}: ${choiceName("rule", anyText(group["rule"]), language)}${group["k"] === undefined ? "" : ` (${anyText(group["k"])})`}`}
        </option>
      ))}
    </select>
  );
}
