import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { supervision } from "../../../src/analysis/supervision/supervision.js";
import { parseLandscape } from "../../../src/model/documents/parse-landscape.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { unbroken } from "../../../src/report/page/unbroken.js";
import { supervisionHeadline } from "../../../src/report/text/most-taken.js";
import { writingOf } from "../../../src/words/writing.js";

const evidence = { status: "documented", sources: [{ url: "https://example.org" }] };

/** A hospital whose services each hang on the system of one operator. */
function hospital(
  services: readonly (readonly [service: string, operator: string])[],
  sizes: Readonly<Record<string, unknown>>,
): Landscape {
  const operators = [...new Set(services.map(([, operator]) => operator))];
  return parseLandscape({
    tragweite: "landscape/1",
    id: "hospital",
    units: [{ id: "patients", names: { de: "Patienten", en: "patients" } }],
    nodes: [
      { kind: "service-provider", id: "clinic", name: "Clinic", providerType: "hospital", evidence, ...sizes },
      ...operators.map((id) => ({ kind: "it-provider", id, name: id.toUpperCase(), evidence })),
      ...operators.map((id) => ({ kind: "system", id: `${id}/s`, name: id, operator: id, systemType: "core", evidence })),
      ...services.map(([id]) => ({
        kind: "service",
        id: `clinic/${id}`,
        name: id,
        operator: "clinic",
        serviceType: id,
        evidence,
      })),
    ],
    dependencies: services.map(([id, operator]) => ({
      id,
      dependent: `clinic/${id}`,
      supplier: `${operator}/s`,
      kind: "hosting",
      weight: 1,
      evidence,
    })),
  });
}

const sentenceOf = (landscape: Landscape, language: "de" | "en"): string =>
  supervisionHeadline(supervision(landscape), landscape, writingOf(landscape, undefined, { language })).sentence;

describe("who can take most", () => {
  const patients = { sites: 1, populations: [{ unit: "patients", count: 45_000 }] };

  it("is not one of several who take as much, whoever comes first in the alphabet", () => {
    const landscape = hospital(
      [
        ["lab", "a"],
        ["x-ray", "b"],
        ["pharmacy", "c"],
      ],
      { sites: 1 },
    );
    expect(sentenceOf(landscape, "de")).toBe("A kann am meisten nehmen, ebenso viel wie B und C: 1 Einrichtung wäre ohne lab.");
    expect(sentenceOf(landscape, "en")).toMatch(/^A can take most, as much as B and C: 1 site would be without lab[.]$/);
  });

  it("is who takes more services, where each of them counts the same", () => {
    const landscape = hospital(
      [
        ["lab", "a"],
        ["x-ray", "b"],
        ["pharmacy", "b"],
      ],
      { sites: 1 },
    );
    expect(sentenceOf(landscape, "de")).toMatch(/^B kann am meisten nehmen: 1 Einrichtung wäre ohne pharmacy und x-ray/);
  });

  it("is said in what the landscape counts itself, where sites say no more than how many organisations there are", () => {
    expect(sentenceOf(hospital([["lab", "a"]], patients), "de")).toBe(
      "A kann am meisten nehmen: 45.000 Patienten wären ohne lab.",
    );
    expect(sentenceOf(hospital([["lab", "a"]], { ...patients, sites: 3 }), "de")).toMatch(/: 3 Einrichtungen /);
  });
});

it("a range stands whole on its line", () => {
  expect(renderToString(h("p", null, unbroken("It is 79–82 % of 1,000–2,000, not a dash – here.")))).toBe(
    '<p>It is <span class="whole">79–82 %</span> of <span class="whole">1,000–2,000</span>, not a dash – here.</p>',
  );
});
