import { expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { impactText } from "../../../src/report/text/impact-text.js";
import { bitmarck2023, germany2023 } from "../../data/shipped-landscape.js";

const landscape = germany2023;
const scenario = bitmarck2023;

it("a published figure that is open on one side is compatible with a range and lies in none", () => {
  const result = impact(landscape, scenario, { at: "2023-04-26T12:00+02:00" });
  const told = (language: "de" | "en"): string =>
    impactText({ result, landscape, scenario }, { language, all: true, width: 1000 });
  expect(told("de")).toMatch(/mindestens 20\.000\.000 Versicherte, eAU-Annahme: ist mit der berechneten Spanne vereinbar/);
  expect(told("en")).toMatch(/at least 20,000,000 insured persons, .*: is compatible with the computed range/);
  expect(told("de")).toMatch(/80 Krankenversicherer, eAU-Annahme: liegt über der berechneten Spanne/);
});
