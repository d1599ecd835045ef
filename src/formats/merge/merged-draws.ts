import type { Dependency } from "../../model/landscape/dependency.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import type { DrawFields, SupplyFields } from "../../model/landscape/nodes/supply.js";
import { boundsOfAmount, findSupplies, onlyOthers, supplyOf, unitsOfSupply } from "../../model/landscape/shared-supplies.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import { isSame, type MergeNotes } from "./merge-state.js";

/** What a dependency of one landscape draws instead of, by its id there. */
interface Instead {
  readonly landscape: number;
  readonly file: string;
  readonly of: string;
  /** Whether the row says so, as it need not where its group has one other member only. */
  readonly isSaid: boolean;
}

/**
 * What dependencies of several landscapes draw instead of. Ids are known once all are merged: until then rows carry none, and those that
 * differ in nothing else are one.
 */
export class MergedDraws {
  private readonly insteadOf = new WeakMap<Dependency, Instead>();
  private readonly kept = new Map<string, Instead>();
  private readonly others: { readonly id: string; readonly instead: Instead }[] = [];
  private readonly calledIn = new Map<string, string>();
  private readonly ownId = new WeakMap<Dependency, string>();
  private landscapes = 0;

  constructor(private readonly notes: MergeNotes) {}

  /** The rows of one landscape without what they draw instead of, which is noted. */
  noted(dependencies: readonly Dependency[], file: string): (row: Dependency, renamed: Dependency) => Dependency {
    const onlyOther = onlyOthers(dependencies);
    const landscape = this.landscapes++;
    return (row, renamed) => {
      const { draws } = row;
      const of = draws?.atLoss === undefined ? undefined : (draws.of ?? onlyOther(row)?.id);
      const bare = draws?.of === undefined ? renamed : { ...renamed, draws: withoutOf(draws) };
      if (of !== undefined) this.insteadOf.set(bare, { landscape, file, of, isSaid: draws?.of !== undefined });
      this.ownId.set(bare, keyOf({ landscape, of: row.id }));
      return bare;
    };
  }

  /** A row of a landscape is called so in the merged one: for itself, or as one that was there before. */
  called(row: Dependency, id: string): void {
    const own = this.ownId.get(row);
    if (own !== undefined) this.calledIn.set(own, id);
    const instead = this.insteadOf.get(row);
    if (instead === undefined) return;
    if (this.kept.has(id)) this.others.push({ id, instead });
    else this.kept.set(id, instead);
  }

  /** All rows with what they draw instead of, as the merged landscape calls it. */
  settled(dependencies: readonly Dependency[]): Dependency[] {
    const idOf = (instead: Instead | undefined): string | undefined =>
      instead === undefined ? undefined : this.calledIn.get(keyOf(instead));
    const onlyOther = onlyOthers(dependencies);
    const byId = new Map(dependencies.map((each) => [each.id, each]));
    const settled = dependencies.map((row): Dependency => {
      const { draws, ...rest } = row;
      if (draws?.atLoss === undefined) return row;
      const instead = this.kept.get(row.id);
      const of = idOf(instead);
      if (of !== undefined && of !== row.id && byId.has(of))
        return instead?.isSaid === false && onlyOther(row)?.id === of ? row : { ...row, draws: { ...draws, of } };
      // nothing is left of what it draws instead of
      this.notes.conflict(namedBy(row), "draws", "", draws, instead?.file);
      return draws.always === undefined ? rest : { ...row, draws: { always: draws.always } };
    });
    for (const { id, instead } of this.others) {
      const [kept, other] = [idOf(this.kept.get(id)), idOf(instead)];
      const row = byId.get(id);
      if (row !== undefined && kept !== other) this.notes.conflict(namedBy(row), "draws", kept ?? "", other ?? "", instead.file);
    }
    return settled;
  }
}

interface Rows {
  readonly nodes: readonly LandscapeNode[];
  readonly dependencies: readonly Dependency[];
}

/**
 * Supplies as they can be in a merged landscape: what is drawn always is no more than comes in, so that rows that came last draw nothing
 * where it is; and an order names who draws, those last whom it does not name.
 */
export function settledSupplies({ nodes, dependencies }: Rows, notes: MergeNotes): Rows {
  const tooMuch = new Set<string>();
  const places = new Map(dependencies.map(({ id }, place) => [id, place]));
  const isSupply = new Set(nodes.flatMap((node) => (supplyOf(node) === undefined ? [] : [node.id])));
  for (const row of dependencies)
    if (row.draws !== undefined && !suppliersOf(row).some((id) => isSupply.has(id))) tooMuch.add(row.id);
  for (const supply of findSupplies({ nodes: [...nodes], dependencies: [...dependencies] })) {
    const units = unitsOfSupply(supply);
    let left = units.ofSupply(boundsOfAmount(supply.fields.perDay).atLeast);
    const inOrder = [...supply.draws].sort((a, b) => (places.get(a.dependency.id) ?? 0) - (places.get(b.dependency.id) ?? 0));
    for (const { dependency, fields } of inOrder) {
      const always = units.ofAlways(boundsOfAmount(fields.always).atMost);
      if (always > left) tooMuch.add(dependency.id);
      else left -= always;
    }
  }
  const drawing = dependencies.map((row): Dependency => {
    if (!tooMuch.has(row.id)) return row;
    const { draws, ...rest } = row;
    notes.conflict(namedBy(row), "draws", "", draws);
    return rest;
  });
  return { nodes: nodes.map((node) => withOrder(node, drawing, notes)), dependencies: drawing };
}

function withOrder(node: LandscapeNode, dependencies: readonly Dependency[], notes: MergeNotes): LandscapeNode {
  const supply = supplyOf(node);
  if (supply?.order === undefined || supply.order === "even") return node;
  const drawing = dependencies.filter((each) => each.draws !== undefined && suppliersOf(each).includes(node.id));
  const who = new Set(drawing.map(({ dependent }) => dependent));
  if (who.size === 0) return node;
  const order = [...new Set([...supply.order.filter((id) => who.has(id)), ...who])];
  if (isSame(order, supply.order)) return node;
  notes.conflict(node.name, "supply", order, supply.order);
  const settled: SupplyFields = { ...supply, order };
  return { ...node, supply: settled } as LandscapeNode;
}

const keyOf = ({ landscape, of }: Pick<Instead, "landscape" | "of">): string => JSON.stringify([landscape, of]);
const namedBy = (row: Dependency): string => `${row.dependent} → ${suppliersOf(row).join(", ")}`;
const withoutOf = ({ of: _, ...draws }: DrawFields): DrawFields => draws;
