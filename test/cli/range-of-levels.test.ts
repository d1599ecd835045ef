import { expect, it } from "vitest";
import { call } from "./memory-host.js";

const evidence = "evidence: { status: assumed }";
const files = {
  "./l.yaml": `
tragweite: landscape/1
id: l
nodes:
  - { kind: insurer, id: a, name: A, insurerType: BKK, insured: 100, ${evidence} }
  - { kind: system, id: s, name: Hub, operator: unknown, systemType: mail, ${evidence} }
  - { kind: service, id: a/eau, name: eAU, operator: a, serviceType: eau, ${evidence} }
dependencies:
  - { id: d, dependent: a/eau, supplier: s, kind: hosting, weight: 1, ${evidence} }
`,
  "./s.yaml": `
tragweite: scenario/1
id: partial
start: 2026-01-01T00:00Z
disturbances:
  - { kind: degradation, id: p, nodes: [{ id: s }], level: { atLeast: 0, atMost: 1 }, end: +5h, ${evidence} }
`,
};
const said = async (...argv: string[]): Promise<string> => {
  const { stdout, stderr, code } = await call(argv, { files });
  expect([code, stderr]).toEqual([0, ""]);
  return stdout.replace(/\s+/g, " ");
};

it("says of a partial outage that nobody knows how far it goes", async () => {
  expect(await said("run", "./l.yaml", "--degrade", "s=0..1")).toMatch(
    /Hub degraded, not known how far.*at most 100 insured persons/,
  );
  expect(await said("run", "./l.yaml", "--degrade", "s=0..1", "--all", "--lang", "de")).toMatch(
    /Hub eingeschränkt, unbekannt wie weit.*weil nur als Spanne bekannt ist, wie weit etwas eingeschränkt ist/,
  );
  expect(await said("run", "./l.yaml", "--degrade", "s=.25..0.5")).toContain("Hub degraded to 25–50 %");
});

it("follows it over time, and explains both ends", async () => {
  expect(await said("run", "./l.yaml", "--scenario", "./s.yaml", "--until", "end")).toContain("perhaps");
  const explained = await said("explain", "./l.yaml", "a/eau", "--scenario", "./s.yaml", "--at", "+1h");
  expect(explained).toContain("perhaps");
  expect(explained).not.toContain("50 %");
});

it("refuses a range that is none", async () => {
  for (const [level, hint] of [
    ["1..0", "from the least to the most"],
    ["0..2", "a range such as 0..1"],
    ["0..", "a range such as 0..1"],
    ["0..0.5..1", "from the least to the most"],
  ] as const) {
    const { stderr, code } = await call(["run", "./l.yaml", "--degrade", `s=${level}`], { files });
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, " ")).toContain(hint);
  }
});
