import { parseTablesOf, type TablesOf } from "./csv-table.js";

/** The tables of ti-2026-01 and their columns; data/README.md says what each holds. */
const columnsOf = {
  sources: ["id", "title", "title_de", "url", "date", "note"],
  insurers: [
    "id",
    "name",
    "insurer_type",
    "association",
    "insured",
    "insured_as_of",
    "insured_quality",
    "figure_sources",
    "pool",
    "valid_to",
    "records",
    "records_status",
    "records_sources",
    "records_note",
    "health_id",
    "health_id_status",
    "health_id_sources",
    "health_id_note",
    "note",
  ],
  nodes: [
    "id",
    "kind",
    "name",
    "name_de",
    "operator",
    "type",
    "unit",
    "count",
    "count_as_of",
    "valid_from",
    "valid_to",
    "status",
    "sources",
    "note",
  ],
  dependencies: [
    "dependent",
    "supplier",
    "kind",
    "group",
    "weight",
    "buffer_hours",
    "valid_from",
    "valid_to",
    "status",
    "sources",
    "note",
  ],
  pools: ["id", "insured", "valid_from", "valid_to", "status", "sources", "note"],
  totals: ["id", "unit", "count", "as_of", "members", "status", "sources", "note"],
} as const satisfies Record<string, readonly string[]>;

export type Ti2026Tables = TablesOf<typeof columnsOf>;
export type Ti2026Row<Name extends keyof Ti2026Tables> = Ti2026Tables[Name][number];

/** All tables, from the text of each. */
export const parseTi2026 = (textOf: (name: string) => string): Ti2026Tables => parseTablesOf(columnsOf, textOf);
