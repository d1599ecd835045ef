import { concentration } from "tragweite";
import { expect, it } from "vitest";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { insurer, landscapeOf, needs, provider, service, system } from "../../explain/small-landscapes.js";

const bank = { ...system("bank", "q"), supply: { perDay: 150 } } as ReturnType<typeof system>;

/** The one always draws on a bank; the other where its own laboratory is lost, so that the first reaches that through the bank alone. */
const landscape = parseLandscape(
  landscapeOf(
    [provider("p"), provider("q"), insurer("a", 100), insurer("b", 100), bank]
      .concat({ ...system("own", "p"), systemType: "laboratory" } as ReturnType<typeof system>)
      .concat(service("a/eau"), service("b/epa")),
    [
      needs("a/eau", "bank", { draws: { always: 100 } }),
      needs("b/epa", "own", { group: "g" }),
      needs("b/epa", "bank", { group: "g", draws: { atLoss: 90 } }),
    ],
    [{ id: "g", node: "b/epa", rule: "at-least", k: 1 }],
  ),
);

it("who is drawn instead of stands behind the supply", () => {
  const { rows } = concentration(landscape);
  const row = rows.find(({ type }) => type === "eau");
  expect(row?.units.map(({ id, tier }) => [id, tier])).toEqual([
    ["q", 1],
    ["p", 2],
  ]);
  expect(row?.markets.map(({ systemType, tier }) => [systemType, tier])).toEqual([
    ["laboratory", 2],
    ["mail", 1],
  ]);
});
