import { describe, expect, it } from "vitest";
import { chainGraph } from "../../../src/explain/diagram/chain-graph.js";
import { explain } from "../../../src/explain/explain.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import type { SupplyFields } from "../../../src/model/landscape/nodes/supply.js";
import { bloodBank, ownLost } from "../blood-bank.js";

const told = (supply: SupplyFields, language: "en" | "de" = "en", at?: string): string =>
  explanationText(explain(bloodBank(supply), ownLost, "hospital", at === undefined ? {} : { at }), language);

describe("explanations of what several draw on", () => {
  it("say who draws, and never that the supply needs what failed", () => {
    const english = told({ perDay: 160 });
    expect(english).toContain(
      "BANK (P) runs short: 80 % of what is asked of it is there. It is drawn on by:\n     - REGION (P), instead of OWN (P): lost (step 1)",
    );
    expect(english).toContain("- BANK (P): 80 % of what is asked of it is there (step 2)");
    expect(english).not.toMatch(/BANK \(P\) is (lost|degraded)/);
    const german = told({ perDay: 160 }, "de");
    expect(german).toContain("BANK (P) ist knapp: von dem, was entnommen werden soll, sind 80 % da. Daraus entnehmen:");
    expect(german).toContain("- REGION (P), anstelle von OWN (P): ausgefallen (Schritt 1)");
    expect(german).not.toContain("Reserve");
  });

  it("say for whom there is so little where there is an order", () => {
    expect(told({ perDay: 160, order: ["region", "hospital"] })).toContain(
      "BANK (P) runs short: 60 % of what is asked of it is there for HOSPITAL. It is drawn on by:",
    );
  });

  it("say that a stock, or what comes in, holds it off", () => {
    expect(told({ perDay: 200 })).toContain("- At BANK (P): enough comes in for all who draw on it, also instead of:");
    const perhaps = told({ perDay: 160, stock: 100 });
    expect(perhaps).toContain("how much a supply has, or how much is drawn on it");
    expect(perhaps).toContain("- At BANK (P): what is in stock suffices for all that is drawn on it, also instead of:");
    expect(told({ perDay: 160, stock: 100 }, "de")).toContain(
      "- Bei BANK (P): Der Bestand reicht für alle, die entnehmen, auch anstelle von:",
    );
  });

  it("say at a moment that the stock still lasts, or has run out", () => {
    expect(told({ perDay: 160, stock: 100 }, "en", "+1h")).toContain("the stock of a supply still lasts");
    expect(told({ perDay: 160, stock: 100 }, "en", "+72h")).toContain("the stock of a supply has run out");
  });

  it("draw the share as a box of its own", () => {
    const { boxes, arrows } = chainGraph(explain(bloodBank({ perDay: 160 }), ownLost, "hospital"), "en");
    expect(boxes.find(({ key }) => key === "~bank")?.label).toBe("BANK (P): 80 % of what is asked of it");
    expect(arrows.map(({ from, to }) => [from, to])).toEqual([
      ["!x0", "own"],
      ["own", "~bank"],
      ["~bank", "hospital"],
    ]);
  });
});
