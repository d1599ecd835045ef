import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import type { LimitCheck } from "../../../src/analysis/named-limits/named-limits-result.js";
import { type Regulation, type RuleMeasure, regulationSchema } from "../../../src/model/documents/regulation.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { replayable } from "../../arbitraries/replayable.js";
import { openServices, operatorsStated, withUnassigned } from "../../arbitraries/unassigned-services.js";

const limits: readonly (readonly [RuleMeasure, number])[] = [
  ["users", 4],
  ["users", 9],
  ["insured-of-insurer", 4],
  ["insured-behind-facility", 4],
  ["entities-share", 0.4],
  ["insured-share", 0.4],
  ["systemic-entities", 2],
  ["hhi", 6000],
];

const regulation: Regulation = regulationSchema.parse({
  tragweite: "regulation/1",
  id: "rules",
  rules: limits.map(([measure, limit], place) => ({
    ...{ id: `r${place}`, rule: "R", article: `${place}`, definition: "any", appliesTo: "all", measures: [measure], limit },
    evidence: { status: "assumed" },
  })),
});

/** Statutory insurers, some of them systemic. */
const insurersOf = (landscape: Landscape): Landscape => {
  const nodes = landscape.nodes.map((node, place) =>
    node.kind === "insurer"
      ? {
          ...node,
          insurerType: "BKK" as const,
          insuredQuality: "printed" as const,
          ...(place % 2 === 0 ? { tags: ["systemic"] } : {}),
        }
      : node,
  );
  return { ...landscape, nodes };
};

/** Verdicts by row, unit and rule. */
function verdictsOf(landscape: Landscape): Map<string, LimitCheck> {
  const found = new Map<string, LimitCheck>();
  const { rows, unassigned = [] } = concentration(landscape, { regulation });
  for (const { what, type, unit, units, limits: ofLosses, markets } of rows) {
    const add = (of: string, checks: readonly LimitCheck[]): void => {
      for (const check of checks) found.set(`${what} ${type} ${unit} ${of} ${check.rule}`, check);
    };
    add("losses", ofLosses);
    for (const market of markets) add(`market ${market.systemType}`, market.limits);
    for (const { id, limits: ofUnit } of units) add(id, ofUnit);
  }
  for (const { type, suppliers = [] } of unassigned)
    for (const { id, limits: ofUnit } of suppliers)
      for (const check of ofUnit) found.set(`service ${type} insured ${id} ${check.rule}`, check);
  return found;
}

/** Keys of limits said to be below in `said` that a truth has above. */
function contradicted(said: ReadonlyMap<string, LimitCheck>, truth: Landscape): string[] {
  const verdicts = verdictsOf(truth);
  return [...said].flatMap(([key, { verdict }]) => (verdict === "below" && verdicts.get(key)?.verdict === "above" ? [key] : []));
}

describe("a named limit beside services of which nobody states who offers them", () => {
  it("is not said to be kept where one who may offer them reaches it", () => {
    let [open, below] = [0, 0];
    fc.assert(
      fc.property(withUnassigned.map(insurersOf), (landscape) => {
        if (openServices(landscape).length === 0) return;
        const said = verdictsOf(landscape);
        for (const truth of operatorsStated(landscape)) expect(contradicted(said, truth)).toEqual([]);
        const checks = [...said.values()];
        open += checks.filter(({ undecidedBy }) => undecidedBy.includes("unassigned")).length;
        below += checks.filter(({ verdict }) => verdict === "below").length;
      }),
      replayable(100),
    );
    expect(open).toBeGreaterThan(20);
    expect(below).toBeGreaterThan(open / 2);
  });
});
