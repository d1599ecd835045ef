import fc from "fast-check";
import type { Crew } from "../../src/model/landscape/crew.js";
import type { Dependency } from "../../src/model/landscape/dependency.js";
import type { Group } from "../../src/model/landscape/group.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { LandscapeNode, NodeKind } from "../../src/model/landscape/node.js";
import { nodeKinds, organisationKinds } from "../../src/model/landscape/node-kinds.js";
import type { RepairFields } from "../../src/model/landscape/nodes/repair.js";
import type { SupplyFields } from "../../src/model/landscape/nodes/supply.js";
import { mayDependOn } from "../../src/model/landscape/permitted-suppliers.js";
import type { Pool } from "../../src/model/landscape/pool.js";
import { boundsOfAmount } from "../../src/model/landscape/shared-supplies.js";
import { suppliersOf } from "../../src/model/landscape/suppliers.js";
import type { Evidence } from "../../src/model/values/evidence.js";
import type { Count } from "../../src/model/values/population.js";
import {
  cap,
  channel,
  dayText,
  type EvidenceSeed,
  evidenceSeed,
  idStem,
  names,
  optional,
  persons,
  share,
  sourceFields,
  text,
  unlike,
} from "./landscape-values.js";

const nodeSeed = fc.record({
  kind: fc.constantFrom(...nodeKinds),
  stem: idStem,
  name: text,
  evidence: evidenceSeed,
  pick: fc.nat(),
  insured: fc.oneof(persons, fc.constant("unknown" as const), fc.tuple(persons, persons)),
  count: fc.oneof(persons, fc.constant("unknown" as const), fc.tuple(persons, persons)),
  beds: optional(fc.oneof(persons, fc.constant("unknown" as const))),
  fields: unlike({
    recoveryHours: fc.double({ min: 0, max: 1e6, noNaN: true }),
    probability: share,
    tags: fc.array(idStem, { maxLength: 3 }),
    names,
  }),
  alias: optional(text),
  systemFields: unlike({ site: idStem, platform: idStem }),
  insurerFields: unlike({
    association: idStem,
    insuredAsOf: dayText,
    insuredQuality: fc.constantFrom("printed" as const, "rounded" as const, "derived" as const),
  }),
  serviceFields: unlike({ channel, maxTolerableHours: fc.double({ min: 0, max: 1e4, noNaN: true }) }),
  providerFields: unlike({ country: fc.constantFrom("DE", "NO") }),
  careFields: unlike({ providerType: idStem, country: fc.constantFrom("DE", "AT"), countedElsewhere: fc.boolean() }),
});
type NodeSeed = typeof nodeSeed extends fc.Arbitrary<infer T> ? T : never;

const dependencySeed = fc.record({
  dependent: fc.nat(),
  suppliers: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  kind: fc.constantFrom("hosting" as const, "network" as const, "use" as const, "identity" as const),
  weight: share,
  slot: fc.nat(2),
  evidence: evidenceSeed,
  fields: unlike({ threshold: share, bufferHours: fc.double({ min: 0, max: 100, noNaN: true }) }),
  slack: optional(share),
  standBy: optional(unlike({ limitHours: fc.nat(200), ceiling: fc.double({ min: 2 ** -20, max: 1, noNaN: true }) })),
});
type DependencySeed = typeof dependencySeed extends fc.Arbitrary<infer T> ? T : never;

const rule = fc.constantFrom("all" as const, "at-least" as const, "share" as const, "capacity" as const);
type Rule = Group["rule"];

const at = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)];

/** What the nodes of a landscape may name of each other. */
interface Names {
  readonly organisations: readonly string[];
  readonly providers: readonly string[];
  readonly insurer: string | undefined;
}

/** Of those who may be members of a crew, too. */
const repairs: readonly RepairFields[] = [
  { sharePerDay: 0.1 },
  { sharePerDay: { atLeast: 0.5, atMost: 2 } },
  { sharePerDay: 1, begins: "2024-02-29T12:00+01:00" },
];

