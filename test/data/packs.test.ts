import { describe, expect, it } from "vitest";
import { backtest } from "../../src/analysis/backtest/backtest.js";
import type { BacktestRow } from "../../src/analysis/backtest/backtest-result.js";
import { facts } from "./fact-names.js";
import { shippedPacks } from "./shipped-packs.js";

interface Expected {
  /** Facts of the notes on the incident from which the pack was made, as the rows of its record name them. */
  readonly facts: readonly string[];
  /** Predictions that hit, missed, and of which the two runs say different things; each row stands in one of the six. */
  readonly hits: number;
  readonly misses: number;
  readonly open: number;
  readonly inferred: number;
  readonly inputs: number;
  readonly silent: number;
  /** Rows that missed though their structure was not read off, by id: predictions, and who is hit, given when. */
  readonly missed: readonly string[];
}

/** T of the timeline, O of what was observed. */
const factsOf = (letter: string, timeline: number, observed: number, ...more: readonly string[]): string[] => [
  ...facts(letter, "T", timeline),
  ...facts(letter, "O", observed),
  ...more.map((each) => `${letter}-${each}`),
];

const expected: Readonly<Record<string, Expected>> = {
  "arvato-vpn-2025": {
    facts: [...factsOf("N", 4, 4, "conflict"), "D-O06"],
    ...{ hits: 1, misses: 0, open: 0, inferred: 0, inputs: 7, silent: 8 },
    missed: [],
  },
  "d-trust-2025": {
    facts: factsOf("O", 6, 4, "conflict"),
    ...{ hits: 0, misses: 0, open: 0, inferred: 1, inputs: 0, silent: 13 },
    missed: [],
  },
  "ameos-2025": {
    facts: factsOf("P", 5, 5),
    ...{ hits: 0, misses: 0, open: 0, inferred: 0, inputs: 10, silent: 4 },
    missed: ["emergency-reachable"],
  },
  "johannesstift-2024": {
    facts: factsOf("Q", 6, 4, "conflict"),
    ...{ hits: 0, misses: 0, open: 0, inferred: 1, inputs: 11, silent: 3 },
    missed: [],
  },
  "lup-2025": {
    facts: factsOf("R", 5, 5, "conflict"),
    ...{ hits: 0, misses: 0, open: 0, inferred: 1, inputs: 14, silent: 6 },
    missed: ["planned"],
  },
  "cgm-2024": {
    facts: ["D4-T1", "D4-T2", "D4-T3", "D4-T4", "D-O04", "D-W02", "D-W03"],
    ...{ hits: 1, misses: 0, open: 0, inferred: 1, inputs: 4, silent: 8 },
    missed: [],
  },
  "certificate-check-2024": {
    facts: ["D2-T1", "D2-T2", "D2-T3", "D2-T4", "D-O02", "D-W01"],
    ...{ hits: 0, misses: 0, open: 0, inferred: 0, inputs: 3, silent: 9 },
    missed: [],
  },
  "card-holders-2025": {
    facts: ["D6-T1", "D6-T2", "D-D04", "D-O07"],
    ...{ hits: 0, misses: 0, open: 0, inferred: 0, inputs: 16, silent: 10 },
    missed: [],
  },
  "ecc-2026": {
    facts: [...factsOf("K", 9, 0, "T10", "conflict", "quantities"), ...[1, 2, 3, 4, 5, 6].map((place) => `K-E0${place}`)],
    ...{ hits: 0, misses: 0, open: 0, inferred: 0, inputs: 9, silent: 22 },
    missed: [],
  },
  "epa-outages-2025": {
    facts: ["D7-T1", "D7-T2", "D7-T3", "D7-T4", "D-O08"],
    ...{ hits: 0, misses: 0, open: 0, inferred: 1, inputs: 8, silent: 5 },
    missed: [],
  },
};

function sumsOf(rows: readonly BacktestRow[]): Omit<Expected, "facts" | "missed"> {
  const count = (label: BacktestRow["label"], verdict?: BacktestRow["verdict"]): number =>
    rows.filter((row) => row.label === label && (verdict === undefined || row.verdict === verdict)).length;
  return {
    hits: count("prediction", "hit"),
    misses: count("prediction", "miss"),
    open: count("prediction", "undecided"),
    inferred: count("inferred"),
    inputs: count("input"),
    silent: count("none"),
  };
}

it("every pack is held to what it comes to", () => {
  expect(shippedPacks.map(({ name }) => name)).toEqual(Object.keys(expected).sort());
});

describe.each(shippedPacks)("the pack $name", ({ name, landscape, scenario, record, readme }) => {
  const { facts: named = [], missed = [], ...sums } = expected[name] ?? {};
  const { rows } = backtest(landscape, scenario, record);

  it("has the name of its landscape, and marks what was read off by the id of its scenario", () => {
    expect(landscape.id).toBe(name);
    expect(JSON.stringify(landscape)).toContain(`"fromIncident":"${scenario.id}"`);
    for (const { id, evidence } of scenario.disturbances) expect(evidence?.fromIncident, id).toBe(scenario.id);
  });

  it("has a row for every fact, and none without one", () => {
    expect(new Set(record.observations.map(({ row }) => row))).toEqual(new Set(named));
    expect(readme).toContain(`${named.length} facts, ${record.observations.length} rows`);
  });

  it("comes to these sums, and shows what it misses", () => {
    expect(sumsOf(rows)).toEqual(sums);
    const isTested = ({ isCredited, label, why }: BacktestRow): boolean =>
      isCredited || (label === "input" && why.every(({ code }) => code === "times-of-record"));
    expect(rows.filter((row) => isTested(row) && row.verdict === "miss").map(({ id }) => id)).toEqual(missed);
  });

  it("says in both languages what was seen, and why a row is silent", () => {
    for (const { id, whats, note, notes, unit, units } of record.observations) {
      expect(whats?.de, id).toBeDefined();
      expect(note === undefined ? undefined : notes?.de !== undefined, id).toBe(note === undefined ? undefined : true);
      expect(unit === undefined ? undefined : units?.de !== undefined, id).toBe(unit === undefined ? undefined : true);
    }
    const bare = rows.filter(({ label, why }) => label === "none" && why.every(({ code }) => code === "no-place"));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it("names a source of every row that scenario or landscape explains", () => {
    for (const { id, sources } of rows) for (const { title } of sources) expect(title, id).toBeDefined();
  });
});
