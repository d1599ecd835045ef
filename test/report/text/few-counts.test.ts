import { expect, it } from "vitest";
import { landscapeBuilder } from "../../../src/model/documents/builder.js";
import { call } from "../../cli/memory-host.js";

const hospital = "examples/krankenhaus/landscape.yaml";
const said = async (args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<string> =>
  (await call([...args, "--lang", "de"], { files })).stdout.replaceAll(/\s+/g, " ");

// Found: "Versorgt: 7 Einrichtungen" above a table of 7.4; "damit A und B sauber bleibt".
it("a containment counts few alike in its first sentences and its table, and says plurals", async () => {
  const text = await said(["plan", "contain", hospital, "--attacked", "identhaus", "--protect", "haus-nord/op,haus-nord/labor"]);
  expect(text).toContain("damit OP-Betrieb (Haus Nord) und Labor (Haus Nord) sauber bleiben");
  expect(text).toContain("Versorgt: 7,4 Einrichtungen");
  const tagged = await said(["plan", "contain", hospital, "--attacked", "identhaus", "--protect", "tag=critical"]);
  expect(tagged).toContain("damit alles mit Merkmal critical sauber bleibt");
});

// Found: a plan that loses 39 whatever the order, and 35 to 40 over all that is not known: both were 39.2.
it("a plan of a restart that loses little is told in tenths", async () => {
  const text = await said([
    "plan",
    "restart",
    hospital,
    "--lost",
    "kis-haus,laborwerk,stadtwerke",
    "--crews",
    "2",
    "--hours",
    "kis-haus/kis=8",
  ]);
  expect(text).toContain("Keine Reihenfolge verliert weniger als diese: 39,2 Einrichtungen × h.");
  expect(text).toContain("verliert dieser Plan 35,2–39,2 Einrichtungen × h");
});

// Found: "In jeder Zeile sind es nicht bekannt".
it("says of hours that nobody knows in any line that nobody knows them", async () => {
  const builder = landscapeBuilder({ id: "home", evidence: { status: "inferred" } });
  const provider = builder.node("it-provider", { id: "p", name: "P" });
  const supplier = builder.node("system", { id: "p/s", name: "S", operator: provider, systemType: "s" });
  const operator = builder.node("service-provider", { id: "h", name: "H", providerType: "care-home", sites: 1 });
  const dependent = builder.node("service", { id: "h/care", name: "Care", operator, serviceType: "care" });
  builder.dependency({ kind: "operation", dependent, supplier, weight: 1 });
  const { nodes, ...rest } = builder.build();
  const populations = [{ unit: "beds", count: "unknown" }];
  const home = {
    ...rest,
    units: [{ id: "beds" }],
    nodes: nodes.map((node) => (node.id === "h" ? { ...node, populations } : node)),
  };
  const text = await said(["rank", "h.json", "--for", "72h", "--unit", "beds"], { "h.json": JSON.stringify(home) });
  expect(text).toContain("Wie viele es sind, ist in keiner Zeile bekannt, deshalb ohne Spalte.");
});

// Found: the first sentence named 240 fewer beds × h where another service has 3,480; and a table had 31 − 30 = 2.
it("a comparison of courses names what changes most first, and few hours in tenths", async () => {
  const scenario = {
    tragweite: "scenario/1",
    id: "kis",
    start: "2026-03-06T20:00+01:00",
    disturbances: [{ id: "kis", kind: "isolation", nodes: [{ id: "kis-haus" }], end: "+60h" }],
  };
  const change = {
    nodes: [{ id: "kis-haus/kis", set: { recoveryHours: 2 } }],
    dependencies: [{ id: "d14", set: { bufferHours: 36 } }],
  };
  const files = {
    "s.json": JSON.stringify(scenario),
    "p.json": JSON.stringify({ tragweite: "patch/1", id: "p", change }),
  };
  const text = await said(["compare", hospital, "--scenario", "s.json", "--patch", "p.json", "--until", "end"], files);
  expect(text).toContain("Im Verlauf geht weniger verloren: Patientenaufnahme (7.680 Betten × h weniger;");
  expect(text).toContain("Notaufnahme 45,5 42,7 2,8 weniger");
});
