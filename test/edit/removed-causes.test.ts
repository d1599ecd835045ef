import { describe, expect, it } from "vitest";
import { draftOf } from "../../src/edit/draft.js";
import { removalOf } from "../../src/edit/removal.js";
import { mergeLandscapes } from "../../src/formats/index.js";
import { landscapeOn } from "../../src/model/documents/landscape-on.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";

const evidence = { status: "assumed" };
const node = (id: string, more: object = {}) => ({ kind: "it-provider", id, name: id, evidence, ...more });
const cause = (members: readonly string[], more: object = {}) => ({ id: "c", members, beta: 0.1, evidence, ...more });
const landscape = (nodes: readonly object[], ...commonCause: readonly object[]) =>
  parseLandscape({ tragweite: "landscape/1", id: "l", nodes, commonCause });

describe("a common cause", () => {
  it("loses the members that are removed, and goes with the last but one", () => {
    const draft = draftOf(landscape([node("a"), node("b"), node("d")], cause(["a", "b", "d"])));
    expect(removalOf(draft, "nodes", ["a"]).change?.commonCause).toEqual([{ id: "c", set: { members: ["b", "d"] } }]);
    expect(removalOf(draft, "nodes", ["a", "d"]).remove?.commonCause).toEqual(["c"]);
  });

  it("holds on a day between those of its members that do", () => {
    const dated = landscape([node("a", { validTo: "2025" }), node("b"), node("d")], cause(["a", "b", "d"]));
    expect(landscapeOn(dated, "2026").landscape.commonCause).toEqual([cause(["b", "d"])]);
    const two = landscape([node("a", { validTo: "2025" }), node("b")], cause(["a", "b"]));
    expect(landscapeOn(two, "2026")).toMatchObject({ landscape: { commonCause: [] }, leftOut: { commonCause: ["c"] } });
  });

  it("is merged where its members fail alike and have no other", () => {
    const of = (probability: number, id = "c") =>
      landscape(
        [node("a", { probability: 0.1 }), node("b", { probability })],
        ...(probability === 0.1 ? [cause(["a", "b"], { id })] : []),
      );
    const merged = (...all: readonly ReturnType<typeof of>[]) => mergeLandscapes(all).landscape.commonCause?.map(({ id }) => id);
    expect(merged(of(0.1), of(0.1))).toEqual(["c"]);
    expect(merged(of(0.1), of(0.1, "d"))).toEqual(["c"]);
    expect(merged(of(0.2), of(0.1))).toEqual([]);
  });
});
