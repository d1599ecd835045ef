import { describe, expect, it } from "vitest";
import { de as explainedDe } from "../../src/explain/words/de.js";
import { en as explainedEn } from "../../src/explain/words/en.js";
import { de as reportedDe } from "../../src/words/de.js";
import { en as reportedEn } from "../../src/words/en.js";

describe("service types", () => {
  it("have the same names in reports and in explanations", () => {
    for (const [reported, explained] of [
      [reportedEn.serviceTypes, explainedEn.serviceNames],
      [reportedDe.serviceTypes, explainedDe.serviceNames],
    ] as const)
      expect(reported).toMatchObject(Object.fromEntries(Object.entries(explained).filter(([type]) => type in reported)));
  });
});
