import type { Dependency } from "../../model/landscape/dependency.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { isOrganisation, operatorOf } from "../../model/landscape/node-kinds.js";
import { isStandBy, suppliersOf } from "../../model/landscape/suppliers.js";
import { nameIn } from "../../model/values/name-in.js";
import { leftFields } from "../foreign/left-fields.js";
import type { ImportNotes } from "../tables/import-note.js";

/** A language of names. */
export type DiagramLanguage = "en" | "de";

/** How a diagram is written. */
export interface DiagramOptions {
  /** Which of their names nodes are called by. @defaultValue "en" */
  readonly language?: DiagramLanguage;
}

export const diagramOptionKinds = { language: ["en", "de"] } as const;

export interface DiagramNode {
  readonly id: string;
  readonly name: string;
  readonly kind: LandscapeNode["kind"];
}

export interface DiagramEdge {
  readonly dependent: string;
  readonly supplier: string;
  /** What is to be read at it; empty for a need that stands alone. */
  readonly label: string;
  /** Whether it is a stand-by, or one of several that may be meant. */
  readonly isDashed: boolean;
}

/** What a landscape looks like: organisations as frames around what they run, and an arrow from who needs to what is needed. */
export interface Diagram {
  readonly name: string;
  /** Those whose operator nobody stated, and organisations that run nothing. */
  readonly alone: readonly DiagramNode[];
  readonly frames: readonly { readonly organisation: DiagramNode; readonly nodes: readonly DiagramNode[] }[];
  readonly edges: readonly DiagramEdge[];
}

/** Fields that a diagram shows. */
const shown = {
  landscape: ["tragweite", "id", "name", "names"],
  node: ["id", "kind", "name", "names", "operator"],
  group: ["id", "node", "rule", "k"],
  dependency: ["id", "dependent", "supplier", "candidates", "weight", "group", "activationHours", "limitHours"],
} as const;

/** What of a landscape no diagram shows. */
export const diagramNotes = (landscape: Landscape): ImportNotes => leftFields(landscape, shown);

/** @remarks Cost: time and space O(landscape). */
export function diagramOf(landscape: Landscape, language: DiagramLanguage): Diagram {
  const nodes = landscape.nodes.map((node) => ({ id: node.id, name: nameIn(node, language), kind: node.kind }));
  const run = new Map<string, DiagramNode[]>();
  const organisations = new Set(landscape.nodes.filter(isOrganisation).map(({ id }) => id));
  landscape.nodes.forEach((node, index) => {
    const operator = operatorOf(node);
    const own = nodes[index];
    if (operator === undefined || own === undefined || !organisations.has(operator)) return;
    const known = run.get(operator);
    if (known === undefined) run.set(operator, [own]);
    else known.push(own);
  });
  const labels = labelsOf(landscape);
  const framed = new Set([...run.values()].flat());
  return {
    name: landscape.name ?? landscape.id,
    alone: nodes.filter((node) => !framed.has(node) && !run.has(node.id)),
    frames: nodes.flatMap((organisation) => {
      const own = run.get(organisation.id);
      return own === undefined ? [] : [{ organisation, nodes: own }];
    }),
    edges: (landscape.dependencies ?? []).flatMap((dependency) => edgesOf(dependency, labels)),
  };
}

/** By the id of a group, what is to be read at its members. */
function labelsOf({ groups = [] }: Landscape): ReadonlyMap<string, string> {
  return new Map(
    groups.map((group) => [group.id, group.rule === "at-least" ? `${group.id}: ≥ ${group.k}` : `${group.id}: ${group.rule}`]),
  );
}

function edgesOf(dependency: Dependency, labels: ReadonlyMap<string, string>): DiagramEdge[] {
  const { dependent, weight, group } = dependency;
  const suppliers = suppliersOf(dependency);
  const parts = [
    ...(group === undefined ? [] : [labels.get(group) ?? group]),
    ...(weight === 1 ? [] : [String(weight)]),
    ...(suppliers.length > 1 ? ["?"] : []),
  ];
  const isDashed = isStandBy(dependency) || suppliers.length > 1;
  return suppliers.map((supplier) => ({ dependent, supplier, label: parts.join(", "), isDashed }));
}
