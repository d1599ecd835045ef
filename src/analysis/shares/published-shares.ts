import { checkAskedLandscape } from "../../model/documents/whole-document.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { type ModelStamp, modelStamp } from "../../model/landscape/model-stamp.js";
import { checkCount, checkOptions } from "../../model/values/argument-checks.js";
import { version } from "../../version.js";
import { relianceTable } from "./reliance-table.js";
import { suppressCells } from "./suppress-cells.js";

/** What is published of shares. */
export interface PublishedSharesOptions {
  /** Whom the rows are. @defaultValue "operator" */
  readonly by?: "operator" | "owner" | undefined;
  /** Smaller counts are not published. @defaultValue 5 */
  readonly least?: number | undefined;
}

/** Which share of organisations of each type rests on whom, for publication. */
export interface PublishedShares {
  readonly tragweite: "shares/1";
  readonly version: string;
  readonly model: ModelStamp;
  readonly by: "operator" | "owner";
  readonly least: number;
  /** `null` for the types that are put together because they are small. */
  readonly types: readonly { readonly type: string | null; readonly organisations: number; readonly relations: number }[];
  /** Most organisations first, ties by name; those that are put together last. */
  readonly rows: readonly {
    /** `null` for those that are put together because they are small. */
    readonly id: string | null;
    readonly name: string | null;
    /** How many operators or owners it is. */
    readonly units: number;
    /** By type: how many organisations rest on it; `null` where that is hidden. */
    readonly counts: readonly (number | null)[];
    /** Of all types together. */
    readonly all: number;
  }[];
  /** How many cells are hidden: small ones, and others so that nobody can compute these. */
  readonly hidden: { readonly small: number; readonly others: number };
  /** Present where some are counted that rest on a row only perhaps: several are named, and one of them is meant. */
  readonly perhaps?: true;
  /** Present where it is not stated on whom some rest, or who offers or runs something: more may rest on each row. */
  readonly incomplete?: true;
}

type PublishedRow = PublishedShares["rows"][number];

/**
 * Shares of organisations that rest on operators or owners, through all tiers, that can be published: counts from 1 to below `least` are hidden, and as many others as it takes
 * so that sums of rows and columns do not reveal them; rows and types that are small as a whole are put together.
 * @throws {@link InvalidArgumentError} for an argument that is something else
 * @remarks It holds for one table: who publishes two of them, by operator and by owner or before and after one more register, gives away their differences.
 * Cost: O(operators · (nodes + dependencies)), and O(hidden cells² · least).
 */
export function publishedShares(landscape: Landscape, options: PublishedSharesOptions = {}): PublishedShares {
  checkAskedLandscape("publishedShares", landscape);
  checkOptions("publishedShares", options, {
    by: ["operator", "owner"],
    least: (call, value) => checkCount(call, "option least", value, 2),
  });
  const { by = "operator", least = 5 } = options;
  const { types, units, areSomePerhaps, areSomeUnknown } = relianceTable(landscape, by);
  const sums = types.map((_, column) => units.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0));
  const columns = together(sums, least);
  const typed = units.map((unit) => ({
    ...unit,
    counts: columns.map((column) => column.reduce((sum, at) => sum + (unit.counts[at] ?? 0), 0)),
  }));
  const alls = typed.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const groups = together(alls, least);
  const table = groups.map((group) =>
    columns.map((_, column) => group.reduce((sum, at) => sum + (typed[at]?.counts[column] ?? 0), 0)),
  );
  const hidden = suppressCells(table, least);
  let [small, others] = [0, 0];
  const rows = groups.map((group, row): PublishedRow => {
    const [first] = group;
    const unit = group.length === 1 && first !== undefined ? typed[first] : undefined;
    const counts = (table[row] ?? []).map((count, column) => {
      if (!hidden.has(row, column)) return count;
      if (count > 0 && count < least) small++;
      else others++;
      return null;
    });
    const all = group.reduce((sum, at) => sum + (alls[at] ?? 0), 0);
    return { id: unit?.id ?? null, name: unit?.name ?? null, units: group.length, counts, all };
  });
  return {
    tragweite: "shares/1",
    ...{ version, model: modelStamp(landscape), by, least },
    types: columns.map((column) => ({
      type: column.length === 1 ? (types[column[0] ?? 0]?.type ?? null) : null,
      organisations: column.reduce((sum, at) => sum + (types[at]?.organisations ?? 0), 0),
      relations: column.reduce((sum, at) => sum + (sums[at] ?? 0), 0),
    })),
    rows: rows.sort(mostFirst),
    hidden: { small, others },
    ...(areSomePerhaps ? { perhaps: true } : {}),
    ...(areSomeUnknown ? { incomplete: true } : {}),
  };
}

function mostFirst(a: PublishedRow, b: PublishedRow): number {
  if (a.name === null || b.name === null) return a.name === b.name ? 0 : a.name === null ? 1 : -1;
  return b.all - a.all || (a.name < b.name ? -1 : 1);
}

/** Positions alone, but those with small sums together, and with the next larger ones until their sum is not small. */
function together(sums: readonly number[], least: number): number[][] {
  const ascending = sums.map((_, at) => at).sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0) || a - b);
  const joined: number[] = [];
  let sum = 0;
  for (const at of ascending) {
    const own = sums[at] ?? 0;
    if (own >= least && (sum === 0 || sum >= least)) break;
    joined.push(at);
    sum += own;
  }
  // nothing but zeros needs no company
  const rest = sums.map((_, at) => at).filter((at) => !joined.includes(at));
  return sum === 0 ? sums.map((_, at) => [at]) : [...rest.map((at) => [at]), joined];
}
