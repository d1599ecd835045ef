import { numberIn } from "./csv-table.js";
import { evidenceOf } from "./evidence-cells.js";
import { channelOf, serviceTypesOf } from "./insurer-services.js";
import { type DependencyRow, dependencyId, type GroupRow, type LandscapeRows, type NodeRow } from "./landscape-rows.js";
import { namesOf } from "./names.js";
import { insuredOf } from "./organisations.js";
import type { TableRow, Tables } from "./tables.js";
import { existsOn } from "./validity.js";

/** Member groups, one an insurer: the insured persons, and the services they use. Each of the needs counts the same. */
export function memberGroups(tables: Tables): LandscapeRows {
  const needs = tables["service-types"].filter(({ member_need }) => member_need === "yes");
  const parts = tables.insurers.map((insurer) => {
    const id = `${insurer.id}/insured`;
    const services = serviceTypesOf(tables, insurer).filter((type) => needs.includes(type));
    const node: NodeRow = {
      kind: "member-group",
      id,
      ...namesOf({ name: "Insured persons", name_de: "Versicherte" }),
      insurer: insurer.id,
      insured: insuredOf(insurer),
      evidence: evidenceOf({ status: "inferred", sources: insurer.figure_sources }),
    };
    const shares = services.map((type): Share => ({ supplier: `${insurer.id}/${type.id}`, weight: 1 / needs.length }));
    return { node, ...shareGroup(id, `${insurer.id}/needs`, shares) };
  });
  return joined(parts);
}

/** Services that practices, hospitals and pharmacies offer: towards insurers, each insurer counts by its insured. */
export function providerServices(tables: Tables, day: string): LandscapeRows {
  const parts = tables["provider-services"]
    .filter((row) => existsOn(day, row))
    .map((row) => {
      const { id, operator, service_type, insurer_service_type } = row;
      const channel = channelOf(row);
      const node: NodeRow = {
        kind: "service",
        id,
        ...namesOf(row),
        operator,
        serviceType: service_type,
        ...(channel !== undefined && { channel }),
        evidence: evidenceOf(row),
      };
      return { node, ...allInsurers(tables, id, insurer_service_type) };
    });
  return joined(parts);
}

/** Employers fetch from every statutory insurer; each counts by its insured. */
export function employerShares(tables: Tables): LandscapeRows {
  const groups = tables["service-providers"].filter(({ kind }) => kind === "employer-group");
  return joined(groups.map(({ id }) => allInsurers(tables, id, "eau-for-employers")));
}

/**
 * A dependency on the service of one type of every statutory insurer, none without a type. That messages go to insurers in
 * the proportion of their insured persons is assumed; one whose figure is not published counts as the mean of its pool.
 */
function allInsurers(tables: Tables, dependent: string, serviceType: string): Part {
  const statutory = tables.insurers.filter(({ insurer_type }) => serviceType !== "" && insurer_type !== "PKV");
  const sizes = statutory.map((insurer) => sizeOf(tables, insurer));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const shares = statutory.map(
    ({ id }, index): Share => ({ supplier: `${id}/${serviceType}`, weight: (sizes[index] ?? 0) / total }),
  );
  return shareGroup(dependent, `${dependent}/insurers`, shares);
}

function sizeOf(tables: Tables, insurer: TableRow<"insurers">): number {
  const insured = insuredOf(insurer);
  if (typeof insured === "number") return insured;
  const pool = tables.pools.find(({ id }) => id === insurer.pool);
  if (pool === undefined) throw new Error(`${insurer.id} has neither a figure nor a pool`);
  return numberIn(pool.insured, `insured of ${pool.id}`) / tables.insurers.filter((each) => each.pool === pool.id).length;
}

interface Share {
  readonly supplier: string;
  readonly weight: number;
}

interface Part {
  readonly node?: NodeRow;
  readonly groups: readonly GroupRow[];
  readonly dependencies: readonly DependencyRow[];
}

/** A share group. Its weights are assumptions, and their evidence says so. */
function shareGroup(dependent: string, group: string, shares: readonly Share[]): Part {
  const dependencies = shares.map(({ supplier, weight }): DependencyRow => {
    const [owner = ""] = supplier.split("/");
    return {
      id: dependencyId(dependent, dependent.startsWith(`${owner}/`) ? supplier : owner),
      dependent,
      supplier,
      kind: "use",
      weight,
      group,
      evidence: evidenceOf({ status: "assumed" }),
    };
  });
  return { groups: shares.length > 0 ? [{ id: group, node: dependent, rule: "share" }] : [], dependencies };
}

function joined(parts: readonly Part[]): LandscapeRows {
  return {
    nodes: parts.flatMap(({ node }) => (node === undefined ? [] : [node])),
    groups: parts.flatMap(({ groups }) => groups),
    dependencies: parts.flatMap(({ dependencies }) => dependencies),
  };
}
