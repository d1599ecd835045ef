import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { checkLandscape } from "../../model/values/argument-checks.js";
import { jsonText } from "../../model/values/json-text.js";
import { type Exported, leftFields, structureFields } from "../foreign/left-fields.js";
import { ownProperties } from "./cyclonedx-properties.js";

/**
 * Writes a landscape as a bill of materials in CycloneDX 1.6 (JSON): every node a service with the id as `bom-ref`, who runs it as its
 * provider, kinds and types as properties; dependencies as `dependsOn`. `readCyclonedx` gives nodes, names, operators and dependencies
 * back. Dependencies whose supplier is one of several are left.
 * @returns the text, and notes of all that is not in it
 * @remarks Cost: time and space O(landscape). Source: OWASP, "CycloneDX Specification", 1.6 (ECMA-424).
 */
export function writeCyclonedx(landscape: Landscape): Exported {
  checkLandscape("writeCyclonedx", landscape);
  const { id, name, nodes, dependencies = [] } = landscape;
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  const suppliers = new Map<string, Set<string>>();
  const notes = leftFields(landscape, structureFields);
  for (const dependency of dependencies) {
    const [supplier] = suppliersOf(dependency);
    if (dependency.supplier === undefined || supplier === undefined) {
      notes.tally("record-unwritten", "dependency");
      continue;
    }
    const known = suppliers.get(dependency.dependent) ?? new Set<string>();
    known.add(supplier);
    suppliers.set(dependency.dependent, known);
  }
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    ...{ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 },
    metadata: {
      tools: { components: [{ type: "application", name: "tragweite" }] },
      properties: [
        { name: "tragweite:landscape", value: id },
        ...(name === undefined ? [] : [{ name: "tragweite:name", value: name }]),
      ],
    },
    services: nodes.map((node) => serviceOf(node, names)),
    dependencies: [...suppliers].map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn] })),
  };
  return { text: jsonText(bom), notes: notes.inOrder() };
}

function serviceOf(node: LandscapeNode, names: ReadonlyMap<string, string>): object {
  const { id, name, kind } = node;
  const operator = operatorOf(node);
  const provider = operator === undefined ? undefined : names.get(operator);
  const said = [
    [ownProperties.kind, kind],
    [ownProperties.type, kind === "system" ? node.systemType : kind === "service" ? node.serviceType : undefined],
    [ownProperties.operator, provider === undefined ? undefined : operator],
    [ownProperties.insurer, kind === "member-group" ? node.insurer : undefined],
  ] as const;
  return {
    "bom-ref": id,
    ...(provider === undefined ? {} : { provider: { name: provider } }),
    name,
    properties: said.flatMap(([property, value]) => (value === undefined ? [] : [{ name: property, value }])),
  };
}