type Base = Pick<LandscapeNode, "id" | "name" | "evidence" | "recoveryHours">;

function countOf(seed: NodeSeed["count"]): Count {
  return Array.isArray(seed) ? { atLeast: Math.min(...seed), atMost: Math.max(...seed) } : seed;
}

function nodeOf(seed: NodeSeed, base: Base, { organisations, providers, insurer }: Names): LandscapeNode {
  const { pick } = seed;
  const count = countOf(seed.count);
  const operator = pick % 4 === 0 ? "unknown" : (at(organisations, pick) ?? "unknown");
  const insured = countOf(seed.insured);
  const populations = seed.beds === undefined ? {} : { populations: [{ unit: "beds", count: seed.beds }] };
  const parent = pick % 2 === 0 ? at(providers, pick) : undefined;
  const group = { kind: "employer-group", ...base, employers: count, ...populations } as const;
  const nodes: { readonly [K in NodeKind]: LandscapeNode } = {
    "it-provider": { kind: "it-provider", ...base, ...seed.providerFields, ...(parent === undefined ? {} : { parent }) },
    insurer: {
      kind: "insurer",
      ...base,
      insurerType: pick % 2 === 0 ? "BKK" : "PKV",
      insured,
      ...populations,
      ...seed.insurerFields,
    },
    system: { kind: "system", ...base, operator, systemType: seed.stem, ...seed.systemFields },
    "gematik-service": { kind: "gematik-service", ...base, ...(pick % 3 === 0 ? {} : { operator }) },
    service: { kind: "service", ...base, operator, serviceType: seed.stem, ...populations, ...seed.serviceFields },
    "service-provider": {
      kind: "service-provider",
      ...base,
      sites: count,
      ...populations,
      ...seed.careFields,
      ...(base.recoveryHours === undefined && pick % 3 === 1 ? { repair: repairs[pick % repairs.length]! } : {}),
    },
    "employer-group": group,
    "member-group": insurer === undefined ? group : { kind: "member-group", ...base, insurer, insured, ...populations },
  };
  return nodes[seed.kind];
}

function nodesOf(seeds: readonly NodeSeed[], evidenceOf: (seed: EvidenceSeed) => Evidence): LandscapeNode[] {
  const ids = seeds.map(({ stem }, index) => `${stem}-${index}`);
  const idsOf = (kinds: readonly NodeKind[], before: number): string[] =>
    ids.filter((_, index) => index < before && kinds.includes(seeds[index]!.kind));
  return seeds.map((seed, index) => {
    const aliases = seed.alias === undefined ? {} : { aliases: [`${seed.alias} ${index}`, `${index};`] };
    const base = { id: ids[index]!, name: seed.name, evidence: evidenceOf(seed.evidence), ...seed.fields, ...aliases };
    return nodeOf(seed, base, {
      organisations: idsOf(organisationKinds, seeds.length),
      providers: idsOf(["it-provider"], index), // none of them owns itself
      insurer: idsOf(["insurer"], seeds.length)[0],
    });
  });
}

/** A dependency without its group, where the picked nodes allow one. */
function edgeOf(seed: DependencySeed, id: string, nodes: readonly LandscapeNode[], evidence: Evidence): Dependency | undefined {
  const dependent = at(nodes, seed.dependent);
  const allowed = nodes.filter((node) => dependent !== undefined && node !== dependent && mayDependOn(dependent.kind, node.kind));
  const suppliers = [...new Set(seed.suppliers.flatMap((pick) => at(allowed, pick)?.id ?? []))];
  if (dependent === undefined || suppliers.length === 0) return undefined;
  const ends = suppliers.length > 1 ? { candidates: suppliers } : { supplier: suppliers[0]! };
  return { id, dependent: dependent.id, ...ends, kind: seed.kind, weight: seed.weight, evidence, ...seed.fields };
}

