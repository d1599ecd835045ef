import { describe, expect, it } from "vitest";
import { readArchimate } from "../../../src/formats/archimate/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";

const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const element = (id: string, type: string, name: string): string =>
  `<element identifier="${id}" xsi:type="${type}"><name xml:lang="de">${name}</name><name xml:lang="en">other</name></element>`;
let number = 0;
const relation = (type: string, source: string, target: string, more = ""): string =>
  `<relationship identifier="r${number++}" source="${source}" target="${target}" xsi:type="${type}"${more}/>`;
const model = (elements: readonly string[], relations: readonly string[]): string => `<?xml version="1.0"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" ${xsi} identifier="m"><name>Klinik</name>
<elements>${elements.join("\n")}</elements>
<relationships>${relations.join("\n")}</relationships>
<propertyDefinitions><propertyDefinition identifier="p" type="string"><name>Kosten</name></propertyDefinition></propertyDefinitions>
<views><diagrams><view identifier="v"><name>Sicht</name></view></diagrams></views></model>`;

const elements = [
  element("actor", "BusinessActor", "IT-Haus"),
  element("eau", "BusinessService", "eAU-Annahme"),
  element("free", "BusinessService", "Auskunft"),
  element("portal", "ApplicationComponent", "Portal"),
  element("one", "Node", "Server 1"),
  element("two", "Device", "Server 2"),
  element("os", "SystemSoftware", "Betriebssystem"),
  element("data", "DataObject", "Akte"),
  element("or", "OrJunction", ""),
  element("and", "AndJunction", ""),
  element("goal", "Goal", "Ziel"),
];

const needs = (text: string, take: readonly string[] = []): string[] => {
  const { landscape } = readArchimate(text, { take });
  return (landscape.dependencies ?? []).map(
    ({ dependent, supplier, group }) => `${dependent} ${supplier}${group === undefined ? "" : ` ${group}`}`,
  );
};

