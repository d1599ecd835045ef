import type { FormatIssues, NoValues } from "./format-issues.js";
import type { MeasureIssues } from "./measure-issues.js";
import type { QuestionIssues } from "./question-issues.js";

/** What stands in a document, as far as a sentence shows it: texts are cut, lists and objects not shown at all. */
export type FoundValue =
  | { readonly is: "missing" | "nothing" | "list" | "object" }
  | { readonly is: "text" | "number" | "truth"; readonly text: string };

/** A type that a value should be of. */
export type WantedType = "text" | "number" | "whole number" | "share" | "object" | "evidence" | "list" | "truth";

/** The bounds of a number or a size. */
export interface WantedRange {
  readonly least?: number;
  readonly most?: number;
  /** Set where the bound itself is out of it. */
  readonly beyond?: true;
}

/** One of several things that may stand at a place. */
export type WantedValue =
  | { readonly type: WantedType }
  | { readonly words: readonly string[] }
  | { readonly range: WantedRange }
  | { readonly form: "id" };

/** What a text that stands where a number belongs was most likely meant to be. */
export type NumberAdvice =
  /** `write` without marks between thousands, with a point or a comma before the decimals, without quotation marks, in digits only. */
  | { readonly kind: "thousands" | "point" | "comma" | "unquoted" | "digits"; readonly write: string }
  /** `8h` where a number of hours belongs. */
  | { readonly kind: "hours"; readonly write: string }
  /** `50%` where a share belongs. */
  | { readonly kind: "percent"; readonly write: string }
  /** `480.000`: 480,000 if the mark stands between thousands. */
  | { readonly kind: "whole"; readonly write: string; readonly mark: "dot" | "comma" }
  /** `2.500` where decimals may stand: 2500 if the mark stands between thousands, 2.5 (in the form that the file asks for) if before decimals. */
  | { readonly kind: "either"; readonly whole: string; readonly decimals: string; readonly mark: "dot" | "comma" }
  /**
   * `#REF!` is what a spreadsheet writes instead of a number; a whole number has no decimals; a number is finite; what is this near to 0 cannot be told from it; a number is written in
   * decimal digits, without a base or zeros in front.
   */
  | { readonly kind: "cell-error" | "no-decimals" | "finite" | "too-small" | "decimal" };

/** What can be referred to by its id, or stands in a list of its own. */
export type RowKind =
  | "source"
  | "unit"
  | "node"
  | "group"
  | "dependency"
  | "total"
  | "pool"
  | "crew"
  | "common cause"
  | "disturbance"
  | "rule"
  | "observation"
  | "measure";

/** A field with what stands in it. */
export interface FoundInField {
  readonly field: string;
  readonly found: FoundValue;
}

/** What a check of one value finds. */
export interface FoundInstead {
  /** What stands there instead. */
  readonly found: FoundValue;
}

/** Issues of the shape of a document: what its schema refuses. */
export interface ShapeIssues {
  "no-document": FoundInstead & { readonly version: string };
  "no-version": { readonly version: string };
  "other-document": { readonly found: string; readonly version: string };
  "newer-document": { readonly found: string };
  "unknown-version": { readonly found: string; readonly version: string };
  "wrong-type": FoundInField & { readonly type: WantedType };
  /** A number where a text belongs; `source` is how the file writes it. */
  "number-for-text": { readonly field: string; readonly source?: string };
  "number-written": FoundInField & { readonly advice: NumberAdvice };
  /** An object that a cell of a table cannot hold; `others` may stand in the cell, and `columns` hold its fields. */
  "in-columns": FoundInField & { readonly others: readonly WantedValue[]; readonly columns: readonly string[] };
  "wrong-word": FoundInField & { readonly words: readonly string[]; readonly near: readonly string[] };
  "no-alternative": FoundInField & { readonly wanted: readonly WantedValue[] };
  "out-of-range": FoundInField & { readonly range: WantedRange };
  "wrong-size": {
    readonly field: string;
    /** Absent where what is there has no size. */
    readonly size?: number;
    readonly unit: "entries" | "characters";
    readonly range: WantedRange;
  };
  "unknown-field": { readonly field: string; readonly near: readonly string[]; readonly isChange: boolean };
  "no-id": FoundInstead;
  /** Several ids where one belongs; `cell` is the list as it is written in a cell of a table, absent elsewhere. */
  "joined-ids": FoundInstead & { readonly ids: readonly string[]; readonly cell?: string };
  "no-unit": FoundInstead;
  "no-date": FoundInstead;
  "no-such-day": FoundInstead;
  "no-moment": FoundInstead;
  "no-moment-or-delay": FoundInstead;
  "time-out-of-range": FoundInstead;
  "no-time-zone": FoundInstead;
  "no-country": FoundInstead;
  "source-unnamed": FoundInstead;
  /** A text where a selector belongs, or a list of them. */
  "selector-wanted": FoundInstead;
  "selectors-wanted": FoundInstead;
  "empty-selector": FoundInstead;
  "empty-claim": FoundInstead;
  "range-reversed": FoundInstead;
  "empty-published-figure": FoundInstead;
  "total-amount": FoundInstead;
  "total-unit": FoundInstead;
  "total-members": FoundInstead;
  "dependency-supplier": FoundInstead;
  "resending-without-lag": FoundInstead;
  "empty-draw": FoundInstead;
  "draw-of-nothing": FoundInstead;
  "p90-below-median": FoundInstead;
  "observation-state": FoundInstead;
  "observation-held-out": FoundInstead;
  "observation-quantity": FoundInstead;
  "observation-level": FoundInstead;
  "empty-figure": FoundInstead;
  "figure-parts": FoundInstead;
}

