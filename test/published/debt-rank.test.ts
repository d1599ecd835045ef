import { expect, it } from "vitest";
import { GraphBuilder } from "./graph-builder.js";

/**
 * DR-1: linear DebtRank (M. Bardoscia, S. Battiston, F. Caccioli and G. Caldarelli, "DebtRank: A microscopic foundation
 * for shock propagation", PLoS ONE 10(6), 2015) on the test matrix of the R package NetworkRiskMeasures 0.1.4, run
 * there and solved again as a fixed point (kind *tool*).
 *
 * As an engine graph: one `share` group a bank; the weight of a debtor is what it owes over the creditor's buffer, 5
 * times the whole at most. Bank F owes itself, which at the engine is allowed.
 */
const banks = ["A", "B", "C", "E", "F", "D"] as const;
const buffer: Record<string, number> = { A: 10, B: 2, C: 2, E: 1, F: 10, D: 4 };
const owes: Record<string, Record<string, number>> = {
  A: { B: 5, F: 10, D: 2 },
  B: { C: 3, F: 2 },
  C: { E: 4 },
  F: { C: 2, E: 5, F: 5 },
  D: { B: 2, C: 2 },
};

it.each([
  ["A", 4.5 / 6, 4],
  ["B", 2.4 / 6, 2],
  ["C", 1 / 6, 1],
  ["E", 0, 0],
  ["F", 2 / 6, 2],
  ["D", 3.4 / 6, 3],
])("DR-1 (tool): the default of %s adds a stress of %d and %d defaults", (first, additionalStress, additionalDefaults) => {
  const model = new GraphBuilder();
  for (const creditor of banks) {
    const debtors = banks.filter((debtor) => owes[debtor]?.[creditor] !== undefined);
    model.group(
      creditor,
      "share",
      debtors.map((node) => ({ node, weight: owes[node]![creditor]! / buffer[creditor]! })),
    );
  }
  const levels = model.levels({ [first]: 0 });
  const others = banks.filter((bank) => bank !== first);
  const stress = others.reduce((sum, bank) => sum + (1 - levels[bank]!) / banks.length, 0);
  expect(Math.abs(stress - additionalStress)).toBeLessThanOrEqual(1e-9);
  expect(others.filter((bank) => levels[bank] === 0)).toHaveLength(additionalDefaults);
});
