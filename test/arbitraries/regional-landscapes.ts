import { type Random, randomFrom } from "../../bench/generators/random.js";
import { parseLandscape } from "../../src/model/documents/parse-landscape.js";
import { parseScenario } from "../../src/model/documents/parse-scenario.js";
import type { Dependency } from "../../src/model/landscape/dependency.js";
import type { Group } from "../../src/model/landscape/group.js";
import type { Landscape } from "../../src/model/landscape/landscape.js";
import type { LandscapeNode } from "../../src/model/landscape/node.js";
import type { Scenario } from "../../src/model/scenario/scenario.js";
import type { Count } from "../../src/model/values/population.js";

/** A landscape without insurers, and an outage in it. */
export interface Region {
  readonly landscape: Landscape;
  readonly scenario: Scenario;
}

const kinds = [
  { type: "hospital", service: "patient-record", unit: "beds" },
  { type: "laboratory", service: "lab-results", unit: null },
  { type: "municipality", service: "citizen-portal", unit: "inhabitants" },
  { type: "pharmacy", service: "dispensing", unit: null },
] as const;

/** Draws from a seed; every region is made of one, in order. */
class Draws {
  private readonly random: Random;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  upTo(most: number, least = 0): number {
    return least + this.random.below(most - least + 1);
  }
  isIn(part: number, of: number): boolean {
    return this.upTo(of - 1) < part;
  }
  of<T>(values: readonly T[]): T {
    return values[this.upTo(values.length - 1)]!;
  }
  /** A number, a range or nothing known. */
  count(most: number): Count {
    const atLeast = this.upTo(most, 1);
    if (this.isIn(1, 6)) return "unknown";
    return this.isIn(1, 4) ? { atLeast, atMost: atLeast + this.upTo(most) } : atLeast;
  }
}

/** Nodes, groups and dependencies as they come. */
class RegionParts {
  readonly nodes: LandscapeNode[] = [];
  readonly groups: Group[] = [];
  readonly dependencies: Dependency[] = [];

  constructor(
    private readonly draws: Draws,
    private readonly providers: number,
  ) {}

  private evidence(): Dependency["evidence"] {
    return { status: this.draws.of(["inferred", "inferred", "inferred", "assumed"] as const) };
  }

  /** Operators of systems: companies, of which some belong to others, and nobody knows whose the last ones are. */
  systems(count: number): void {
    const { draws, providers } = this;
    for (let place = 0; place < providers; place++) {
      const parent = place > 0 && draws.isIn(1, 4) ? { parent: `p${draws.upTo(place - 1)}` } : {};
      this.nodes.push({ kind: "it-provider", id: `p${place}`, name: `Provider ${place}`, ...parent, evidence: this.evidence() });
    }
    for (let place = 0; place < count; place++) {
      const operator = draws.isIn(1, 12) ? "unknown" : `p${draws.upTo(providers - 1)}`;
      const recovery = draws.isIn(1, 5) ? { recoveryHours: draws.upTo(12, 1) } : {};
      this.nodes.push({
        ...{ kind: "system", id: `s${place}`, name: `System ${place}`, operator, systemType: draws.of(["hosting", "network"]) },
        ...recovery,
        evidence: this.evidence(),
      });
      if (place > 0) this.standsOn(`s${place}`, "s", place);
    }
    // two that wait for each other
    if (draws.isIn(1, 2)) this.link("s1", { supplier: `s${count - 1}`, weight: 1 });
  }

  /** Hospitals, laboratories, towns and pharmacies, each with a service that others may need. */
  organisations(count: number, systems: number): void {
    const { draws } = this;
    for (let place = 0; place < count; place++) {
      const { type, service, unit } = kinds[place % kinds.length]!;
      const populations = unit === null || draws.isIn(1, 5) ? {} : { populations: [{ unit, count: draws.count(900) }] };
      const common = { evidence: this.evidence(), ...populations };
      const id = `o${place}`;
      this.nodes.push({
        ...{ kind: "service-provider", id, name: `${type} ${place}`, providerType: type, sites: draws.count(40) },
        ...common,
      });
      const operated = draws.isIn(1, 6) ? ["a", "b"] : ["a"];
      for (const each of operated) {
        const own = `${id}/${each}`;
        this.nodes.push({
          ...{ kind: "service", id: own, name: `${service} ${place}${each}`, operator: id, serviceType: service },
          evidence: this.evidence(),
        });
        this.standsOn(own, "s", systems);
        if (draws.isIn(2, 3)) this.link(id, { supplier: own, weight: draws.of([1, 1, 0.5]) });
      }
      if (place > 0 && draws.isIn(1, 3)) this.link(id, { supplier: `o${draws.upTo(place - 1)}`, weight: draws.of([1, 0.25]) });
    }
    this.nodes.push({
      ...{ kind: "service-provider", id: "all", name: "All of the region", providerType: "hospital", sites: count },
      ...{ countedElsewhere: true, evidence: this.evidence() },
    });
    this.link("all", { supplier: "o0/a", weight: 1 });
  }

