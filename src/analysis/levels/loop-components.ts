import type { CompiledLandscape } from "../../engine/compile/compile.js";
import { suppliersFirst } from "../../engine/compile/node-order.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import { crewMates } from "../../model/landscape/repaired-nodes.js";
import { boundsOfAmount, type SharedSupply, sharedSupplies } from "../../model/landscape/shared-supplies.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";

/**
 * By position: the number of its component in the graph of some dependencies, of crews and of supplies: what is there for one who draws
 * depends on what all draw instead of who are served no later. A choice belongs to the one by whom it is heard.
 * @param rows - of the landscape; a draw counts where its dependency is one of them, and so is that instead of which it draws
 * @remarks Cost: time and space O(nodes + dependencies), and O(draws²) for a supply that has an order.
 */
export function loopComponents(compiled: CompiledLandscape, rows: readonly Dependency[]): Int32Array {
  const { graph, nodes } = compiled;
  const { nodeAt, dependentStart, dependent } = graph;
  const places = new Places(compiled, rows);
  const componentOf = places.components();
  const placeAt = places.ofPositions();
  return nodeAt.map((_, position) => {
    let at = position;
    while (placeAt[at] === undefined && (dependentStart[at] ?? 0) < (dependentStart[at + 1] ?? 0))
      at = dependent[dependentStart[at] ?? 0] ?? -1;
    return componentOf[placeAt[at] ?? -1] ?? -1 - nodes.length - position;
  });
}

/** Nodes by their numbers, after them where supplies are shared out, and where it is heard instead of what somebody draws. */
class Places {
  private readonly ends: { readonly dependent: number; readonly supplier: number }[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly shared: ReadonlyMap<string, SharedSupply>;

  constructor(
    private readonly compiled: CompiledLandscape,
    rows: readonly Dependency[],
  ) {
    const { landscape } = compiled;
    const supplies = sharedSupplies(landscape);
    this.shared = new Map(supplies.map((supply) => [supply.id, supply]));
    for (const row of rows) this.hears(this.nodeOf(row.dependent), row);
    for (const [one, other] of crewMates(landscape))
      this.ends.push({ dependent: this.nodeOf(one), supplier: this.nodeOf(other) });
    const counted = supplies.length === 0 ? new Set<Dependency>() : new Set(rows);
    for (const supply of supplies) this.shareOut(supply, counted);
  }

  /** By place: the number of its component. */
  components(): readonly number[] {
    const { ends } = this;
    const count = this.compiled.nodes.length + this.numbers.size;
    const rowStart = new Int32Array(count + 1);
    for (const { dependent } of ends) rowStart[dependent + 1] = (rowStart[dependent + 1] ?? 0) + 1;
    for (let place = 0; place < count; place++) rowStart[place + 1] = (rowStart[place + 1] ?? 0) + (rowStart[place] ?? 0);
    const next = rowStart.slice(0, count);
    const target = new Int32Array(ends.length);
    for (const { dependent, supplier } of ends) {
      const free = next[dependent] ?? 0;
      target[free] = supplier;
      next[dependent] = free + 1;
    }
    const { nodeAt, componentLast } = suppliersFirst({ rowStart, target });
    const componentOf: number[] = [];
    nodeAt.forEach((place, position) => {
      componentOf[place] = componentLast[position] ?? -1;
    });
    return componentOf;
  }

  /** By position: its place; of a choice, and of what somebody hears of a supply, none. */
  ofPositions(): readonly (number | undefined)[] {
    const { graph, nodes, landscape, supplies, hearing, dependencyOf } = this.compiled;
    const placeAt = [...graph.nodeAt].map((number) => (number < nodes.length ? number : undefined));
    for (const { id, rations } of supplies)
      rations.forEach((number, rank) => {
        placeAt[graph.positionOf[number] ?? -1] = this.numbers.get(shareKey(id, rank));
      });
    if (hearing.size === 0) return placeAt;
    const rowAt = new Int32Array(graph.dependencyCount);
    graph.slotOf.forEach((slot, edge) => {
      rowAt[slot] = dependencyOf[edge] ?? -1;
    });
    for (const number of hearing) {
      const position = graph.positionOf[number] ?? -1;
      const row = rowAt[graph.slotStart[graph.groupStart[position] ?? 0] ?? 0] ?? -1;
      placeAt[position] = this.numbers.get(earKey(landscape.dependencies?.[row]?.id ?? ""));
    }
    return placeAt;
  }

  private shareOut(supply: SharedSupply, counted: ReadonlySet<Dependency>): void {
    const { id, fields, draws } = supply;
    const last = fields.order === undefined || fields.order === "even" ? 0 : fields.order.length - 1;
    const side = this.compiled.doubts.supplies === "worst" ? "atLeast" : "atMost";
    for (const { dependency, fields: draw, of } of draws) {
      if (of === undefined) continue;
      const ear = this.placeOf(earKey(of.id));
      if (!(counted.has(dependency) && counted.has(of) && boundsOfAmount(draw.atLoss)[side] > 0)) continue;
      this.hears(ear, of);
      for (let rank = rankOf(supply, dependency.dependent); rank <= last; rank++)
        this.ends.push({ dependent: this.placeOf(shareKey(id, rank)), supplier: ear });
    }
  }

  /** Notes what a place hears by a dependency. */
  private hears(dependent: number, row: Dependency): void {
    for (const id of suppliersOf(row)) {
      this.ends.push({ dependent, supplier: this.nodeOf(id) });
      const supply = row.draws === undefined ? undefined : this.shared.get(id);
      if (supply === undefined) continue;
      this.ends.push({ dependent, supplier: this.placeOf(shareKey(id, rankOf(supply, row.dependent))) });
    }
  }

  private nodeOf(id: string): number {
    return this.compiled.numberOf.get(id) ?? -1;
  }

  private placeOf(key: string): number {
    const known = this.numbers.get(key) ?? this.compiled.nodes.length + this.numbers.size;
    this.numbers.set(key, known);
    return known;
  }
}

/** Which of the shares of a supply is for whom: there is one for all, or one for each in its order. */
function rankOf({ fields }: SharedSupply, dependent: string): number {
  const { order = "even" } = fields;
  return order === "even" ? 0 : order.indexOf(dependent);
}

const shareKey = (supply: string, rank: number): string => `share ${rank} of ${supply}`;
const earKey = (dependency: string): string => `instead of ${dependency}`;
