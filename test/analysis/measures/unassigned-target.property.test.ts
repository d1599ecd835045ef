import fc from "fast-check";
import { expect, it } from "vitest";
import { type CountedRow, countedRows } from "../../../src/analysis/counting/counted-rows.js";
import { askedGate, partsHeldIn } from "../../../src/analysis/counting/gates.js";
import { rankUnits } from "../../../src/analysis/failures/failure-units.js";
import { measures } from "../../../src/analysis/measures/measures.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { applyPatch } from "../../../src/model/documents/patch-apply.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { greatestOf } from "../../../src/sequences.js";
import { replayable } from "../../arbitraries/replayable.js";
import { openServices, operatorsStated, withUnassigned, withUnassignedAndSizes } from "../../arbitraries/unassigned-services.js";
import { unlessRefusedLater } from "../../arbitraries/unless-refused.js";

type View = "operator" | "node";

/** What is lost alone, and of which row it is asked. */
interface Asked {
  readonly by: View;
  readonly tried: ReadonlySet<string>;
  readonly row: CountedRow;
}

/** What any of the units takes of the row at most. */
function mostTaken(landscape: Landscape, { by, tried, row }: Asked): number {
  const held = partsHeldIn(askedGate({ ...row, limit: 1 }, landscape), landscape, row);
  const rows = rank(landscape, { by, unit: row.unit }).units.flatMap((unit) => (tried.has(unit.id) ? unit.rows : []));
  const own = rows.filter(({ what, type, unit }) => what === row.what && type === row.type && unit === row.unit);
  return greatestOf([0, ...own.flatMap(({ parts }) => held.map((part) => parts[part]?.count.atMost ?? 0))]);
}

/** The same in that completion in which it is most. */
const worstOf = (landscape: Landscape, asked: Asked): number =>
  greatestOf(Array.from(operatorsStated(landscape), (truth) => mostTaken(truth, asked)));

const cases = fc.record({
  /** Where sizes are not known, bounds of what holders have together may be above what they have in any completion. */
  question: fc.oneof(
    withUnassigned.map((landscape) => ({ landscape, isKnown: true })),
    withUnassignedAndSizes.map((landscape) => ({ landscape, isKnown: false })),
  ),
  by: fc.constantFrom<View>("operator", "node"),
  isProviders: fc.boolean(),
  pick: fc.nat(),
  above: fc.constantFrom(0, 0, 0, 1, -1),
});

it("keeps a limit whoever offers services of unknown operators, where it says so, and nowhere else", async () => {
  const seen = { "none-needed": 0, best: 0, infeasible: 0, "best-found": 0, undecided: 0, open: 0 };
  await fc.assert(
    fc.asyncProperty(
      cases,
      unlessRefusedLater(async ({ question: { landscape, isKnown }, by, isProviders, pick, above }) => {
        if (openServices(landscape).length === 0) return;
        const kind = isProviders ? { kind: "it-provider" as const } : {};
        const units = rankUnits(landscape, by).filter((unit) => !isProviders || unit.kind === "it-provider");
        const rows = countedRows(landscape).rows.filter(({ what }) => what === "service");
        const row = rows[pick % rows.length];
        if (row === undefined) return;
        const asked = { by, row, tried: new Set(units.map(({ id }) => id)) };
        const worst = worstOf(landscape, asked);
        const limit = worst + above;
        if (limit < 1 || limit === Number.POSITIVE_INFINITY) return;
        const { choice, patch } = await measures(landscape, { target: `${row.type}:${row.unit}>=${limit}`, by, ...kind });
        seen[choice.status]++;
        if (mostTaken(landscape, asked) < worst) seen.open++;
        const after = applyPatch(landscape, patch);
        if (choice.status !== "infeasible") expect(worstOf(after, asked)).toBeLessThan(limit);
        if (!isKnown) return;
        expect(choice.status === "none-needed").toBe(worst < limit);
        expect(choice.status === "infeasible").toBe(worstOf(after, asked) >= limit);
        const isUndecided = choice.status === "infeasible" && mostTaken(after, asked) < limit;
        if (isUndecided) seen.undecided++;
        expect(choice.undecidedBy).toEqual(isUndecided ? ["unassigned"] : undefined);
      }),
    ),
    replayable(400, 20),
  );
  expect(seen).toMatchObject({ "best-found": 0 });
  expect(Math.min(seen.open, seen.best)).toBeGreaterThan(0);
});
