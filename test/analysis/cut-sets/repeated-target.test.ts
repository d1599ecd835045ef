import { expect, it } from "vitest";
import { parseTarget } from "../../../src/analysis/cut-sets/cut-set-target-text.js";
import { cutSets } from "../../../src/analysis/cut-sets/cut-sets.js";
import { targetFaultTree } from "../../../src/analysis/cut-sets/target-fault-tree.js";
import type { InvalidInputError } from "../../../src/errors/errors.js";
import { readLandscape } from "../../../src/formats/read-landscape.js";

const landscape = readLandscape(`tragweite: landscape/1
id: l
nodes:
  - { kind: it-provider, id: a, name: A, aliases: [alpha], evidence: { status: assumed } }
  - { kind: it-provider, id: b, name: B, evidence: { status: assumed } }
  - { kind: it-provider, id: c, name: C, evidence: { status: assumed } }
`);

function refused(target: string, ask: typeof cutSets | typeof targetFaultTree = cutSets): string[] {
  try {
    ask(landscape, parseTarget(target));
    return [];
  } catch (error) {
    return (error as InvalidInputError).issues.map(({ message }) => message);
  }
}

it.each([
  ["at-least 2 of (a, a, b)", "a"],
  ["at-least 2 of (alpha, b, a)", "a"],
  ["at-least 2 of (level a < 0.5, level alpha < 0.5, b)", "level alpha < 0.5"],
  ["c or at-least 2 of (a, (b and at-least 1 of (c, c)))", "c"],
  ["at-least 2 of (a and b, c, b and alpha)", "(b and alpha)"],
  ["at-least 2 of (a, a or alpha)", "(a or alpha)"],
])("refuses what one at-least would count twice: %s", (target, part) => {
  const message = `"${part}" stands twice in one at-least, which would count it as two`;
  expect(refused(target)).toEqual([message]);
  expect(refused(target, targetFaultTree)).toEqual([message]);
});

it("takes a target twice where that changes nothing, and others that look alike", () => {
  for (const target of [
    "a or a",
    "a and alpha",
    "at-least 2 of (a, level a < 0.5, b)",
    "at-least 2 of (a and b, a or b, c)",
    "at-least 2 of (at-least 1 of (a, b), at-least 2 of (a, b), c)",
  ])
    expect(refused(target)).toEqual([]);
});
