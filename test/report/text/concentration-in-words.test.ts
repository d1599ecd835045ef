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
  const { stdout } = await call(["concentration", "germany-2023", "--service-type", "eau-intake", "--lang", "de"]);
  expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/; so stark wie bei [\d,]+ bis [\d,]+ gleich großen\./);
  expect(stdout).toContain("Arvato Systems steht als gemeinsamer Vorlieferant hinter:");
  expect(stdout.replaceAll(/\s+/g, " ")).toContain("Ein Wechsel des Lieferanten hilft hier nicht:");
  expect(stdout).not.toMatch(/Verlieren|Steht für|ein Vierter/);
});

it.each([
  ["en", "One of these limits, or more, is reached also by: RISE."],
  ["de", "Mindestens eine dieser Schwellen erreichen auch: RISE."],
])("says who else reaches a limit that the first one is held against (%s)", async (lang, said) => {
  const asked = ["concentration", "epa-2025", "--service-type", "epa-app", "--by", "operator"];
  const { stdout } = await call([...asked, "--lang", lang]);
  expect(stdout).toContain(said);
  const { stdout: json } = await call([...asked, "--format", "json"]);
  const [row] = JSON.parse(json).views[0].rows;
  const others = row.units.filter((unit: { id: string }) => unit.id !== row.units[0].id);
  expect(others.map(({ id }: { id: string }) => id)).toEqual(["rise"]);
  expect(
    others[0].limits.some(({ verdict, insurers }: { verdict: string; insurers?: unknown }) => verdict === "above" && !insurers),
  ).toBe(true);
});

it.each([
  ["operator", "of whom no supplier is known", "deren Lieferant nicht bekannt ist"],
  ["site", "of whom no supplier's site is known", "bei denen der Standort des Lieferanten nicht bekannt ist"],
  ["platform", "of whom no supplier's platform is known", "bei denen die Plattform des Lieferanten nicht bekannt ist"],
])("says of an index over all what is not known in its view: by %s", async (by, en, de) => {
  const own = (id: string, supplier?: string) => [
    { kind: "insurer", id, name: id, insurerType: "BKK", insured: 100 },
    { kind: "service", id: `${id}/portal`, name: "Portal", operator: id, serviceType: "portal", supplier },
  ];
  const place = { site: "m", platform: "n" };
  const known = [
    { kind: "system", id: "core", name: "Core", operator: "host", systemType: "core", ...place },
    ...["a", "b", "c"].flatMap((id) => own(id, id === "a" ? "core" : undefined)),
  ];
  const all = [
    { kind: "it-provider", id: "host", name: "Host" },
    { kind: "system", id: "other", name: "Other", operator: "host", systemType: "core" },
    ...known,
  ] as Record<string, unknown>[];
  const evidence = { status: "assumed" };
  const dependencies = all.flatMap(({ id, supplier }) =>
    typeof supplier === "string" ? [{ id: `${id}/d`, dependent: id, supplier, kind: "operation", weight: 1, evidence }] : [],
  );
  const nodes = all.map(({ supplier: _supplier, ...node }) => ({ ...node, evidence }));
  const files = { "l.json": JSON.stringify({ tragweite: "landscape/1", id: "l", nodes, dependencies }) };
  for (const [lang, said] of [
    ["en", `With the 2 insurers ${en}: HHI`],
    ["de", `Einschließlich der 2 Versicherer, ${de}: HHI`],
  ] as const) {
    const { stdout } = await call(["concentration", "l.json", "--by", by, "--lang", lang], { files });
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(said);
  }
});

it.each([
  ["en", "are estimated from 500 samples, ± being the standard error in percentage points", /medisign .* 2\.8 ± 0\.3 %/],
  ["de", "sind geschätzt aus 500 Stichproben, ± ist der Standardfehler in Prozentpunkten", /medisign .* 2,8 ± 0,3 %/],
])("writes what is estimated from samples with its error (%s)", async (lang, note, share) => {
  const asked = ["concentration", "germany-2023", "--by", "operator", "--service-type", "eau-sending", "--all"];
  const { stdout } = await call([...asked, "--lang", lang]);
  expect(stdout.replaceAll(/\s+/g, " ")).toContain(note);
  expect(stdout).toMatch(share);
});
