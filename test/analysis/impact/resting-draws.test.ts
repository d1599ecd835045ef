import { impact } from "tragweite";
import { expect, it } from "vitest";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { landscapeOf, losing, needs, provider, system } from "../../explain/small-landscapes.js";

const assumed = { evidence: { status: "assumed" as const } };
const bank = { ...system("bank", "p"), supply: { perDay: 10 } } as ReturnType<typeof system>;

/** `a` draws always on the bank, by a stand-by beside `own`; `b` draws there instead of what is lost. */
const landscape = parseLandscape(
  landscapeOf(
    [provider("p"), bank, ...["own", "lab", "a", "b"].map((id) => system(id, "p"))],
    [
      needs("a", "own", { group: "of-a", ...assumed }),
      needs("a", "bank", { group: "of-a", activationHours: 1, draws: { always: 10 } }),
      needs("b", "lab", { group: "of-b" }),
      needs("b", "bank", { group: "of-b", draws: { atLoss: 10 } }),
    ],
    ["a", "b"].map((id) => ({ id: `of-${id}`, node: id, rule: "at-least" as const, k: 1 })),
  ),
);

it("a stand-by whose group may not exist does not surely draw", () => {
  const { nodes } = impact(landscape, losing({ ids: ["lab"] }), { minEvidence: "inferred" });
  expect(nodes.find(({ id }) => id === "b")?.level).toEqual({ atLeast: 0.5, atMost: 1 });
});

it("where its group surely exists it does", () => {
  const { nodes } = impact(landscape, losing({ ids: ["lab"] }), { minEvidence: "assumed" });
  expect(nodes.find(({ id }) => id === "b")?.level).toEqual({ atLeast: 0.5, atMost: 0.5 });
});
