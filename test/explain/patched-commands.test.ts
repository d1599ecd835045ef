import { describe, expect, it } from "vitest";
import { call } from "../cli/memory-host.js";

const evidence = "evidence: { status: assumed }";
const landscape = `
tragweite: landscape/1
id: l
nodes:
  - { kind: it-provider, id: p, name: P, ${evidence} }
  - { kind: insurer, id: a, name: A, insurerType: BKK, insured: 100, ${evidence} }
  - { kind: system, id: s, name: S, operator: p, systemType: mail, ${evidence} }
  - { kind: service, id: a/eau, name: eAU, operator: a, serviceType: eau, ${evidence} }
dependencies:
  - { id: d, dependent: a/eau, supplier: s, kind: hosting, weight: 1, ${evidence} }
`;
const patch = `
tragweite: patch/1
id: more
change:
  nodes: [{ id: a, set: { insured: 7654 } }]
  dependencies: [{ id: d, set: { weight: 0.5 } }]
`;
const files = { "./l.yaml": landscape, "./more.yaml": patch };

describe("--patch", () => {
  for (const args of [
    ["rank", "./l.yaml", "--format", "json"],
    ["concentration", "./l.yaml", "--format", "json"],
    ["cut-sets", "./l.yaml", "--target", "a/eau", "--format", "json"],
    ["picture", "./l.yaml", "--draw", "matrix", "--degrade", "s=0"],
  ]) {
    it(`is applied by ${args[0]}`, async () => {
      const plain = await call(args, { files });
      const patched = await call([...args, "--patch", "./more.yaml"], { files });
      expect([plain.code, patched.code, patched.stderr]).toEqual([0, 0, ""]);
      expect(patched.stdout).not.toBe(plain.stdout);
    });
  }
});
