import { expect, it } from "vitest";
import { explain } from "../../../src/explain/explain.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "../small-landscapes.js";

/** A service with so many groups, each of which needs one of two systems, and one of each pair is lost. */
function sparedBy(groups: number, language: "de" | "en"): string {
  const numbers = Array.from({ length: groups }, (_, number) => number);
  const pairs = numbers.flatMap((number) => [
    needs("a/eau", `s${number}`, { group: `g${number}` }),
    needs("a/eau", `t${number}`, { group: `g${number}` }),
  ]);
  const systems = numbers.flatMap((number) => [system(`s${number}`, "p"), system(`t${number}`, `q${number}`)]);
  const landscape = landscapeOf(
    [provider("p"), ...numbers.map((number) => provider(`q${number}`)), insurer("a", 100), ...systems, service("a/eau")],
    pairs,
    numbers.map((number) => ({ id: `g${number}`, node: "a/eau", rule: "at-least" as const, k: 1 })),
  );
  return explanationText(explain(landscape, losing({ ids: ["p"] }), "a/eau"), language);
}

it.each(["de", "en"] as const)("why something is spared stays as long, and says what it leaves out (%s)", (language) => {
  const lengths = [50, 100, 200].map((groups) => sparedBy(groups, language).length);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(200);
  const text = sparedBy(50, language);
  expect(text).toContain(language === "en" ? "- 80 more\n" : "- 80 weitere\n");
});
