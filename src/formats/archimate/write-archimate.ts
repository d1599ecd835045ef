import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { isOrganisation, operatorOf } from "../../model/landscape/node-kinds.js";
import { checkLandscape } from "../../model/values/argument-checks.js";
import { type Exported, leftFields, structureFields } from "../foreign/left-fields.js";
import { xmlText, xmlValue } from "../xml/xml-text.js";
import { ownNames } from "./read-archimate.js";

const types: Readonly<Record<LandscapeNode["kind"], string>> = {
  ...{ "it-provider": "BusinessActor", insurer: "BusinessActor", "service-provider": "BusinessActor" },
  ...{ "employer-group": "BusinessActor", "member-group": "BusinessActor" },
  ...{ service: "BusinessService", system: "ApplicationComponent", "gematik-service": "TechnologyService" },
};

/**
 * Writes a landscape as an ArchiMate model in the Open Exchange Format 3.0: organisations as actors, services as business services,
 * systems as application components; a supplier serves who needs it, an operator is assigned to what it runs; ids and kinds as
 * properties. `readArchimate` gives nodes, names, operators and dependencies back. Dependencies whose supplier is one of several are
 * left. Characters that XML does not hold stand as `_x0000_`.
 * @returns the text, and notes of all that is not in it
 * @remarks Cost: time and space O(landscape). Source: The Open Group, "ArchiMate Model Exchange File Format", 3.1.
 */
export function writeArchimate(landscape: Landscape): Exported {
  checkLandscape("writeArchimate", landscape);
  const { id, name, nodes, dependencies = [] } = landscape;
  const notes = leftFields(landscape, structureFields);
  const numbers = new Map(nodes.map((node, index) => [node.id, `n${index}`]));
  const organisations = new Set(nodes.filter(isOrganisation).map((node) => node.id));
  const relations: string[] = [];
  const relate = (type: string, source: string, target: string): void => {
    const [from, to] = [numbers.get(source), numbers.get(target)];
    if (from !== undefined && to !== undefined)
      relations.push(`    <relationship identifier="r${relations.length}" source="${from}" target="${to}" xsi:type="${type}"/>`);
  };
  for (const node of nodes) {
    const operator = operatorOf(node);
    if (operator !== undefined && organisations.has(operator)) relate("Assignment", operator, node.id);
  }
  for (const { dependent, supplier } of dependencies) {
    if (supplier === undefined) notes.tally("record-unwritten", "dependency");
    else relate("Serving", supplier, dependent);
  }
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="${modelId(id)}">`,
    `  <name xml:lang="en">${xmlText(name ?? id)}</name>`,
    ...(nodes.length === 0
      ? []
      : ["  <elements>", ...nodes.flatMap((node) => elementLines(node, numbers.get(node.id) ?? "")), "  </elements>"]),
    ...(relations.length === 0 ? [] : ["  <relationships>", ...relations, "  </relationships>"]),
    "  <propertyDefinitions>",
    ...Object.entries(ownNames).map(
      ([key, said]) => `    <propertyDefinition identifier="p-${key}" type="string"><name>${said}</name></propertyDefinition>`,
    ),
    "  </propertyDefinitions>",
    "</model>",
  ];
  return { text: `${lines.join("\n")}\n`, notes: notes.inOrder() };
}

/** An id as XML allows it for an element. */
const modelId = (id: string): string => `model-${id.replaceAll("/", "_")}`;

function elementLines(node: LandscapeNode, number: string): string[] {
  const { id, kind, name } = node;
  const said = {
    ...{ id, kind },
    type: kind === "system" ? node.systemType : kind === "service" ? node.serviceType : undefined,
    insurer: kind === "member-group" ? node.insurer : undefined,
  };
  return [
    `    <element identifier="${xmlValue(number)}" xsi:type="${types[kind]}">`,
    `      <name xml:lang="en">${xmlText(name)}</name>`,
    "      <properties>",
    ...Object.entries(said).flatMap(([key, value]) =>
      value === undefined
        ? []
        : [`        <property propertyDefinitionRef="p-${key}"><value xml:lang="en">${xmlText(value)}</value></property>`],
    ),
    "      </properties>",
    "    </element>",
  ];
}
