import { describe, expect, it } from "vitest";
import { call } from "../cli/memory-host.js";

const evidence = { status: "assumed" };
const landscape = JSON.stringify({
  tragweite: "landscape/1",
  id: "x",
  nodes: [
    { kind: "it-provider", id: "acme", name: "Acme", evidence },
    { kind: "system", id: "acme/net", name: "Netz", operator: "acme", systemType: "wan", evidence },
    { kind: "insurer", id: "kasse", name: "Eine", insurerType: "BKK", insured: 1000, evidence },
    { kind: "service", id: "kasse/e-mail", name: "E-Mail", operator: "kasse", serviceType: "e-mail", evidence },
  ],
  dependencies: [{ id: "d", dependent: "kasse/e-mail", supplier: "acme/net", kind: "operation", weight: 1, evidence }],
});
const scenario = JSON.stringify({
  tragweite: "scenario/1",
  id: "s",
  start: "2023-04-24T22:00+02:00",
  disturbances: [{ kind: "isolation", id: "d", nodes: [{ id: "acme" }], evidence }],
});
const files = { "./x.json": landscape, "./s.json": scenario };
const textOf = async (args: readonly string[]): Promise<string> => (await call(args, { files })).stdout.replaceAll(/\s+/g, " ");

describe("one of something", () => {
  it("is an insurer, and not insurers", async () => {
    const de = await textOf(["concentration", "./x.json", "--by", "operator", "--lang", "de"]);
    expect(de).toContain("1 Versicherer (");
    expect(de).not.toMatch(/\b1 Versicherern\b/);
    expect(await textOf(["concentration", "./x.json", "--by", "operator", "--lang", "en"])).not.toMatch(/\b1 insurers\b/);
  });

  it("is the disturbance that holds, and not 1 of 1", async () => {
    const run = ["run", "./x.json", "--scenario", "./s.json", "--at", "+1h", "--lang"];
    expect(await textOf([...run, "en", "--all"])).toContain("The disturbance holds:");
    expect(await textOf([...run, "de", "--all"])).toContain("Die Störung besteht:");
    expect(await textOf([...run, "en"])).toContain("after the start; the disturbance holds");
    expect(await textOf([...run, "de"])).toContain("nach Beginn; die Störung besteht");
  });
});
