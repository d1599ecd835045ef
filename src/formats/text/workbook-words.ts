import type { FormatIssues, XlsxMistake } from "../../errors/format-issues.js";
import type { IssueWords } from "../../errors/issues.js";
import { meant } from "../../model/document-issues/phrases.js";
import { quoted } from "../../model/document-issues/unseen.js";

/** Codes of what is wrong with packed files and workbooks. */
export type WorkbookCode = Extract<keyof FormatIssues, `zip-${string}` | `xlsx-${string}`>;

/** What issues of packed files and workbooks say in English. */
export const workbookWords: IssueWords<WorkbookCode> = {
  "zip-damaged": ({ part }) => ({
    message: `the file is damaged${part === undefined ? "" : ` (${quoted(part)})`}: what is packed in it is not what its directory says`,
    hint: "fetch it again, or open it in the program that it comes from and save it anew",
  }),
  "zip-missing": ({ part }) => ({
    message: `the part ${quoted(part)} is missing in the file`,
    hint: "open it in the program that it comes from and save it anew",
  }),
  "zip-name": ({ name }) => ({
    message: `the part ${quoted(name)} has a name that leads out of the file`,
    hint: "no program for spreadsheets writes such names: do not trust the file",
  }),
  "zip-packed": ({ part }) => ({
    message: `the part ${quoted(part)} is locked, or packed in another way than programs for spreadsheets do`,
    hint: "save the file anew, without a password",
  }),
  "xlsx-part": ({ part }) => ({
    message: `the part ${quoted(part)} is no XML that can be read`,
    hint: "open the file in a program for spreadsheets and save it anew",
  }),
  "xlsx-document-type": ({ part }) => ({
    message: `the part ${quoted(part)} has a document type, which may bring other texts with it`,
    hint: "no program for spreadsheets writes one: do not trust the file",
  }),
  "xlsx-cell": ({ sheet, cell, why }) => ({ message: `sheet ${quoted(sheet)}, cell ${cell}: ${mistakes[why]}` }),
  "xlsx-register": () => ({
    message: "this is a workbook of a register of information for DORA, of which tragweite import makes a landscape",
    hint: "such as with tragweite import FILE --out ours.yaml; alone or with other registers",
  }),
  "xlsx-no-sheet": () => ({
    message: "no sheet of the workbook has anything in it",
    hint: "a row of headings, and a contract a row, belong there",
  }),
  "xlsx-unknown-sheet": ({ sheet, near, known }) => ({
    message: `the workbook has no sheet ${quoted(sheet)}`,
    hint: meant(near) ?? (known.length > 0 ? `its sheets are ${known.map(quoted).join(", ")}` : undefined),
  }),
};

const mistakes: Readonly<Record<XlsxMistake, string>> = {
  place: "no sheet has this place, or it stands in another row",
  number: "what is stored is no number",
  "shared-text": "the text that it names is not in the workbook",
  length: "the text is longer than the 32,767 characters of a cell",
};
