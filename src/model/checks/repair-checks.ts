import type { Crew } from "../landscape/crew.js";
import type { Landscape } from "../landscape/landscape.js";
import { populationsOn } from "../landscape/populations-on.js";
import { membersOfCrew, repairedPopulation, repairOf } from "../landscape/repaired-nodes.js";
import type { IssueList, Path } from "./issue-list.js";
import { checkOrder } from "./order-checks.js";
import { checkUnique } from "./unique-ids.js";

/** Whoever is repaired has one population, one rate and no recovery; crews have members, each of one crew, and orders name them. */
export function checkRepairs(landscape: Landscape, found: IssueList): void {
  const { nodes, crews = [] } = landscape;
  checkUnique(crews, "crews", "crew", found);
  const crewOf = crews.length === 0 ? new Map<string, Crew>() : checkCrews(landscape, found);
  nodes.forEach((node, index) => {
    const repair = repairOf(node);
    const crew = crewOf.get(node.id);
    if (repair === undefined && crew === undefined) return;
    const path: Path = ["nodes", index, repair === undefined ? "recoveryHours" : "repair"];
    if (node.recoveryHours !== undefined) found.add(path, "repair-beside-recovery", { id: node.id });
    if (repair === undefined) return;
    if (repairedPopulation(node) === undefined) found.add(path, "repair-of-nothing", { populations: populationsOn(node).length });
    if (crew !== undefined && repair.sitesPerDay !== undefined)
      found.add([...path, "sitesPerDay"], "repair-beside-crew", { id: node.id, crew: crew.id });
    if (crew === undefined && repair.sitesPerDay === undefined && repair.sharePerDay === undefined)
      found.add(path, "repair-without-rate", {});
  });
}

/** Members of crews are there, of one crew each, and in its order where it has one. */
function checkCrews(landscape: Landscape, found: IssueList): ReadonlyMap<string, Crew> {
  const crewOf = new Map<string, Crew>();
  landscape.crews?.forEach((crew, number) => {
    const members = membersOfCrew(landscape.nodes, crew);
    if (members.length === 0) found.add(["crews", number, "members"], "crew-of-nobody", { crew: crew.id });
    for (const id of members) {
      const other = crewOf.get(id);
      if (other !== undefined) found.add(["crews", number, "members"], "member-of-two-crews", { id, crew: other.id });
      crewOf.set(id, crew);
    }
    if (crew.order !== "even") checkOrder(crew.order, members, ["crews", number, "order"], found);
  });
  return crewOf;
}
