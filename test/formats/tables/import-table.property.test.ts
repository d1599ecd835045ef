import fc from "fast-check";
import { expect, it } from "vitest";
import { TragweiteError } from "../../../src/errors/errors.js";
import {
  guessImportMap,
  type Imported,
  type ImportMap,
  type ImportRole,
  importMapSchema,
  importNoteText,
  importTable,
  readLandscape,
  readTable,
  type Table,
  writeLandscape,
} from "../../../src/formats/index.js";
import { cellNumber, decimalIn, timeUnit } from "../../../src/formats/tables/cell-number.js";
import { cellWords, evidenceStatus } from "../../../src/formats/tables/cell-words.js";
import { idPart } from "../../../src/formats/tables/name-ids.js";
import { cellPlace, comparable, plainText } from "../../../src/formats/tables/table.js";
import { greatestOf } from "../../../src/sequences.js";

const roles = Object.keys(importMapSchema.shape.columns.unwrap().shape) as ImportRole[];
const word = fc.constantFrom(
  ...[
    "Mail",
    "mail",
    "MAIL ",
    "Host AG",
    "host-ag",
    "ja",
    "nein",
    "x",
    "-",
    "intern",
    "",
    "",
    "4",
    "12,5",
    "1.200",
    "2 Tage",
    "0,5",
  ],
  ...["Klinik", "unknown", "=1+1", "belegt", "äöü", "日本", "12.345,6", "-3", "teils", "O'Neil", "a\nb", "kritisch"],
);
const cell = fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) });
const headings = fc.uniqueArray(fc.constantFrom(...roles, "Kosten", "Bemerkung"), { minLength: 1, maxLength: 15 });

/** A table whose headings are the roles themselves, with cells that are often alike. */
const tables = headings.chain((names) =>
  fc.record({
    names: fc.constant(names),
    rows: fc.array(fc.array(cell, { maxLength: names.length + 2 }), { minLength: 1, maxLength: 8 }),
    decimal: fc.constantFrom(undefined, ".", ","),
    kind: fc.constantFrom(undefined, "insurer", "it-provider", "service-provider"),
    name: fc.constantFrom(undefined, "Klinik"),
  }),
);

type Case = typeof tables extends fc.Arbitrary<infer T> ? T : never;

function tableOf({ names, rows }: Case): Table {
  const all = [names, ...rows].map((cells, index) => ({ number: index + 1, cells }));
  return { name: "t.csv", rows: all.filter(({ cells }) => cells.some((each) => plainText(each) !== "")) };
}

function mapOf({ names, decimal, kind, name }: Case): ImportMap {
  const columns = Object.fromEntries(names.filter((each) => roles.includes(each as ImportRole)).map((each) => [each, each]));
  const organisation = { ...(kind === undefined ? {} : { kind }), ...(name === undefined ? {} : { name }) };
  return { tragweite: "import-map/1", columns, organisation, ...(decimal === undefined ? {} : { decimal }) } as ImportMap;
}

function orRefused(work: () => Imported): Imported | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof TragweiteError) return undefined;
    throw error;
  }
}

/** Whether what a cell says stands in the landscape, told by a second reading of the cell. */
function isTaken(text: string, role: ImportRole, map: ImportMap, said: string, decimal: "." | "," | undefined): boolean {
  const words = cellWords(map);
  if (words.isNothing(text)) return true;
  if (role === "criticality") return words.isNo(text) || (words.isYes(text) && said.includes("critical"));
  if (role === "substitute" && words.isNo(text)) return true;
  if ((role === "provider" || role === "substitute") && words.isOwn(text)) return true;
  if (role === "evidence" && evidenceStatus(text) !== undefined) return said.includes(`"${evidenceStatus(text)}"`);
  if (role === "site" || role === "serviceType") return said.includes(`"${idPart(text)}"`);
  const unit = timeUnit(text);
  const number = cellNumber(role === "persons" ? text : unit.number, decimal);
  // persons are counted in whole ones: 1.200 of them are 1200, whichever mark stands before decimals elsewhere
  if (role === "persons" && number !== undefined && "readings" in number) return said.includes(`:${greatestOf(number.readings)}`);
  const isNumber = ["tolerance", "recoveryObjective", "substituteHours", "persons"].includes(role);
  if (isNumber && number !== undefined && "value" in number)
    return said.includes(`:${Number((number.value * (role === "persons" ? 1 : (unit.hours ?? 1))).toPrecision(12))}`);
  return !isNumber && said.includes(JSON.stringify(comparable(text)).slice(1, -1));
}

it("gives a landscape that reads back, or an error that says why, and every cell is either taken or told of", () => {
  let checked = 0;
  fc.assert(
    fc.property(tables, (given) => {
      const table = tableOf(given);
      const map = mapOf(given);
      const made = orRefused(() => importTable(table, map));
      if (made === undefined) return;
      expect(readLandscape(writeLandscape(made.landscape, { format: "json" }), { format: "json" })).toEqual(made.landscape);
      for (const note of made.notes)
        expect(`${importNoteText(note, "en")}${importNoteText(note, "de")}`).not.toMatch(/undefined|NaN|\[object/);
      const said = JSON.stringify(made.landscape).toLowerCase();
      const left = new Set(
        made.notes.filter(({ kind, code }) => kind === "left" && code !== "empty-cells").map(({ place }) => place),
      );
      const told = new Set(made.notes.map(({ place }) => place));
      const [head, ...rows] = table.rows;
      if (head?.number !== 1) return;
      const numbers = ["substituteHours", "tolerance", "recoveryObjective", "persons"].map((role) =>
        (given.names as readonly string[]).indexOf(role),
      );
      const numberCells = numbers.flatMap((at) => rows.map(({ cells }) => timeUnit(plainText(cells[at] ?? "")).number));
      const decimal = map.decimal ?? decimalIn(numberCells);
      for (const { number, cells } of rows) {
        cells.forEach((each, column) => {
          const text = plainText(each);
          const place = cellPlace(column, number);
          const isLeft = [place, String(number), cellPlace(column, 0).slice(0, -1)].some((each) => left.has(each));
          if (text === "" || isLeft) return;
          checked++;
          if (cellWords(map).isUnknown(text) && given.names[column] !== "evidence" && given.names[column] !== "reference")
            expect(told.has(place) || told.has(String(number)), `${place}: ${text}`).toBe(true);
          expect(isTaken(text, given.names[column] as ImportRole, map, said, decimal), `${place}: ${text}`).toBe(true);
        });
      }
    }),
    { numRuns: 500 },
  );
  expect(checked).toBeGreaterThan(1000);
});

it("reads any text as a table that is imported, or refuses it", () => {
  const line = fc.array(fc.oneof(word, fc.string()), { maxLength: 5 }).map((cells) => cells.join(";"));
  const texts = fc.array(line, { maxLength: 8 }).map((lines) => ["Dienst;Dienstleister;Patienten;Ersatz", ...lines].join("\n"));
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
      const made = orRefused(() => {
        const table = readTable(text, { file: "t.csv" });
        return importTable(table, guessImportMap(table));
      });
      if (made !== undefined)
        expect(readLandscape(writeLandscape(made.landscape, { format: "yaml" }), { format: "yaml" })).toEqual(made.landscape);
    }),
    { numRuns: 150 },
  );
});
