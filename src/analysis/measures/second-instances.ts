import type { Dependency } from "../../model/landscape/dependency.js";
import type { Group } from "../../model/landscape/group.js";
import type { LandscapeNode, NodeOfKind } from "../../model/landscape/node.js";
import type { Evidence } from "../../model/values/evidence.js";
import { joinedChanges, type MeasureChange } from "./joined-changes.js";
import type { KnownRow, KnownRows } from "./known-rows.js";
import type { Measure } from "./measure.js";

/** What another operator at another place does by himself. */
const replacedKinds: ReadonlySet<Dependency["kind"]> = new Set(["hosting", "operation"]);

type Instance = NodeOfKind<"system"> | NodeOfKind<"gematik-service">;

/** What a second instance needs. */
interface Needs {
  readonly groups: readonly Group[];
  readonly dependencies: readonly Dependency[];
}

/**
 * For each system a second instance that someone else runs elsewhere: for all who depend on it any of both is enough. It needs
 * what the first one does, but for hosting and operation; where that has a second instance, too, any of both is enough for it as
 * well.
 */
export class SecondInstances {
  constructor(
    private readonly known: KnownRows,
    private readonly onPath: ReadonlySet<string>,
    private readonly evidence: Evidence,
    private readonly cost: number,
  ) {}

  all(): Measure[] {
    return this.known.landscape.nodes.flatMap((node) => (this.isInstance(node) ? this.of(node) : []));
  }

  private isInstance(node: LandscapeNode | undefined): node is Instance {
    return node !== undefined && this.onPath.has(node.id) && (node.kind === "system" || node.kind === "gematik-service");
  }

  private of(node: Instance): Measure[] {
    const { known, evidence } = this;
    const { id, kind } = node;
    // how much a second one would draw on a supply nobody says
    if (known.needs.get(id)?.some(({ draws }) => draws !== undefined) === true) return [];
    const [operator, beside] = [known.freshId("second-operator"), this.secondOf(id)];
    const common = { id: beside, name: `${node.name} (2)`, operator, evidence };
    const twin: LandscapeNode = kind === "system" ? { kind, ...common, ...this.likeIt(node) } : { kind, ...common };
    const second = { supplier: beside, evidence };
    const ways = known.rows.flatMap((row) =>
      row.supplier === id && known.mayNeed(row.dependent, kind) ? (known.anyOfOwn(row, second, "second-instance") ?? []) : [],
    );
    if (ways.length === 0) return [];
    const needs = this.needsOf(id);
    const provider = { kind: "it-provider", id: operator, name: operator, evidence } as const;
    const change = joinedChanges([{ add: { nodes: [provider, twin], ...rowsOf(needs) } }, ...ways]);
    const besides = needs.dependencies.flatMap((row) => this.withSecond(row, needs));
    const about = { node: id, beside };
    const own = { id: `${id}/second-instance`, kind: "second-instance", cost: this.cost, about, change } as const;
    return [besides.length === 0 ? own : { ...own, besides }];
  }

  /** The same product, elsewhere: where nobody stated a place, it might stand at any. */
  private likeIt({
    id,
    systemType,
    platform,
  }: NodeOfKind<"system">): Pick<NodeOfKind<"system">, "systemType" | "site" | "platform"> {
    return { systemType, site: this.secondOf(id), ...(platform === undefined ? {} : { platform }) };
  }

  /** How a need of a second instance changes where what is needed has a second instance as well. */
  private withSecond(row: Dependency, { groups, dependencies }: Needs): { measure: string; change: MeasureChange }[] {
    const supplier = this.known.index.nodes.get(row.supplier ?? "");
    if (!this.isInstance(supplier)) return [];
    const needed: KnownRow = { ...row, supplier: supplier.id };
    const group = groups.find(({ id }) => id === row.group);
    const isAlone = dependencies.filter((each) => each.group === row.group).length === 1;
    const beside = { supplier: this.secondOf(supplier.id) };
    const change = this.known.anyOf(needed, beside, "second-instance", group, isAlone);
    return change === undefined ? [] : [{ measure: `${supplier.id}/second-instance`, change }];
  }

  private needsOf(node: string): Needs {
    const { known, evidence } = this;
    const rows = known.needs.get(node) ?? [];
    // a group is taken over whole, or not at all
    const replaced = new Set(rows.flatMap(({ kind, group }) => (replacedKinds.has(kind) ? (group ?? []) : [])));
    const kept = rows.filter(({ kind, group }) => !(group === undefined ? replacedKinds.has(kind) : replaced.has(group)));
    // all of a group and all of a node are the same
    const isAll = (id: string): boolean => known.groups.get(id)?.rule === "all";
    const used = new Set(kept.flatMap(({ group }) => (group === undefined || isAll(group) ? [] : [group])));
    const groups = [...used].flatMap((id) => known.groups.get(id) ?? []);
    const dependent = this.secondOf(node);
    const copyOf = (id: string): string => known.freshId(`${id}/of-second-instance`);
    return {
      groups: groups.map((group) => ({ ...group, id: copyOf(group.id), node: dependent })),
      dependencies: kept.map(({ group, exit: _exit, ...row }) => ({
        ...row,
        id: copyOf(row.id),
        dependent,
        evidence,
        ...(group === undefined || isAll(group) ? {} : { group: copyOf(group) }),
      })),
    };
  }

  private secondOf(id: string): string {
    return this.known.freshId(`${id}/second-instance`);
  }
}

function rowsOf({ groups, dependencies }: Needs): MeasureChange["add"] {
  return {
    ...(groups.length === 0 ? {} : { groups: [...groups] }),
    ...(dependencies.length === 0 ? {} : { dependencies: [...dependencies] }),
  };
}
