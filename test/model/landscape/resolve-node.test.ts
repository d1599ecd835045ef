import { describe, expect, it } from "vitest";
import { AmbiguousNameError } from "../../../src/errors/errors.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";
import { findNode, resolveNode } from "../../../src/model/landscape/resolve-node.js";
import { germany2023 } from "../../data/shipped-landscape.js";

const evidence = { status: "assumed" } as const;
const landscape: Landscape = {
  tragweite: "landscape/1",
  id: "l",
  nodes: [
    { kind: "it-provider", id: "strasse", name: "Größe AG", names: { en: "Size" }, aliases: ["Alt"], evidence },
    { kind: "it-provider", id: "size", name: "Other", evidence },
    { kind: "it-provider", id: "one", name: "Twin", evidence },
    { kind: "it-provider", id: "two", name: "twin", aliases: ["ONE"], evidence },
    { kind: "it-provider", id: "toString", name: "Prototype", evidence },
  ],
};

const ids = (...texts: string[]): (string | undefined)[] => texts.map((text) => findNode(landscape, text)?.id);

describe("a node that a person names", () => {
  it("is found by id, alias and name in any case, with umlauts or without", () => {
    expect(ids("strasse", "STRASSE", "straße", "alt", "Größe AG", "GRÖSSE  AG", "groesse ag", "gro\u0308ße ag")).toEqual(
      Array(8).fill("strasse"),
    );
    expect(ids("nothing", "", "constructor", "__proto__")).toEqual([undefined, undefined, undefined, undefined]);
    expect(ids("toString")).toEqual(["toString"]);
  });

  it("is the one with that id before one with that name, and the one so written before another case", () => {
    expect(ids("SIZE", "one", "ONE")).toEqual(["size", "one", "two"]);
  });

  it("is refused where several are called so, with the candidates, and where none is, with the nearest", () => {
    expect(() => resolveNode(landscape, "TWIN")).toThrow(AmbiguousNameError);
    expect(() => resolveNode(landscape, "One")).toThrow('"One" is the name of more than one node: one, two; give the id of one');
    expect(() => resolveNode(landscape, "Groesse GA")).toThrow('no node "Groesse GA"; did you mean strasse (Size)?');
    // by how its name begins, where that fits few
    expect(() => resolveNode(landscape, "größe")).toThrow('no node "größe"; did you mean strasse (Size)?');
    expect(() => resolveNode(germany2023, "Techniker")).toThrow(/did you mean tk \(Techniker Krankenkasse \(TK\)\) or tk-it /);
    expect(() => resolveNode(germany2023, "AOK")).not.toThrow(/did you mean .* or .* or .* or /);
    const many = {
      ...landscape,
      nodes: Array.from({ length: 9 }, (_, n) => ({ ...landscape.nodes[0]!, id: `n${n}`, aliases: [] })),
    };
    expect(() => resolveNode(many, "size")).toThrow("n0, n1, n2, n3, n4 and 4 more");
  });

  it("is found by each of its own words in a shipped landscape, unless several share it", () => {
    for (const node of germany2023.nodes)
      for (const text of [
        node.id,
        node.id.toUpperCase(),
        ...(node.aliases ?? []),
        node.name,
        ...(node.names?.de === undefined ? [] : [node.names.de]),
      ])
        try {
          const found = resolveNode(germany2023, text);
          if (found.id !== node.id) expect(found.id.toLowerCase()).toBe(text.toLowerCase()); // its id is the other's name
        } catch (error) {
          expect((error as AmbiguousNameError).candidates).toContain(node.id);
        }
  });
});
