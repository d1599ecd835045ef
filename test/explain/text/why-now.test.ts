import { expect, it } from "vitest";
import { explain } from "../../../src/explain/explain.js";
import { explanationText } from "../../../src/explain/text/explanation-text.js";
import { whatIf } from "../../../src/model/scenario/quick-scenario.js";
import { insurer, landscapeOf, losing, needs, provider, service, system } from "../small-landscapes.js";

const landscape = landscapeOf(
  [
    provider("p"),
    provider("q"),
    insurer("a", 100),
    system("s0", "p", { recoveryHours: 20 }),
    system("s1", "q"),
    service("a/eau"),
  ],
  [needs("a/eau", "s0"), needs("s0", "s1")],
);

it("what is not back yet is explained by what has ended", () => {
  const explanation = explain(landscape, losing({ ids: ["s0"], begin: "+1h", end: "+4h" }), "a/eau", { at: "+10h" });
  expect(explanation.endedCauses).toEqual(["x0"]);
  const text = explanationText(explanation, "de");
  expect(text).toContain("Warum noch nicht zurück: betroffen durch, was beendet ist\n  - S0 (P)");
  expect(text).not.toContain("Warum nicht betroffen");
  expect(explanationText(explanation, "en")).toContain("Why it is not back yet");
});

it("a supplier that works is no cause: its dependent is cut off itself", () => {
  const isolation = whatIf([{ kind: "isolation", id: "cut", nodes: [{ id: "s0" }] }]);
  expect(explanationText(explain(landscape, isolation, "a/eau"), "de")).toMatch(
    /S1 \(Q\): nicht erreichbar, weil der Abnehmer selbst abgetrennt ist|S0 \(P\): nicht erreichbar \(/,
  );
  expect(explanationText(explain(landscape, isolation, "s0"), "de")).toContain(
    "S1 (Q): nicht erreichbar, weil der Abnehmer selbst abgetrennt ist",
  );
});

it("without a disturbance there is nothing to explain", () => {
  expect(explanationText(explain(landscape, whatIf([]), "a/eau"), "de")).toContain("Keine Störung angegeben: --isolate");
});
