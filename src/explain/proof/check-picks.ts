import type { LandscapeRows } from "../../model/landscape/landscape-rows.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { isOrganisation, operatorOf } from "../../model/landscape/node-kinds.js";
import type { Selector } from "../../model/scenario/selector.js";
import { greatestOf, leastOf } from "../../sequences.js";

/** Whom the selectors of disturbances pick, from the rows of a landscape alone. */
export class Picks {
  constructor(private readonly rows: LandscapeRows) {}

  /** Whether selectors pick a node: 2 surely, 1 only if an unknown operator or an unstated place is the one meant, 0 not. */
  held(selectors: readonly Selector[], except: readonly Selector[] = [], id: string): number {
    const most = (list: readonly Selector[]): number => Math.max(0, greatestOf(list.map((each) => this.picks(each, id))));
    return Math.min(most(selectors), 2 - most(except));
  }

  private picks({ id, operator, tag, ...fields }: Selector, nodeId: string): number {
    const node = this.rows.nodes.get(nodeId);
    const own: Readonly<Record<string, unknown>> = node?.kind === "system" ? { site: 1, platform: 1, ...node } : { ...node };
    const fits = Object.entries(fields).map(([key, value]) => ((value ?? own[key]) === own[key] ? 2 : own[key] === 1 ? 1 : 0));
    if (node === undefined || (tag !== undefined && !node.tags?.includes(tag))) return 0;
    const runBy = (owner: string): number => (operatorOf(node) === "unknown" ? 1 : this.isOf(operatorOf(node), owner) ? 2 : 0);
    const others = leastOf([operator === undefined ? 2 : runBy(operator), ...fits]);
    if (id === undefined) return others;
    const named = this.rows.nodes.get(id) ?? [...this.rows.nodes.values()].find(({ aliases }) => aliases?.includes(id));
    if (named === undefined || !isOrganisation(named)) return named === node ? others : 0;
    return Math.min(others, this.isOf(nodeId, named.id) ? 2 : runBy(named.id));
  }

  /** Whether a company is another one or a subsidiary of it. */
  private isOf(company: string | undefined, owner: string): boolean {
    const owners = new Set([company]);
    const parentOf = (node: LandscapeNode | undefined) => (node?.kind === "it-provider" ? node.parent : undefined);
    for (const id of owners) owners.add(parentOf(this.rows.nodes.get(id ?? "")));
    return owners.has(owner);
  }
}
