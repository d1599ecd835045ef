import { describe, expect, it } from "vitest";
import { readEdgeList } from "../../../src/formats/edge-list/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";
import { leftIn, needsIn } from "../needs-in.js";

const table =
  "Source,Target,Type,Id,Weight,Label\na,b,Directed,0,0.5,x\na,b,Directed,1,1,\nb,c,Undirected,2,1,\n,c,Directed,3,1,\n";

describe("a table of edges", () => {
  it("needs a direction, said by whoever asks", () => {
    expect(() => readEdgeList(table)).toThrow(/which end of an edge needs the other/);
    expect(() => readEdgeList(table, { edges: "dependent-to-supplier" })).toThrow(/^4:1: an edge has no direction/);
    const made = readEdgeList(table.replace("Undirected", "Directed"), { edges: "supplier-to-dependent", weights: true });
    expect(needsIn(made)).toEqual(["b needs a", "b needs a", "c needs b"]);
    expect(made.landscape.dependencies?.map(({ weight }) => weight)).toEqual([0.5, 1, 1]);
    expect(leftIn(made)).toEqual(["edge-dangling c   5:1", "attribute-left label 1 2:1"]);
  });

  it("may have other headings, named by whoever asks", () => {
    const made = readEdgeList("von;nach\nMail;Netz\n", { ends: ["Von", "nach"], edges: "dependent-to-supplier" });
    expect(needsIn(made)).toEqual(["mail needs netz"]);
    expect(() => readEdgeList("von;nach\nMail;Netz\n", { edges: "both" })).toThrow(/this is not a table of edges/);
  });

  it("never ends otherwise than in a result or an error of this package", () => {
    expectOnlyErrorsOfOurs([table], [",", ";", '"', "\n", "\t", "source", "Directed"], (text) =>
      readEdgeList(text, { edges: "both" }),
    );
  });
});
