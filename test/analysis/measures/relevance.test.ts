import { expect, it } from "vitest";
import { changeOf, measureKinds } from "../../../src/analysis/measures/measure.js";
import { measureQuestion } from "../../../src/analysis/measures/measure-question.js";
import { relevantMeasures } from "../../../src/analysis/measures/relevance.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import { patchVersion } from "../../../src/model/documents/patch.js";
import { applyKnownPatch } from "../../../src/model/documents/patch-apply.js";
import { allMeasures } from "./slow-measures.js";

const evidence = { status: "inferred" } as const;
const system = (id: string) => ({ kind: "system", id, name: id, operator: "x", systemType: "a", evidence });
const uses = (dependent: string, supplier: string, status: "inferred" | "assumed" = "inferred") => ({
  ...{ id: `${dependent}-${supplier}`, dependent, supplier, kind: "use", weight: 1, evidence: { status } },
});

it("depends on either of two measures what they change only together", () => {
  // a second instance of s1 may use one of s2, though s1 itself is perhaps not on s2 and gets no other
  const landscape = parseLandscape({
    ...{ tragweite: "landscape/1", id: "l" },
    nodes: [
      { kind: "it-provider", id: "x", name: "x", evidence },
      system("s1"),
      system("s2"),
      { kind: "insurer", id: "k", name: "k", insurerType: "BKK", insured: 1, evidence },
      { kind: "service", id: "portal", name: "p", operator: "k", serviceType: "portal", evidence },
      { kind: "service", id: "app", name: "a", operator: "k", serviceType: "app", evidence },
    ],
    dependencies: [uses("s1", "s2", "assumed"), uses("portal", "s1"), uses("app", "s2")],
  });
  const question = measureQuestion(landscape, {
    by: "node",
    lastingHours: 5,
    budget: 2,
    reading: "worst",
    minEvidence: "inferred",
  });
  const measures = allMeasures(landscape, measureKinds, "inferred");
  const change = changeOf(measures, landscape);
  const patched = (patch: object) => applyKnownPatch(landscape, { tragweite: patchVersion, id: "p", ...patch });
  const everything = patched(change);
  const { parts, units } = question.trialIn(patched({ add: { nodes: change.add?.nodes ?? [] } }));
  const part = parts.findIndex(({ unit, nodes }) => unit === "s2" && nodes.includes("portal"));
  const relevant = relevantMeasures(measures, parts, units, everything)[part]?.map((place) => measures[place]?.id);
  expect(relevant).toEqual(expect.arrayContaining(["s1/second-instance", "s2/second-instance"]));
});
