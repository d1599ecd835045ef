import { expect, it } from "vitest";
import { compare } from "../../../src/explain/compare.js";
import { explain } from "../../../src/explain/explain.js";
import { comparisonText } from "../../../src/explain/text/comparison-text.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { degradationOf, whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "../small-landscapes.js";

const nodes = [provider("p"), insurer("a", 100), insurer("b", 9_000), system("s1", "p"), system("s2", "p")];
const one = (link: ReturnType<typeof needs>): Landscape => landscapeOf([...nodes, service("a/eau")], [link]);
const german = (landscape: Landscape, ...more: Parameters<typeof explain> extends [unknown, ...infer Rest] ? Rest : never) =>
  explanationText(explain(landscape, ...more), "de");

it("a doubt is named by what it comes from: a supplier, weak evidence, a range", () => {
  const candidates = one({ ...needs("a/eau", "s1"), supplier: undefined, candidates: ["s1", "s2"] });
  expect(german(candidates, losing({ ids: ["s1"] }), "a/eau")).toContain(
    "vielleicht ausgefallen; das hängt davon ab, wer von mehreren möglichen Lieferanten es ist.\n",
  );
  const weak = one(needs("a/eau", "s1", { evidence: { status: "assumed" } }));
  expect(german(weak, losing({ ids: ["s1"] }), "a/eau", { minEvidence: "inferred" })).toContain(
    "das hängt davon ab, ob zutrifft, was weniger sicher ist als „abgeleitet“ (--min-evidence).\n",
  );
  const range = whatIf([degradationOf("s1", { atLeast: 0.2, atMost: 0.7 })]);
  expect(german(one(needs("a/eau", "s1")), range, "a/eau")).toContain(
    "das hängt davon ab, wie stark eine Störung ist, zu der nur eine Spanne angegeben ist.\n",
  );
});

it("of what is spread over many those come first that cost most", () => {
  const suppliers = Array.from({ length: 9 }, (_, place) => `k${place}`);
  const weights = [0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.06, 0.8];
  const landscape = landscapeOf(
    [...nodes, ...suppliers.map((id) => system(id, "p")), service("a/eau")],
    suppliers.map((id, place) => needs("a/eau", id, { group: "g", weight: weights[place] ?? 0 })),
    [{ id: "g", node: "a/eau", rule: "share" as const }],
  );
  const text = german(landscape, losing({ ids: suppliers }), "a/eau");
  const named = [...text.matchAll(/ - (K\d) \(P\): ausgefallen/g)].map(([, name]) => name);
  expect(named.slice(0, 3)).toEqual(["K8", "K7", "K0"]);
});

it("a disturbance that nobody knows the end of says so, at a moment and where it has a beginning", () => {
  const begun = { ...losing({ ids: ["s1"] }), start: "2026-03-06T22:00+01:00", timeZone: "Europe/Berlin" };
  const landscape = one(needs("a/eau", "s1"));
  expect(german(landscape, begun, "a/eau", { at: "+1h" })).toContain("- S1 (P) ausgefallen, Ende nicht bekannt\n");
  const [first] = begun.disturbances;
  const later = { ...begun, disturbances: first === undefined ? [] : [{ ...first, begin: "+1h" }] };
  expect(german(landscape, later, "a/eau")).toContain("ab 06.03.2026, 23:00 Uhr, Ende nicht bekannt\n");
  expect(german(landscape, losing({ ids: ["s1"] }), "a/eau")).not.toContain("Ende nicht bekannt");
});

it("a comparison begins with what is better and what is worse", () => {
  const landscape = landscapeOf([...nodes, service("a/eau"), service("b/post")], [needs("a/eau", "s1"), needs("b/post", "s2")]);
  const [before, after] = [losing({ ids: ["s1"] }), losing({ ids: ["s2"] })];
  const comparison = compare({ landscape, scenario: before }, { landscape, scenario: after });
  expect(comparisonText(comparison, "de")).toMatch(
    /^Nachher besser: Eau \(100 Versicherte\); schlechter: Post \(9\.000 Versicherte\)\.\n\nVorher: /,
  );
  expect(comparisonText(comparison, "en")).toMatch(/^After: better for Eau \(100 insured persons\); worse for Post \(9,000/);
});
