import { never } from "../../engine/boolean/gate-model.js";
import type { GateTable } from "../../engine/boolean/gate-table.js";
import type { LossGates } from "../../engine/boolean/loss-gates.js";
import type { CompiledLandscape } from "../../engine/compile.js";
import type { DoubtSide } from "../../engine/doubt.js";
import { toleranceUnits, unitsOf, wholeLoss } from "../../engine/loss.js";
import { type Sought, UnknownIdError } from "../../errors.js";
import { isOrganisation } from "../../model/landscape/node.js";
import { nearest } from "../../model/values/nearest.js";
import { type InsuredFigures, insuredFigures } from "../counting/insured-figures.js";
import { boundsOfCount } from "../counting/population-figures.js";
import type { CutSetTarget } from "./cut-set-target.js";

/** Writes targets as gates under one reading of what is not known. */
export class TargetGates {
  private readonly figures: InsuredFigures;
  private readonly isolated: ReadonlySet<number>;

  constructor(
    private readonly compiled: CompiledLandscape,
    private readonly table: GateTable,
    private readonly gates: LossGates,
    private readonly side: DoubtSide,
    /** Positions of nodes of which nobody gets anything, whatever their level. */
    isolated: ArrayLike<number> = [],
  ) {
    this.isolated = new Set(Array.from(isolated));
    this.figures = insuredFigures(compiled.landscape);
  }

  /**
   * @throws {@link UnknownIdError} for a node, an organisation or a service type that the landscape does not have
   * @throws {@link TooManyLossValues} for levels that cannot be told apart by gates
   */
  signalOf(target: CutSetTarget): number {
    switch (target.kind) {
      case "lost":
        return this.lost(this.numberOf("node", target.node));
      case "level-below":
        // below by more than the tolerance, as for the threshold of a dependency
        return this.atLeastLost(this.numberOf("node", target.node), wholeLoss - unitsOf(target.level) + toleranceUnits + 1);
      case "service-lost":
        return this.serviceLost(target.organisation, target.serviceType);
      case "insured-lose":
        return this.insuredLose(target.serviceType, target.atLeast);
      case "insurers-lose":
        return this.table.atLeast(target.atLeast, [...this.insurersLosing(target.serviceType).values()]);
      case "sites-lose":
        return this.sitesLose(target.serviceType, target.atLeast);
      case "all":
        return this.table.and(target.of.map((each) => this.signalOf(each)));
      case "any":
        return this.table.or(target.of.map((each) => this.signalOf(each)));
      case "at-least":
        return this.table.atLeast(
          target.k,
          target.of.map((each) => this.signalOf(each)),
        );
    }
  }

  private numberOf(what: Sought, id: string): number {
    const { nodes, numberOf } = this.compiled;
    const number = numberOf.get(id) ?? nodes.findIndex(({ aliases = [] }) => aliases.includes(id));
    if (number === -1) throw new UnknownIdError(what, id, nearest(id, numberOf.keys()));
    return number;
  }

  private atLeastLost(number: number, units: number): number {
    return this.gates.atLeast(this.compiled.graph.positionOf[number] ?? -1, units);
  }

  private lost(number: number): number {
    return this.atLeastLost(number, wholeLoss - toleranceUnits);
  }

  /** Numbers of the services of a type, by operator. */
  private offers(serviceType: string): Map<string, number[]> {
    const offers = new Map<string, number[]>();
    const types = new Set<string>();
    this.compiled.nodes.forEach((node, number) => {
      if (node.kind !== "service") return;
      types.add(node.serviceType);
      if (node.serviceType !== serviceType) return;
      const services = offers.get(node.operator);
      if (services === undefined) offers.set(node.operator, [number]);
      else services.push(number);
    });
    if (offers.size === 0) throw new UnknownIdError("service type", serviceType, nearest(serviceType, types));
    return offers;
  }

  private serviceLost(organisation: string, serviceType: string): number {
    const node = this.compiled.nodes[this.numberOf("organisation", organisation)];
    const offers = this.offers(serviceType);
    const services = offers.get(node?.id ?? "");
    if (node === undefined || !isOrganisation(node) || services === undefined)
      throw new UnknownIdError({ offering: serviceType }, organisation, nearest(organisation, offers.keys()));
    return this.allLost(services);
  }

  private allLost(services: readonly number[]): number {
    const { positionOf } = this.compiled.graph;
    const offered = services.filter((number) => !this.isolated.has(positionOf[number] ?? -1));
    return this.table.and(offered.map((number) => this.lost(number)));
  }

  /** By insurer that offers the type: the signal of all its services of the type being lost. */
  private insurersLosing(serviceType: string): Map<string, number> {
    const losing = new Map<string, number>();
    for (const [operator, services] of this.offers(serviceType)) {
      if (this.figures.numberOf.has(operator)) losing.set(operator, this.allLost(services));
    }
    return losing;
  }

  /** Figures add up; of a pool, how many of its members lose the service decides how many persons that is at least or at most. */
  private insuredLose(serviceType: string, persons: number): number {
    const { least, most, numberOf, poolOf, pools, isUnknown } = this.figures;
    const worst = this.side === "worst";
    const signals: number[] = [];
    const weights: number[] = [];
    const inPool = pools.map((): number[] => []);
    for (const [id, signal] of this.insurersLosing(serviceType)) {
      const insurer = numberOf.get(id) ?? -1;
      const pool = poolOf[insurer] ?? -1;
      if (pool !== -1) {
        inPool[pool]?.push(signal);
        continue;
      }
      signals.push(signal);
      // a size that nobody knows may be anything: at worst it suffices alone
      weights.push(isUnknown[insurer] === 1 ? (worst ? persons : 0) : ((worst ? most : least)[insurer] ?? 0));
    }
    pools.forEach(({ insured, cap, members }, pool) => {
      const losing = inPool[pool] ?? [];
      let before = 0;
      for (let count = 1; count <= losing.length; count++) {
        const held = worst ? Math.min(insured, cap * count) : Math.max(0, insured - cap * (members - count));
        if (held > before) {
          signals.push(this.table.atLeast(count, losing));
          weights.push(held - before);
        }
        before = held;
      }
    });
    return this.table.atLeast(persons, signals, weights);
  }

  /** Sites of service providers that lose all their services of the type; an unknown number suffices alone at worst and is none at best. */
  private sitesLose(serviceType: string, sites: number): number {
    const signals: number[] = [];
    const weights: number[] = [];
    for (const [operator, services] of this.offers(serviceType)) {
      const node = this.compiled.nodes[this.compiled.numberOf.get(operator) ?? -1];
      if (node?.kind !== "service-provider" || node.countedElsewhere === true) continue;
      const count = boundsOfCount(node.sites) ?? { atLeast: 0, atMost: sites };
      signals.push(this.allLost(services));
      weights.push(this.side === "worst" ? count.atMost : count.atLeast);
    }
    return this.table.atLeast(sites, signals, weights);
  }
}

/** The signals of nodes being lost by themselves, by position of the compiled graph. */
export function ownFailures({ graph }: CompiledLandscape, table: GateTable, failing: readonly (readonly number[])[]): Int32Array {
  const causes = new Map<number, number[]>();
  failing.forEach((numbers, event) => {
    for (const number of numbers) {
      const position = graph.positionOf[number] ?? -1;
      const list = causes.get(position);
      if (list === undefined) causes.set(position, [table.event(event)]);
      else list.push(table.event(event));
    }
  });
  const own = new Int32Array(graph.nodeCount).fill(never);
  for (const [position, events] of causes) own[position] = table.or(events);
  return own;
}
