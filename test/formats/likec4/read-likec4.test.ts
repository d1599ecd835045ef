import { describe, expect, it } from "vitest";
import { readLikeC4 } from "../../../src/formats/likec4/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";
import { leftIn, needsIn, nodesIn } from "../needs-in.js";

const model = {
  projectId: "klinik",
  specification: {},
  elements: {
    patient: { id: "patient", kind: "actor", title: "Patientin" },
    portal: { id: "portal", kind: "system", title: "Portal", tags: ["intern"] },
    "portal.web": { id: "portal.web", kind: "component", title: "Web" },
    db: { kind: "database" },
  },
  relations: {
    a: { source: { model: "patient" }, target: { model: "portal" }, title: "benutzt" },
    b: { source: { model: "portal.web" }, target: { model: "db" } },
    c: { source: "portal", target: "gone" },
  },
  views: { index: {} },
};

describe("a model of LikeC4", () => {
  it("has elements as systems with their ids, and who uses whom; actors are left", () => {
    const made = readLikeC4(JSON.stringify(model));
    expect(nodesIn(made)).toEqual([
      "portal system unknown system",
      "portal.web system unknown component",
      "db system unknown database",
    ]);
    expect(needsIn(made)).toEqual(["portal.web needs db"]);
    expect(leftIn(made)).toEqual([
      "node-skipped Patientin actor /elements/patient",
      "edge-dangling Portal gone gone /relations/c",
      "element-left views 1 /views",
      "relation-of-left actor 1 /relations/a",
    ]);
    const listed = {
      ...model,
      elements: Object.values(model.elements).map((each, index) => ({ id: `x${index}`, ...each })),
      relations: [],
    };
    expect(readLikeC4(JSON.stringify(listed)).landscape.nodes).toHaveLength(3);
  });

  it("is refused where it is something else", () => {
    expect(() => readLikeC4("[]")).toThrow(/this is not a model of LikeC4/);
    expect(() => readLikeC4(JSON.stringify(model), { limits: { nodes: 2 } })).toThrow(/limit nodes is 2/);
    expect(() => readLikeC4("[".repeat(100))).toThrow(/limit nesting is 64/);
  });

  it("never ends otherwise than in a result or an error of this package", () => {
    const pieces = ["{", "}", "[", "]", '"', ",", ":", "null", '"model":', '"__proto__":1,', '"id":7,'];
    expectOnlyErrorsOfOurs([JSON.stringify(model)], pieces, (text) => readLikeC4(text));
  });
});
