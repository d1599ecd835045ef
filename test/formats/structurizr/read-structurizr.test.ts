import { describe, expect, it } from "vitest";
import { readStructurizr } from "../../../src/formats/structurizr/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";
import { leftIn, needsIn, nodesIn } from "../needs-in.js";

const uses = (sourceId: string, destinationId: string, more: object = {}) => ({
  id: `r${sourceId}${destinationId}`,
  sourceId,
  destinationId,
  ...more,
});
const workspace = {
  name: "Klinik",
  model: {
    people: [{ id: "1", name: "Ärztin", relationships: [uses("1", "2", { description: "uses" })] }],
    softwareSystems: [
      {
        ...{ id: "2", name: "Portal", tags: "Element,Software System" },
        containers: [
          {
            id: "3",
            name: "Web",
            technology: "Java",
            relationships: [uses("3", "4"), uses("3", "9"), uses("3", "4", { linkedRelationshipId: "x" })],
          },
        ],
        relationships: [uses("2", "4", { description: "holt Befunde" })],
      },
      { id: "4", name: "E-Mail", relationships: [uses("4", "1", { description: "Sends e-mails to" })] },
    ],
    deploymentNodes: [
      {
        id: "5",
        name: "Rechenzentrum",
        children: [
          { id: "6", name: "esx", containerInstances: [{ id: "7", containerId: "3", relationships: [uses("7", "8")] }] },
        ],
      },
    ],
  },
  views: { configuration: {} },
};

describe("a workspace of Structurizr", () => {
  it("has systems, containers and nodes, and who uses whom; persons are left", () => {
    const made = readStructurizr(JSON.stringify(workspace));
    expect([made.landscape.name, ...nodesIn(made)]).toEqual([
      "Klinik",
      "portal system unknown software-system",
      "e-mail system unknown software-system",
      "rechenzentrum system unknown deployment-node",
      "web system unknown java",
      "esx system unknown deployment-node",
    ]);
    expect(needsIn(made)).toEqual(["portal needs e-mail", "esx needs rechenzentrum", "web needs e-mail", "web needs esx"]);
    expect(leftIn(made)).toEqual([
      "node-skipped Ärztin person /model/people/0",
      "edge-dangling Web 9 9 /model/softwareSystems/0/containers/0/relationships/1",
      "edge-dangling Web 8 8 /model/deploymentNodes/0/children/0/containerInstances/0/relationships/0",
      "element-left views 1 /views",
      "relation-of-left person 2 /model/softwareSystems/1/relationships/0",
    ]);
  });

  it("is refused where it is something else, or hostile", () => {
    expect(() => readStructurizr("{}")).toThrow(/this is not a workspace of Structurizr/);
    expect(() => readStructurizr('{"model":{},"views":{}}')).toThrow(/nothing in it becomes a node/);
    expect(() => readStructurizr(`{"model":${'{"a":'.repeat(100)}`)).toThrow(/limit nesting is 64/);
    expect(() => readStructurizr(JSON.stringify(workspace), { limits: { nodes: 2 } })).toThrow(/limit nodes is 2/);
  });

  it("never ends otherwise than in a result or an error of this package", () => {
    const pieces = ["{", "}", "[", "]", '"', ",", ":", "null", '"children":[{"id":"6"}],', '"__proto__":1,', '"id":7,'];
    expectOnlyErrorsOfOurs([JSON.stringify(workspace)], pieces, (text) => readStructurizr(text));
  });
});
