import type { Imported } from "../../src/formats/index.js";

/** Who needs whom, one line each; the group behind it, where there is one. */
export const needsIn = ({ landscape }: Imported): string[] =>
  (landscape.dependencies ?? []).map(
    ({ dependent, supplier, group }) => `${dependent} needs ${supplier}${group === undefined ? "" : ` (${group})`}`,
  );

/** Nodes with kind, operator and type, one line each. */
export const nodesIn = ({ landscape }: Imported): string[] =>
  landscape.nodes.map((node) => {
    const type = node.kind === "system" ? node.systemType : node.kind === "service" ? node.serviceType : "";
    return [node.id, node.kind, "operator" in node ? node.operator : "", type].filter((part) => part !== "").join(" ");
  });

/** What was left, one line each, with its place. */
export const leftIn = ({ notes }: Imported): string[] =>
  notes
    .filter(({ kind }) => kind === "left")
    .map(({ code, values, place }) => [code, ...Object.values(values).map(String), place ?? ""].join(" ").trim());
