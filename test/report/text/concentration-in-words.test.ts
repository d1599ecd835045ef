import { expect, it } from "vitest";
import { call } from "../../cli/memory-host.js";

// a house with one operator of all, whom nobody owns, and a service of which nobody knows a supplier
const house = {
  tragweite: "landscape/1",
  id: "house",
  nodes: [
    { kind: "it-provider", id: "host", name: "Host" },
    { kind: "system", id: "host/core", name: "Core", operator: "host", systemType: "core" },
    { kind: "insurer", id: "a", name: "A", insurerType: "BKK", insured: 100 },
    { kind: "service", id: "a/portal", name: "Portal", operator: "a", serviceType: "portal" },
    { kind: "service", id: "a/phone", name: "Phone", operator: "a", serviceType: "telephone" },
  ].map((node) => ({ ...node, evidence: { status: "assumed" } })),
  dependencies: [
    { id: "d", dependent: "a/portal", supplier: "host/core", kind: "operation", weight: 1, evidence: { status: "assumed" } },
  ],
};

it.each([
  ["en", "No supplier is known.", "Owners: as the operators."],
  ["de", "Kein Lieferant bekannt.", "Eigentümer: wie Betreiber."],
])("tells what is not known, and a second view that says the same in one line (%s)", async (lang, nobody, asOperators) => {
  const { stdout } = await call(["concentration", "l.json", "--lang", lang], { files: { "l.json": JSON.stringify(house) } });
  const phone = stdout.split("\n\n").find((part) => /(?:Telefon|Telephone)/i.test(part)) ?? "";
  expect(stdout).toContain(nobody);
  expect(phone).not.toBe("");
  expect(stdout).toContain(asOperators);
});

it("says in German how few equal ones it is like, and that a change does not help", async () => {
  const { stdout } = await call(["concentration", "germany-2023", "--lang", "de"]);
  expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/; so stark wie bei [\d,]+ bis [\d,]+ gleich großen\./);
  expect(stdout).toContain("Arvato Systems steht als gemeinsamer Vorlieferant hinter:");
  expect(stdout.replaceAll(/\s+/g, " ")).toContain("Ein Wechsel des Lieferanten hilft hier nicht:");
  expect(stdout).not.toMatch(/Verlieren|Steht für|ein Vierter/);
});
