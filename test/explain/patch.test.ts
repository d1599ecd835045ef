import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../src/errors/errors.js";
import { readPatch } from "../../src/formats/patch.js";
import { writeYaml } from "../../src/formats/yaml/yaml.js";
import { applyPatch } from "../../src/model/documents/patch-apply.js";
import { diffLandscapes } from "../../src/model/documents/patch-diff.js";
import { parsePatch } from "../../src/model/documents/patch-parse.js";
import { landscapeHash } from "../../src/model/landscape/canonical-json.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import { landscapes } from "../arbitraries/landscapes.js";
import { replayable } from "../arbitraries/replayable.js";
import { germany2023 } from "../data/shipped-landscape.js";

/** Empty lists are none, and the order of rows does not count. */
const content = (landscape: Landscape): string =>
  landscapeHash(
    Object.fromEntries(
      Object.entries(landscape).filter(([field, value]) => field === "nodes" || !Array.isArray(value) || value.length > 0),
    ) as Landscape,
  );

const issuesOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInputError) return error.message.split("\n");
    throw error;
  }
  return [];
};

const patched = (text: string) => issuesOf(() => applyPatch(germany2023, readPatch(text, { file: "what-if.yaml" })));

describe("a patch", () => {
  it("made of two landscapes turns the one into the other, up to order, also by way of a file", () => {
    fc.assert(
      fc.property(landscapes(), landscapes(), fc.boolean(), (before, after, byFile) => {
        const patch = diffLandscapes(before, after);
        const used = byFile ? readPatch(writeYaml(patch)) : patch;
        expect(content(applyPatch(before, used))).toBe(content(after));
      }),
      replayable(500),
    );
  });

  it("of a landscape with itself says nothing", () => {
    expect(diffLandscapes(germany2023, germany2023)).toEqual({ tragweite: "patch/1", id: "changes", landscape: "germany-2023" });
  });

  it("adds a stand-in, changes a weight and removes a dependency", () => {
    const text = `
tragweite: patch/1
id: own-mail
landscape: germany-2023
change:
  nodes: [{ id: ikk-suedwest, set: { name: IKK Neu } }]
remove:
  dependencies: [ikk-suedwest/e-mail.mail-gateway]
add:
  nodes:
    - { kind: system, id: ikk-suedwest/mail, name: Own mail, operator: ikk-suedwest, systemType: mail, evidence: { status: assumed } }
  dependencies:
    - { id: own, dependent: ikk-suedwest/e-mail, supplier: ikk-suedwest/mail, kind: hosting, weight: 1, evidence: { status: assumed } }
`;
    const result = applyPatch(germany2023, readPatch(text));
    expect(result.nodes.length).toBe(germany2023.nodes.length + 1);
    expect(result.nodes.find(({ id }) => id === "ikk-suedwest")?.name).toBe("IKK Neu");
    expect(result.dependencies?.filter(({ dependent }) => dependent === "ikk-suedwest/e-mail").map(({ id }) => id)).toEqual([
      "own",
    ]);
  });

  it("tells all that is wrong with its form at once, with places and hints", () => {
    const text = `tragweite: patch/1
id: wrong
changes: {}
change:
  dependencies: [{ id: a, set: { wieght: 0,5 } }]
remove: { nodes: [x, x] }
`;
    expect(issuesOf(() => readPatch(text, { file: "p.yaml" }))).toMatchInlineSnapshot(`
      [
        "p.yaml:3:1: /changes: unknown field "changes"; did you mean "change"?",
        "p.yaml:5:34: /change/dependencies/0/set/wieght: unknown field "wieght"; did you mean "weight"?",
      ]
    `);
  });

  it("tells what it misses in the landscape, at its own rows", () => {
    expect(patched("tragweite: patch/1\nid: p\nlandscape: germany\nremove:\n  nodes:\n    - bitmark\n")).toMatchInlineSnapshot(`
      [
        "what-if.yaml: /landscape: the patch is for the landscape "germany", and this one is "germany-2023"; apply it to the one it is for, or leave the field out",
        "what-if.yaml:6:7: /remove/nodes/0: there is no node "bitmark"; did you mean "bitmarck"?",
      ]
    `);
    expect(patched("tragweite: patch/1\nid: p\nremove:\n  nodes: [bitmarck/mail-gateway]\n")).toMatchInlineSnapshot(`
      [
        "what-if.yaml:4:11: /remove/nodes/0: dependency "ikk-suedwest/e-mail.mail-gateway" of the landscape: there is no node "bitmarck/mail-gateway"; the patch removes what it refers to; remove or change it too",
      ]
    `);
    expect(
      patched(
        "tragweite: patch/1\nid: p\nchange:\n  dependencies:\n    - { id: ikk-suedwest/e-mail.mail-gateway, set: { supplier: bitmarck/mail } }\n",
      ),
    ).toMatchInlineSnapshot(`
      [
        "what-if.yaml:5:7: /change/dependencies/0/set/supplier: there is no node "bitmarck/mail"; did you mean "bitmarck/mail-gateway"?",
      ]
    `);
  });

  it("speaks of a row once", () => {
    const change = [{ id: "a", set: { weight: 1 }, unset: ["weight"] }];
    expect(
      issuesOf(() =>
        parsePatch({ tragweite: "patch/1", id: "p", remove: { dependencies: ["a"] }, change: { dependencies: change } }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "/change/dependencies/0: "a" is spoken of twice; it stands at /remove/dependencies/0 already; leave one of them out",
        "/change/dependencies/0/unset: weight is both set and unset; leave one of them out",
      ]
    `);
  });
});
