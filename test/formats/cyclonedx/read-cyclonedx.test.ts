import { describe, expect, it } from "vitest";
import { readCyclonedx } from "../../../src/formats/cyclonedx/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";

const bom = {
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  metadata: { component: { type: "application", name: "Portal", "bom-ref": "pkg:generic/portal@1" } },
  services: [
    { "bom-ref": "eau", name: "eAU", provider: { name: "Host GmbH" }, data: [{ flow: "inbound", classification: "PII" }] },
    { name: "KIM", "bom-ref": "KIM 1", services: [{ name: "KIM", "bom-ref": "inner", provider: { name: "Host GmbH" } }] },
  ],
  components: [
    { type: "library", name: "log4j", "bom-ref": "log4j", purl: "pkg:maven/log4j" },
    { type: "container", name: "Datenbank", "bom-ref": "db" },
  ],
  dependencies: [
    { ref: "pkg:generic/portal@1", dependsOn: ["eau", "log4j", "gone"], provides: ["spec"] },
    { ref: "eau", dependsOn: ["KIM 1", "db", "db", "eau"] },
  ],
  compositions: [
    { aggregate: "complete", assemblies: ["eau"] },
    { aggregate: "unknown", dependencies: ["KIM 1"] },
  ],
};

describe("a bill of materials in CycloneDX", () => {
  it("has services and what runs as systems, with libraries and all else in notes", () => {
    const { landscape, notes } = readCyclonedx(JSON.stringify(bom), { file: "bom.json" });
    expect(
      landscape.nodes.map((node) => [node.id, node.kind, "operator" in node ? node.operator : undefined, node.aliases]),
    ).toEqual([
      ["portal", "system", "unknown", ["pkg:generic/portal@1"]],
      ["host-gmbh", "it-provider", undefined, undefined],
      ["eau", "system", "host-gmbh", undefined],
      ["kim", "system", "unknown", ["KIM 1"]],
      ["inner", "system", "host-gmbh", undefined],
      ["db", "system", "unknown", undefined],
    ]);
    expect(
      landscape.dependencies?.map(({ dependent, supplier, evidence }) => `${dependent} ${supplier} ${evidence.note}`),
    ).toEqual([
      "portal eau bom.json:/dependencies/0/dependsOn/0",
      "eau kim bom.json:/dependencies/1/dependsOn/0",
      "eau db bom.json:/dependencies/1/dependsOn/1",
    ]);
    const told = notes.map(({ code, values, place }) => `${code} ${JSON.stringify(values)} ${place}`);
    expect(told.filter((line) => /^(?:edge|element|relation|attribute)/.test(line))).toEqual([
      'edge-dangling {"from":"Portal","to":"gone","missing":"gone"} /dependencies/0/dependsOn/2',
      'edge-repeated {"dependent":"eAU","supplier":"Datenbank"} /dependencies/1/dependsOn/2',
      'edge-itself {"name":"eAU"} /dependencies/1/dependsOn/3',
      'attribute-left {"what":"version","count":1} /version',
      'element-left {"what":"services.data","count":1} /services/0',
      'element-left {"what":"library","count":1} /components/0',
      'relation-of-left {"what":"dependsOn library","count":1} /dependencies/0/dependsOn/1',
      'relation-left {"what":"provides","count":1} /dependencies/0/provides',
    ]);
    expect(notes.filter(({ code }) => code === "incomplete").map(({ values }) => values)).toEqual([{ about: "unknown: KIM 1" }]);
  });

  it("takes libraries where they are asked for", () => {
    const { landscape } = readCyclonedx(JSON.stringify(bom), { take: ["library"] });
    expect(landscape.dependencies?.map(({ supplier }) => supplier)).toContain("log4j");
  });

  it("is refused where it is something else, broken or hostile", () => {
    expect(() => readCyclonedx('{"spdxVersion":"SPDX-2.3"}')).toThrow(/this is not a bill of materials in CycloneDX/);
    expect(() => readCyclonedx('<bom xmlns="http://cyclonedx.org/schema/bom/1.6"/>')).toThrow(
      /this is XML, and a bill of materials in CycloneDX is read as JSON; export it as JSON/,
    );
    expect(() => readCyclonedx('{"bomFormat":"CycloneDX","services":[]}')).toThrow(/nothing in it becomes a node/);
    expect(() => readCyclonedx(`{"bomFormat":"CycloneDX","services":${"[".repeat(100)}`)).toThrow(/limit nesting is 64/);
    expect(() => readCyclonedx(JSON.stringify(bom), { limits: { nodes: 3 } })).toThrow(/limit nodes is 3/);
    expect(() => readCyclonedx(JSON.stringify(bom), { limits: { dependencies: 3 } })).toThrow(/limit dependencies is 3/);
  });

  it("never ends otherwise than in a result or an error of this package", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      '"',
      ",",
      ":",
      "null",
      "1",
      '"services":',
      '"dependsOn":',
      '"__proto__":{"polluted":1},',
      '"name":7,',
    ];
    expectOnlyErrorsOfOurs([JSON.stringify(bom)], pieces, (text) => readCyclonedx(text, { take: ["library"] }));
  });
});
