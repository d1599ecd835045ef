import { parseTablesOf, type TablesOf } from "./csv-table.js";

/** The tables and their columns; data/README.md says what each holds. */
const columnsOf = {
  sources: ["id", "title", "title_de", "url", "date", "note"],
  "it-providers": ["id", "name", "name_de", "parent", "status", "sources", "note"],
  insurers: [
    "id",
    "name",
    "name_de",
    "aliases",
    "insurer_type",
    "association",
    "insured",
    "insured_as_of",
    "insured_quality",
    "figure_sources",
    "pool",
    "eau_intake_operator",
    "data_exchange_operator",
    "employer_intake_operator",
    "diga_endpoint_operator",
    "core_operator",
    "epa_access_operator",
    "epa_record_operator",
    "note",
  ],
  systems: [
    "id",
    "name",
    "name_de",
    "operator",
    "system_type",
    "site",
    "platform",
    "valid_from",
    "valid_to",
    "status",
    "sources",
    "from_incident",
    "note",
  ],
  "gematik-services": ["id", "name", "name_de", "valid_from", "valid_to", "status", "sources", "note"],
  "service-types": [
    "id",
    "name",
    "name_de",
    "offered_by",
    "member_need",
    "on_loss",
    "max_tolerable_hours",
    "status",
    "sources",
    "note",
  ],
  "service-needs": ["service_type", "supplier", "kind", "status", "sources", "note"],
  "operator-columns": ["column", "operator", "service_type", "system", "kind", "status", "sources", "from_incident", "note"],
  "named-dependencies": ["dependent", "supplier", "kind", "status", "sources", "from_incident", "note"],
  "named-evidence": ["dependent", "supplier", "status", "sources", "from_incident", "note"],
  "service-providers": ["id", "kind", "name", "name_de", "activity", "activity_de", "count", "status", "sources", "note"],
  "provider-services": [
    "id",
    "operator",
    "service_type",
    "name",
    "name_de",
    "insurer_service_type",
    "on_loss",
    "catch_up_factor",
    "valid_from",
    "valid_to",
    "status",
    "sources",
    "note",
  ],
  "ti-dependencies": [
    "dependent",
    "supplier",
    "kind",
    "mode",
    "trigger",
    "buffer_minutes",
    "even_share",
    "status",
    "sources",
    "note",
  ],
  pools: ["id", "insured", "cap", "status", "sources", "note"],
  totals: ["id", "insured", "as_of", "status", "sources", "note"],
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof columnsOf;
export type Tables = TablesOf<typeof columnsOf>;
export type TableRow<Name extends TableName> = Tables[Name][number];

export const tableNames = Object.keys(columnsOf) as TableName[];

/** All tables, from the text of each. */
export const parseTables = (textOf: (name: TableName) => string): Tables => parseTablesOf(columnsOf, textOf);
