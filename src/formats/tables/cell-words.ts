import type { ImportMap } from "../../model/documents/import-map.js";
import { nearest } from "../../model/values/nearest.js";
import { comparable } from "./table.js";

const usual = {
  yes: [
    "ja",
    "j",
    "yes",
    "y",
    "x",
    "true",
    "wahr",
    "1",
    "kritisch",
    "critical",
    "hoch",
    "high",
    "sehr hoch",
    "very high",
    "✓",
    "vorhanden",
  ],
  no: [
    "nein",
    "n",
    "no",
    "false",
    "falsch",
    "0",
    "unkritisch",
    "not critical",
    "niedrig",
    "gering",
    "low",
    "mittel",
    "medium",
    "normal",
  ],
  own: ["intern", "internal", "in-house", "inhouse", "eigenbetrieb", "eigen", "selbst", "own"],
} as const;
/** What people write where there is nothing. */
const none = new Set(["-", "–", "—", "keine", "keiner", "none"]);
/** What people write where nothing is known. */
const unknown = new Set([
  "?",
  "??",
  "???",
  "n/a",
  "na",
  "k.a.",
  "k. a.",
  "unbekannt",
  "unklar",
  "unknown",
  "offen",
  "tbd",
  "open",
]);
/** What spreadsheets show where a formula has no result, in German and in English. */
const formulaError = /^#(?:(?:bezug|ref|wert|value|zahl|num|null|überlauf|spill|kalk|calc|div\/0)!|nv|n\/a|name\?)$/i;
/** What people write where a yes has a condition: it names nobody. */
const partly = new Set([
  ...[
    "teilweise",
    "teilw.",
    "zum teil",
    "z.t.",
    "z. t.",
    "partiell",
    "bedingt",
    "eingeschränkt",
    "geplant",
    "in planung",
    "in arbeit",
  ],
  ...["partly", "partial", "partially", "limited", "planned", "in progress"],
]);

/** Words of which nobody asks whether they mean yes. */
const plainYes: ReadonlySet<string> = new Set(["ja", "yes", "true", "wahr", "kritisch", "critical"]);

/** What a word in a cell says. */
export interface CellWords {
  isYes(cell: string): boolean;
  isNo(cell: string): boolean;
  /** The organisation runs it itself. */
  isOwn(cell: string): boolean;
  /** There is nothing, or nobody knows. */
  isNothing(cell: string): boolean;
  /** Nobody knows. */
  isUnknown(cell: string): boolean;
  /** A sign or a degree that is taken for yes, and that no mapping calls so. */
  isTakenForYes(cell: string): boolean;
  /** Yes, with a condition. */
  isPartly(cell: string): boolean;
  /** Words for yes and no that a misspelt one may be. */
  near(cell: string): readonly string[];
}

/** The words of a mapping, and the usual ones where it has none. */
export function cellWords({ words = {} }: ImportMap): CellWords {
  const setOf = (kind: keyof typeof usual) => new Set((words[kind] ?? usual[kind]).map(comparable));
  const [yes, no, own] = [setOf("yes"), setOf("no"), setOf("own")];
  const isLost = (cell: string): boolean => unknown.has(comparable(cell)) || formulaError.test(cell.trim());
  const isNothing = (cell: string): boolean => none.has(comparable(cell)) || isLost(cell);
  return {
    isYes: (cell) => yes.has(comparable(cell)),
    isNo: (cell) => no.has(comparable(cell)) || (isNothing(cell) && !yes.has(comparable(cell))),
    isOwn: (cell) => own.has(comparable(cell)),
    isNothing,
    isUnknown: (cell) => isLost(cell) && !yes.has(comparable(cell)) && !no.has(comparable(cell)),
    isTakenForYes: (cell) => words.yes === undefined && yes.has(comparable(cell)) && !plainYes.has(comparable(cell)),
    isPartly: (cell) => partly.has(comparable(cell)),
    near: (cell) => nearest(comparable(cell), [...yes, ...no]),
  };
}

/** How a row is known, by the words for it. */
const statuses: readonly (readonly [status: "documented" | "inferred" | "assumed", words: readonly string[]])[] = [
  ["documented", ["documented", "belegt", "dokumentiert", "vertrag", "contract"]],
  ["inferred", ["inferred", "abgeleitet", "erschlossen"]],
  ["assumed", ["assumed", "angenommen", "annahme", "vermutet", "assumption"]],
];

/** The status of evidence that a cell names; nothing where it says something else. */
export const evidenceStatus = (cell: string) => statuses.find(([, words]) => words.includes(comparable(cell)))?.[0];
