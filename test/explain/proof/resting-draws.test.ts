import { expect, it } from "vitest";
import { rationLoss } from "../../../src/explain/proof/check-ration.js";
import { landscapeRows } from "../../../src/model/landscape/landscape-rows.js";
import { sharedSupplies } from "../../../src/model/landscape/shared-supplies.js";
import { landscapeOf, needs, provider, system } from "../../explain/small-landscapes.js";

const bank = { ...system("bank", "p"), supply: { perDay: 10 } } as ReturnType<typeof system>;

/** The checker by itself: `a` draws always on the bank, by a stand-by beside what may not exist; `b` draws where its laboratory is lost. */
function lossIn(status: "assumed" | "inferred", reading: "surely" | "possibly"): number {
  const landscape = landscapeOf(
    [provider("p"), bank, ...["own", "lab", "a", "b"].map((id) => system(id, "p"))],
    [
      needs("a", "own", { group: "of-a", evidence: { status } }),
      needs("a", "bank", { group: "of-a", activationHours: 1, draws: { always: 10 } }),
      needs("b", "lab", { group: "of-b" }),
      needs("b", "bank", { group: "of-b", draws: { atLoss: 10 } }),
    ],
    ["a", "b"].map((id) => ({ id: `of-${id}`, node: id, rule: "at-least" as const, k: 1 })),
  );
  const [supply] = sharedSupplies(landscape);
  const draw = supply?.draws.find(({ dependency }) => dependency.dependent === "b");
  const draws = [{ dependency: draw!.dependency, of: draw!.of!, failing: [] }];
  const { dependenciesOf } = landscapeRows(landscape);
  return rationLoss(supply, { reading, minEvidence: "inferred" }, { kind: "ration", draws }, () => 2 ** 40, dependenciesOf);
}

it("a proof of what is surely short counts no draw of a stand-by whose group may not exist", () => {
  expect(lossIn("assumed", "surely")).toBe(0);
  expect(lossIn("assumed", "possibly")).toBe(2 ** 39);
  expect(lossIn("inferred", "surely")).toBe(2 ** 39);
});
