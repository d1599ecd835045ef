import type { Landscape } from "../../model/landscape/landscape.js";
import type { LandscapeNode } from "../../model/landscape/node.js";
import { isOrganisation, operatorOf } from "../../model/landscape/node-kinds.js";
import { isStandBy } from "../../model/landscape/suppliers.js";
import type { Evidence } from "../../model/values/evidence.js";
import { longestId } from "../../model/values/identifiers.js";
import { unknownOperator } from "../../model/values/unknown-operator.js";
import { joinedChanges, type MeasureChange } from "./joined-changes.js";
import { type KnownRow, KnownRows } from "./known-rows.js";
import type { Measure, MeasureKind } from "./measure.js";
import { SecondInstances } from "./second-instances.js";

/** What generated measures take for granted; each is an assumption. */
export interface MeasureAssumptions {
  /** Hours until a stand-by of one's own carries. @defaultValue 4 */
  readonly activationHours?: number;
  /** Hours that a buffer lasts. @defaultValue 24 */
  readonly bufferHours?: number;
  /** What is left of the hours that a recovery takes, from 0 to 1. @defaultValue 0.5 */
  readonly recoveryLeft?: number;
}

/** What is generated, and of what. */
export interface Generation extends MeasureAssumptions {
  readonly kinds: readonly MeasureKind[];
  /** Ids of nodes through which what is asked about may be hit: measures elsewhere change nothing. */
  readonly onPath: ReadonlySet<string>;
  /** How well what is added counts as known. */
  readonly evidence: Evidence;
  readonly costOf: (kind: MeasureKind) => number;
}

/**
 * What could be done against failures in a landscape: for each dependency that a failure may come through a second supplier (an
 * existing system of the same type and of another operator: any of both is enough), a stand-by of one's own, or a buffer; for each
 * system a second instance ({@link SecondInstances}); for each node that takes hours to recover, a part of them. None makes
 * anything worse: each adds an alternative, or takes time away from a loss. Whether it can be had, nobody has checked.
 * @returns in order of kinds, then of the landscape's rows
 * @remarks Cost: O(nodes + dependencies), and for second suppliers the nodes upstream of each alternative.
 */
export function generatedMeasures(landscape: Landscape, generation: Generation): Measure[] {
  const generator = new Generator(new KnownRows(landscape, generation.evidence), generation);
  return generation.kinds.flatMap((kind) => generator.of(kind)).filter(isNamed);
}

class Generator {
  /** By type of a system and type of those that depend on it: the systems, in order of the landscape's dependencies. */
  private readonly suppliersBy = new Map<string, Set<string>>();

  constructor(
    private readonly known: KnownRows,
    private readonly generation: Generation,
  ) {
    for (const { dependent, supplier } of known.rows) {
      const key = this.marketOf(dependent, supplier);
      if (key !== undefined) this.suppliersBy.set(key, (this.suppliersBy.get(key) ?? new Set()).add(supplier));
    }
  }

  /** Of a system and one that depends on it: what both are; nothing where one of them has no type. */
  private marketOf(dependent: string, supplier: string): string | undefined {
    const { nodes } = this.known.index;
    const system = nodes.get(supplier);
    const type = typeOf(nodes.get(dependent));
    return system?.kind !== "system" || type === undefined ? undefined : `${system.systemType} ${type}`;
  }

  of(kind: MeasureKind): Measure[] {
    const { known } = this;
    const { onPath, evidence, costOf } = this.generation;
    const rows = known.rows.filter((row) => onPath.has(row.dependent) && onPath.has(row.supplier) && !isStandBy(row));
    switch (kind) {
      case "second-supplier":
        return rows.flatMap((row) => this.secondSupplier(row));
      case "second-instance":
        return new SecondInstances(known, onPath, evidence, costOf(kind)).all();
      case "stand-by":
        return rows.flatMap((row) => this.standBy(row));
      case "buffer":
        return rows.flatMap((row) => this.buffer(row));
      case "recovery":
        return known.landscape.nodes.flatMap((node) => (onPath.has(node.id) ? this.recovery(node) : []));
    }
  }

  private measure(kind: MeasureKind, of: string, about: Measure["about"], change: MeasureChange | undefined): Measure[] {
    if (change === undefined) return [];
    const cost = this.generation.costOf(kind);
    return [{ id: `${of}/${kind}`, kind, cost, ...(about === undefined ? {} : { about }), change }];
  }