/** Issues across the records of a document whose shape is right. */
export interface RecordIssues {
  /** `first` is where the id stands already. */
  "taken-id": { readonly row: RowKind; readonly id: string; readonly first: string };
  "unknown-reference": { readonly row: RowKind; readonly id: string; readonly near: readonly string[] };
  "unknown-unit": { readonly unit: string; readonly near: readonly string[] };
  "wrong-kind": { readonly id: string; readonly kind: string; readonly wanted: readonly string[] };
  "repeated-candidate": { readonly id: string };
  "self-dependency": { readonly id: string };
  "forbidden-pair": {
    readonly dependentKind: string;
    readonly supplier: string;
    readonly supplierKind: string;
    readonly permitted: readonly string[];
  };
  "weight-above-one": { readonly weight: number; readonly rule: string };
  "slack-in-group": { readonly rule: string };
  "stand-by-in-group": { readonly rule: string };
  "runs-beside-buffer": NoValues;
  "ceiling-without-stand-by": { readonly field: "ceiling" | "from" | "until" };
  "empty-group": { readonly group: string; readonly node: string };
  "too-few-members": { readonly k: number; readonly members: number };
  "weights-too-great": { readonly group: string; readonly sum: number; readonly most: number };
  "weights-too-small": { readonly group: string; readonly sum: number };
  "group-of-another": { readonly group: string; readonly node: string; readonly dependent: string };
  "source-lacking": NoValues;
  "failure-figures-apart": NoValues;
  "probability-twice": NoValues;
  "failure-evidence-alone": NoValues;
  "failure-figures-lacking": NoValues;
  "owns-itself": { readonly id: string; readonly trail: readonly string[] };
  "taken-alias": { readonly alias: string; readonly id: string };
  "reserved-id": { readonly id: string };
  "member-of-two-pools": { readonly id: string; readonly pool: string };
  "pool-member-with-figure": { readonly id: string };
  "pool-cap-too-small": { readonly insurers: number; readonly cap: number; readonly insured: number };
  "member-of-two-causes": { readonly id: string; readonly cause: string };
  /** A member of a common cause that fails otherwise than the first. */
  "other-failures-of-cause": { readonly id: string; readonly first: string; readonly cause: string };
  "repair-beside-recovery": { readonly id: string };
  /** A node to be repaired has so many populations, and none of them are sites. */
  "repair-of-nothing": { readonly populations: number };
  "repair-without-rate": NoValues;
  "repair-beside-crew": { readonly id: string; readonly crew: string };
  "crew-of-nobody": { readonly crew: string };
  "member-of-two-crews": { readonly id: string; readonly crew: string };
  /** `near` are the nearest of those that belong there. */
  "order-of-others": { readonly id: string; readonly near: readonly string[] };
  "order-names-twice": { readonly id: string };
  "left-out-of-order": { readonly id: string };
  "draw-without-supply": { readonly id: string };
  /** A draw at a loss of one of several others, or of none. */
  "draw-instead-of-what": { readonly id: string };
  "draw-of-another": { readonly id: string; readonly node: string; readonly dependent: string };
  "supply-too-small": { readonly id: string; readonly perDay: number; readonly always: number };
  "reserve-above-stock": { readonly reserve: number; readonly stock: number };
  "built-in-unit": { readonly unit: string };
  "built-in-population": { readonly unit: string; readonly isField: boolean };
  "repeated-unit": { readonly unit: string };
  "empty-range": { readonly atLeast: number; readonly atMost: number; readonly unit: string };
  /** A row whose last day lies before its first. */
  "holds-never": { readonly validFrom: string; readonly validTo: string };
  "total-of-nobody": { readonly total: string };
  "overlapping-totals": { readonly total: string; readonly other: string; readonly unit: string };
  "delay-without-start": { readonly delay: string };
  "ends-before-begin": { readonly begin: string; readonly end: string };
  /** An end where nothing says when what ends began. */
  "end-without-begin": { readonly end: string };
  /** Bounds of one moment of an observation that exclude each other. */
  "empty-span": { readonly earliest: string; readonly latest: string };
  /** A begin or an end that is compared, and no moment of it. */
  "nothing-observed": { readonly aspect: "begin" | "end" };
  /** An end that is taken from an observation that has none. */
  "no-end-observed": { readonly observation: string };
  "refers-to-itself": { readonly field: string; readonly id: string };
  "empty-selection": {
    readonly selector: Readonly<Record<string, string>>;
    readonly disturbance: string;
    readonly near: readonly string[];
  };
  "patch-for-another": { readonly wanted: string; readonly found: string };
  "spoken-of-twice": { readonly id: string; readonly first: string };
  "set-and-unset": { readonly field: string };
  /** What is wrong with a row of the landscape once a patch is applied; `isRemoved` where the patch removes what it refers to. */
  "broken-by-patch": {
    readonly row: RowKind;
    readonly id: string;
    readonly cause: SaidIssue<ModelIssueCode>;
    readonly isRemoved: boolean;
  };
  /** What is wrong with a row once what does not hold on a day is left out. */
  "broken-on-day": {
    readonly row: RowKind;
    readonly id: string;
    readonly day: string;
    readonly cause: SaidIssue<ModelIssueCode>;
  };
  "nothing-on-day": { readonly day: string };
  /** Rows hold on certain days, and no day is named. */
  "no-day": NoValues;
  "figure-twice": { readonly id: string; readonly unit: string; readonly first: string };
  "figure-of-another-kind": {
    readonly id: string;
    readonly kind: string;
    readonly unit: string;
    readonly kinds: readonly string[];
  };
  /** `units` are those that are counted on it. */
  "figure-of-another-unit": { readonly id: string; readonly unit: string; readonly units: readonly string[] };
  "figure-without-date": { readonly id: string; readonly unit: string };
  "range-in-pool": { readonly id: string; readonly pool: string };
  "above-pool-cap": { readonly figure: number; readonly pool: string; readonly cap: number };
  "above-pool-sum": { readonly pool: string; readonly sum: number };
  "pool-left-too-great": { readonly pool: string; readonly left: number; readonly members: number; readonly most: number };
}

