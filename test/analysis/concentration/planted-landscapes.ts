import { randomFrom } from "../../../bench/generators/random.js";
import { type HubKind, hubKinds } from "../../../src/analysis/hidden-hubs/hidden-hubs-result.js";
import type { Landscape } from "../../../src/model/landscape/landscape.js";

type Node = Landscape["nodes"][number];
type Dependency = NonNullable<Landscape["dependencies"]>[number];
type Group = NonNullable<Landscape["groups"]>[number];
const evidence = { status: "inferred" } as const;

export interface PlantedHub {
  readonly kind: HubKind;
  readonly id: string;
  readonly group: string;
}

/**
 * A random landscape in which every redundancy is real: each operator has its own owner, sites, platform and further
 * suppliers. With `plants`, one hub of each of the four kinds is put under one redundant group each. Things that look like
 * hubs and are none occur in both: a further supplier behind a single member only, a supplier that everybody names openly, a
 * site or platform shared by systems that do not stand for each other.
 */
export function plantedLandscape(seed: number, plants: boolean): { landscape: Landscape; planted: PlantedHub[] } {
  const { below, chance } = randomFrom(seed);
  const nodes: Node[] = [];
  const groups: Group[] = [];
  const dependencies: Dependency[] = [];
  const planted: PlantedHub[] = [];
  const depend = (dependent: string, supplier: string, group?: string): void => {
    const id = `d${dependencies.length}`;
    dependencies.push({
      id,
      dependent,
      supplier,
      kind: "hosting",
      weight: 1,
      ...(group === undefined ? {} : { group }),
      evidence,
    });
  };
  const system = (id: string, operator: string, systemType: string, more: { site?: string; platform?: string } = {}): string => {
    nodes.push({ kind: "system", id, name: id, operator, systemType, ...more, evidence });
    return id;
  };
  const provider = (id: string, parent?: string): string => {
    nodes.push({ kind: "it-provider", id, name: id, ...(parent === undefined ? {} : { parent }), evidence });
    return id;
  };
  provider("open");
  system("open/network", "open", "network");
  /** A line with its data centre and perhaps a further supplier, under a hub of a kind or under none. */
  const addMember = (name: string, operator: string, shared: HubKind | undefined, deep: boolean): void => {
    provider(operator, shared === "owner" ? `${name}-owner` : undefined);
    const site = shared === "site" ? `${name}-site` : `${operator}-site`;
    const platform = shared === "platform" ? `${name}-platform` : `${operator}-platform`;
    const line = system(`${operator}/line`, operator, "line", deep ? { platform } : { site, platform });
    depend(`${name}/service`, line, `${name}/lines`);
    const centre = system(`${operator}/centre`, operator, "data-centre", deep ? { site } : {});
    depend(line, centre);
    if (shared === "fourth-party") depend(deep ? centre : line, `${name}-fourth/power`);
    if (chance(0.5)) return;
    provider(`${operator}-further`);
    depend(centre, system(`${operator}-further/cable`, `${operator}-further`, "cable"));
  };
  /** A redundant group of its own operators, each with a data centre and perhaps a chain behind it. */
  const redundancy = (name: string, kind?: HubKind): void => {
    const size = 2 + below(3);
    const k = 1 + below(size - 1);
    const needed = size - k + 1; // so many members must fall
    const group = `${name}/lines`;
    const service = `${name}/service`;
    nodes.push({ kind: "insurer", id: name, name, insurerType: "BKK", insured: 1 + below(100_000), evidence });
    nodes.push({ kind: "service", id: service, name: service, operator: name, serviceType: `type-${name}`, evidence });
    groups.push({ id: group, node: service, rule: "at-least", k });
    if (kind === "owner") provider(`${name}-owner`);
    if (kind === "fourth-party") {
      provider(`${name}-fourth`);
      system(`${name}-fourth/power`, `${name}-fourth`, "power");
    }
    const deep = chance(0.5);
    for (let member = 0; member < size; member++) addMember(name, `${name}-p${member}`, member < needed ? kind : undefined, deep);
    if (chance(0.5)) depend(service, "open/network"); // openly, so that nothing is hidden
    if (kind === undefined) return;
    const id = {
      "fourth-party": `${name}-fourth/power`,
      site: `${name}-site`,
      owner: `${name}-owner`,
      platform: `${name}-platform`,
    }[kind];
    planted.push({ kind, id, group });
  };
  const count = 2 + below(4);
  for (let index = 0; index < count; index++) redundancy(`i${index}`);
  if (plants) for (const kind of hubKinds) redundancy(`hub-${kind}`, kind);
  // systems of one company on one site and platform that do not stand for each other
  provider("single");
  for (const each of ["mail", "portal"])
    system(`single/${each}`, "single", each, { site: "single-site", platform: "single-platform" });
  nodes.push({ kind: "insurer", id: "plain", name: "plain", insurerType: "BKK", insured: 10, evidence });
  nodes.push({ kind: "service", id: "plain/service", name: "plain", operator: "plain", serviceType: "plain", evidence });
  depend("plain/service", "single/mail");
  depend("plain/service", "single/portal");
  return { landscape: { tragweite: "landscape/1", id: "planted", nodes, groups, dependencies }, planted };
}
