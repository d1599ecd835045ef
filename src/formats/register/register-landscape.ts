import { InvalidInputError } from "../../errors/errors.js";
import { parseLandscape } from "../../model/documents/parse-landscape.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import { type Landscape, landscapeVersion } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { checkLimit } from "../../model/values/limits.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import type { Imported } from "../tables/import-table.js";
import { idPart, type NameIds } from "../tables/name-ids.js";
import { formatIssue } from "../text/format-issue.js";
import { memberOf } from "./code-lists.js";
import { OrganisationNodes } from "./organisation-nodes.js";
import type { RegisterFunction } from "./register-added.js";
import type { RegisterContents } from "./register-contents.js";

/** What a type of ICT service does for who needs it; anything else is used. */
const kindOfService: Readonly<Record<string, Dependency["kind"]>> = {
  ...{ hosting: "hosting", storage: "hosting", computation: "hosting", iaas: "hosting", paas: "hosting" },
  ...{ telecom: "network", network: "network", licences: "software", saas: "software", development: "software" },
  ...{ operation: "operation", "help-desk": "operation", "security-management": "operation" },
  ...{ "data-provision": "data-exchange", "data-analysis": "data-exchange" },
};

/** Makes a landscape of what registers hold. @throws `InvalidInputError` where nothing becomes a node */
export function landscapeOf(contents: RegisterContents): Imported {
  const { reading, notes, systems, functions, sources, needs } = contents;
  const { file, limits, name } = reading;
  const organisations = new OrganisationNodes(contents);
  if (organisations.list.length === 0)
    throw new InvalidInputError([formatIssue("foreign-empty", { format: "register", elsewhere: [] })], file);
  checkLimit(limits, "nodes", organisations.list.length + systems.size + functions.size, file);
  checkLimit(limits, "dependencies", needs.byEnds.size, file);
  const ids = organisations.ids;
  const idOf = new Map<string, string>(organisations.idOf);
  const rest: LandscapeNode[] = [];
  for (const { key, operator, service, said } of systems.values()) {
    const [owner, ownerName] = [organisations.idOf.get(operator) ?? unknownOperator, organisations.nameOf(operator)];
    const { id } = ids.idOf(service, "other", `${owner}/`);
    idOf.set(key, id);
    const evidence = { status: "inferred" as const, sources: [said.source], note: said.place };
    rest.push({
      kind: "system",
      id,
      name: `${ownerName}: ${service}`.slice(0, 500),
      operator: owner,
      systemType: service,
      evidence,
    });
  }
  for (const each of functions.values()) {
    const node = functionNode(each, organisations, ids);
    idOf.set(each.key, node.id);
    rest.push(node);
  }
  const dependencies = dependenciesOf(contents, idOf);
  const days = sources
    .map(({ day }) => day)
    .filter((day) => day !== undefined)
    .sort();
  const stem = (file ?? "").replace(/^.*[/\\]/, "").replace(/\.(?:zip|xlsx|csv)$/i, "");
  const landscape: Landscape = {
    tragweite: landscapeVersion,
    id: idPart(name ?? "") || idPart(stem) || "registers",
    ...(name === undefined || name.trim() === "" ? {} : { name: name.trim() }),
    ...(days.length === 0 ? {} : { asOf: days.at(-1) }),
    sources: sources.map(({ id, file: title, day }) => ({ id, title: title ?? id, ...(day === undefined ? {} : { date: day }) })),
    ...organisations.units(),
    nodes: [...organisations.list, ...rest],
    dependencies,
    ...organisations.totals(),
  };
  noteAll(contents, organisations, dependencies.length);
  return { landscape: parseLandscape(landscape, { limits, ...(file === undefined ? {} : { file }) }), notes: notes.inOrder() };
}

function functionNode(
  { entity, id, name, activity, tags, recoveryHours, said }: RegisterFunction,
  organisations: OrganisationNodes,
  ids: NameIds,
): LandscapeNode {
  const operator = organisations.idOf.get(entity) ?? unknownOperator;
  const type = idPart(memberOf(activity));
  return {
    kind: "service",
    id: ids.idOf(id, "function", `${operator}/`).id,
    name: name.slice(0, 500),
    operator,
    serviceType: type === "" ? "other-function" : `activity-${type}`,
    ...(tags.length > 0 ? { tags: [...tags] } : {}),
    ...(recoveryHours === undefined ? {} : { recoveryTimeObjectiveHours: recoveryHours }),
    evidence: { status: "documented", sources: [said.source], note: said.place },
  };
}

function dependenciesOf({ needs, notes }: RegisterContents, idOf: ReadonlyMap<string, string>): Dependency[] {
  const dependencies: Dependency[] = [];
  for (const { dependent, supplier, service, status, sources, note, exit } of needs.byEnds.values()) {
    const [from, to] = [idOf.get(dependent), idOf.get(supplier)];
    if (from === undefined || to === undefined) continue;
    dependencies.push({
      ...{ id: `d-${dependencies.length + 1}`, dependent: from, supplier: to, kind: kindOfService[service] ?? "use", weight: 1 },
      ...(exit === undefined ? {} : { exit }),
      evidence: { status, sources: [...sources], note },
    });
  }
  if (dependencies.length > 0) notes.add("weights-of-edges", { dependencies: dependencies.length });
  return dependencies;
}

function noteAll(
  { notes, sources, systems, functions, needs }: RegisterContents,
  organisations: OrganisationNodes,
  dependencies: number,
): void {
  const kinds: Record<string, number> = { system: systems.size, service: functions.size };
  for (const { kind } of organisations.list) kinds[kind] = (kinds[kind] ?? 0) + 1;
  notes.add("nodes-made", { kinds: Object.fromEntries(Object.entries(kinds).filter(([, count]) => count > 0)), dependencies });
  if (sources.length > 1) notes.add("registers-joined", { registers: sources.length, organisations: organisations.shared });
  if (needs.repeated > 0) notes.add("needs-joined", { rows: needs.repeated });
}
