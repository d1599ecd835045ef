import { expect, it } from "vitest";
import { call } from "../../cli/memory-host.js";

const evidence = { status: "assumed" };
const landscape = JSON.stringify({
  tragweite: "landscape/1",
  id: "l",
  nodes: [
    { kind: "it-provider", id: "p", name: "P", evidence },
    { kind: "system", id: "p/s", name: "S", operator: "p", systemType: "mail", evidence },
    { kind: "service-provider", id: "h", name: "H", providerType: "hospital", sites: 12, evidence },
  ],
  dependencies: [{ id: "d", dependent: "h", supplier: "p/s", kind: "use", weight: 1, evidence }],
});
const scenario = JSON.stringify({
  tragweite: "scenario/1",
  id: "c",
  start: "2026-06-01T00:00+02:00",
  disturbances: [{ kind: "degradation", id: "d", nodes: [{ id: "p/s" }], level: 0, begin: "+0h", end: "+5h" }],
});
const files = { "l.json": landscape, "c.json": scenario };
const flat = async (args: readonly string[], language: string): Promise<string> =>
  (await call([...args, "--lang", language], { files })).stdout.replaceAll(/\s+/g, " ");

it("says of a landscape without services what organisations lose, and that measures count services alone", async () => {
  const rank = ["rank", "l.json", "--for", "10h"];
  expect(await flat(rank, "de")).toContain(
    "P steht an erster Stelle: es fehlen 120 Einrichtungen × h; einen Dienst trifft es nicht.",
  );
  expect(await flat(rank, "en")).toContain("P stands first: 120 sites × h are lost, and no service is hit.");
  const measures = ["measures", "l.json", "--for", "10h"];
  expect(await flat(measures, "de")).toContain(
    "Diese Landschaft hat keine Dienste, und was hilft, wird nur an Diensten gemessen.",
  );
  expect(await flat(measures, "de")).not.toContain("--budget");
  expect(await flat(measures, "en")).toContain("This landscape has no services");
});

it("says of a single disturbance that it does not hold, not that 0 of 1 do", async () => {
  const run = ["run", "l.json", "--scenario", "c.json", "--at", "+6h"];
  expect(await flat(run, "de")).toContain("6 h nach Beginn; die Störung besteht nicht");
  expect(await flat(run, "en")).toContain("the disturbance does not hold");
});
