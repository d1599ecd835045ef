import type { IssueWords } from "../../errors/issues.js";

/** What issues of graphs of other programs say in English. */
export const graphWords: IssueWords<
  "graph-direction" | "graph-undirected" | "graph-unsupported" | "graph-own" | "servicenow-double-name" | "itop-two-things"
> = {
  "graph-direction": () => ({
    message: "the file does not say which end of an edge needs the other",
    hint: "say it with --edges dependent-to-supplier or --edges supplier-to-dependent (option edges in the library)",
  }),
  "graph-undirected": ({ edges }) => ({
    message: `${edges === 1 ? "an edge has" : `${edges} edges have`} no direction, this one first`,
    hint: "--edges both takes each edge both ways (option edges in the library)",
  }),
  "graph-unsupported": ({ tag }) => ({
    message: `<${tag}> cannot be read here`,
    hint:
      tag === "graph"
        ? "one graph of nodes and edges between two of them can be read: dissolve its groups in the program that drew it (in yEd: Grouping, Ungroup)"
        : "one graph of nodes and edges between two of them can be read",
  }),
  "servicenow-double-name": ({ name, classes }) => ({
    message: `two things are called "${name}": ${classes.map((each) => `"${each}"`).join(", ")}`,
    hint: "export the ids of both ends too (parent.sys_id, child.sys_id)",
  }),
  "itop-two-things": ({ id, field, said: [there, here], other }) => ({
    message: `${field} of ${id} is "${there}" in ${other} and "${here}" here`,
    hint: "exports of two installations, or of two days, are not one: import each by itself, and join them with tragweite merge-landscapes",
  }),
  "graph-own": () => ({
    message: "what tragweite wrote about the landscape in this graph was changed and is no JSON any more",
    hint: "write it anew with tragweite convert",
  }),
};
