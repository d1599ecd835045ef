import { describe, expect, it } from "vitest";
import { InvalidInputError } from "../../../src/errors/errors.js";
import { readGexf } from "../../../src/formats/gexf/index.js";
import { readTable } from "../../../src/formats/index.js";
import { readItop } from "../../../src/formats/itop/index.js";
import { readStructurizr } from "../../../src/formats/structurizr/index.js";
import { leftIn, needsIn } from "../needs-in.js";

describe("files as other tools write them", () => {
  it("have a farm that needs any one of its hypervisors, and devices any one of two sources of power: iTop", () => {
    const made = readItop(`<Set>
      <Farm id="9"><name>Cluster</name></Farm>
      <Hypervisor id="5"><name>ESX1</name><farm_id>9</farm_id><server_id>7</server_id></Hypervisor>
      <Hypervisor id="6"><name>ESX2</name><farm_id>9</farm_id><server_id>0</server_id></Hypervisor>
      <VirtualMachine id="12"><name>VM</name><virtualhost_id>9</virtualhost_id></VirtualMachine>
      <Server id="7"><name>Box</name><powerA_id>20</powerA_id><powerB_id>21</powerB_id></Server>
      <PowerSource id="20"><name>North</name></PowerSource><PowerSource id="21"><name>South</name></PowerSource>
    </Set>`);
    expect(needsIn(made)).toEqual([
      ...["esx1 needs box", "cluster needs esx1 (any-of-1)", "cluster needs esx2 (any-of-1)", "vm needs cluster"],
      ...["box needs north (any-of-2)", "box needs south (any-of-2)"],
    ]);
    expect(made.landscape.groups).toMatchObject([
      { rule: "at-least", k: 1 },
      { rule: "at-least", k: 1 },
    ]);
    expect(made.notes.filter(({ code }) => code === "any-of")).toHaveLength(2);
  });

  it("have users of an instance, who use what it is an instance of: Structurizr", () => {
    const made = readStructurizr(
      JSON.stringify({
        model: {
          softwareSystems: [
            {
              id: "1",
              name: "Bank",
              containers: [
                { id: "10", name: "API" },
                { id: "11", name: "Database" },
              ],
            },
          ],
          deploymentNodes: [
            {
              ...{ id: "50", name: "Node", containerInstances: [{ id: "52", containerId: "10" }] },
              infrastructureNodes: [{ id: "56", name: "Balancer", relationships: [{ sourceId: "56", destinationId: "52" }] }],
            },
            {
              ...{ id: "60", name: "Other" },
              containerInstances: [
                { id: "61", containerId: "11", relationships: [{ sourceId: "61", destinationId: "56" }] },
                {
                  id: "62",
                  containerId: "10",
                  relationships: [{ sourceId: "62", destinationId: "61", linkedRelationshipId: "9" }],
                },
              ],
            },
          ],
        },
        views: {},
      }),
    );
    expect(needsIn(made)).toEqual(expect.arrayContaining(["balancer needs api", "database needs balancer", "api needs node"]));
    expect(needsIn(made)).toHaveLength(5);
    expect(leftIn(made).filter((note) => note.startsWith("edge-"))).toEqual([]);
  });

  it("have one edge for both directions: GEXF", () => {
    const made = readGexf(
      `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes><node id="a"/><node id="b"/></nodes>
      <edges><edge id="0" source="a" target="b" type="mutual"/></edges></graph></gexf>`,
      { edges: "dependent-to-supplier" },
    );
    expect(needsIn(made)).toEqual(["a needs b", "b needs a"]);
  });

  it("are no tables of one column, and named as what they are", () => {
    const refusalOf = (text: string): string => {
      try {
        readTable(text);
      } catch (error) {
        if (error instanceof InvalidInputError) return error.message;
      }
      return "read";
    };
    expect(refusalOf("apiVersion: v1\nkind: Service\nmetadata: { name: a }\n")).toContain("a description for Kubernetes");
    expect(refusalOf("openapi: 3.1.0\ninfo: { title: x }\n")).toContain("OpenAPI");
    expect(refusalOf("Dienst\nMail\n")).toBe("read");
    expect(refusalOf("nodes;edges\n1;2\n")).toBe("read");
  });
});
