import { expect, it } from "vitest";
import { concentration } from "../../../src/analysis/concentration/concentration.js";
import { rank } from "../../../src/analysis/rank/rank.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { concentrationText } from "../../../src/report/text/concentration-text.js";
import { rankText } from "../../../src/report/text/rank-text.js";

/** An insurer of unknown size whose portal needs systems of P and of Q; in doubt, that of Q may be another one, of R. */
function needingBoth({ doubt = false } = {}) {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  const [p, q, r] = ["p", "q", "r"].map((id) => builder.node("it-provider", { id, name: id.toUpperCase() }));
  const [first, second, third] = [p, q, r].map((operator, place) =>
    builder.node("system", { id: `s${place}`, name: `S${place}`, operator: operator!, systemType: "x" }),
  );
  const payer = builder.node("insurer", { id: "k", name: "K", insurerType: "AOK", insured: "unknown" });
  const portal = builder.node("service", { id: "k/portal", name: "Portal", operator: payer, serviceType: "portal" });
  builder.dependency({ kind: "hosting", dependent: portal, supplier: first!, weight: 1 });
  builder.dependency({
    ...{ kind: "hosting", dependent: portal, weight: 1 },
    ...(doubt ? { candidates: [second!, third!] } : { supplier: second! }),
  });
  return builder.build();
}

const unsure = /may\s+take\s+more\s+than\s+the\s+first/;
const both = (landscape: ReturnType<typeof needingBoth>): string[] => [
  rankText(rank(landscape), { landscape, width: 200 }),
  concentrationText({ results: [concentration(landscape, { by: "operator" })], hubs: [], next: [], landscape }, { width: 200 }),
];

it("is no doubt between units that take the very same, whatever its size", () => {
  for (const text of both(needingBoth())) expect(text).not.toMatch(unsure);
});

it("is no doubt beside one that perhaps takes what the first surely takes", () => {
  for (const text of both(needingBoth({ doubt: true }))) expect(text).not.toMatch(unsure);
  const { units } = rank(needingBoth({ doubt: true }));
  expect(units.filter(({ takesAsManyAsFirst }) => takesAsManyAsFirst).map(({ name }) => name)).toEqual(["P"]);
});

it("is said where another perhaps takes one more", () => {
  const { nodes, dependencies = [], ...rest } = needingBoth({ doubt: true });
  const evidence = { status: "assumed" } as const;
  const landscape: ReturnType<typeof needingBoth> = {
    ...rest,
    nodes: [
      ...nodes,
      { kind: "insurer", id: "m", name: "M", insurerType: "AOK", insured: "unknown", evidence },
      { kind: "service", id: "m/portal", name: "Portal", operator: "m", serviceType: "portal", evidence },
    ],
    dependencies: [
      ...dependencies,
      { id: "m", kind: "hosting", dependent: "m/portal", candidates: ["s1", "s2"], weight: 1, evidence },
    ],
  };
  const [ranked, concentrated] = both(landscape);
  expect(ranked).toMatch(/\bQ\b.*\s+may\s+take\s+more\s+than\s+the\s+first\s+surely\s+takes/);
  expect(ranked).toMatch(/\bR\b.*\s+may\s+take\s+more\s+than/);
  expect(ranked).not.toMatch(/\bP\b[^.]*\s+may\s+take\s+more\s+than/);
  expect(concentrated).toMatch(unsure);
});

it("is no doubt between units that take services of two types from one hospital, unless one type is asked for", () => {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  const hospital = builder.node("service-provider", { id: "h", name: "H", providerType: "hospital", sites: "unknown" });
  for (const [provider, serviceType] of [
    ["p", "er"],
    ["q", "lab"],
  ] as const) {
    const operator = builder.node("it-provider", { id: provider, name: provider.toUpperCase() });
    const supplier = builder.node("system", { id: `s-${provider}`, name: provider, operator, systemType: "x" });
    const dependent = builder.node("service", { id: `h/${serviceType}`, name: serviceType, operator: hospital, serviceType });
    builder.dependency({ kind: "hosting", dependent, supplier, weight: 1 });
  }
  const landscape = builder.build();
  expect(rankText(rank(landscape), { landscape, width: 200 })).not.toMatch(unsure);
  expect(
    rank(landscape, { service: "er" }).units.map(({ name, takesAsManyAsFirst = false }) => [name, takesAsManyAsFirst]),
  ).toEqual([
    ["H", false],
    ["P", true],
  ]);
});

it("is no doubt beside one that takes all that another does, whatever the sizes", () => {
  const builder = landscapeBuilder({ id: "x", evidence: { status: "assumed" } });
  const [p, q] = ["p", "q"].map((id) => builder.node("it-provider", { id, name: id.toUpperCase() }));
  const [a, b] = [p, q].map((operator, place) =>
    builder.node("system", { id: `s${place}`, name: `S${place}`, operator: operator!, systemType: "x" }),
  );
  builder.dependency({ kind: "hosting", dependent: b!, supplier: a!, weight: 1 });
  const practice = (id: string, sites: number | { atLeast: number; atMost: number }, supplier: typeof a): void => {
    const dependent = builder.node("service-provider", { id, name: id, providerType: "practice", sites });
    builder.dependency({ kind: "hosting", dependent, supplier: supplier!, weight: 1 });
  };
  practice("o1", { atLeast: 100, atMost: 200 }, b);
  practice("o2", 50, a);
  for (const text of both(builder.build())) expect(text).not.toMatch(unsure);
});
