import { reachesEvidence } from "../../engine/compile/compile.js";
import type { Dependency } from "../../model/landscape/dependency.js";
import type { Group } from "../../model/landscape/group.js";
import type { Landscape } from "../../model/landscape/landscape.js";
import { indexLandscape, type LandscapeIndex } from "../../model/landscape/landscape-index.js";
import type { NodeKind } from "../../model/landscape/node.js";
import { operatorOf } from "../../model/landscape/node-kinds.js";
import { mayDependOn } from "../../model/landscape/permitted-suppliers.js";
import { suppliersOf } from "../../model/landscape/suppliers.js";
import type { Evidence } from "../../model/values/evidence.js";
import { groupedBy } from "../../sequences.js";
import type { MeasureChange } from "./joined-changes.js";
import type { MeasureKind } from "./measure.js";

/** A dependency of which one supplier is known. */
export type KnownRow = Dependency & { readonly supplier: string };

/** The rows of a landscape as measures change them. */
export class KnownRows {
  readonly index: LandscapeIndex;
  /** Dependencies of which one supplier is known, in order of the landscape's. */
  readonly rows: readonly KnownRow[];
  /** By dependent: all its dependencies. */
  readonly needs: ReadonlyMap<string, readonly Dependency[]>;
  readonly groups: ReadonlyMap<string, Group>;
  private readonly ids: ReadonlySet<string>;
  private readonly upstream = new Map<string, ReadonlySet<string>>();

  /** @param evidence - how well is known what counts as known */
  constructor(
    readonly landscape: Landscape,
    private readonly evidence: Evidence,
  ) {
    const { dependencies = [], groups = [], nodes } = landscape;
    this.index = indexLandscape(landscape);
    this.rows = dependencies.flatMap((row) => (row.supplier === undefined ? [] : [{ ...row, supplier: row.supplier }]));
    this.needs = groupedBy(dependencies, ({ dependent }) => dependent);
    this.groups = new Map(groups.map((group) => [group.id, group]));
    this.ids = new Set([...nodes, ...groups, ...dependencies].map(({ id }) => id));
  }

  /** An id that nothing in the landscape has: the same one whenever it is asked for. */
  freshId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.ids.has(id); number++) id = `${wanted}-${number}`;
    return id;
  }

  mayNeed(dependent: string, kind: NodeKind): boolean {
    const node = this.index.nodes.get(dependent);
    return node !== undefined && mayDependOn(node.kind, kind);
  }

  /** A node with all on which it may depend, and their operators. */
  upstreamOf(id: string): ReadonlySet<string> {
    const known = this.upstream.get(id);
    if (known !== undefined) return known;
    const reached = new Set([id]);
    for (const each of reached) {
      for (const row of this.needs.get(each) ?? []) for (const supplier of suppliersOf(row)) reached.add(supplier);
      const node = this.index.nodes.get(each);
      const operator = node === undefined ? undefined : operatorOf(node);
      if (operator !== undefined) reached.add(operator);
    }
    this.upstream.set(id, reached);
    return reached;
  }

  /**
   * A change by which any of a dependency and of one beside it is enough. Nothing where its group adds losses up, and where the
   * dependency itself may not exist: then the one beside it would be a new need. Nothing beside what is drawn on a supply, either: how
   * much of it would still be drawn nobody says.
   * @param beside - what differs beside it
   * @param group - the dependency's own, where it has one
   * @param isAlone - whether it is the only one of its group
   */
  anyOf(
    row: KnownRow,
    beside: Partial<Dependency>,
    kind: MeasureKind,
    group: Group | undefined,
    isAlone: boolean,
  ): MeasureChange | undefined {
    if (group?.rule === "share" || !reachesEvidence(row.evidence.status, this.evidence.status)) return undefined;
    if (this.isDrawing(row)) return undefined;
    const { exit: _exit, ...fields } = row;
    const added = { ...fields, ...beside, id: this.freshId(`${row.id}/${kind}`) };
    if (group?.rule === "at-least" || group?.rule === "capacity") return { add: { dependencies: [added] } };
    if (group !== undefined && isAlone)
      return { change: { groups: [{ id: group.id, set: { rule: "at-least", k: 1 } }] }, add: { dependencies: [added] } };
    const any: Group = { id: this.freshId(`${row.id}/any`), node: row.dependent, rule: "at-least", k: 1 };
    return {
      change: { dependencies: [{ id: row.id, set: { group: any.id } }] },
      add: { groups: [any], dependencies: [{ ...added, group: any.id }] },
    };
  }

  /** Whether it draws on a supply, or something of its group does so instead of the only other one there is. */
  private isDrawing({ draws, dependent, group }: KnownRow): boolean {
    const beside = (this.needs.get(dependent) ?? []).filter((each) => each.group === group);
    return draws !== undefined || beside.some((each) => each.draws?.atLoss !== undefined && each.draws.of === undefined);
  }

  /** The same of a dependency of the landscape. */
  anyOfOwn(row: KnownRow, beside: Partial<Dependency>, kind: MeasureKind): MeasureChange | undefined {
    const group = row.group === undefined ? undefined : this.groups.get(row.group);
    const isAlone = (this.needs.get(row.dependent) ?? []).filter((each) => each.group === row.group).length === 1;
    return this.anyOf(row, beside, kind, group, isAlone);
  }
}
