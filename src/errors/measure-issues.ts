/** Lists of a landscape of which a measure may touch rows. */
type TouchedList = "sources" | "units" | "nodes" | "groups" | "dependencies" | "totals" | "pools" | "crews" | "commonCause";

/** Issues of measures that a file states: what would make something worse, and what cannot be done beside another one. */
export interface MeasureIssues {
  /** Rows of a list that no measure may remove, change or add. */
  "measure-list": { readonly action: "remove" | "change" | "add"; readonly list: TouchedList };
  "measure-adds-kind": { readonly id: string; readonly kind: string; readonly kinds: readonly string[] };
  "measure-field": {
    readonly row: "node" | "group" | "dependency";
    readonly id: string;
    readonly field: string;
    /** Fields that a measure may change there. */
    readonly may: readonly string[];
  };
  /** `before` is absent where there is no limit today, and `after` where it is unset. */
  "measure-worse-field": {
    readonly id: string;
    readonly field: string;
    readonly before?: string;
    readonly after?: string;
    readonly better: "more" | "less";
  };
  /** A dependency beside which nothing stands that would be enough. */
  "measure-adds-need": { readonly id: string; readonly dependent: string };
  "measure-takes-alternative": { readonly id: string; readonly group: string };
  "measure-group-rule": { readonly group: string; readonly rule: string };
  /** So many are the most that are needed today. */
  "measure-group-k": { readonly group: string; readonly k: number; readonly most: number };
  /** A dependency in a loop in which something takes time to come back. */
  "measure-breaks-loop": { readonly id: string; readonly slow: string };
  /** Two measures that cannot both be taken: they say different things of one row. */
  "measures-conflict": {
    readonly other: string;
    readonly list: TouchedList;
    readonly row: string;
    /** Whether both give a dependency a group of their own. */
    readonly isGroup: boolean;
  };
}
