import type { NodeKind } from "../../model/landscape/node.js";
import { nodeKinds } from "../../model/landscape/node-kinds.js";
import { type Fields, fieldsOf, listOf, textOf } from "../foreign/foreign-json.js";

/** Names of properties in which more of a landscape stands than CycloneDX has fields for. */
export const ownProperties = {
  kind: "tragweite:kind",
  type: "tragweite:type",
  operator: "tragweite:operator",
  insurer: "tragweite:insurer",
};

/** What this package wrote about a node. */
export interface OwnProperties {
  readonly kind: NodeKind | undefined;
  readonly type: string | undefined;
  readonly operator: string | undefined;
  readonly insurer: string | undefined;
}

export function propertiesOf(part: Fields): OwnProperties {
  const found = new Map<string, string>();
  for (const property of listOf(part["properties"]).map(fieldsOf)) {
    const [name, value] = [textOf(property["name"]), textOf(property["value"])];
    if (name !== undefined && value !== undefined) found.set(name, value);
  }
  const { kind, type, operator, insurer } = ownProperties;
  return {
    kind: nodeKinds.find((each) => each === found.get(kind)),
    ...{ type: found.get(type), operator: found.get(operator), insurer: found.get(insurer) },
  };
}
