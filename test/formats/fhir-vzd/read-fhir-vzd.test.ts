import { describe, expect, it } from "vitest";
import { readFhirVzd } from "../../../src/formats/fhir-vzd/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";
import { leftIn, needsIn, nodesIn } from "../needs-in.js";

const bundle = {
  ...{ resourceType: "Bundle", type: "searchset", total: 9 },
  link: [{ relation: "next", url: "https://example.org/next" }],
  entry: [
    {
      resource: {
        ...{ resourceType: "Organization", id: "o1", name: "Praxis am See", active: true },
        identifier: [{ value: "1-2.58.0001" }],
        type: [{ coding: [{ code: "1.2.276.0.76.4.50" }] }],
        endpoint: [{ reference: "Endpoint/e1" }, { reference: "Endpoint/gone" }],
      },
    },
    {
      resource: {
        ...{
          resourceType: "HealthcareService",
          id: "h1",
          name: "Terminbuchung",
          providedBy: { reference: "https://example.org/fhir/Organization/o1" },
        },
        endpoint: [{ reference: "Endpoint/e1/_history/2" }],
      },
    },
    { resource: { resourceType: "HealthcareService", id: "h2", providedBy: { reference: "Organization/away" } } },
    { resource: { resourceType: "Endpoint", id: "e1", name: "KIM-Postfach", status: "off", connectionType: { code: "kim" } } },
    { resource: { resourceType: "Practitioner", id: "p1", name: [{ text: "Dr. Anna" }] } },
  ],
};

describe("a bundle of the FHIR directory", () => {
  it("has organisations, services and endpoints, and no persons", () => {
    const made = readFhirVzd(JSON.stringify(bundle));
    expect(nodesIn(made)).toEqual([
      "praxis-am-see service-provider",
      "terminbuchung service praxis-am-see terminbuchung",
      "healthcareservice-h2 service unknown healthcareservice-h2",
      "kim-postfach system unknown kim",
    ]);
    expect(made.landscape.nodes[0]).toMatchObject({ sites: "unknown", aliases: ["Organization/o1", "1-2.58.0001"] });
    expect(needsIn(made)).toEqual(["praxis-am-see needs kim-postfach", "terminbuchung needs kim-postfach"]);
    expect(leftIn(made)).toEqual([
      "incomplete https://example.org/next /link",
      "incomplete entry: 5, total: 9 /total",
      "note-of-file KIM-Postfach off /entry/3/resource",
      "operator-dangling HealthcareService/h2 Organization/away /entry/2/resource",
      "edge-dangling Praxis am See Endpoint/gone Endpoint/gone /entry/0/resource/endpoint/1",
      "element-left Practitioner 1 /entry/4/resource",
    ]);
    expect(JSON.stringify(made)).not.toContain("Anna");
  });

  it("has insurers only where whoever asks says so", () => {
    const { landscape } = readFhirVzd(JSON.stringify(bundle), { kinds: { "Organization/o1": "insurer" } });
    expect(landscape.nodes[0]).toMatchObject({ kind: "insurer", insured: "unknown" });
  });

  it("is refused where it is something else", () => {
    expect(() => readFhirVzd('{"resourceType":"Patient"}')).toThrow(/this is not a resource in FHIR/);
    expect(() => readFhirVzd(JSON.stringify(bundle), { limits: { nodes: 2 } })).toThrow(/limit nodes is 2/);
    expect(() => readFhirVzd("[".repeat(100))).toThrow(/limit nesting is 64/);
  });

  it("never ends otherwise than in a result or an error of this package", () => {
    const pieces = ["{", "}", "[", "]", '"', ",", ":", "null", '"reference":', '"__proto__":1,', '"id":7,'];
    expectOnlyErrorsOfOurs([JSON.stringify(bundle)], pieces, (text) => readFhirVzd(text));
  });
});
