import type { Crew } from "../../model/landscape/crew.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import type { Pool } from "../../model/landscape/pool.js";
import { repairOf } from "../../model/landscape/repaired-nodes.js";
import type { Row } from "./merge-state.js";

/** Fields that say the same thing in two ways, of which a node may have one. */
const ways: readonly (readonly (readonly string[])[])[] = [
  [["recoveryHours"], ["repair"]],
  [["probability"], ["failuresPerYear", "failureHours"]],
];

/** What of a node is settled by what stands elsewhere in the merged landscape, so that no later landscape adds it. */
export class SettledFields {
  private readonly pooled = new Map<string, Pool[]>();
  private readonly crewed = new Map<string, string>();

  /** A node is counted in the sum of a pool. */
  pool(id: string, pool: Pool): void {
    this.pooled.set(id, [...this.poolsOf(id), pool]);
  }

  /** A crew brings back the sites of a node. */
  crew(id: string, crew: string): void {
    this.crewed.set(id, crew);
  }

  poolsOf(id: string): readonly Pool[] {
    return this.pooled.get(id) ?? [];
  }

  /** What keeps a crew from repairing a node: another crew, or what the node says of itself. */
  keptFrom(node: LandscapeNode, { id }: Crew): string | undefined {
    const other = this.crewed.get(node.id);
    if (other !== undefined && other !== id) return other;
    if (node.recoveryHours !== undefined) return `recoveryHours ${node.recoveryHours}`;
    const perDay = repairOf(node)?.sitesPerDay;
    return perDay === undefined ? undefined : `repair ${JSON.stringify(perDay)}`;
  }

  /** Whether the node says in another way, or something else says for it, what a field would. */
  isSettled(node: Row & { readonly id: string }, field: string, value: unknown): boolean {
    if (field === "insured") return this.pooled.has(node.id);
    if (field === "populations") return this.crewed.has(node.id) || node["repair"] !== undefined;
    if (this.crewed.has(node.id) && (field === "recoveryHours" || field === "repair")) return true;
    // a rate that some crew has is no repair of its own
    if (field === "repair" && !hasRate(value)) return true;
    return ways.some((each) =>
      each.some((way) => !way.includes(field) && each.some((own) => own.includes(field)) && hasAny(node, way)),
    );
  }
}

const hasAny = (node: Row, fields: readonly string[]): boolean => fields.some((field) => node[field] !== undefined);

const hasRate = (repair: unknown): boolean =>
  typeof repair === "object" && repair !== null && ("sitesPerDay" in repair || "sharePerDay" in repair);
