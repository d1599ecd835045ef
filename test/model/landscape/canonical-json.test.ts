import { describe, expect, it } from "vitest";
import { readFigures, readLandscape, readScenario } from "../../../src/formats/index.js";
import { hashOf, landscapeHash } from "../../../src/model/landscape/canonical-json.js";

const link = "./node_modules/tragweite/schemas/landscape.schema.json";
const document = (fields: object): string => JSON.stringify(fields);

describe("$schema, which editors write at the top of a document", () => {
  const landscape = {
    tragweite: "landscape/1",
    id: "small",
    nodes: [{ kind: "it-provider", id: "a", name: "A", evidence: { status: "assumed" } }],
  };
  const scenario = { tragweite: "scenario/1", id: "none", disturbances: [] };

  it("is read and does not change the hash of a landscape or a scenario", () => {
    const linked = readLandscape(document({ $schema: link, ...landscape }));
    expect(linked.$schema).toBe(link);
    expect(landscapeHash(linked)).toBe(landscapeHash(readLandscape(document(landscape))));
    expect(hashOf(readScenario(document({ $schema: link, ...scenario })))).toBe(hashOf(readScenario(document(scenario))));
  });

  it("is read at the top of figures", () => {
    const figures = [{ id: "a", sites: 1 }];
    expect(readFigures(document({ $schema: link, tragweite: "figures/1", figures })).figures).toEqual(figures);
  });

  it("is refused anywhere else, and where it is no text", () => {
    expect(() => readScenario(document({ ...scenario, $schema: 1 }))).toThrow("$schema");
    const inside = { ...landscape, nodes: landscape.nodes.map((node) => ({ $schema: link, ...node })) };
    expect(() => readLandscape(document(inside))).toThrow("$schema");
  });
});

it("tells landscapes with other names apart", () => {
  const named = (names: object): string =>
    landscapeHash(readLandscape(document({ tragweite: "landscape/1", id: "small", name: "Small", names, nodes: [] })));
  expect(named({ de: "Klein" })).not.toBe(named({ de: "Winzig" }));
});
