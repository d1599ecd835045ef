import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { landscapeWarnings } from "../../../src/analysis/warnings/landscape-warnings.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { replayable } from "../../arbitraries/replayable.js";
import { suppliedCases } from "../../arbitraries/supplied-cases.js";
import { landscapeOf, needs, provider, system } from "../../explain/small-landscapes.js";

describe("warnings of loops through supplies", () => {
  it("name those who take part, each once", () => {
    fc.assert(
      fc.property(suppliedCases(), ({ landscape }) => {
        for (const warning of landscapeWarnings(parseLandscape(landscape))) {
          if (!("nodes" in warning)) continue;
          expect(warning.nodes.length).toBeGreaterThan(0);
          expect(new Set(warning.nodes).size).toBe(warning.nodes.length);
        }
      }),
      replayable(900),
    );
  });

  /** Two who each draw on the other's bank instead of their own. */
  const crossed = (perDay: number): Landscape => {
    const bank = (id: string) => system(id, "p", { supply: { perDay } });
    const draws = { always: 10 };
    return landscapeOf(
      [provider("p"), bank("east"), bank("west"), system("a", "p"), system("b", "p")],
      [
        needs("a", "east", { group: "ga", draws }),
        needs("a", "west", { group: "ga", draws: { atLoss: 30, of: "a-east" } }),
        needs("b", "west", { group: "gb", draws }),
        needs("b", "east", { group: "gb", draws: { atLoss: 30, of: "b-west" } }),
      ],
      ["a", "b"].map((id) => ({ id: `g${id}`, node: id, rule: "at-least" as const, k: 1 })),
    );
  };

  it("tell of shortages that keep each other up, and of no loop that feeds itself", () => {
    const codes = landscapeWarnings(crossed(10)).map((warning) => ["nodes" in warning ? warning.nodes : [], warning.code]);
    expect(codes).toEqual([[["a", "b", "east", "west"], "restart-loop"]]);
  });

  it("tell of none where enough comes in for all", () => {
    expect(landscapeWarnings(crossed(60))).toEqual([]);
  });
});
