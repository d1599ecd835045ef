import { patchSchema } from "../../src/model/documents/patch.js";
import { commonGerman, type FieldTable, fieldTable } from "./field-table.js";

const evidence = { status: "assumed" } as const;
const removed = patchSchema.shape.remove.unwrap();
const changed = patchSchema.shape.change.unwrap();
const added = patchSchema.shape.add.unwrap();
const rowChange = changed.shape.nodes.unwrap().element;
const lists = {
  sources: "Quellen",
  units: "Einheiten",
  nodes: "Knoten",
  groups: "Gruppen",
  dependencies: "Abhängigkeiten",
  totals: "Gesamtzahlen",
  pools: "Sammelposten",
  crews: "Teams",
  commonCause: "Gemeinsame Ursachen",
} as const;
const ofLists = (text: (list: string) => string): Record<keyof typeof lists, string> =>
  Object.fromEntries(Object.entries(lists).map(([field, list]) => [field, text(list)])) as Record<keyof typeof lists, string>;
const changes = { id: "host/line-2", set: { operator: "other" }, unset: ["site"] };

/** What a patch holds. */
export const patchTables: readonly FieldTable[] = [
  fieldTable(
    { en: "Patch", de: "Patch" },
    patchSchema,
    "Was wäre wenn: was an einer Landschaft wegfällt, was sich ändert, was hinzukommt",
    {
      $schema: commonGerman.$schema,
      tragweite: commonGerman.tragweite,
      id: "Wie Ergebnisse den Patch nennen",
      name: commonGerman.name,
      landscape: "Id der Landschaft, für die er geschrieben ist; für keine andere gilt er. Wenn es fehlt, gilt er für jede",
      set: "Felder der Landschaft selbst, die diesen Wert bekommen",
      unset: "Felder der Landschaft selbst, die wegfallen",
      remove: "Ids von Zeilen, die wegfallen; was auf sie verweist, muss auch wegfallen oder sich ändern",
      change: "Zeilen, die bleiben und sich ändern",
      add: "Neue Zeilen",
    },
    {
      $schema: "../schemas/patch.schema.json",
      tragweite: "patch/1",
      id: "second-provider",
      name: "Line 2 moves to another provider",
      landscape: "clinic-network",
      set: { asOf: "2026-06" },
      unset: ["timeZone"],
      remove: { dependencies: ["d1"] },
      change: { nodes: [{ id: "host/line-2", set: { operator: "other" } }] },
      add: { nodes: [] },
    },
  ),
  fieldTable(
    { en: "Patch remove", de: "Patch remove" },
    removed,
    "Ids von Zeilen, die wegfallen",
    ofLists((list) => `${list}, die wegfallen: ihre Ids`),
    {
      sources: ["report-2026"],
      units: ["beds"],
      nodes: ["host/line-2"],
      groups: ["lines"],
      dependencies: ["d2"],
      totals: ["hospitals"],
      pools: ["small-bkk"],
      crews: ["task-force"],
      commonCause: ["same-product"],
    },
  ),
  fieldTable(
    { en: "Patch change", de: "Patch change" },
    changed,
    "Zeilen, die bleiben und sich ändern",
    ofLists((list) => `${list}, die sich ändern`),
    {
      sources: [{ id: "report-2026", set: { date: "2026-04" } }],
      units: [{ id: "beds", unset: ["names"] }],
      nodes: [{ id: "host/line-2", set: { operator: "other" } }],
      groups: [{ id: "lines", set: { k: 2 } }],
      dependencies: [{ id: "d2", set: { weight: 0.5 } }],
      totals: [{ id: "hospitals", set: { count: 470_000 } }],
      pools: [{ id: "small-bkk", unset: ["cap"] }],
      crews: [{ id: "task-force", set: { sitesPerDay: 6 } }],
      commonCause: [{ id: "same-product", set: { beta: 0.05 } }],
    },
  ),
  fieldTable(
    { en: "Row change", de: "Änderung einer Zeile" },
    rowChange,
    "Eine Zeile, die bleibt und sich ändert",
    { id: "Id der Zeile", set: "Felder, die diesen Wert bekommen", unset: "Felder, die wegfallen" },
    changes,
  ),
  fieldTable(
    { en: "Patch add", de: "Patch add" },
    added,
    "Neue Zeilen",
    ofLists((list) => `Neue ${list}`),
    {
      sources: [{ id: "report-2027", title: "Annual report" }],
      units: [{ id: "beds" }],
      nodes: [{ kind: "it-provider", id: "other", name: "Other GmbH", evidence }],
      groups: [{ id: "lines", node: "kasse/telephone", rule: "all" }],
      dependencies: [{ id: "d3", dependent: "host/line-2", supplier: "other", kind: "operation", weight: 1, evidence }],
      totals: [{ id: "hospitals", unit: "beds", count: 480_000, evidence }],
      pools: [{ id: "small-bkk", insurers: ["bkk-a"], insured: 300_000, evidence }],
      crews: [{ id: "task-force", sitesPerDay: 4, members: [{ providerType: "hospital" }], order: "even" }],
      commonCause: [{ id: "same-product", members: ["line-1", "line-2"], beta: 0.1, evidence }],
    },
  ),
];
