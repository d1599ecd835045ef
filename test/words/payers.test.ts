import { describe, expect, it } from "vitest";
import { impact } from "../../src/analysis/impact/impact.js";
import { compare } from "../../src/explain/compare.js";
import { comparisonText } from "../../src/explain/text/comparison-text.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { isolating } from "../../src/model/scenario/quick-scenario.js";
import { impactText } from "../../src/report/text/impact-text.js";
import { landscapeTexts } from "./landscape-texts.js";
import { scenarioTexts } from "./scenario-texts.js";
import type { Written } from "./written.js";

const evidence = { status: "documented", sources: ["source"] };
const insurers = [
  { id: "nord", name: "Nord", insurerType: "BKK", insured: { atLeast: 1000, atMost: 2000 } },
  { id: "west", name: "West", insurerType: "BKK", insured: "unknown" },
  { id: "ost", name: "Ost", insurerType: "BKK", insured: "unknown" },
  { id: "privat", name: "Privat", insurerType: "PKV", insured: 500 },
];
const landscape = parseLandscape({
  tragweite: "landscape/1",
  id: "payers",
  sources: [{ id: "source", title: "Source", url: "https://example.org/source" }],
  nodes: [
    { kind: "it-provider", id: "host", name: "Host", evidence },
    { kind: "it-provider", id: "other", name: "Other", evidence },
    ...["host", "other"].map((operator) => {
      return { kind: "system", id: `${operator}/intake`, name: `Intake of ${operator}`, operator, systemType: "eau", evidence };
    }),
    ...insurers.flatMap((insurer) => [
      { kind: "insurer", ...insurer, evidence },
      { kind: "service", id: `${insurer.id}/portal`, name: "Portal", operator: insurer.id, serviceType: "portal", evidence },
    ]),
  ],
  dependencies: insurers.map(({ id }) => ({
    id: `${id}-host`,
    dependent: `${id}/portal`,
    ...(id === "west" ? { candidates: ["host/intake", "other/intake"] } : { supplier: "host/intake" }),
    kind: "operation",
    weight: 1,
    evidence,
  })),
  pools: [{ id: "rest", insurers: ["west", "ost"], insured: 900, cap: 600, evidence }],
  totals: [{ id: "statutory", insured: 4000, evidence }],
});

/** Where all payers are meant: the funds by law are only some of them. */
const onlyStatutory = /(?<!gesetzliche |gesetzlichen )(?<![\p{L}-])(?:Krankenk|K)asse(?:n|nart|narten)?(?![\p{L}-])/gu;

describe("a German text on statutory and private insurers", () => {
  const scenario = isolating("host");
  const result = impact(landscape, scenario);
  const compared = compare({ landscape, scenario: isolating("other") }, { landscape, scenario });
  const texts: Record<string, Written> = {
    ...landscapeTexts(landscape),
    ...scenarioTexts(landscape, scenario),
    "all of the impact": (language, width) => impactText({ landscape, scenario, result }, { language, width, all: true }),
    "two scenarios": (language, width) => comparisonText(compared, language, width),
  };
  it.each(Object.entries(texts))("calls them insurers, not Kassen: %s", (_, write) => {
    expect(write("de", 10_000).match(onlyStatutory) ?? []).toEqual([]);
  });
});
