import { describe, expect, it } from "vitest";
import { call } from "./memory-host.js";

const evidence = { status: "assumed" };
const system = (id: string): object => ({ kind: "system", id, name: id, operator: "acme", systemType: "other", evidence });
const share = (id: string, node: string): object => ({ id, node, rule: "share" });
const link = (id: string, dependent: string, supplier: string, weight: number, group?: string): object => ({
  id,
  dependent,
  supplier,
  weight,
  kind: "operation",
  evidence,
  ...(group === undefined ? {} : { group }),
});

/** `one` and `two` hear each other with a gain next to 1. */
const loop = JSON.stringify({
  tragweite: "landscape/1",
  id: "x",
  nodes: [
    { kind: "it-provider", id: "acme", name: "Acme", evidence },
    ...["one", "two", "source"].map(system),
    { kind: "insurer", id: "kasse", name: "Kasse", insurerType: "BKK", insured: 1000, evidence },
    { kind: "service", id: "kasse/e-mail", name: "E-Mail", operator: "kasse", serviceType: "e-mail", evidence },
  ],
  groups: [share("g1", "one"), share("g2", "two")],
  dependencies: [
    link("a", "one", "two", 0.9999, "g1"),
    link("b", "two", "one", 1, "g2"),
    link("c", "one", "source", 0.0001, "g1"),
    link("d", "kasse/e-mail", "two", 1),
  ],
});

describe("a loop that finds no rest", () => {
  it.each([
    ["run", "./x.json", "--isolate", "source"],
    ["rank", "./x.json", "--by", "node"],
    ["sweep", "./x.json"],
    ["rank", "./x.json", "--by", "node", "--pairs", "4"],
  ])("is told by the ids of its nodes: %s", async (...args) => {
    const { code, stderr } = await call([...args, "--limit", "evaluationsPerNode=10"], { files: { "./x.json": loop } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/in the loop of 2 nodes: (one, two|two, one);/);
  });
});
