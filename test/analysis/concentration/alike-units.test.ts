import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { firstsAlike } from "../../../src/analysis/failures/alike-units.js";
import { supplyingUnits } from "../../../src/analysis/failures/supplying-units.js";
import { relianceTable } from "../../../src/analysis/shares/reliance-table.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { replayable } from "../../arbitraries/replayable.js";

/** Practices on systems of operators, some of which nobody stated. */
function practices(suppliers: readonly number[], operators: readonly boolean[]): Landscape {
  const builder = landscapeBuilder({ id: "alike", evidence: { status: "assumed" } });
  const systems = operators.map((isStated, index) => {
    const operator = builder.node("it-provider", { id: `o${index}`, name: `O${index}` });
    return builder.node("system", {
      id: `o${index}/s`,
      name: "s",
      operator: isStated ? operator : ("unknown" as never),
      systemType: "platform",
    });
  });
  suppliers.forEach((at, index) => {
    const own = { id: `p${index}`, name: `P${index}`, providerType: "practice", sites: 1 } as const;
    const practice = builder.node("service-provider", own);
    const supplier = systems[at % (systems.length + 1)];
    if (supplier !== undefined) builder.dependency({ kind: "hosting", dependent: practice, supplier, weight: 1 });
  });
  return builder.build();
}

const landscapes = fc
  .tuple(fc.array(fc.nat(), { minLength: 2, maxLength: 6 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }))
  .map(([suppliers, operators]) => practices(suppliers, [...operators, false]));

describe("units that surely run nothing and may run the very same", () => {
  it("are known as alike, whatever their number", () => {
    const units = supplyingUnits(practices([0, 1, 2, 3], [true, false]), "operator");
    const firsts = firstsAlike(units);
    const ids = units.map((_, place) => units[firsts[place] ?? -1]?.id);
    expect(ids).toEqual(["o0", "o1", "p0", "p0", "p0", "p0"]);
  });

  it("have the same figures in every row and market, and rest on each other but not on themselves", () => {
    fc.assert(
      fc.property(landscapes, (landscape) => {
        const units = supplyingUnits(landscape, "operator");
        const firsts = firstsAlike(units);
        const firstOf = new Map(units.map(({ id }, place) => [id, units[firsts[place] ?? -1]?.id]));
        const alike = (rows: readonly { readonly id: string; readonly name: string }[]): void => {
          const figures = new Map(rows.map(({ id, name: _name, ...own }) => [id, own]));
          for (const { id } of rows) expect({ ...figures.get(id), id }).toEqual({ ...figures.get(firstOf.get(id) ?? ""), id });
        };
        for (const row of concentration(landscape, { by: "operator" }).rows) {
          alike(row.units);
          for (const { holders } of row.markets) alike(holders);
        }
        const counts = new Map(relianceTable(landscape, "operator").units.map(({ id, counts }) => [id, counts[0] ?? 0]));
        for (const [id, first] of firstOf)
          expect(Math.abs((counts.get(id) ?? 0) - (counts.get(first ?? "") ?? 0))).toBeLessThanOrEqual(1);
      }),
      replayable(100),
    );
  });
});
