import { type GraphColumns, groupRules, type RuleName } from "../../src/engine/compile/graph-columns.js";
import { lossOfLevel, wholeLoss } from "../../src/engine/loss.js";
import { runEngine } from "../engine/engine-run.js";

export interface SupplierOf {
  readonly node: string;
  readonly weight?: number;
  readonly slack?: number;
}

/** Writes published models as engine graphs: nodes by name, groups by node. */
export class GraphBuilder {
  private readonly numbers = new Map<string, number>();
  private readonly groups: { readonly node: number; readonly rule: number; readonly k: number }[] = [];
  private readonly rows: {
    readonly dependent: number;
    readonly supplier: number;
    readonly group: number;
    readonly with: SupplierOf;
  }[] = [];

  /** Adds a group to a node; names are nodes with weight 1. */
  group(node: string, rule: RuleName, suppliers: readonly (string | SupplierOf)[], k = 1): this {
    const dependent = this.numberOf(node);
    const group = this.groups.push({ node: dependent, rule: groupRules[rule], k }) - 1;
    for (const entry of suppliers) {
      const supplier = typeof entry === "string" ? { node: entry } : entry;
      this.rows.push({ dependent, supplier: this.numberOf(supplier.node), group, with: supplier });
    }
    return this;
  }

  /** Levels by name at the greatest fixed point when nodes are left with the levels given. */
  levels(own: Readonly<Record<string, number>>): Record<string, number> {
    const degraded = Object.entries(own).map(([node, level]) => ({ node: this.numberOf(node), loss: lossOfLevel(level) }));
    const { losses } = runEngine(this.columns(), { degraded, cut: [] });
    return Object.fromEntries([...this.numbers].map(([name, number]) => [name, 1 - losses[number]! / wholeLoss]));
  }

  private columns(): GraphColumns {
    return {
      nodeCount: this.numbers.size,
      dependent: this.rows.map(({ dependent }) => dependent),
      supplier: this.rows.map(({ supplier }) => supplier),
      weight: this.rows.map(({ with: { weight = 1 } }) => weight),
      slack: this.rows.map(({ with: { slack = 1 } }) => slack),
      group: this.rows.map(({ group }) => group),
      groupNode: this.groups.map(({ node }) => node),
      groupRule: this.groups.map(({ rule }) => rule),
      groupK: this.groups.map(({ k }) => k),
    };
  }

  private numberOf(name: string): number {
    if (!this.numbers.has(name)) this.numbers.set(name, this.numbers.size);
    return this.numbers.get(name)!;
  }
}