describe("a model in ArchiMate", () => {
  it("has services of who is assigned to them, systems and who needs whom", () => {
    const { landscape, notes } = readArchimate(
      model(elements, [
        relation("Assignment", "actor", "eau"),
        relation("Realization", "portal", "eau"),
        relation("Serving", "one", "portal"),
        relation("Assignment", "one", "os"),
        relation("Access", "portal", "data", ' accessType="Read"'),
        relation("Flow", "one", "two"),
        relation("Composition", "one", "two"),
        relation("Association", "portal", "two"),
        relation("Serving", "one", "gone"),
        relation("Influence", "goal", "portal"),
      ]),
      { file: "house.xml" },
    );
    expect([landscape.id, landscape.name]).toEqual(["klinik", "Klinik"]);
    expect(
      landscape.nodes.map((node) => [node.id, node.kind, "operator" in node ? node.operator : undefined, node.aliases]),
    ).toEqual([
      ["it-haus", "it-provider", undefined, ["actor"]],
      ["eau-annahme", "service", "it-haus", ["eau"]],
      ["auskunft", "system", "unknown", ["free"]],
      ["portal", "system", "unknown", undefined],
      ["server-1", "system", "unknown", ["one"]],
      ["server-2", "system", "unknown", ["two"]],
      ["betriebssystem", "system", "unknown", ["os"]],
    ]);
    expect(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} ${supplier}`)).toEqual([
      "eau-annahme portal",
      "portal server-1",
      "betriebssystem server-1",
    ]);
    const left = notes.filter(({ kind }) => kind === "left").map(({ code, values }) => `${code} ${JSON.stringify(values)}`);
    expect(left).toEqual([
      'edge-dangling {"from":"gone","to":"Server 1","missing":"gone"}',
      'element-left {"what":"views","count":1}',
      'element-left {"what":"DataObject","count":1}',
      'element-left {"what":"Goal","count":1}',
      'relation-of-left {"what":"Access","count":1}',
      'relation-optional {"what":"Flow","count":1}',
      'relation-optional {"what":"Composition","count":1}',
      'relation-left {"what":"Association","count":1}',
      'relation-of-left {"what":"Influence","count":1}',
    ]);
    expect(notes.map(({ code }) => code)).toContain("service-as-system");
  });

  it("takes more relations where they are asked for, each in its direction", () => {
    const text = model(elements, [relation("Flow", "one", "portal"), relation("Aggregation", "portal", "two")]);
    expect(needs(text)).toEqual([]);
    expect(needs(text, ["flow", "Aggregation"])).toEqual(["portal server-1", "portal server-2"]);
  });

  it("takes junctions out: of And all are needed, of Or any one", () => {
    const or = [relation("Serving", "one", "or"), relation("Serving", "two", "or"), relation("Serving", "or", "portal")];
    expect(needs(model(elements, or))).toEqual(["portal server-1 any-of-1", "portal server-2 any-of-1"]);
    const and = [relation("Serving", "one", "and"), relation("Serving", "two", "and"), relation("Serving", "and", "portal")];
    expect(needs(model(elements, and))).toEqual(["portal server-1", "portal server-2"]);
    const nested = [
      relation("Serving", "one", "and"),
      relation("Serving", "or", "and"),
      relation("Serving", "two", "or"),
      relation("Serving", "os", "or"),
      relation("Serving", "and", "portal"),
    ];
    expect(needs(model(elements, nested))).toEqual([
      "portal server-1",
      "portal server-2 any-of-1",
      "portal betriebssystem any-of-1",
    ]);
    const loop = [
      relation("Serving", "or", "and"),
      relation("Serving", "and", "or"),
      relation("Serving", "one", "or"),
      relation("Serving", "or", "portal"),
    ];
    const { landscape, notes } = readArchimate(model(elements, loop));
    expect(landscape.dependencies?.map(({ group }) => group)).toEqual([undefined]);
    expect(notes.find(({ code }) => code === "read-otherwise")?.values).toEqual({ found: "And in Or", taken: "Or" });
  });

  it("is read in the older form, too", () => {
    const text = `<model xmlns="http://www.opengroup.org/xsd/archimate" ${xsi} identifier="m"><name>Alt</name>
      <elements><element identifier="a" xsi:type="ApplicationComponent"><label xml:lang="de">Portal</label>
      <properties><property identifierref="p"><value>1</value></property></properties></element>
      <element identifier="b" xsi:type="InfrastructureService"><label>Server</label></element></elements>
      <relationships><relationship identifier="r" source="b" target="a" xsi:type="UsedByRelationship"><label>x</label></relationship></relationships>
      <propertydefs><propertydef identifier="p" name="Kosten" type="number"/></propertydefs></model>`;
    const { landscape, notes } = readArchimate(text);
    expect(landscape.dependencies?.map(({ dependent, supplier }) => `${dependent} ${supplier}`)).toEqual(["portal server"]);
    expect(notes.find(({ code }) => code === "attribute-left")?.values).toEqual({ what: "Kosten", count: 1 });
  });

  it("is refused where it is something else, or hostile", () => {
    expect(() => readArchimate('<model xmlns="http://www.archimatetool.com/archimate"/>')).toThrow(
      /this is not an ArchiMate model/,
    );
    expect(() => readArchimate(model([element("g", "Goal", "Ziel")], []))).toThrow(/nothing in it becomes a node/);
    expect(() => readArchimate(`<!DOCTYPE m [<!ENTITY a "b">]>${model([], [])}`)).toThrow(/document type/);
    expect(() => readArchimate(model(["<a>".repeat(100)], []))).toThrow(/limit nesting is 64/);
    expect(() => readArchimate(model(elements, []), { limits: { nodes: 10 } })).toThrow(/limit nodes is 10/);
  });

  it("is refused below a limit where junctions stand in long rows that many need", () => {
    const count = 60;
    const rows = Array.from({ length: count }, (_, at) => element(`j${at}`, "AndJunction", ""));
    const apps = Array.from({ length: count }, (_, at) => element(`a${at}`, "ApplicationComponent", `A${at}`));
    const chain = Array.from({ length: count - 1 }, (_, at) => relation("Serving", `j${at + 1}`, `j${at}`));
    const asks = Array.from({ length: count }, (_, at) => relation("Serving", "j0", `a${at}`));
    const text = model([...rows, ...apps], [...chain, ...asks]);
    expect(() => readArchimate(text, { limits: { dependencies: 1_000 } })).toThrow(/limit dependencies is 1000/);
    expect(readArchimate(text, { limits: { dependencies: 10_000 } }).landscape.dependencies).toEqual([]);
  });

  it("never ends otherwise than in a result or an error of this package", () => {
    const relations = ["Serving", "Assignment", "Access"].map((type) => relation(type, "or", "portal"));
    const pieces = [
      "<",
      ">",
      "/>",
      "</element>",
      "<element>",
      'identifier="',
      '"',
      "&",
      "&lt;",
      "<![CDATA[",
      "OrJunction",
      "__proto__",
    ];
    expectOnlyErrorsOfOurs([model(elements, [...relations, relation("Serving", "one", "or")])], pieces, (text) =>
      readArchimate(text, { take: ["Flow"] }),
    );
  });
});
