import type { Concentration, RowConcentration } from "../../analysis/concentration/concentration-result.js";
import type { LimitCheck } from "../../analysis/named-limits/named-limits-result.js";
import type { OperatorTaken } from "../../analysis/supervision/supervision-result.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { organisationType } from "../../model/landscape/organisation-type.js";
import { byBounds } from "../../quantities.js";
import { ruleName } from "./concentration-findings.js";
import type { ConcentrationWriting } from "./concentration-writing.js";
import { supervisionHeadline } from "./most-taken.js";
import { namesOfOperators, operatorRows, type TakenTogetherRow } from "./taken-rows.js";

const mostRows = 8;
const mostTypes = 4;
const mostLimits = 8;
const mostSubjects = 5;

/** Over all services: who can take most, which operator takes what from how many, and which named limits are exceeded, most grave first. */
export function concentrationOverview(result: Concentration, landscape: Landscape, writing: ConcentrationWriting): string[][] {
  const operators = takenByOperators(result, landscape);
  const { sentence, beside } = supervisionHeadline({ operators }, landscape, writing);
  const rows = operatorRows({ operators }).map((row) => `- ${rowText(row, writing)}`);
  const limits = exceededLimits(result, writing).map((text) => `- ${text}`);
  const { words } = writing;
  return [
    writing.paragraph([sentence, ...beside].join(" ")),
    rows.length < 2 ? [] : [...writing.paragraph(words.takenByOperators), ...writing.lines(rows, 2, mostRows)],
    limits.length === 0 ? [] : [...writing.paragraph(words.exceededLimits), ...writing.lines(limits, 2, mostLimits)],
  ];
}

/** What the loss of each operator takes of each row: insured persons first, then in the order of the units; services first; most first. What one takes only from itself is left out. */
export function takenByOperators({ rows }: Concentration, landscape: Landscape): OperatorTaken[] {
  const units = [...new Set(["insured", ...rows.map(({ unit }) => unit)])];
  const apart = ({ unit, what }: OperatorTaken): number => 2 * units.indexOf(unit) + (what === "service" ? 0 : 1);
  const taken = rows.flatMap((row) =>
    row.units
      .filter(({ id, logic }) => logic.organisations.atMost > (standsIn(row, id, landscape) ? 1 : 0))
      .map(({ id, name, names, tier, logic }): OperatorTaken => {
        const { what, type, unit, total, offering } = row;
        return {
          ...{ operator: id, name, ...(names === undefined ? {} : { names }), tier, what, type, unit },
          ...{ total: total?.id ?? null, whole: total?.count ?? Number.POSITIVE_INFINITY },
          ...{ offering: offering.organisations.atMost, organisations: logic.organisations, count: logic.count },
        };
      }),
  );
  return taken.sort(
    (a, b) => apart(a) - apart(b) || byBounds(a.count, b.count) || byBounds(a.organisations, b.organisations) || byKey(a, b),
  );
}

/** Whether an operator has what a row counts itself: what it takes from nobody else is no concentration. */
function standsIn({ what, type }: RowConcentration, id: string, { nodes }: Landscape): boolean {
  return nodes.some((node) =>
    what === "service"
      ? node.kind === "service" && node.operator === id && node.serviceType === type
      : node.id === id && organisationType(node) === type,
  );
}

const byKey = (a: OperatorTaken, b: OperatorTaken): number => compare(a.type, b.type) || compare(a.operator, b.operator);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function rowText({ operators, types }: TakenTogetherRow, writing: ConcentrationWriting): string {
  const { numerals } = writing;
  const [first] = types;
  if (first === undefined) return "";
  const names = writing.listed(
    types.map((type) => writing.typeName(type)),
    mostTypes,
  );
  const outside = first.total === null ? writing.rowName({ ...first, total: null }).slice(writing.typeName(first).length) : "";
  const { offering, organisations, unit, count, what } = first;
  const nouns = unit === "insured" && what === "service" ? writing.words.insurers : writing.words.organisations;
  const many = offering > 1 ? `; ${writing.words.ofAll(numerals.counts(organisations), numerals.count(offering), nouns)}` : "";
  return `${namesOfOperators(operators, writing)}: ${writing.amountFromTo(count, unit)}${many} (${names})${outside}`;
}

/** One limit that somebody, or a market, is above. */
interface Exceeded {
  readonly check: LimitCheck;
  /** Names with how many times the limit each is, at least. */
  readonly times: Map<string, number>;
}

/** By how many times the limit is exceeded, at least. */
function exceededLimits({ rows, rules }: Concentration, writing: ConcentrationWriting): string[] {
  const found = new Map<string, Exceeded>();
  const add = (name: string, checks: readonly LimitCheck[]): void => {
    for (const check of checks) {
      if (check.state !== "in-force" || check.verdict !== "above" || check.insurers !== undefined) continue;
      const key = `${check.rule} ${check.measure} ${check.limit}`;
      const exceeded = found.get(key) ?? { check, times: new Map() };
      found.set(key, exceeded);
      const times = (check.figure?.atLeast ?? 0) / (check.limit ?? Number.POSITIVE_INFINITY);
      exceeded.times.set(name, Math.max(exceeded.times.get(name) ?? 0, times));
    }
  };
  for (const row of rows) addRow(row, add, writing);
  const sorted = [...found.values()].map(({ check, times }) => ({ check, by: [...times].sort(mostTimes) }));
  sorted.sort((a, b) => (b.by[0]?.[1] ?? 0) - (a.by[0]?.[1] ?? 0) || b.by.length - a.by.length);
  return sorted.flatMap(({ check, by }) => {
    const rule = rules.find(({ id }) => id === check.rule);
    if (rule === undefined) return [];
    const names = writing.listed(
      by.map(([name]) => name),
      mostSubjects,
    );
    return [`${names}: ${limitText(check, ruleName(rule, writing), writing)}`];
  });
}

function addRow(
  row: RowConcentration,
  add: (name: string, checks: readonly LimitCheck[]) => void,
  writing: ConcentrationWriting,
): void {
  for (const { id, limits } of row.units) add(writing.nameOf(id), limits);
  for (const { systemType, limits } of row.markets) add(writing.words.marketOf(writing.marketName(systemType)), limits);
  add(writing.typeName(row), row.limits);
}

const mostTimes = (a: readonly [string, number], b: readonly [string, number]): number => b[1] - a[1] || compare(a[0], b[0]);

function limitText(
  { measure, limit = 0, analogue }: LimitCheck,
  name: string,
  { words, numerals }: ConcentrationWriting,
): string {
  const isShare = measure === "entities-share" || measure === "insured-share";
  const written = isShare ? numerals.share({ atLeast: limit, atMost: limit }, 1) : numerals.count(limit);
  return `${words.measures[measure]} ≥ ${written} (${[name, ...(analogue ? [words.analogue] : [])].join("; ")})`;
}
