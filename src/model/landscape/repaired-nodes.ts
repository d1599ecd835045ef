import { groupedBy } from "../../sequences.js";
import type { Count } from "../values/population.js";
import { oncePerFrozen } from "../values/remembered.js";
import type { Crew } from "./crew.js";
import type { Landscape } from "./landscape.js";
import type { LandscapeNode } from "./node.js";
import type { RepairFields } from "./nodes/repair.js";
import { populationsOn } from "./populations-on.js";
import { picks } from "./totals.js";

/** A node whose population is repaired. */
export interface RepairedNode {
  readonly id: string;
  /** What is repaired, and in which unit. */
  readonly unit: string;
  readonly count: Count;
  readonly fields: RepairFields;
  /** The crew that works for it. */
  readonly crew?: Crew;
}

/** How a node is repaired, as its row says. */
export function repairOf(node: LandscapeNode): RepairFields | undefined {
  return "repair" in node ? node.repair : undefined;
}

/** What of a node is repaired: its sites, or its only other population; nothing where it has none or several. */
export function repairedPopulation(node: LandscapeNode): { readonly unit: string; readonly count: Count } | undefined {
  if (node.kind === "service-provider") return { unit: "sites", count: node.sites };
  const populations = populationsOn(node);
  return populations.length === 1 ? populations[0] : undefined;
}

/** The ids of those whose sites a crew repairs, ascending. @remarks Cost: a look at every node for each selector. */
export function membersOfCrew(nodes: readonly LandscapeNode[], { members }: Crew): string[] {
  const picked = nodes.filter((node) => members.some((selector) => picks(selector, node)));
  return picked.flatMap((node) => (repairedPopulation(node) === undefined ? [] : [node.id])).sort();
}

/** All nodes whose population is repaired, in order of their ids. */
export const repairedNodes = oncePerFrozen((landscape: Landscape): readonly RepairedNode[] => {
  const { nodes, crews = [] } = landscape;
  if (crews.length === 0 && !nodes.some((node) => repairOf(node) !== undefined)) return [];
  const crewOf = new Map(crews.flatMap((crew) => membersOfCrew(nodes, crew).map((id): [string, Crew] => [id, crew])));
  const repaired = nodes.flatMap((node): RepairedNode[] => {
    const [population, crew, fields] = [repairedPopulation(node), crewOf.get(node.id), repairOf(node)];
    if (population === undefined || (crew === undefined && fields === undefined)) return [];
    return [{ id: node.id, ...population, fields: fields ?? {}, ...(crew === undefined ? {} : { crew }) }];
  });
  return repaired.sort((a, b) => (a.id < b.id ? -1 : 1));
});

/** By id of a member of a crew: the next member, so that from each of them all others are reached. */
export const crewMates = oncePerFrozen((landscape: Landscape): ReadonlyMap<string, string> => {
  const working = repairedNodes(landscape).filter(({ crew }) => crew !== undefined);
  const next = new Map<string, string>();
  for (const members of groupedBy(working, ({ crew }) => crew?.id).values())
    members.forEach(({ id }, place) => {
      next.set(id, members[(place + 1) % members.length]?.id ?? id);
    });
  return next;
});