  private secondSupplier(row: KnownRow): Measure[] {
    const beside = this.alternativeTo(row);
    if (beside === undefined) return [];
    const change = this.known.anyOfOwn(row, { supplier: beside, evidence: this.generation.evidence }, "second-supplier");
    return this.measure("second-supplier", row.id, { node: row.dependent, supplier: row.supplier, beside }, change);
  }

  /**
   * The system of the same type, run by someone else, that shares least with today's; of equals the first by id. Only one that
   * already supplies another of the dependent's type: what a system is for, its own type says too coarsely.
   */
  private alternativeTo({ dependent, supplier }: KnownRow): string | undefined {
    const { known } = this;
    const today = known.index.nodes.get(supplier);
    if (today?.kind !== "system") return undefined;
    const needed = new Set((known.needs.get(dependent) ?? []).map((row) => row.supplier));
    const sold = this.suppliersBy.get(this.marketOf(dependent, supplier) ?? "") ?? new Set<string>();
    const own = sold.size > 1 ? known.upstreamOf(supplier) : new Set<string>();
    const others = [...sold].flatMap((id) => {
      const node = known.index.nodes.get(id);
      if (node?.kind !== "system" || node.operator === today.operator || needed.has(id)) return [];
      const upstream = known.upstreamOf(id);
      return upstream.has(dependent) ? [] : [{ id, shared: [...upstream].filter((each) => own.has(each)).length }];
    });
    return others.sort((a, b) => a.shared - b.shared || (a.id < b.id ? -1 : 1))[0]?.id;
  }

  private standBy(row: KnownRow): Measure[] {
    const { known } = this;
    const { dependent, supplier } = row;
    const [node, today] = [known.index.nodes.get(dependent), known.index.nodes.get(supplier)];
    if (node === undefined || today === undefined || !known.mayNeed(dependent, "system")) return [];
    const { activationHours = 4, evidence } = this.generation;
    const operator = isOrganisation(node) ? dependent : operatorOf(node);
    if (operator === undefined || operator === unknownOperator) return [];
    const beside = known.freshId(`${row.id}/own-system`);
    const systemType = today.kind === "system" ? today.systemType : "stand-by";
    const system = { kind: "system", id: beside, name: `${today.name} (2)`, operator, systemType, evidence } as const;
    const change = known.anyOfOwn(row, { supplier: beside, activationHours, evidence }, "stand-by");
    const both = change === undefined ? undefined : joinedChanges([{ add: { nodes: [system] } }, change]);
    return this.measure("stand-by", row.id, { node: dependent, supplier, beside, hours: activationHours }, both);
  }

  private buffer({ id, dependent: node, supplier, runs, bufferHours = 0 }: KnownRow): Measure[] {
    const { bufferHours: hours = 24 } = this.generation;
    if (runs !== undefined || bufferHours >= hours) return [];
    const set = { bufferHours: hours };
    return this.measure("buffer", id, { node, supplier, hours }, { change: { dependencies: [{ id, set }] } });
  }

  private recovery({ id, recoveryHours = 0 }: LandscapeNode): Measure[] {
    const { recoveryLeft = 0.5 } = this.generation;
    const hours = recoveryHours * recoveryLeft;
    if (hours >= recoveryHours) return [];
    const set = { recoveryHours: hours };
    return this.measure("recovery", id, { node: id, hours }, { change: { nodes: [{ id, set }] } });
  }
}

/** Whether all that a measure adds can be called after what it stands beside: an id has a length. */
function isNamed({ change: { add = {} }, besides = [] }: Measure): boolean {
  const added = [add, ...besides.map(({ change }) => change.add ?? {})].flatMap(
    ({ nodes = [], groups = [], dependencies = [] }) => [...nodes, ...groups, ...dependencies],
  );
  return added.every(({ id }) => id.length <= longestId);
}

/** What a service, a system or an organisation is, in a word; nothing of a kind that has no types. */
function typeOf(node: LandscapeNode | undefined): string | undefined {
  if (node?.kind === "service") return `service ${node.serviceType}`;
  if (node?.kind === "system") return `system ${node.systemType}`;
  return node?.kind === "service-provider" && node.providerType !== undefined ? `provider ${node.providerType}` : undefined;
}