/** All kinds of issues by their codes, with the values that tell one of a kind from another. */
export interface IssueValues extends ShapeIssues, RecordIssues, FormatIssues, QuestionIssues, MeasureIssues {}

/** The code of an issue: what is wrong, for programs. */
export type IssueCode = keyof IssueValues;

/** The codes of issues that a document has whatever its format. */
export type ModelIssueCode = keyof ShapeIssues | keyof RecordIssues;

/** The code of an issue with its values. */
export type SaidIssue<C extends IssueCode = IssueCode> = {
  readonly [K in C]: { readonly code: K; readonly values: IssueValues[K] };
}[C];

/** What an issue says to a reader. */
export interface Wording {
  /** What is wrong, quoting what came in. */
  readonly message: string;
  /** What would be right, or the nearest thing that exists. */
  readonly hint?: string | undefined;
}

/** The sentences of some kinds of issues in one language: what is missing does not compile. */
export type IssueWords<C extends IssueCode = IssueCode> = { readonly [K in C]: (values: IssueValues[K]) => Wording };

/** What an issue says, in the language of the words. */
export function wordingOf<C extends IssueCode>(words: IssueWords<C>, { code, values }: SaidIssue<C>): Wording {
  return (words[code] as (values: IssueValues[C]) => Wording)(values);
}
