import { describe, expect, it } from "vitest";
import { readItop } from "../../../src/formats/itop/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";
import { leftIn, needsIn, nodesIn } from "../needs-in.js";

const link =
  '<lnkApplicationSolutionToFunctionalCI alias="l" id="9"><applicationsolution_id>1</applicationsolution_id><functionalci_id>2</functionalci_id></lnkApplicationSolutionToFunctionalCI>';
const file = `<?xml version="1.0"?>
<Set>
<Organization alias="Organization" id="7"><name>Klinik</name></Organization>
<ApplicationSolution alias="a" id="1"><name>Portal</name><org_id>7</org_id><status>production</status></ApplicationSolution>
<Server alias="s" id="2"><name>Server 2</name><org_id>8</org_id><powerA_id>0</powerA_id></Server>
<DatabaseSchema id="3"><name>Schema</name><dbserver_id>4</dbserver_id></DatabaseSchema>
<DBServer id="4"><name>Postgres</name><system_id>2</system_id></DBServer>
<Person id="5"><name>Anna</name></Person>
${link}
</Set>`;

describe("an export of iTop", () => {
  it("has items as systems of their organisation, that need what they are linked to or stand on", () => {
    const made = readItop(file, { file: "itop.xml" });
    expect(nodesIn(made)).toEqual([
      "klinik it-provider",
      "portal system klinik applicationsolution",
      "organization-8 it-provider",
      "server-2 system organization-8 server",
      "schema system unknown databaseschema",
      "postgres system unknown dbserver",
    ]);
    expect(made.landscape.nodes[1]?.aliases).toEqual(["ApplicationSolution::1"]);
    expect(needsIn(made)).toEqual(["schema needs postgres", "postgres needs server-2", "portal needs server-2"]);
    expect(leftIn(made)).toEqual(["attribute-left status 1 4:1", "element-left Person 1 8:1"]);
  });

  it("of several files is one set, whatever their order, with places that name the file", () => {
    const classes = file.replace(link, "");
    const links = `<Set>\n${link}</Set>`;
    for (const names of [
      ["items.xml", "links.xml"],
      ["links.xml", "items.xml"],
    ]) {
      const files = names.map((name) => ({ file: name, content: name === "links.xml" ? links : classes }));
      const made = readItop(files, { name: "CMDB" });
      expect([...needsIn(made)].sort()).toEqual([...needsIn(readItop(file))].sort());
      expect(nodesIn(made)).toEqual(nodesIn(readItop(file)));
      expect(made.landscape.dependencies?.map(({ evidence }) => evidence?.note)).toContain(
        "links.xml:2:1, lnkApplicationSolutionToFunctionalCI",
      );
      expect(made.landscape.sources).toEqual([{ id: "file", title: names.join(", ") }]);
    }
    expect(() =>
      readItop([
        { file: "a.xml", content: file },
        { file: "b.xml", content: "<x/>" },
      ]),
    ).toThrow(/b\.xml: .*iTop/);
    expect(() =>
      readItop(
        [
          { file: "a.xml", content: file },
          { file: "b.xml", content: links },
        ],
        { limits: { fileBytes: file.length } },
      ),
    ).toThrow(/limit fileBytes/);
  });

  it("of two installations is never one: what has one id in both and is something else is refused with both", () => {
    const set = (inside: string) => `<Set>${inside}</Set>`;
    const together = (one: string, two: string) =>
      readItop([
        { file: "a.xml", content: set(one) },
        { file: "b.xml", content: set(two) },
      ]);
    const north = '<Organization id="7"><name>Nord</name></Organization><Server id="2"><name>A</name><org_id>7</org_id></Server>';
    for (const [other, told] of [
      [
        '<Server id="2"><name>B</name></Server><WebServer id="3"><name>W</name><system_id>2</system_id></WebServer>',
        /name of FunctionalCI::2 is "A" in a\.xml and "B" here/,
      ],
      ['<Organization id="7"><name>Süd</name></Organization>', /name of Organization::7 is "Nord" in a\.xml and "Süd" here/],
      ['<Server id="2"><name>A</name><org_id>8</org_id></Server>', /org_id.*"7".*"8"/],
      ['<DBServer id="2"><name>A</name></DBServer>', /class.*"Server".*"DBServer"/],
    ] as const) {
      expect(() => together(north, other)).toThrow(told);
      expect(() => together(other, north)).toThrow(/tragweite merge-landscapes/);
    }
    const joint = (fields: string) =>
      `<lnkApplicationSolutionToFunctionalCI id="1">${fields}</lnkApplicationSolutionToFunctionalCI>`;
    expect(() =>
      together(
        joint("<applicationsolution_id>1</applicationsolution_id><functionalci_id>2</functionalci_id>"),
        joint("<applicationsolution_id>1</applicationsolution_id><functionalci_id>3</functionalci_id>"),
      ),
    ).toThrow(/functionalci_id.*"2".*"3"/);
  });

  it("of one installation has each thing once, with the fields of all files that name it", () => {
    const [one, two] = [
      '<Server id="2"><name>A</name></Server>',
      '<Server id="2"><name>A</name><powerA_id>3</powerA_id></Server>',
    ];
    const power = '<PowerSource id="3"><name>P</name></PowerSource>';
    const files = [one, two].map((each, index) => ({ file: `${index}.xml`, content: `<Set>${each}${power}</Set>` }));
    for (const given of [files, [...files].reverse()]) {
      const made = readItop(given);
      expect(nodesIn(made)).toHaveLength(2);
      expect(needsIn(made)).toEqual(["a needs p"]);
      expect(leftIn(made)).toEqual([]);
    }
  });

  it("counts services apart from configuration items, and leaves what has ids of its own and does not run", () => {
    const made = readItop(`<Set>
<Server id="1"><name>S</name></Server>
<Service id="1"><name>Mail</name></Service>
<SLA id="1"><name>Gold</name></SLA>
<IPInterface id="1"><name>eth0</name></IPInterface>
<OurOwnClass id="1"><name>Own</name></OurOwnClass>
<OurOwnClass id="2"><name>Own too</name></OurOwnClass>
<DBServer id="3"><name>DB</name><system_id>2</system_id></DBServer>
<lnkFunctionalCIToService id="1"><service_id>1</service_id><functionalci_id>1</functionalci_id></lnkFunctionalCIToService>
</Set>`);
    expect(needsIn(made)).toEqual(["db needs own-too", "mail needs s"]);
    expect(leftIn(made)).toEqual(["element-left SLA 1 4:1"]);
  });

  it("of links alone is refused with what is missing, and anything else by its name", () => {
    expect(() => readItop(`<Set>${link}</Set>`)).toThrow(/\(FunctionalCI\) belongs in the same Set/);
    expect(() => readItop("<x/>")).toThrow(/this is not an export of iTop/);
    expect(() => readItop(`<Set>${"<a>".repeat(100)}`)).toThrow(/limit nesting is 64/);
    expect(() => readItop(file, { limits: { nodes: 2 } })).toThrow(/limit nodes is 2/);
  });

  it("never ends otherwise than in a result or an error of this package", () => {
    expectOnlyErrorsOfOurs([file], ["<", ">", "</", "/>", "<Server>", "&", '"', "<Organization id='7'/>", "0"], (text) =>
      readItop(text),
    );
  });
});