  /** Two or three suppliers in one group, one of several, or one. */
  private standsOn(dependent: string, prefix: string, among: number): void {
    const { draws } = this;
    const some = [...new Set([0, 1, 2].map(() => `${prefix}${draws.upTo(Math.min(among, 60) - 1)}`))];
    const [first = "", ...others] = some;
    const way = draws.upTo(6);
    if (others.length === 0 || way < 2) this.link(dependent, { supplier: first, weight: draws.of([1, 1, 0.75, 0.5]) });
    else if (way === 2) this.link(dependent, { candidates: some, weight: 1 });
    else if (way === 3) this.group(dependent, "share", some, () => ({ weight: 0.4 }));
    else if (way === 4) this.group(dependent, "capacity", some, () => ({ weight: 0.7 }));
    else this.group(dependent, "at-least", some, (place) => ({ weight: 1, ...(place === 0 ? {} : this.standBy()) }));
  }

  private standBy(): Partial<Dependency> {
    const { draws } = this;
    return { activationHours: draws.upTo(8), ceiling: draws.of([1, 0.5]), ...(draws.isIn(1, 2) ? { limitHours: 24 } : {}) };
  }

  private group(
    node: string,
    rule: "share" | "capacity" | "at-least",
    suppliers: readonly string[],
    fieldsOf: (place: number) => Partial<Dependency> & { readonly weight: number },
  ): void {
    const id = `g-${node.replace("/", "-")}`;
    this.groups.push(rule === "at-least" ? { id, node, rule, k: 1 } : { id, node, rule });
    suppliers.forEach((supplier, place) => {
      this.link(node, { supplier, group: id, ...fieldsOf(place) });
    });
  }

  private link(dependent: string, fields: Partial<Dependency> & { readonly weight: number }): void {
    const isBuffered = fields.group === undefined && this.draws.isIn(1, 6);
    this.dependencies.push({
      ...{ id: `d${this.dependencies.length}`, dependent, kind: "operation" },
      ...(isBuffered ? { bufferHours: this.draws.upTo(6, 1) } : {}),
      ...fields,
      evidence: this.evidence(),
    });
  }
}

function totalsOf(draws: Draws): NonNullable<Landscape["totals"]> {
  const evidence = { status: "inferred" } as const;
  const hospitals = { id: "hospitals", unit: "sites", count: 3000, members: [{ providerType: "hospital" }] };
  const beds = { id: "beds", unit: "beds", count: 200_000 };
  return [...(draws.isIn(1, 2) ? [hospitals] : []), ...(draws.isIn(1, 2) ? [beds] : [])].map((total) => ({
    ...(total as typeof total & { members?: [{ providerType: string }] }),
    evidence,
  }));
}

/** The region of a number; every fifth has several hundred nodes. */
export function regionOf(number: number): Region {
  const draws = new Draws(20_261_129 + number);
  const isLarge = number % 5 === 4;
  const systems = isLarge ? draws.upTo(90, 60) : draws.upTo(9, 4);
  const providers = isLarge ? 20 : draws.upTo(4, 2);
  const parts = new RegionParts(draws, providers);
  parts.systems(systems);
  parts.organisations(isLarge ? draws.upTo(120, 80) : draws.upTo(11, 4), systems);
  const landscape = parseLandscape({
    ...{ tragweite: "landscape/1", id: `region-${number}`, timeZone: "Europe/Berlin" },
    units: [{ id: "beds", names: { en: "beds", de: "Betten" } }, { id: "inhabitants" }],
    ...{ nodes: parts.nodes, groups: parts.groups, dependencies: parts.dependencies, totals: totalsOf(draws) },
  });
  const ends = [`+${draws.upTo(40, 10)}h`, `+${draws.upTo(20, 1)}h`];
  const scenario = parseScenario({
    ...{ tragweite: "scenario/1", id: "outage", start: "2026-03-28T20:00+01:00" },
    sources: [{ id: "a", title: "A" }],
    disturbances: [
      { id: "cut-off", kind: "isolation", nodes: [{ id: `p${draws.upTo(providers - 1)}` }], end: ends[0] },
      { id: "down", kind: "degradation", nodes: [{ id: `s${draws.upTo(systems - 1)}` }], level: 0, end: ends[1] },
      { id: "slow", kind: "degradation", nodes: [{ id: `s${draws.upTo(systems - 1)}` }], level: 0.4, begin: "+2h" },
    ],
  });
  return { landscape, scenario };
}
