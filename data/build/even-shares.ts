import { evidenceOf } from "./evidence-cells.js";
import { channelOf, serviceTypesOf } from "./insurer-services.js";
import { type DependencyRow, dependencyId, type GroupRow, type LandscapeRows, type NodeRow } from "./landscape-rows.js";
import { namesOf } from "./names.js";
import { insuredOf } from "./organisations.js";
import type { Tables } from "./tables.js";
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
    const suppliers = services.map((type) => `${insurer.id}/${type.id}`);
    return { node, ...shareGroup(id, `${insurer.id}/needs`, suppliers, 1 / needs.length) };
  });
  return joined(parts);
}

/** Services that practices, hospitals and pharmacies offer: towards insurers, each insurer counts the same. */
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

/** Employers fetch from every statutory insurer; each counts the same. */
export function employerShares(tables: Tables): LandscapeRows {
  const groups = tables["service-providers"].filter(({ kind }) => kind === "employer-group");
  return joined(groups.map(({ id }) => allInsurers(tables, id, "eau-for-employers")));
}

/** A dependency on the service of one type of every statutory insurer, each counting the same; none without a type. */
function allInsurers(tables: Tables, dependent: string, serviceType: string): Part {
  const statutory = tables.insurers.filter(({ insurer_type }) => serviceType !== "" && insurer_type !== "PKV");
  const suppliers = statutory.map(({ id }) => `${id}/${serviceType}`);
  return shareGroup(dependent, `${dependent}/insurers`, suppliers, 1 / suppliers.length);
}

interface Part {
  readonly node?: NodeRow;
  readonly groups: readonly GroupRow[];
  readonly dependencies: readonly DependencyRow[];
}

/** A share group of equal weights. That they are equal is an assumption, and their evidence says so. */
function shareGroup(dependent: string, group: string, suppliers: readonly string[], weight: number): Part {
  const dependencies = suppliers.map((supplier): DependencyRow => {
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
  return { groups: suppliers.length > 0 ? [{ id: group, node: dependent, rule: "share" }] : [], dependencies };
}

function joined(parts: readonly Part[]): LandscapeRows {
  return {
    nodes: parts.flatMap(({ node }) => (node === undefined ? [] : [node])),
    groups: parts.flatMap(({ groups }) => groups),
    dependencies: parts.flatMap(({ dependencies }) => dependencies),
  };
}
