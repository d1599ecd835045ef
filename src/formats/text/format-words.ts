import type { FormatIssues, JsonWanted, YamlMistake } from "../../errors/format-issues.js";
import type { IssueWords } from "../../errors/issues.js";
import { meant, unseenShown } from "../../model/document-issues/phrases.js";
import { quoted } from "../../model/document-issues/unseen.js";
import { graphWords } from "./graph-words.js";
import { recognisedWords } from "./recognised-words.js";
import { workbookWords } from "./workbook-words.js";

/** What issues of how a file is written say in English. */
export const formatWords: IssueWords<keyof FormatIssues> = {
  ...recognisedWords,
  ...workbookWords,
  "empty-file": ({ version }) => ({
    message: "the file is empty",
    hint: version === undefined ? undefined : `a document belongs here; it begins with "tragweite: ${version}"`,
  }),
  "null-character": () => ({
    message: "a null character stands here, which no text has",
    hint: "the file is damaged or no text; save it as UTF-8 again",
  }),
  "no-utf-8": ({ byte, readings = [] }) =>
    byte === undefined
      ? { message: "from here on there are bytes that are no UTF-8", hint: "save the file as UTF-8" }
      : {
          message: `the byte ${byte} is no UTF-8`,
          hint: `save the file as UTF-8 (${readings.length === 0 ? "it may be in Windows-1252 or ISO 8859-1" : readings.map(({ encoding, word }) => `${encoding} makes ${quoted(word)} of it`).join(", ")}; spreadsheets call it "CSV UTF-8")`,
        },
  "too-deep": () => ({
    message: "lists and objects nest deeper than can be read",
    hint: "leave limits.nesting at its default",
  }),
  "no-table": ({ document }) => ({
    message: "this is CSV",
    hint: `${documents[document]} written in YAML or JSON; only landscapes and figures come as tables`,
  }),
  "forbidden-key": ({ key }) => ({ message: `the key ${quoted(key)} is not allowed`, hint: "choose another name" }),
  "repeated-key": ({ key }) => ({ message: `the key ${quoted(key)} stands here a second time`, hint: "leave one out" }),
  "json-ends": ({ wanted }) => ({ message: "the JSON ends too early", hint: jsonWanted[wanted] }),
  "json-comment": () => ({ message: "JSON has no comments", hint: "leave it out, or use YAML" }),
  "json-last-comma": ({ closing }) => ({ message: `${closing} follows a comma`, hint: "leave the last comma out" }),
  "json-single-quote": () => ({ message: "JSON has no single quotation marks", hint: 'write "…"' }),
  "json-no-number": ({ word }) => ({
    message: `${word} is no number in JSON`,
    hint: "write a number as 1000, 0.5 or 1e6, or leave the field out",
  }),
  "json-unexpected": ({ found, wanted }) => ({ message: `${quoted(found)} cannot stand here`, hint: jsonWanted[wanted] }),
  "json-break-in-text": ({ character }) => ({
    message: `a ${character} stands inside a text`,
    hint: "close the text before it, or write it as an escape such as \\n",
  }),
  "json-escape": ({ sequence }) => ({
    message: `${quoted(sequence)} is no escape of JSON`,
    hint: "a backslash itself is written \\\\",
  }),
  "json-open-text": () => ({ message: "the text that begins here is not closed", hint: 'it ends with "' }),
  "yaml-syntax": ({ mistake }) => ({ message: yamlMistakes[mistake] }),
  "yaml-cut-text": ({ before, rest }) => ({
    message: `${quoted(rest)} begins a comment, and what follows in the line is cut off`,
    hint: `${before === undefined ? "" : `if it belongs to the text, write ${quoted(`${before} ${rest}`.trim())} with the quotation marks; `}a comment stands behind the closing bracket`,
  }),
  "yaml-colon-in-text": ({ text, field, isInBrackets }) => ({
    message: `a second colon stands after ${quoted(text.slice(0, text.indexOf(":")))}`,
    hint: `a text with a colon belongs in quotation marks: ${quoted(text)}${field === undefined ? "" : `; if ${quoted(field)} is a field of its own, ${isInBrackets ? "a comma" : "a new line"} is missing before it`}`,
  }),
  "yaml-tab": ({ lines }) => ({
    message: "tabs are not allowed as indentation",
    hint: `write spaces instead${lines === 1 ? "" : `, here and in ${lines - 1} more ${lines === 2 ? "line" : "lines"}`}`,
  }),
  "yaml-unseen": ({ found }) => ({ message: "the line is indented with more than spaces", hint: unseenShown(found) }),
  "yaml-tag": () => ({ message: "a type with ! stands here, which is not read", hint: "leave it out" }),
  "yaml-second-document": () => ({
    message: "a second document begins here",
    hint: "one document a file; take the line --- out",
  }),
  "yaml-key": ({ key }) => ({
    message: `the key ${key ?? "a list or an object"} is no text`,
    hint: "write the key in quotation marks",
  }),
  "yaml-merge-key": () => ({ message: "merge keys (<<) are not read", hint: "write the fields out" }),
  "yaml-alias": ({ alias }) => ({
    message: `the alias *${alias} stands for nothing before it`,
    hint: `mark the value with &${alias}`,
  }),
  "csv-other-delimiter": ({ delimiter }) => ({
    message: `the first line names ${quoted(delimiter)} as what stands between cells`,
    hint: "cells are read between commas, semicolons or tabs; save the table with one of them",
  }),
  "csv-open-cell": () => ({
    message: "the cell that begins here is not closed",
    hint: 'it ends with "; a quotation mark inside is doubled',
  }),
  "csv-text-after-cell": () => ({
    message: "text follows a closed quotation mark",
    hint: "put the whole cell in quotation marks and double those inside",
  }),
  "csv-no-record-column": ({ records }) => ({
    message: "the column record is missing",
    hint: `the first line names the columns; record says what a row is: ${records.join(", ")}`,
  }),
  "csv-repeated-column": ({ column }) => ({
    message: `the column ${quoted(column)} stands here a second time`,
    hint: "leave one out",
  }),
  "csv-unknown-column": ({ column, near, known }) => ({
    message: `unknown column ${quoted(column)}`,
    hint: unseenShown(column) ?? meant(near) ?? (known.length > 0 ? `one of ${known.join(", ")} belongs here` : undefined),
  }),
  "csv-too-many-cells": ({ cells, columns, delimiter }) => ({
    message: `${cells} cells in a table of ${columns} columns`,
    hint: `put a text with ${delimiter === "\t" ? "a tab" : quoted(delimiter)} in it in quotation marks${delimiter === "," ? "; decimals have a point" : ""}`,
  }),
  "csv-filled-twice": ({ column }) => ({ message: `${column} is given twice in this row`, hint: "leave one cell empty" }),
  "csv-unknown-record": ({ found, near, records }) => ({
    message: found === "" ? "the record is missing" : `record is ${quoted(found)}`,
    hint: unseenShown(found) ?? meant(near) ?? `one of ${records.join(", ")} belongs here`,
  }),
  "csv-second-document": ({ record }) => ({ message: `a second row with record ${record}`, hint: "one is enough" }),
  "csv-no-document": ({ version }) => ({
    message: "the row of the document itself is missing",
    hint: `add one: record ${version.split("/")[0]}, tragweite ${version}, id`,
  }),
  "import-no-columns": ({ known, sheets = [] }) => ({
    message: "no column says what service or system a row is about",
    hint: `name it in a mapping, as columns: { service: … }${known.length > 0 ? `; the headings are ${known.map(quoted).join(", ")}` : ""}${sheets.length > 0 ? `; or read another sheet with --sheet: ${sheets.map(quoted).join(", ")}` : ""}`,
  }),
  "import-unknown-heading": ({ role, heading, near, known }) => ({
    message: `the mapping has ${quoted(heading)} for ${role}, and the table has no such heading`,
    hint: meant(near) ?? (known.length > 0 ? `the headings are ${known.map(quoted).join(", ")}` : undefined),
  }),
  "import-transposed": ({ headings }) => ({
    message: `the headings stand below each other: ${headings.map(quoted).join(", ")}`,
    hint: "swap rows and columns, in a spreadsheet with Copy and Paste Special, Transpose: each row is a contract",
  }),
  "import-no-rows": () => ({
    message: "no row stands below the headings",
    hint: "each row is a contract",
  }),
  "ndjson-no-landscape": () => ({
    message: "the line of the landscape itself is missing",
    hint: 'add one: {"landscape":{"tragweite":"landscape/1","id":"…"}}',
  }),
  "ndjson-no-record": ({ records }) => ({
    message: "this line is no record",
    hint: `it is an object with one key: ${records.join(", ")}`,
  }),
  "ndjson-second-landscape": () => ({ message: "a second line with a landscape", hint: "one is enough" }),
  "ndjson-list-in-landscape": ({ list, record }) => ({
    message: `the line of the landscape has ${quoted(list)}`,
    hint: `write each of them on a line of its own: {"${record}":{…}}`,
  }),
  "xml-syntax": () => ({ message: "from here on the file is no valid XML" }),
  "xml-document-type": () => ({
    message: "a document type that defines something of its own stands here, which is not read",
    hint: "take it out, with its entities",
  }),
  ...graphWords,
  "psa-root": ({ tag }) => ({ message: `<${tag}> is no Open-PSA model`, hint: "it begins with <opsa-mef>" }),
  "psa-unsupported": ({ tag }) => ({
    message: `<${tag}> is not supported`,
    hint: "fault trees with parameters that are numbers can be read",
  }),
  "psa-unnamed": ({ tag }) => ({ message: `<${tag}> has no name`, hint: 'it stands in the attribute "name"' }),
  "psa-private": ({ name }) => ({ message: `${name} is private`, hint: "give it a name of its own and leave role out" }),
  "psa-defined-twice": ({ name, line }) => ({ message: `${name} is defined a second time`, hint: `first in line ${line}` }),
  "psa-loop": ({ gates }) => ({ message: `gates rest on themselves: ${gates.join(" → ")}`, hint: "MEF allows no loops" }),
  "psa-formulas": ({ gate, count }) => ({ message: `gate ${gate} has ${count} formulas, not one` }),
  "psa-no-arguments": ({ tag }) => ({
    message: `<${tag}> has no arguments`,
    hint: 'it needs at least one, such as <basic-event name="…"/>',
  }),
  "psa-minimum": ({ found }) => ({ message: `atleast has min ${quoted(found)}`, hint: "min is a whole number from 1" }),
  "psa-too-few-arguments": ({ minimum, operands }) => ({
    message: `atleast has min ${minimum}`,
    hint: `at most ${operands} is right: it has so many arguments`,
  }),
  "psa-repeated-argument": ({ name }) => ({ message: `${name} stands in this atleast twice`, hint: "leave one out" }),
  "psa-repeated-formula": ({ tag, line }) => ({
    message: `this <${tag}> says the same as what stands in line ${line} of its atleast`,
    hint: "leave one out",
  }),
  "psa-constant": () => ({ message: "a constant is true or false" }),
  "psa-undefined": ({ tag, name, near: [near] }) => ({
    message: name === "" ? `the name of the ${tag} is missing` : `${tag} "${name}" is not defined`,
    hint: near === undefined || name === "" ? undefined : `did you mean ${near}?`,
  }),
  "psa-other-kind": ({ name, wanted, tag }) => ({ message: `${name} is no ${wanted}`, hint: `it is defined by <${tag}>` }),
  "psa-not-coherent": ({ tag }) => ({ message: `<${tag}> is not coherent`, hint: "and, or and atleast can be read" }),
  "psa-no-connective": ({ tag }) => ({ message: `<${tag}> is no connective`, hint: "and, or and atleast can be read" }),
  "psa-house-event": ({ name }) => ({
    message: `house event ${name} has no constant`,
    hint: '<constant value="true"/> or false',
  }),
  "psa-unknown-top": ({ top, near }) => ({
    message: `no gate "${top}"`,
    hint: near.length > 0 ? `did you mean ${near.join(" or ")}?` : "name a gate of the model",
  }),
  "psa-tops": ({ count, gates }) => ({
    message: `${count} gates are used by no other${gates.length === 0 ? "" : `: ${gates.join(", ")}`}`,
    hint: "say which one is the top",
  }),
  "psa-parameter": ({ name, why }) => ({
    message:
      name === ""
        ? "the name of the parameter is missing"
        : `parameter "${name}" ${{ undefined: "is not defined", empty: "has no value", loop: "is defined by itself" }[why]}`,
  }),
  "psa-expression": ({ tag }) => ({
    message: `<${tag}> is no constant`,
    hint: "a probability is a float or int, or a parameter that is one",
  }),
  "psa-probability": ({ found }) => ({
    message: found === "" ? "the probability is missing" : `${quoted(found)} is no probability`,
    hint: "it is a number from 0 to 1",
  }),
};