/** Puts dependencies into groups of every rule, so that each is valid. */
function grouped(edges: readonly { edge: Dependency; seed: DependencySeed }[], rules: readonly Rule[]) {
  const groups: Group[] = [];
  const members = new Map<string, number>();
  const dependencies = edges.map(({ edge, seed }): Dependency => {
    const slack = seed.slack === undefined ? {} : { slack: seed.slack };
    if (seed.slot === 0) return { ...edge, ...slack };
    const group = `${edge.dependent}/g${seed.slot}`;
    const chosen = rules[(edge.dependent.length + seed.slot) % rules.length]!;
    const isFirst = !members.has(group);
    if (isFirst)
      groups.push({ id: group, node: edge.dependent, ...(chosen === "at-least" ? { rule: chosen, k: 1 } : { rule: chosen }) });
    members.set(group, (members.get(group) ?? 0) + 1);
    const weighted = chosen === "share" || chosen === "capacity";
    const standBy =
      isFirst || chosen === "all" || chosen === "share" || seed.standBy === undefined
        ? {}
        : { activationHours: 2, ...seed.standBy };
    const weight = chosen === "capacity" && isFirst ? 1 + edge.weight : edge.weight;
    return { ...edge, weight, group, ...(weighted ? {} : slack), ...standBy };
  });
  return { groups, dependencies };
}

/** One pool of the insurers without a figure, where there are any. */
function poolsOf(nodes: readonly LandscapeNode[], insured: number, withCap: boolean, evidence: Evidence): Pool[] {
  const insurers = nodes.flatMap((node) => (node.kind === "insurer" && node.insured === "unknown" ? [node.id] : []));
  if (insurers.length === 0) return [];
  return [{ id: "pool-1", insurers, insured, ...(withCap ? { cap: cap(insured, insurers.length) } : {}), evidence }];
}

/** One crew of some of the service providers, where there are any. */
function crewsOf(nodes: readonly LandscapeNode[], seeds: readonly NodeSeed[]): Crew[] {
  const members = nodes.flatMap((node, index) =>
    node.kind === "service-provider" && node.recoveryHours === undefined && seeds[index]!.pick % 2 === 0 ? [node.id] : [],
  );
  if (members.length === 0) return [];
  const sitesPerDay = members.length % 2 === 0 ? 1.5 : { atLeast: 1, atMost: 3 };
  const order = members.length % 3 === 0 ? ("even" as const) : members;
  return [{ id: "crew-1", sitesPerDay, members: members.map((id) => ({ id })), order }];
}

/** Systems and services of which some hand out a supply, on which all may draw that depend on them. */
function supplied(nodes: readonly LandscapeNode[], dependencies: readonly Dependency[], seeds: readonly NodeSeed[]) {
  const isSupply = new Set(
    nodes.flatMap(({ kind, id }, index) =>
      (kind === "system" || kind === "service") && seeds[index]!.pick % 2 === 0 ? [id] : [],
    ),
  );
  const drawing = dependencies.map((dependency, row): Dependency => {
    if (!suppliersOf(dependency).some((id) => isSupply.has(id)) || row % 4 === 3) return dependency;
    const other = dependencies.find(({ id, dependent }) => dependent === dependency.dependent && id !== dependency.id);
    const instead = other === undefined ? {} : { atLoss: row % 3 === 0 ? { atLeast: 0.25, atMost: 2 } : row, of: other.id };
    const always = row % 2 === 0 || other === undefined ? { always: row % 5 === 0 ? { atLeast: 1, atMost: 3 } : row } : {};
    return { ...dependency, draws: { ...always, ...instead } };
  });
  const withSupply = nodes.map((node, index): LandscapeNode => {
    if (!isSupply.has(node.id) || (node.kind !== "system" && node.kind !== "service")) return node;
    const own = drawing.filter((each) => each.draws !== undefined && suppliersOf(each).includes(node.id));
    const members = [...new Set(own.map(({ dependent }) => dependent))];
    const perDay = own.reduce((sum, { draws }) => sum + boundsOfAmount(draws?.always).atMost, 0);
    const supply: SupplyFields = {
      perDay: index % 2 === 0 ? perDay : { atLeast: perDay, atMost: perDay + 1.5 },
      ...([{}, { stock: "unknown", reserve: 3 }, { stock: { atLeast: 1, atMost: 9 }, reserve: 9 }, { stock: 12.5 }] as const)[
        index % 4
      ],
      ...(members.length === 0 || index % 3 === 2 ? {} : { order: index % 3 === 0 ? ("even" as const) : members }),
      ...(index % 2 === 0 ? {} : { unit: "sites" }),
    };
    return { ...node, supply };
  });
  return { nodes: withSupply, dependencies: drawing };
}

