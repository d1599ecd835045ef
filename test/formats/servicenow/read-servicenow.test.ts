import { describe, expect, it } from "vitest";
import { readServiceNow } from "../../../src/formats/servicenow/index.js";
import { expectOnlyErrorsOfOurs } from "../mutations.js";
import { leftIn, needsIn, nodesIn } from "../needs-in.js";

const table = `"parent","type","child","sys_id"
"eAU","Depends on::Used by","KIM","1"
"KIM","Runs on::Runs","esx","2"
"db","Used by::Depends on","eAU","3"
"Cluster","Cluster of::Cluster","db","4"
"Cluster","Cluster of::Cluster","db 2","5"
"KIM","Sends data to::Receives data from","Archiv","6"
"KIM","Owned by::Owns","Anna","7"
`;

describe("relations of ServiceNow", () => {
  it("say who needs whom by their type, whichever way round it stands", () => {
    const made = readServiceNow(table, { file: "cmdb.csv" });
    expect(nodesIn(made)[0]).toBe("eau system unknown other");
    expect(needsIn(made)).toEqual(["eau needs kim", "kim needs esx", "eau needs db"]);
    expect(leftIn(made)).toEqual([
      "relation-optional Cluster of::Cluster 2 5",
      "relation-optional Sends data to::Receives data from 1 7",
      "relation-left Owned by::Owns 1 8",
      "attribute-left sys_id 7",
    ]);
  });

  it("are taken where they are asked for; of a cluster any one is enough", () => {
    const made = readServiceNow(table, { take: ["cluster of", "Sends data to::Receives data from"] });
    expect(needsIn(made)).toEqual([
      ...["eau needs kim", "kim needs esx", "eau needs db"],
      ...["cluster needs db (any-of-1)", "cluster needs db-2 (any-of-1)", "archiv needs kim"],
    ]);
  });

  it("tell things of one name apart by ids, and are refused without them", () => {
    const head = "parent;parent.sys_class_name;type;child;child.sys_class_name";
    expect(() =>
      readServiceNow(`${head}\nA;server;Runs on::Runs;B;rack\nA;service;Runs on::Runs;B;rack\n`, { file: "c" }),
    ).toThrow(/^c:3: two things are called "A": "server", "service"; export the ids of both ends too/);
    const ids = "parent,parent.sys_id,type,child,child.sys_id\nA,1,Runs on::Runs,A,2\n";
    const made = readServiceNow(ids);
    expect([nodesIn(made), needsIn(made)]).toEqual([["a system unknown other", "a-2 system unknown other"], ["a needs a-2"]]);
  });

  it("are refused where the table is another", () => {
    expect(() => readServiceNow("a,b\n1,2\n")).toThrow(/this is not a table of relations of ServiceNow/);
    expect(() => readServiceNow(table, { limits: { nodes: 2 } })).toThrow(/limit nodes is 2/);
  });

  it("never end otherwise than in a result or an error of this package", () => {
    expectOnlyErrorsOfOurs([table], [",", ";", '"', "\n", "\t", "::", "parent", "sep=;"], (text) =>
      readServiceNow(text, { take: ["Contains"] }),
    );
  });
});
