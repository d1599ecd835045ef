import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { LandscapeRows, NodeRow } from "./landscape-rows.js";
import { organisations } from "./organisations.js";
import { providerServices } from "./shares.js";
import { citedIn, sources } from "./sources.js";
import type { Tables } from "./tables.js";
import { technicalNodes } from "./technical-nodes.js";
import { tiDependencies } from "./ti-dependencies.js";

export interface TiVariant {
  readonly id: string;
  readonly name: string;
  readonly germanName: string;
  /** The day that it describes. */
  readonly asOf: string;
  /** What of it is known from the reports of its fault only. */
  readonly readOff?: { readonly incident: string; readonly nodes: readonly string[] };
}

/** The variants that are shipped, each for a fault with a record of its own. */
export const tiVariants: readonly TiVariant[] = [
  {
    id: "ti-2023-07",
    name: "The Telematikinfrastruktur and its users, Germany, July 2023",
    germanName: "Die Telematikinfrastruktur und wer sie nutzt, Deutschland, Juli 2023",
    asOf: "2023-07-02",
  },
  {
    id: "ti-2024-03",
    name: "The Telematikinfrastruktur and its users, Germany, March 2024",
    germanName: "Die Telematikinfrastruktur und wer sie nutzt, Deutschland, März 2024",
    asOf: "2024-03-04",
    // the notice of the fault is the source that names this vendor
    readOff: { incident: "card-vendor-2024-03", nodes: ["medisign/card-status"] },
  },
];

/** What each group of places is, so that headings can say it. */
const providerTypes: ReadonlyMap<string, string> = new Map([
  ["practices", "practice"],
  ["hospitals", "hospital"],
  ["pharmacies", "pharmacy"],
]);

function typed(node: NodeRow): NodeRow {
  const providerType = providerTypes.get(node.id);
  return node.kind !== "service-provider" || providerType === undefined ? node : { ...node, providerType };
}

/**
 * The Telematikinfrastruktur on a day, with the practices, hospitals and pharmacies that use it and without insurers: what
 * of the tables of germany-2023 exists then.
 */
export function tiVariant(tables: Tables, { id, name, germanName, asOf, readOff }: TiVariant): Landscape {
  const companies = (organisations(tables).nodes ?? [])
    .filter(({ kind }) => kind === "it-provider" || kind === "service-provider")
    .map(typed);
  const known = new Set(companies.map((node) => node.id));
  const isOperated = (node: NodeRow): boolean => !("operator" in node) || node.operator === undefined || known.has(node.operator);
  const technical = (technicalNodes(tables, asOf).nodes ?? []).filter(isOperated);
  const services = (providerServices(tables, asOf).nodes ?? []).filter(isOperated);
  const ids = new Set([...companies, ...technical, ...services].map((node) => node.id));
  const { groups = [], dependencies = [] } = tiDependencies(tables, (nodeId) => ids.has(nodeId));
  const linked = new Set(dependencies.flatMap(({ dependent, supplier = "" }) => [dependent, supplier]));
  const operators = new Set([...technical, ...services].filter((node) => linked.has(node.id)).map(operatorIn));
  const owners = new Set(
    companies.flatMap((node) => (node.kind === "it-provider" && operators.has(node.id) ? [node.parent] : [])),
  );
  const isUsed = (node: NodeRow): boolean => linked.has(node.id) || operators.has(node.id) || owners.has(node.id);
  const rows: Required<LandscapeRows> = {
    nodes: [...companies, ...technical, ...services]
      .filter(isUsed)
      .map((node) => (readOff?.nodes.includes(node.id) ? withIncident(node, readOff.incident) : node)),
    groups,
    dependencies,
  };
  return {
    tragweite: "landscape/1",
    id,
    name,
    names: { de: germanName },
    asOf,
    sources: sources(tables, citedIn({ nodes: [...rows.nodes], dependencies: [...rows.dependencies] })),
    nodes: [...rows.nodes],
    groups: [...rows.groups],
    dependencies: [...rows.dependencies],
  };
}

function operatorIn(node: NodeRow): string | undefined {
  return "operator" in node ? node.operator : undefined;
}

const withIncident = (node: NodeRow, fromIncident: string): NodeRow => ({
  ...node,
  evidence: { ...node.evidence, fromIncident },
});