/**
 * Valid landscapes of all node kinds, group rules and kinds of evidence, with candidates, stand-bys, pools and cycles, and
 * with texts that file formats find hard: quotation marks, line ends, beginnings of formulas, words that look like numbers.
 */
export function landscapes({ maxNodes = 10, maxDependencies = 14 } = {}): fc.Arbitrary<Landscape> {
  return fc
    .record({
      nodes: fc.array(nodeSeed, { maxLength: maxNodes }),
      dependencies: fc.array(dependencySeed, { maxLength: maxDependencies }),
      rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
      sources: fc.array(sourceFields, { maxLength: 3 }),
      total: optional(fc.record({ insured: fc.integer({ min: 1, max: 90_000_000 }), evidence: evidenceSeed })),
      pool: fc.record({ insured: persons, withCap: fc.boolean(), evidence: evidenceSeed }),
      top: unlike({ $schema: text, name: text, names, asOf: dayText }),
      keepEmpty: fc.boolean(),
    })
    .map((seed): Landscape => {
      const sources = seed.sources.map((fields, index) => ({ id: `source-${index}`, ...fields }));
      const evidenceOf = ({ status, picks, inline, ...rest }: EvidenceSeed): Evidence => {
        const named = [...picks.flatMap((pick) => at(sources, pick)?.id ?? []), ...inline];
        return {
          status: status === "documented" && named.length === 0 ? "assumed" : status,
          ...(named.length > 0 || seed.keepEmpty ? { sources: named } : {}),
          ...rest,
        };
      };
      const withoutSupplies = nodesOf(seed.nodes, evidenceOf);
      const edges = seed.dependencies.flatMap((each, index) => {
        const edge = edgeOf(each, `d${index}`, withoutSupplies, evidenceOf(each.evidence));
        return edge === undefined ? [] : [{ edge, seed: each }];
      });
      const { groups, dependencies: edgesInGroups } = grouped(edges, seed.rules);
      const { nodes, dependencies } = supplied(withoutSupplies, edgesInGroups, seed.nodes);
      const pools = poolsOf(nodes, seed.pool.insured, seed.pool.withCap, evidenceOf(seed.pool.evidence));
      const crews = crewsOf(nodes, seed.nodes);
      const total = seed.total;
      const totals =
        total === undefined
          ? []
          : [
              { id: "statutory", insured: total.insured, evidence: evidenceOf(total.evidence) },
              { id: "places", unit: "sites", count: total.insured, evidence: evidenceOf(total.evidence) },
            ];
      const units = nodes.some((node) => "populations" in node) ? [{ id: "beds", names: { de: "Betten", en: "beds" } }] : [];
      const lists = Object.entries({ sources, units, groups, dependencies, totals, pools, crews }).filter(
        ([, rows]) => seed.keepEmpty || rows.length > 0,
      );
      return { tragweite: "landscape/1", id: "random", ...seed.top, nodes, ...Object.fromEntries(lists) };
    });
}
