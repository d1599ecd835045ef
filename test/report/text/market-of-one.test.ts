import { expect, it } from "vitest";
import { concentrationWords } from "../../../src/report/text/concentration-words.js";

it("says of the one whose supplier in a market is open that it is supplied alone", () => {
  const { marketAll, insurers } = concentrationWords.de;
  expect(marketAll("operator", "5.000", 1, "1", insurers)).toContain("(bei 1 Versicherer, allein)");
  expect(marketAll("operator", "5.000", 2, "2", insurers)).toContain("(bei 2 Versicherern, je einer)");
});
