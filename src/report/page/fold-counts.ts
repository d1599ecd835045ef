import { businessImpact, incidentRows } from "../sheets/sheets.js";
import { exportKinds } from "./page-acts.js";
import type { PageWriting } from "./page-view.js";

/** The parts that can be opened, in their order on the page. */
export const foldIds = [
  "summary",
  "course",
  "controls",
  "services",
  "matrix",
  "impact",
  "incident",
  "rank",
  "basis",
  "exports",
] as const;
export type FoldId = (typeof foldIds)[number];

type Count = (page: PageWriting) => string | undefined;

/** How much stands in each part that can be opened; nothing where that says nothing. */
export const foldCounts = {
  summary: () => undefined,
  course: ({ words, writing: { numerals }, course }) =>
    course === undefined ? undefined : words.counted.rows(course.rows.length, numerals.count(course.rows.length)),
  controls: ({ words, writing: { numerals }, result, scenario }) => {
    const all = scenario.disturbances.length;
    return words.counted.disturbances(numerals.count(result.scenario.active.length), all, numerals.count(all));
  },
  services: ({ words, writing: { numerals }, result }) => {
    const types = new Set(result.rows.filter(({ what }) => what === "service").map(({ type }) => type)).size;
    return words.counted.serviceTypes(types, numerals.count(types));
  },
  matrix: ({ words, writing: { numerals }, landscape: { nodes } }) => {
    const operators = new Set(nodes.flatMap((node) => (node.kind === "service" ? [node.operator] : []))).size;
    return words.counted.organisations(operators, numerals.count(operators));
  },
  impact: (page) => {
    const rows = businessImpact(page).filter(({ tolerableHours }) => tolerableHours !== undefined);
    if (rows.length === 0) return page.words.noTolerance;
    if (rows.every(({ breach }) => breach === "not-known")) return page.words.unknown;
    const sure = rows.filter(({ breach }) => breach === "sure").length;
    const possible = rows.filter(({ breach }) => breach === "possible").length;
    return page.words.counted.breaches(page.writing.numerals.counts({ atLeast: sure, atMost: sure + possible }));
  },
  incident: (page) => {
    const rows = incidentRows(page).length;
    return page.words.counted.rows(rows, page.writing.numerals.count(rows));
  },
  rank: ({ words, writing: { numerals }, rank }) => {
    const units = rank?.units.length ?? 0;
    return words.counted.operators(units, numerals.count(units));
  },
  basis: ({ words, writing: { numerals }, result: { evidence } }) => {
    const all = evidence.documented + evidence.inferred + evidence.assumed;
    return `${numerals.count(all)} ${words.dependencies(all)}`;
  },
  exports: ({ words, writing: { numerals } }) => words.counted.files(numerals.count(exportKinds.length)),
} as const satisfies Readonly<Record<FoldId, Count>>;
