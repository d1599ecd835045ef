import { always, never } from "../../engine/boolean/gate-model.js";
import type { GateTable } from "../../engine/boolean/gate-table.js";
import type { LossGates } from "../../engine/boolean/loss-gates.js";
import type { CompiledLandscape } from "../../engine/compile/compile.js";
import type { DoubtSide } from "../../engine/compile/doubt.js";
import { toleranceUnits, unitsOf, wholeLoss } from "../../engine/loss.js";
import { type Sought, UnknownIdError } from "../../errors/errors.js";
import { isOrganisation } from "../../model/landscape/node-kinds.js";
import { nearest } from "../../model/values/nearest.js";
import type { CutSetTarget } from "./cut-set-target.js";
import { isInsurerIn, LostRows } from "./lost-rows.js";
import type { AllAtLeast } from "./offer-steps.js";
import { SecondOffers } from "./second-offers.js";
import { UnassignedGates } from "./unassigned-gates.js";

/** Units lost from which on a node counts as lost. */
const lostFrom = wholeLoss - toleranceUnits;

/** Writes targets as gates under one reading of what is not known. */
export class TargetGates {
  private readonly rows: LostRows;
  private readonly allAtLeast: AllAtLeast;
  /** Where only what surely is lost counts. */
  private readonly seconds: SecondOffers | undefined;

  constructor(
    private readonly compiled: CompiledLandscape,
    private readonly table: GateTable,
    private readonly gates: LossGates,
    side: DoubtSide,
    /** By position: the signal of a node being lost by itself, whoever runs it. */
    surelyOwn: Int32Array,
    /** Positions of nodes of which nobody gets anything, whatever their level. */
    isolated: ArrayLike<number> = [],
  ) {
    const gone = new Set(Array.from(isolated));
    const isIsolated = (number: number): boolean => gone.has(compiled.graph.positionOf[number] ?? -1);
    // all nodes of an offer: what is isolated is worth nothing to people
    this.allAtLeast = (numbers, units) =>
      table.and(numbers.flatMap((number) => (isIsolated(number) ? [] : [this.atLeastLost(number, units)])));
    this.seconds = side === "best" ? new SecondOffers(compiled, table, this.allAtLeast, surelyOwn) : undefined;
    const unassigned = this.seconds ?? new UnassignedGates(compiled, table, gates, isIsolated, surelyOwn);
    this.rows = new LostRows(compiled, table, gates, isIsolated, this.allAtLeast, unassigned);
  }

  /**
   * @throws {@link UnknownIdError} for a node, an organisation, a service type, a unit or a total that the landscape does not have
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
      case "count-lost":
        return this.rows.count(target, lostFrom);
      case "graded-loss":
        return this.rows.gradedLoss(target);
      case "insurers-lost":
        return this.rows.organisations(target.type, target.atLeast, lostFrom, isInsurerIn(this.compiled.landscape));
      case "organisations-lost":
        return this.rows.organisations(target.type, target.atLeast, lostFrom, () => true);
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
    return this.atLeastLost(number, lostFrom);
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
    const kept = this.seconds?.noneKeeps(node.id, serviceType, lostFrom) ?? always;
    return this.table.and([this.allAtLeast(services, lostFrom), kept]);
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
