import { expect, it } from "vitest";
import { impact } from "../../../src/analysis/impact/impact.js";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import type { Scenario } from "../../../src/model/scenario/scenario.js";
import { impactText } from "../../../src/report/text/impact-text.js";
import type { Language } from "../../../src/words/language.js";

const builder = landscapeBuilder({ id: "x", timeZone: "Europe/Berlin", evidence: { status: "assumed" } });
const operator = builder.node("it-provider", { id: "p", name: "P" });
for (const id of ["a", "b"]) builder.node("system", { id: `p/${id}`, name: id, operator, systemType: "x" });
const landscape = builder.build();

const scenario: Scenario = {
  tragweite: "scenario/1",
  id: "s",
  start: "2026-01-05T08:00+01:00",
  disturbances: [
    { kind: "isolation", id: "open", nodes: [{ id: "p/a" }], begin: "+1h" },
    { kind: "isolation", id: "ended", nodes: [{ id: "p/b" }], begin: "+1h", end: "+9h" },
  ],
};

function told(at: string, language: Language, all = false): string {
  const result = impact(landscape, scenario, { at });
  return impactText({ result, landscape, scenario }, { language, all, width: 1000 });
}

it("a moment says of which disturbances that hold no end is known", () => {
  expect(told("+2h", "de")).toContain("; bei 1 davon ist kein Ende bekannt");
  expect(told("+9000h", "de")).toContain("; 1 von 2 Störungen besteht; ein Ende ist nicht bekannt");
  expect(told("+9000h", "en")).toContain("; no end of it is known");
  expect(told("+9000h", "de", true)).toMatch(/a \(P\) abgetrennt, ab .*, ein Ende ist nicht bekannt/);
});
