import { describe, expect, it } from "vitest";
import { readBackstage } from "../../../src/formats/backstage/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";
import { leftIn, needsIn, nodesIn } from "../needs-in.js";

const catalogue = `# of ours
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: team-a }
spec: { type: team, profile: { displayName: Team A } }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: Portal, title: Patientenportal, annotations: { a: b }, tags: [java] }
spec:
  type: website
  lifecycle: production
  owner: team-a
  system: intake
  dependsOn: ["resource:db", "cache", component:default/gone, twice]
  consumesApis: [kim, "component:lookup"]
  providesApis: [portal-api]
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: db }
spec: { type: database, owner: "group:other/ops", dependencyOf: ["component:portal"] }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: cache, namespace: default }
spec: { type: service, owner: "user:anna" }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: kim }
spec: { type: grpc, owner: team-a, definition: "…" }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: portal-api }
spec: { type: openapi }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: lookup }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: twice }
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: twice }
---
apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: root }
spec: { targets: [./all.yaml] }
`;

describe("a catalogue of Backstage", () => {
  it("has components, resources and interfaces as systems, of the groups that own them", () => {
    const made = readBackstage(catalogue, { file: "catalog-info.yaml" });
    expect(nodesIn(made)).toEqual([
      "team-a it-provider",
      "patientenportal system team-a website",
      "ops it-provider",
      "db system ops database",
      "cache system unknown service",
      "kim system team-a grpc",
      "portal-api system unknown openapi",
      "lookup system unknown component",
      "twice system unknown component",
      "twice-2 system unknown resource",
    ]);
    expect(made.landscape.nodes[1]).toMatchObject({
      name: "Patientenportal",
      tags: ["java", "intake"],
      aliases: ["component:default/portal"],
    });
    expect(needsIn(made)).toEqual([
      "patientenportal needs db",
      "patientenportal needs cache",
      "patientenportal needs kim",
      "patientenportal needs lookup",
      "portal-api needs patientenportal",
    ]);
    expect(leftIn(made)).toEqual([
      "node-skipped user:anna user 24:1",
      "node-skipped root location 51:1",
      "incomplete ./all.yaml 51:1",
      "edge-dangling Patientenportal component:default/gone component:default/gone 7:1",
      "edge-dangling Patientenportal twice twice 7:1",
      "edge-repeated Patientenportal db 19:1",
      "attribute-left spec.lifecycle 1 7:1",
      "attribute-left metadata.annotations 1 7:1",
      "attribute-left spec.definition 1 29:1",
    ]);
  });

  it("is read as JSON, too, and with documents of others beside it", () => {
    const made = readBackstage('[{"apiVersion":"backstage.io/v1beta1","kind":"Component","metadata":{"name":"a"}},{"kind":"x"}]');
    expect([nodesIn(made), leftIn(made)]).toEqual([["a system unknown component"], ["element-left document 1"]]);
  });

  it("is refused where it is something else, or names other files only", () => {
    expect(() => readBackstage("apiVersion: v1\nkind: Pod")).toThrow(/this is not a catalogue of Backstage/);
    expect(() => readBackstage(catalogue.slice(catalogue.lastIndexOf("apiVersion")))).toThrow(
      /nothing in it becomes a node .*; what it speaks of stands in other files: give one of \.\/all\.yaml/,
    );
    expect(() => readBackstage("apiVersion: backstage.io/v1alpha1\nkind: [")).toThrow(/2:\d+: /);
    expect(() => readBackstage(`apiVersion: backstage.io/v1\na: ${"[".repeat(200)}`)).toThrow(/limit nesting is 64/);
    expect(() => readBackstage(catalogue, { limits: { nodes: 3 } })).toThrow(/limit nodes is 3/);
  });

  it("is one catalogue in however many files its documents stand", () => {
    const documents = catalogue.split("---\n");
    expect(documents.length).toBeGreaterThan(3);
    const files = documents.map((content, at) => ({ file: `part-${at}.yaml`, content }));
    expect(needsIn(readBackstage(files))).toEqual(needsIn(readBackstage(catalogue)));
    expect(nodesIn(readBackstage(files))).toEqual(nodesIn(readBackstage(catalogue)));
    const turned = readBackstage([...files].reverse());
    expect(needsIn(turned).sort()).toEqual(needsIn(readBackstage(catalogue)).sort());
    expect(nodesIn(turned)).toHaveLength(nodesIn(readBackstage(catalogue)).length);
    const twice = readBackstage([...files, { file: "again.yaml", content: catalogue }]);
    expect(needsIn(twice)).toEqual(needsIn(readBackstage(files)));
    expect(() => readBackstage(files, { limits: { yamlBytes: 200 } })).toThrow(/limit yamlBytes/);
  });

  it("is told what is missing where only the entity itself is called so", () => {
    const made = readBackstage(
      "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: shop }\nspec: { owner: a, providesApis: [shop] }\n",
    );
    expect(leftIn(made)).toContain("edge-dangling api:default/shop shop api:default/shop 1:1");
  });

  it("never ends otherwise than in a result or an error of this package", () => {
    const pieces = [
      "---\n",
      "- ",
      ": ",
      "&a ",
      "*a",
      "<<: ",
      "[",
      "]",
      "{",
      "}",
      "#",
      "'",
      '"',
      "!!x ",
      "\t",
      "dependsOn: [x]\n",
      "__proto__: {polluted: 1}\n",
    ];
    expectOnlyErrorsOfOurs([catalogue], pieces, (text) => readBackstage(text));
  });
});
