/** What is wrong in a register, with the values of its sentences. Columns are codes such as `0060`. */
export interface FindingValues {
  /** Cells of the key are empty; rule 805. */
  "empty-key": { readonly columns: readonly string[] };
  /** A column of the key is missing altogether, with so many rows; rule 805. */
  "key-column-missing": { readonly column: string; readonly rows: number };
  /** Another row of the template has the same key; rule 806. */
  "double-key": { readonly key: readonly string[]; readonly first: number };
  /** A row elsewhere should have what the cell names; rule 807. */
  "foreign-key": { readonly column: string; readonly value: string; readonly target: string };
  /** A filing indicator and what is there do not fit; rule 808. */
  indicator: { readonly why: "none" | "missing" | "false" | "no-table" };
  /** The same of columns whose references nothing is rejected for. */
  reference: { readonly column: string; readonly value: string; readonly target: string };
  /** A function is listed, but not for the entity. */
  "function-of-other": { readonly function: string; readonly entity: string };
  lei: { readonly column: string; readonly value: string; readonly why: "form" | "digits" };
  "code-list": { readonly column: string; readonly value: string };
  cell: { readonly column: string; readonly value: string; readonly is: "date" | "natural" | "amount" };
  /** The rank is no number from 1 on. */
  rank: { readonly value: string };
  /** Nobody of the chain has the rank before. */
  "rank-gap": { readonly rank: number };
  /** Rows of rank 1 leave the recipient empty, which is part of the key. */
  "recipient-empty": { readonly rows: number };
  "recipient-itself": { readonly provider: string; readonly rank: number };
  /** Whom a sub-contractor serves has not the rank before in the chain. */
  "recipient-rank": { readonly recipient: string; readonly rank: number };
}

/** What is wrong in one way. */
export type FindingCode = keyof FindingValues;
/** Whether a supervisor rejects the register for it, or only asks. */
export type FindingSeverity = "blocking" | "warning";

/** The rules of the EBA for which a register is rejected. */
const rules = {
  "empty-key": "805",
  "key-column-missing": "805",
  "double-key": "806",
  "foreign-key": "807",
  indicator: "808",
} as const satisfies Partial<Record<FindingCode, string>>;
/** One of the rules for which a register is rejected. */
export type RejectingRule = (typeof rules)[keyof typeof rules];

/** One thing that is wrong in a register; the texts for it are those of `registerFindingText`. */
export type RegisterFinding = {
  [C in FindingCode]: {
    readonly severity: FindingSeverity;
    /** The rule for which the register is rejected; absent for a warning. */
    readonly rule?: RejectingRule;
    readonly code: C;
    readonly values: FindingValues[C];
    /** The template, `b_05.02`. */
    readonly template: string;
    /** The first cell, row or file in which it is so. */
    readonly place: string;
    /** How many cells or rows are alike. */
    readonly count: number;
  };
}[FindingCode];

/** Findings of one register; those that are alike are one, with their number. */
export class Findings {
  private readonly found = new Map<string, RegisterFinding & { count: number }>();

  add<C extends FindingCode>(code: C, values: FindingValues[C], template: string, place: string, isAlike = false): void {
    const key = `${code} ${template} ${isAlike ? JSON.stringify(values) : place}`;
    const known = this.found.get(key);
    if (known !== undefined) {
      known.count++;
      return;
    }
    const rule = code in rules ? rules[code as keyof typeof rules] : undefined;
    const severity: FindingSeverity = rule === undefined ? "warning" : "blocking";
    const made = { severity, ...(rule === undefined ? {} : { rule }), code, values, template, place, count: 1 };
    this.found.set(key, made as unknown as RegisterFinding & { count: number });
  }

  /** Those for which the register is rejected first, then by template, in the order of its rows. */
  inOrder(): readonly RegisterFinding[] {
    const all = [...this.found.values()];
    const rank = ({ severity }: RegisterFinding): number => (severity === "blocking" ? 0 : 1);
    return all.sort((a, b) => rank(a) - rank(b) || (a.template < b.template ? -1 : a.template > b.template ? 1 : 0));
  }
}