/** Documents that are no tables. */
const documents = {
  scenario: "a scenario is",
  patch: "a patch is",
  measures: "measures are",
  regulation: "rules are",
  "import-map": "a mapping is",
} as const;

/** What belongs at a place of a JSON text. */
const jsonWanted: Readonly<Record<JsonWanted, string>> = {
  value: "a value belongs here",
  "first-value": "a value or ] belongs here",
  key: "a name in quotation marks belongs here",
  "first-key": "a name in quotation marks or } belongs here",
  colon: "a colon belongs here",
  "comma-or-]": "a comma or ] belongs here",
  "comma-or-}": "a comma or } belongs here",
  end: "nothing belongs after the end of the JSON",
};

const yamlMistakes: Readonly<Record<YamlMistake, string>> = {
  escape: "what follows \\ here means nothing in YAML",
  indent: "the line is not indented like the others of its list or object",
  "first-character": "a text without quotation marks cannot begin with this character",
  "second-field": "a second field stands in the same line",
  "lines-in-name": "the name of a field has to stand in one line",
  character: "this character cannot stand here",
  "open-text": "a text in quotation marks before this is not closed",
  "open-bracket": "a bracket before this is not closed, or closed too far to the left",
  comma: "a comma or a colon is missing here",
  space: "a space is missing here",
  other: "from here on the file is no valid YAML",
};
